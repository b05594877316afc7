package import LLSDiagnostics

/// Every rule, one line each.
package enum RuleCatalogue {
  /// The rules in the order of their codes.
  static let all: [any Rule.Type] = [
    AcceptedFindingsMayBeKept.self,
    IDsAreUnique.self,
    ReferencesHit.self,
    AssetsArePlainFiles.self,
    MinutesAddUp.self,
    MinutesAreInOrder.self,
    LongSessionsHaveABreak.self,
    StepsFitTheirActivity.self,
    SessionsOpenWithTheAgreement.self,
    SessionsCloseGently.self,
    ActivitiesHaveAWayOut.self,
    SensitiveModulesHaveAContentNote.self,
    EnoughAdultsAreThere.self,
    SignpostsAreReviewed.self,
    HandoutsAreForTheirReaders.self,
    FeedbackComesBeforeTheClose.self,
    ModulesAreReviewed.self,
    WaysOutStayOffTheRecord.self,
    NobodyIsAskedForTheirStory.self,
    RiskQuestionsHaveAReader.self,
    OutcomesAreServed.self,
    OutcomesAreEvidenced.self,
    EverythingIsUsed.self,
    QuestionsFitTheirTime.self,
    ScalesAreWhole.self,
    QuestionsCanBeAnswered.self,
    ScoresCanBeReached.self,
    QuestionsFitTheirOutcome.self,
    PicturesAreDescribed.self,
    WordsDoNotBlame.self,
    TablesHaveHeaders.self,
    NothingIsLeftToWrite.self,
    LinksSayWhereTheyGo.self,
    SheetsAreEasyToRead.self,
    ColourIsNotTheOnlySign.self,
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

extension Sequence<Diagnostic> {
  /// The first findings, one more than are listed for a file: a hostile file must not make a rule keep thousands.
  var listed: [Diagnostic] {
    var first: [Diagnostic] = []
    for finding in self {
      first.append(finding)
      if first.count > ByteLimits.findings { break }
    }
    return first
  }
}
