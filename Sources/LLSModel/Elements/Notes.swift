/// What the module touches on, told before anybody joins.
package struct ContentNote: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "content-note", content: .inline,
    meaning:
      "What the module touches on, told before anybody joins; needed when its sensitivity is medium or high.",
    example:
      "<content-note>We talk about pressure in relationships. Nobody is asked about their own.</content-note>"
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

/// How to tell whether the module is right for the group, and for somebody in it, now.
package struct Readiness: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "readiness", content: .inline,
    meaning: "How to tell whether the module is right for the group, and for somebody in it, now.",
    example: "<readiness>Wait if somebody has been in court this week; not yet is an answer.</readiness>")

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

/// How anybody can step out at any time.
package struct OptOutRoute: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "opt-out-route", content: .inline,
    meaning: "How anybody can step out of any part at any time, and where they can be.",
    example:
      "<opt-out-route>Show the card or just go to the quiet corner; a worker comes to see that you are all right.</opt-out-route>"
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

/// What to say about the limits of confidentiality.
package struct Confidentiality: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "confidentiality", content: .inline,
    meaning: "What to say about the limits of confidentiality, in words that can be read aloud.",
    example:
      "<confidentiality>What you say stays here, unless somebody is in danger. Then we tell the person whose job it is, and we tell you first.</confidentiality>"
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

/// A short way back to the here and now.
package struct Grounding: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "grounding", content: .inline,
    meaning: "A short way back to the here and now, for anybody at any time.",
    example: "<grounding>Name three things you can see, two you can hear, one you can feel.</grounding>")

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

/// The sign with which anybody can step out.
package struct Signal: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "signal", content: .inline,
    meaning: "The sign with which anybody can step out without a word.",
    example: "<signal>Turn your card over, or raise a flat hand.</signal>")

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
