/// How the module counts towards an award.
package struct Accreditation: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "accreditation",
    attributes: [
      .required("scheme", .text, "the award"),
      .required("guided-hours", .integer(1...500), "how many hours with a worker it counts for"),
    ],
    content: .children([.any("evidence")]), meaning: "How the module counts towards an award.",
    example: """
      <accreditation scheme="A youth award" guided-hours="5">\
      <evidence outcome="spot-tokenism">A finished worksheet</evidence></accreditation>
      """)

  /// The award.
  package let scheme: String
  /// How much it counts for. Unit: hours. Range: 1 to 500.
  package let guidedHours: Int
  /// What is expected for each outcome; may be empty.
  package let evidence: [Evidence]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    scheme = element.text("scheme") ?? ""
    guidedHours = element.integer("guided-hours") ?? 1
    evidence = element.all(Evidence.self)
    spans = element.spans
  }
}

/// What an award expects for one outcome.
package struct Evidence: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "evidence",
    attributes: [.required("outcome", .idref(to: ["outcome"]), "the outcome it shows")],
    content: .inline, meaning: "What the award expects for one outcome.",
    example: "<evidence outcome=\"spot-tokenism\">A finished worksheet</evidence>")

  /// The outcome's id.
  package let outcome: String
  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    outcome = element.id("outcome") ?? ""
    content = element.inlines()
    spans = element.spans
  }
}
