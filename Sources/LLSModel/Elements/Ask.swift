/// A question for the group, with what to ask next.
package struct Ask: InlineElement, DocumentElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "ask", content: .inline(then: [.any("follow-up")]),
    meaning: "A question for the group; after its words may stand what to ask next.",
    example: "<ask>Who had the power to do that?<follow-up>Who else could have asked?</follow-up></ask>")

  /// The question, with its inline elements.
  package let content: [Inline]
  /// What to ask next; may be empty.
  package let followUps: [FollowUp]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    content = element.inlines()
    followUps = element.all(FollowUp.self)
    spans = element.spans
  }

  /// The element as documents show it.
  package var blocks: [Block] {
    var content: [Block] = [.paragraph(content)]
    if !followUps.isEmpty {
      content.append(.list(ordered: false, items: followUps.map { [.paragraph($0.content)] }))
    }
    return [.box(role: .question, label: BoxLabel.question, content: content)]
  }
}

/// What to ask next.
package struct FollowUp: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "follow-up", content: .inline, meaning: "What to ask next, when the first question needs it.",
    example: "<follow-up>Who else could have asked?</follow-up>")

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
