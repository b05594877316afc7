extension ElementCatalogue {
  /// What stays the same in every variant although it may stand more than once: what is measured and promised, what keeps
  /// people safe, who made the file, and what holds a table together.
  private static let neverVarying: Set<String> = [
    "instrument", "scale", "point", "item", "option", "outcome", "evidence", "step", "role", "local-contact",
    "procedure", "partner", "author", "youth-proofed-by", "language", "module-ref", "framework", "avoid",
    "reference", "change", "cell", "signpost", "check", "watch-for",
  ]
  /// Elements whose `for` says something else.
  private static let takenFor: Set<String> = ["handout", "variation"]

  /// The elements as declared, and to each that may stand more than once the attribute that says in which variants it
  /// stands. Declared here and nowhere else.
  static func withVariants(_ declared: [ElementGrammar]) -> [ElementGrammar] {
    let repeating = Set(declared.flatMap(\.content.particles).filter(\.repeats).flatMap(\.names))
      .subtracting(neverVarying)
    return declared.map { grammar in
      guard repeating.contains(grammar.tag) else { return grammar }
      let attribute = AttributeGrammar.optional(
        variantAttribute(of: grammar.tag), .tokens(Variant.words),
        "the variants it stands in; without it, every one")
      return ElementGrammar(
        tag: grammar.tag, attributes: grammar.attributes + [attribute], content: grammar.content,
        mayBeBlank: grammar.mayBeBlank, meaning: grammar.meaning, example: grammar.example)
    }
  }

  /// The attribute that says in which variants an element stands, where it has one.
  static func variantAttribute(of tag: String) -> String { takenFor.contains(tag) ? "only-for" : "for" }

  /// The elements that may differ from variant to variant.
  static let varying = Set(
    all.filter { $0.attribute(variantAttribute(of: $0.tag))?.kind == .tokens(Variant.words) }.map(\.tag))
}
