import LLSDiagnostics
import LLSModel

/// A score that asks for more answers than there are questions is never reached, and the pilot has no result.
enum ScoresCanBeReached: Rule {
  static let code = DiagnosticCode.scoreOutOfReach
  static let sentence =
    "a score is made from questions on a scale, and asks for no more of them than there are"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    file.instruments.lazy.compactMap { instrument in
      guard let scoring = instrument.scoring, !instrument.spans.hasDoubtfulContent,
        !instrument.items.contains(where: { $0.spans.isDoubtful("scale") || $0.spans.isDoubtful("kind") })
      else { return nil }
      // A question that says nothing has its own finding, and may have been meant for the scale.
      let counted = instrument.items.count { $0.scale != nil || $0.kind == nil }
      if counted == 0 {
        return file.finding(
          code, at: scoring.spans.name,
          "the questionnaire \(instrument.id) makes a score, and no question has a scale",
          label: "made from nothing", help: "give the questions that count scale=\"…\", or take it away")
      }
      guard let least = scoring.minimumAnswered, !scoring.spans.isDoubtful("minimum-answered"),
        least > counted
      else { return nil }
      return file.finding(
        code, at: scoring.spans["minimum-answered"],
        "the score of \(instrument.id) needs \(InterfaceText.counted(least, "answer")), and "
          + InterfaceText.counted(counted, "question counts", "questions count"),
        label: "at most \(counted)",
        help: "only questions on a scale count; write how many of the \(counted) somebody must answer",
        suggestions: [String(counted)])
    }.listed
  }
}
