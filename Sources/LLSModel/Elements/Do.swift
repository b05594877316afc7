/// Something that the facilitator does.
package struct Do: InlineElement, DocumentElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "do",
    attributes: [.optional("minutes", .minutes(1...240), "how long this step takes")],
    content: .inline, meaning: "Something that the facilitator does or has the group do.",
    example: "<do minutes=\"5\">Give each pair three story cards.</do>")

  /// How long it takes. Unit: whole minutes. Range: 1 to 240. Missing: not stated.
  package let minutes: Int?
  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    minutes = element.minutes("minutes")
    content = element.inlines()
    spans = element.spans
  }

  /// The element as documents show it.
  package var blocks: [Block] {
    let label = minutes.map { "\(BoxLabel.instruction) (\($0) min)" } ?? BoxLabel.instruction
    return [.box(role: .instruction, label: label, content: [.paragraph(content)])]
  }
}
