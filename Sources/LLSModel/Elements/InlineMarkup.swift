/// The elements that stand among words. They become ``Inline`` values and need no types of their own.
package enum InlineMarkup {
  /// `<em>`.
  package static let em = ElementGrammar(
    tag: "em", content: .inline, meaning: "Words said with stress.", example: "<em>your</em>")

  /// `<strong>`.
  package static let strong = ElementGrammar(
    tag: "strong", content: .inline, meaning: "Words that must not be missed.",
    example: "<strong>today</strong>")

  /// `<term>`.
  package static let term = ElementGrammar(
    tag: "term", content: .text, meaning: "A word of the field, explained where it first stands.",
    example: "<term>tokenism</term>")

  /// `<ref>`.
  package static let ref = ElementGrammar(
    tag: "ref",
    attributes: [.required("to", .idref(to: []), "the id of what the words point to")],
    content: .text, meaning: "A pointer to another place in the same file.",
    example: "<ref to=\"story-cards\">the story cards</ref>")

  /// `<link>`.
  package static let link = ElementGrammar(
    tag: "link",
    attributes: [.required("href", .link, "where the link goes")],
    content: .text, meaning: "A link to the outside; its words say where it goes.",
    example: "<link href=\"https://example.org/rights\">Know your rights</link>")
}
