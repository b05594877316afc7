/// The shorter way to do an activity.
package struct ShortVersion: InlineElement, DocumentElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "short-version",
    attributes: [.required("minutes", .minutes(1...240), "how long the shorter way takes")],
    content: .inline, meaning: "The shorter way to do the activity, for a session that runs late.",
    example: "<short-version minutes=\"15\">Use three rungs and one story each.</short-version>")

  /// How long it takes. Unit: whole minutes. Range: 1 to 240.
  package let minutes: Int
  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    minutes = element.minutes("minutes") ?? 1
    content = element.inlines()
    spans = element.spans
  }

  /// The element as documents show it.
  package var blocks: [Block] {
    let label = "\(BoxLabel.shortVersion) (\(minutes) min)"
    return [.box(role: .variation, label: label, content: [.paragraph(content)])]
  }
}
