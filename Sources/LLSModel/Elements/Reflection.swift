/// The workers’ own questions after a session.
package struct Reflection: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "reflection", content: .children([.some("prompt")]),
    meaning: "The workers’ own questions after the session.",
    example: "<reflection><prompt>Who did we hear least?</prompt></reflection>")

  /// The questions. Shape: at least one.
  package let prompts: [Prompt]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    prompts = element.all(Prompt.self)
    spans = element.spans
  }
}

/// One question for the workers after a session.
package struct Prompt: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "prompt", content: .inline,
    meaning: "One question for the workers after the session.",
    example: "<prompt>Who did we hear least?</prompt>")

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
