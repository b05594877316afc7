/// A questionnaire as data: what a feedback file, a form and a statistic need to know about it.
package struct InstrumentDefinition: Hashable, Sendable {
  /// Who answers.
  package enum Respondent: String, Hashable, Sendable, CaseIterable {
    /// A young person in a group.
    case participant
    /// The worker who led.
    case facilitator
    /// A worker who tested a module.
    case practitioner
    /// Somebody who reviewed a module.
    case peerReviewer = "peer-reviewer"
  }

  /// One question.
  package struct Item: Hashable, Sendable {
    /// How it is answered.
    package enum Kind: Hashable, Sendable {
      /// A step on a scale with described points; `labels` from low to high, one a point.
      case steps(labels: [String], faces: Bool)
      /// A whole number between two described ends.
      case scale(low: Int, high: Int, lowLabel: String, highLabel: String)
      /// One of these.
      case choice([String])
      /// Any of these.
      case choices([String])
      /// A number.
      case number
      /// A date.
      case date
      /// Words.
      case text
    }

    /// The item's id; never used again with other words.
    package let id: String
    /// The question.
    package let text: String
    /// How it is answered.
    package let kind: Kind
    /// Whether a high answer means less of what the instrument asks about.
    package let isReversed: Bool
    /// Whether it may be left out.
    package let isOptional: Bool
    /// The outcome it is evidence for, as `module#outcome`; nil when it measures how the session was.
    package let outcome: String?

    /// Makes an item.
    package init(
      id: String, text: String, kind: Kind, isReversed: Bool, isOptional: Bool, outcome: String?
    ) {
      self.id = id
      self.text = text
      self.kind = kind
      self.isReversed = isReversed
      self.isOptional = isOptional
      self.outcome = outcome
    }

    /// The least and the greatest answer as a number; nil for words, dates, free numbers and multiple choices.
    package var range: ClosedRange<Int>? {
      switch kind {
      case .steps(let labels, faces: _), .choice(let labels):
        labels.isEmpty ? nil : 1...labels.count
      case .scale(let low, let high, lowLabel: _, highLabel: _): low <= high ? low...high : nil
      case .choices, .number, .date, .text: nil
      }
    }
  }

  /// The instrument's id.
  package let id: String
  /// Its title.
  package let title: String
  /// The module that holds it and its version, as `id@version`; `toolkit` for one that the toolkit holds.
  package let origin: String
  /// Who answers.
  package let respondent: Respondent
  /// When it is asked; an instrument for `pre` may also be asked at `post` and `follow-up`.
  package let waves: [Wave]
  /// The questions in order.
  package let items: [Item]
  /// Whether the items add up to one score: the mean of the answered items.
  package let isScored: Bool
  /// How many scored items must be answered for a score. Missing: all of them.
  package let minimumAnswered: Int?

  /// Makes an instrument.
  package init(
    id: String, title: String, origin: String, respondent: Respondent, waves: [Wave], items: [Item],
    isScored: Bool, minimumAnswered: Int?
  ) {
    self.id = id
    self.title = title
    self.origin = origin
    self.respondent = respondent
    self.waves = waves
    self.items = items
    self.isScored = isScored
    self.minimumAnswered = minimumAnswered
  }

  /// The item with this id.
  package func item(_ id: String) -> Item? { items.first { $0.id == id } }
}
