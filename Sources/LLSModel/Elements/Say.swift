/// Words that the facilitator can read aloud.
package struct Say: InlineElement, DocumentElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "say", content: .inline,
    meaning: "Words that the facilitator can read aloud as they stand.",
    example: "<say>Stand where your voice is today. Nobody has to say why.</say>")

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
  package var blocks: [Block] {
    [.box(role: .script, label: BoxLabel.script, content: [.paragraph(content)])]
  }
}
