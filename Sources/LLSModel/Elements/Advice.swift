/// A piece of advice for the facilitator.
package struct Tip: InlineElement, DocumentElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "tip", content: .inline,
    meaning: "A piece of advice for the facilitator.",
    example: "<tip>Thank people for where they stand, not for how loud they are.</tip>")

  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    content = element.inlines()
    spans = element.spans
  }

  /// The element as documents show it.
  package var blocks: [Block] {
    [.box(role: .tip, label: BoxLabel.tip, content: [.paragraph(content)])]
  }
}

/// What tells the facilitator that it works.
package struct ListenFor: InlineElement, DocumentElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "listen-for", content: .inline,
    meaning: "What tells the facilitator that it works.",
    example: "<listen-for>Somebody says who could have decided otherwise.</listen-for>")

  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    content = element.inlines()
    spans = element.spans
  }

  /// The element as documents show it.
  package var blocks: [Block] {
    [.box(role: .listenFor, label: BoxLabel.listenFor, content: [.paragraph(content)])]
  }
}

/// What to keep safe, and what to do.
package struct WatchFor: InlineElement, DocumentElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "watch-for", content: .inline,
    meaning: "What to keep safe, and what to do when it happens.",
    example:
      "<watch-for>If someone starts to tell their own story, thank them and offer to step out now.</watch-for>"
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

  /// The element as documents show it.
  package var blocks: [Block] {
    [.box(role: .safety, label: BoxLabel.watchFor, content: [.paragraph(content)])]
  }
}
