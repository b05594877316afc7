package import LLSModel

/// The answers of the pilot arm to one item at one wave, as a bar.
///
/// Neighbouring answers are taken together where too few people gave one of them, in the same way at every
/// wave, so that rows of one item compare. Segments and missing add up to the base.
package struct LikertRow: Hashable, Sendable {
  /// What is counted.
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    /// People: each answers once a wave.
    case people
    /// Answers: a person may give one in every session.
    case answers
  }

  /// One part of the bar.
  package struct Segment: Hashable, Sendable {
    /// Which side of the scale's middle it is on.
    package enum Side: String, Hashable, Sendable, CaseIterable {
      /// Below the middle, or more below it than above.
      case low
      /// On the middle, or as far below it as above.
      case middle
      /// Above the middle, or more above it than below.
      case high
      /// No answer.
      case missing
    }

    /// Which labels it takes together, by index into ``LikertRow/labels``; nil for missing answers.
    package let labels: ClosedRange<Int>?
    /// Whether missing answers are counted in it, because they were too few to stand alone.
    package let includesMissing: Bool
    /// Its label, for example "Not true or a little true".
    package let label: ReleasableText
    /// Which side of the middle.
    package let side: Side
    /// How many.
    package let count: Disclosed
    /// Their share of the base. Unit: whole per cent.
    package let percent: Disclosed
  }

  /// The instrument's id.
  package let instrumentID: String
  /// The item's id.
  package let itemID: String
  /// The question.
  package let question: String
  /// When it was asked.
  package let wave: Wave
  /// What is counted.
  package let unit: Unit
  /// The scale's own labels from low to high.
  package let labels: [String]
  /// Parts from low to high; the last one holds the missing answers unless another part includes them.
  package let segments: [Segment]
  /// What 100 % is: people who answered anything at this wave (people enrolled where that number must stay
  /// hidden), or answer sheets.
  package let base: Disclosed
  /// People enrolled who are not in the base; hidden for answers in sessions.
  package let outside: Disclosed
  /// How many answered.
  package let answered: Disclosed
  /// Whether the whole row is withheld; its figures are then hidden.
  package let isWithheld: Bool
}
