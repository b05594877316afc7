/// Another way to do an activity, for a group or a person who needs it.
package struct Variation: InlineElement, DocumentElement {
  /// What the other way is for.
  package enum Purpose: String, Hashable, Sendable, CaseIterable {
    /// Somebody reads little, or not yet.
    case reading
    /// Somebody moves, sees, hears or takes part in another way.
    case disability
    /// The group is smaller or larger than planned.
    case groupSize = "group-size"
    /// The group is small.
    case smallGroup = "small-group"
    /// The group is large.
    case largeGroup = "large-group"
    /// The group meets over the internet.
    case online
    /// There is more or less time.
    case time
    /// Somebody works with an interpreter.
    case interpreter
    /// Somebody needs another pace, light, noise or order.
    case neurodiversity
  }

  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "variation",
    attributes: [.required("for", .choice(of: Purpose.self), "what the other way is for")],
    content: .inline, meaning: "Another way to do the activity, for a group or a person who needs it.",
    example: "<variation for=\"reading\">Read each story aloud and use the picture side.</variation>")

  /// What it is for; nil when reading refused the value.
  package let `for`: Purpose?
  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    `for` = element.choice("for", as: Purpose.self)
    content = element.inlines()
    spans = element.spans
  }

  /// The element as documents show it.
  package var blocks: [Block] {
    [.box(role: .variation, label: label, content: [.paragraph(content)])]
  }

  /// The words at the top of the box.
  private var label: String {
    switch `for` {
    case .reading: "For readers who need it easier"
    case .disability: "For access"
    case .groupSize: "For another group size"
    case .smallGroup: "For a small group"
    case .largeGroup: "For a large group"
    case .online: "Online"
    case .time: "For more or less time"
    case .interpreter: "With an interpreter"
    case .neurodiversity: "For another pace"
    case nil: "Another way"
    }
  }
}
