package import LLSModel

/// What came of importing filled-in forms.
package struct SubmissionReceipt: Hashable, Sendable {
  /// Forms entered anew.
  package internal(set) var added = 0
  /// Forms that were there already, the same.
  package internal(set) var unchanged = 0
  /// Forms entered in the place of an earlier one, which is kept.
  package internal(set) var corrected = 0
  /// Forms of people who stopped the use of answers: entered without any answer.
  package internal(set) var withoutAnswers = 0
  /// Answers entered, reasons for missing ones included.
  package internal(set) var answers = 0
  /// Missing answers among them, by reason.
  package internal(set) var missing: [MissingCode: Int] = [:]
  /// Written comments, whose words are sealed or stay on paper.
  package internal(set) var heldComments = 0
  /// Those of them that are held sealed.
  package internal(set) var sealedComments = 0
  /// Written comments of forms that were there already, with other words than those that are held; the ones held stay.
  package internal(set) var otherWords = 0
  /// Forms that differ from those that stand: the first ones, and how many there are.
  package internal(set) var changes: [FormChange] = []
  /// How many forms differ.
  package internal(set) var differing = 0
  /// Forms that do not fit, with their places in the sheet; only where good ones are taken without them, or in a trial.
  package internal(set) var problems: [ImportProblem] = []

  /// The most changes that are kept.
  static let mostChanges = 20

  init() {}
}

/// How a form differs from the one that stands: numbers, choices and reasons, and never words.
package struct FormChange: Hashable, Sendable {
  /// One answer.
  package struct Answer: Hashable, Sendable {
    /// The item's id.
    package let itemID: String
    /// What stands. Missing: the item was not in the form.
    package let before: AnswerValue?
    /// What would stand.
    package let after: AnswerValue?
  }

  /// The line of the file.
  package let line: Int?
  /// Whose it is.
  package let code: ParticipantCode?
  /// The questionnaire's id.
  package let instrumentID: String
  /// When it was asked.
  package let wave: Wave
  /// The day on the form that stands.
  package let dayBefore: String?
  /// The day on the new form.
  package let dayAfter: String?
  /// Whether the mode or the helper differs.
  package let hasOtherCircumstances: Bool
  /// The answers that differ.
  package let answers: [Answer]
}
