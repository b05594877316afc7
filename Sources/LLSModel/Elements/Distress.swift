/// What to do when somebody is in distress, step by step.
package struct Distress: DocumentElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "distress", content: .children([.some("step")]),
    meaning: "What to do when somebody is in distress, step by step.",
    example: "<distress><step>Offer to step out together.</step></distress>")

  /// The steps, in order. Shape: at least one.
  package let steps: [Step]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    steps = element.all(Step.self)
    spans = element.spans
  }

  /// The element as documents show it.
  package var blocks: [Block] { [.list(ordered: true, items: steps.map { [.paragraph($0.content)] })] }
}

/// One step of a procedure.
package struct Step: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "step", content: .inline,
    meaning: "One step of a procedure.",
    example: "<step>Offer to step out together.</step>")

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
