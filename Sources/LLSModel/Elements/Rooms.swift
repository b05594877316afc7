/// What to look at before the group comes.
package struct RoomCheck: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "room-check", content: .children([.some("check")]),
    meaning: "What to look at in the room before the group comes.",
    example: "<room-check><check>Is there a quiet corner?</check></room-check>")

  /// What to look at. Shape: at least one.
  package let checks: [Check]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    checks = element.all(Check.self)
    spans = element.spans
  }
}

/// What to look at before a session over the internet.
package struct RemoteCheck: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "remote-check", content: .children([.some("check")]),
    meaning: "What to look at before a session over the internet.",
    example: "<remote-check><check>Can everybody leave the call unseen?</check></remote-check>")

  /// What to look at. Shape: at least one.
  package let checks: [Check]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    checks = element.all(Check.self)
    spans = element.spans
  }
}

/// One thing to look at before the group comes.
package struct Check: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "check", content: .inline,
    meaning: "One thing to look at before the group comes.",
    example: "<check>Is there a quiet corner?</check>")

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
