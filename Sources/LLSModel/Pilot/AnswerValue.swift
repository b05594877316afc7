/// An answer, or the reason why there is none. An empty cell is never a number.
package enum AnswerValue: Hashable, Sendable {
  /// A number on the item's scale, a date as days, or the index of a choice (from 1).
  case number(Double)
  /// The choices ticked, by index from 1, in ascending order.
  case choices([Int])
  /// Words were written; they stay on paper or sealed, and are not part of a record.
  case wordsHeld
  /// No answer, and why.
  case missing(MissingCode)
}

/// Why an answer is missing.
package enum MissingCode: String, Hashable, Sendable, CaseIterable {
  /// The person chose not to answer.
  case refused
  /// The question was not put.
  case notAsked = "not-asked"
  /// The question does not apply to the person.
  case notApplicable = "not-applicable"
  /// The person was not there.
  case absent
  /// It cannot be read.
  case illegible
  /// The person stopped the use of answers.
  case withdrawn
  /// The session or the form ended before it.
  case notReached = "not-reached"
  /// It was not safe to contact the person.
  case notSafeToContact = "not-safe-to-contact"
  /// The group had ended.
  case groupEnded = "group-ended"
}

/// When a question is asked.
package enum Wave: String, Hashable, Sendable, CaseIterable {
  /// Before the first session.
  case pre
  /// In a session.
  case session
  /// After the last session.
  case post
  /// Some time afterwards.
  case followUp = "follow-up"
}
