/// What the module sets out to do.
package struct Aims: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "aims", content: .children([.some("aim")]),
    meaning: "What the module sets out to do.",
    example: "<aims><aim>Tell real participation from show.</aim></aims>")

  /// The aims. Shape: at least one.
  package let aims: [Aim]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    aims = element.all(Aim.self)
    spans = element.spans
  }
}

/// One thing that a module or an activity sets out to do.
package struct Aim: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "aim", content: .inline,
    meaning: "One thing that the module or the activity sets out to do.",
    example: "<aim>Tell real participation from the kind that is only for show.</aim>")

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
