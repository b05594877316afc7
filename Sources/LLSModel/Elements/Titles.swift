/// The name that people see.
package struct Title: TextElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "title", content: .text,
    meaning: "The name that people see: of a module, a session, an activity, a handout or an instrument.",
    example: "<title>How big is my voice today?</title>")

  /// The words.
  package let text: String
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    text = element.words()
    spans = element.spans
  }
}

/// What it is about, in a few sentences.
package struct Summary: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "summary", content: .inline,
    meaning: "What it is about, in a few sentences; it stands on the cover and in lists.",
    example: "<summary>The group finds out what a say is worth.</summary>")

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

/// What happens in a session, for somebody who is about to lead it.
package struct Overview: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "overview", content: .inline,
    meaning: "What happens in the session, for somebody who is about to lead it.",
    example:
      "<overview>The group builds a ladder of participation and places true-to-life stories on it.</overview>"
  )

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
