package import LLSModel

/// One element of the module language for authors: what it is, its attributes, what stands inside, where it stands, an example.
package struct ElementPage {
  private let grammar: ElementGrammar

  /// Prepares the page of an element.
  package init(_ grammar: ElementGrammar) { self.grammar = grammar }

  /// The page.
  package var document: Document {
    Document(
      title: "<\(grammar.tag)>", subtitle: grammar.meaning, language: "en-GB", hasContents: false,
      blocks: attributes + inside + places + [.title("Example", level: 1), .listing(grammar.example)])
  }

  /// A link to an element's page.
  static func link(_ tag: String) -> Inline {
    .link([.text("<\(tag)>")], target: LanguageManual.name(of: tag))
  }

  private var attributes: [Block] {
    guard !grammar.attributes.isEmpty else {
      return [.title("Attributes", level: 1), .words("It takes no attributes.")]
    }
    let rows = grammar.attributes.map { attribute in
      [
        attribute.name, attribute.meaning, attribute.kind.takes, Self.need(of: attribute),
        attribute.kind.sample,
      ]
    }
    return [
      .title("Attributes", level: 1),
      .table(
        Table(
          "Attributes of <\(grammar.tag)>",
          header: ["Attribute", "What it says", "It takes", "Must be there", "For example"], rows: rows)),
    ]
  }

  private static func need(of attribute: AttributeGrammar) -> String {
    if attribute.isRequired { return "yes" }
    return attribute.defaultValue.map { "no; without it, \($0) counts" } ?? "no"
  }

  private var inside: [Block] {
    [.title("What may stand inside", level: 1)] + content
  }

  private var content: [Block] {
    switch grammar.content {
    case .empty: return [.words("Nothing: it stands alone.")]
    case .text:
      return [.words(grammar.mayBeBlank ? "Plain words, or nothing." : "Plain words, at least one.")]
    case .inline(then: let trailing):
      let words = grammar.mayBeBlank ? "Words, or nothing; among them " : "Words; among them "
      let first = Block.paragraph([.text(words)] + Self.links(ContentModel.inlineTags, "and") + [.text(".")])
      guard !trailing.isEmpty else { return [first] }
      return [first, .words("After the words:"), steps(trailing)]
    case .children(let particles):
      guard !particles.isEmpty else { return [.words("Nothing: it stands alone.")] }
      return [.words(particles.count == 1 ? "Only this:" : "In this order:"), steps(particles)]
    }
  }

  private func steps(_ particles: [Particle]) -> Block {
    .list(ordered: particles.count > 1, items: particles.map { [.paragraph(Self.step($0))] })
  }

  private static func step(_ particle: Particle) -> [Inline] {
    guard particle.names.count > 1 else {
      return links(particle.names, "or") + [.text(", " + times(particle.occurrence))]
    }
    let most =
      particle.singles.isEmpty
      ? [] : [Inline.text("; at most one each of ")] + links(particle.singles, "and")
    return [.text("any of ")] + links(particle.names, "and")
      + [.text((particle.repeats ? ", in any order, " : ", ") + times(particle.occurrence))] + most
  }

  private static func times(_ occurrence: Particle.Occurrence) -> String {
    switch occurrence {
    case .one: "once"
    case .optional: "once or not at all"
    case .zeroOrMore: "as many as you like, or none"
    case .oneOrMore: "at least one"
    }
  }

  private var places: [Block] {
    let parents = ElementCatalogue.all.filter { $0.childTags.contains(grammar.tag) }.map(\.tag)
    let words: [Inline] =
      ElementCatalogue.roots.contains(grammar.tag)
      ? [.text("A file starts with it.")] : [.text("In ")] + Self.links(parents, "and") + [.text(".")]
    return [.title("Where it may stand", level: 1), .paragraph(words)]
  }

  private static func links(_ tags: [String], _ joint: String) -> [Inline] {
    tags.enumerated().flatMap { place, tag -> [Inline] in
      let between = place == 0 ? "" : place == tags.count - 1 ? " \(joint) " : ", "
      return (between.isEmpty ? [] : [.text(between)]) + [link(tag)]
    }
  }
}
