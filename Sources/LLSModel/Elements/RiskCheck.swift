/// What to weigh with the safeguarding lead before the module is offered to a group.
package struct RiskCheck: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "risk-check", content: .children([.some("check")]),
    meaning: "What to weigh with the safeguarding lead before the module is offered to a group.",
    example:
      "<risk-check><check>Is anybody in the group in contact with somebody who may harm them?</check></risk-check>"
  )

  /// What to weigh. Shape: at least one.
  package let checks: [Check]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    checks = element.all(Check.self)
    spans = element.spans
  }
}
