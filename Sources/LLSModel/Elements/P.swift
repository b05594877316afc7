/// A paragraph.
package struct P: InlineElement, DocumentElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "p", content: .inline, meaning: "A paragraph of plain explanation.",
    example: "<p>The ladder comes from work on children’s participation.</p>")

  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    content = element.inlines()
    spans = element.spans
  }

  /// The element as documents show it.
  package var blocks: [Block] { [.paragraph(content)] }
}
