/// How an activity worked, for whoever wrote the module. It is about the activity, never about a person.
package struct AuthorFeedback: Hashable, Sendable {
  /// What the facilitator would do with the activity.
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// Keep it as it stands.
    case kept
    /// It was changed, or should be.
    case changed
    /// Leave it out.
    case drop = "would-drop"
  }

  /// How its planned time was.
  package enum Timing: String, Hashable, Sendable, CaseIterable {
    /// Enough, and not too much.
    case right
    /// More was needed.
    case tooShort = "too-short"
    /// Less was needed.
    case tooLong = "too-long"
  }

  /// What to do with it.
  package let verdict: Verdict
  /// How its time was.
  package let timing: Timing
  /// A line for the author. Range: 0 to 4,000 characters; empty for nothing more.
  package let words: String

  /// Makes a feedback.
  package init(_ verdict: Verdict, _ timing: Timing, words: String = "") {
    self.verdict = verdict
    self.timing = timing
    self.words = words
  }
}
