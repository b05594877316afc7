/// What changed from version to version.
package struct ChangeLog: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "change-log", content: .children([.some("change")]),
    meaning: "What changed from version to version.",
    example: """
      <change-log><change version="0.2.0" date="2017-02-10">The check-in is shorter.</change></change-log>
      """)

  /// The changes, as written. Shape: at least one.
  package let changes: [Change]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    changes = element.all(Change.self)
    spans = element.spans
  }
}

/// What changed in one version, and why.
package struct Change: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "change",
    attributes: [
      .required("version", .version, "the version that has the change"),
      .required("date", .date, "the day of the change"),
      .optional("because-of", .text, "what somebody said or saw that led to it"),
    ],
    content: .inline, meaning: "What changed in one version, and why.",
    example: "<change version=\"0.2.0\" date=\"2017-02-10\">The check-in is shorter.</change>")

  /// The version that has the change.
  package let version: String
  /// The day of the change, `YYYY-MM-DD`.
  package let date: String
  /// What led to it.
  package let becauseOf: String?
  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    version = element.text("version") ?? ""
    date = element.text("date") ?? ""
    becauseOf = element.text("because-of")
    content = element.inlines()
    spans = element.spans
  }
}
