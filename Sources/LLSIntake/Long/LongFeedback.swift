package import LLSDiagnostics
package import LLSModel

/// What came of reading a long file.
package struct LongFeedback: Sendable {
  /// The forms that could be read.
  package var sheet: FormSheet
  /// How many rows were read, refused ones included.
  package var rows = 0
  /// How many rows were refused.
  package var refused = 0
  /// How many written comments there were.
  package var heldComments = 0
  /// Why each refused row was refused, by its line; empty unless the good rows are to be taken.
  package var reasons: [Int: String] = [:]
  /// Whether something is wrong with the file as a whole, so that none of its rows can be taken.
  package var isRefused = false
  /// What is wrong; a long list is cut, and says how many more there are.
  package var diagnostics: [Diagnostic] = []
  /// The lines with findings, for showing where; what may be somebody's words is covered.
  package var file: SourceFile
}

/// What holds for every row of a file, where the file has no column for it.
package struct FixedColumns: Sendable {
  /// The questionnaire's id.
  package var instrument: String?
  /// When it was asked.
  package var wave: Wave?
  /// The day.
  package var day: CalendarDay?
  /// The session's id.
  package var session: String?
  /// How the forms were filled in.
  package var mode: FeedbackSubmission.Mode?
  /// Who helped.
  package var helper: FeedbackSubmission.Support?

  /// Fixes nothing.
  package init() {}
}

/// What a feedback file is read by.
package struct FeedbackReading: Sendable {
  /// The questionnaires that the pilot knows; a file may hold answers to several.
  package var instruments: [InstrumentDefinition]
  /// What holds for every row.
  package var fixed = FixedColumns()
  /// The pilot's codes. Missing: codes are checked by their check character only.
  package var knownCodes: Set<String>?
  /// Later days are refused. Missing: any day is taken.
  package var today: CalendarDay?
  /// Which column becomes what. Missing: the columns have their own names.
  package var mapping: ColumnMapping?
  /// Whether words that somebody wrote are handed on, to be held sealed; else they stay on paper.
  package var keepsWords = false
  /// Whether good rows are taken where others are refused.
  package var takesGood = false

  /// Names the questionnaires.
  package init(instruments: [InstrumentDefinition]) { self.instruments = instruments }
}
