/// What to tell somebody who missed the activity, when they are next there.
package struct Recap: InlineElement, DocumentElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "recap", content: .inline,
    meaning: "What to tell somebody who missed this, when they are next there.",
    example: "<recap>We agreed how we work together. Here is our agreement.</recap>")

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
    [.box(role: .script, label: BoxLabel.recap, content: [.paragraph(content)])]
  }
}

/// The way out of an activity that keeps somebody part of the group.
package struct OptOut: InlineElement, DocumentElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "opt-out", content: .inline,
    meaning: "The way out of the activity that keeps somebody part of the group.",
    example: "<opt-out>Keep the time for the group, or choose the music.</opt-out>")

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
    let promise: [Inline] = [.text(" "), .emphasis([.text(BoxLabel.optOutPromise)])]
    return [.box(role: .optOut, label: BoxLabel.optOut, content: [.paragraph(content + promise)])]
  }
}

/// What the workers do when the group has gone.
package struct After: InlineElement, DocumentElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "after", content: .inline,
    meaning: "What the workers do when the group has gone.",
    example: "<after>Ask your co-worker: who spoke less than usual?</after>")

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
    [.box(role: .instruction, label: BoxLabel.after, content: [.paragraph(content)])]
  }
}
