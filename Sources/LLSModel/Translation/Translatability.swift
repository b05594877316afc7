/// Which words of a module are translated; the same table that the rules for other translation tools are made from.
package enum Translatability {
  /// Elements whose words stay as they are: names, cited works, and what was said about earlier versions.
  package static let keptElements: Set<String> = [
    "author", "youth-proofed-by", "licence", "reference", "change", "partner", "language", "avoid", "from",
    "to",
  ]

  /// Attributes that hold words a reader sees.
  package static let attributes: Set<String> = ["title", "alt", "low", "high", "theme", "phase"]

  /// Elements that belong to a safety page or a form, with everything in them: no draft reaches these.
  package static let guardedElements: Set<String> = [
    "safety", "safeguarding", "content-note", "readiness", "watch-for", "instrument",
  ]

  /// Whether the words directly in an element are translated.
  package static func translates(_ grammar: ElementGrammar) -> Bool {
    grammar.content.takesWords && !keptElements.contains(grammar.tag)
      && !ContentModel.inlineTags.contains(grammar.tag)
  }

  /// The attributes of an element that are translated.
  package static func attributes(of grammar: ElementGrammar) -> [AttributeGrammar] {
    keptElements.contains(grammar.tag)
      ? [] : grammar.attributes.filter { $0.kind == .text && attributes.contains($0.name) }
  }
}
