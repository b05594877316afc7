package import LLSDiagnostics

/// Every rule, one line each.
package enum RuleCatalogue {
  /// The rules in the order of their codes.
  static let all: [any Rule.Type] = [
    IDsAreUnique.self,
    ReferencesHit.self,
    AssetsArePlainFiles.self,
    MinutesAddUp.self,
    MinutesAreInOrder.self,
    LongSessionsHaveABreak.self,
    SessionsOpenWithTheAgreement.self,
    SessionsCloseGently.self,
    ActivitiesHaveAWayOut.self,
    SensitiveModulesHaveAContentNote.self,
    EnoughAdultsAreThere.self,
    SignpostsAreReviewed.self,
    HandoutsAreForTheirReaders.self,
    FeedbackComesBeforeTheClose.self,
    OutcomesAreServed.self,
    OutcomesAreEvidenced.self,
    EverythingIsUsed.self,
    QuestionsFitTheirTime.self,
    PicturesAreDescribed.self,
    WordsDoNotBlame.self,
    TablesHaveHeaders.self,
  ]

  /// What every rule asks for, in a sentence, with the code of its findings; for the manual and `lls explain`.
  package static var sentences: [(code: DiagnosticCode, sentence: String)] {
    all.map { ($0.code, $0.sentence) }
  }

  /// Every rule's findings about one file.
  static func findings(in file: CheckedFile) -> [Diagnostic] {
    all.flatMap { $0.findings(in: file) }
  }
}
