/// A list of short items.
package struct List: DocumentElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "list",
    attributes: [
      .optional("ordered", .yesNo, default: "no", "whether the order matters, so that items are numbered")
    ],
    content: .children([.some("li")]), meaning: "A list of short items.",
    example: "<list><li>Being told</li><li>Being asked</li></list>")

  /// Whether the items are numbered.
  package let ordered: Bool
  /// The items. Shape: at least one.
  package let items: [Li]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    ordered = element.yesNo("ordered") ?? false
    items = element.all(Li.self)
    spans = element.spans
  }

  /// The element as documents show it.
  package var blocks: [Block] { [.list(ordered: ordered, items: items.map { [.paragraph($0.content)] })] }
}

/// One item of a list.
package struct Li: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "li", content: .inline, meaning: "One item of a list.", example: "<li>Being asked</li>")

  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    content = element.inlines()
    spans = element.spans
  }
}
