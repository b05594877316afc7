import LLSDiagnostics
import LLSModel

/// A session that runs over makes people miss their bus; a gap leaves a facilitator standing there.
enum MinutesAddUp: Rule {
  static let code = DiagnosticCode.minutesDoNotAddUp
  static let sentence = "the activities' minutes add up to the session's"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    file.sessions.compactMap { session in
      guard !session.addsUp else { return nil }
      let sum = session.minutes - session.unplannedMinutes
      let gap = abs(session.unplannedMinutes)
      return file.finding(
        code, at: session.spans["minutes"],
        "the activities take \(InterfaceText.minutes(sum)), and the session \(session.id) has \(session.minutes)",
        label: sum > session.minutes
          ? "\(InterfaceText.minutes(gap)) too few" : "\(InterfaceText.minutes(gap)) not planned",
        help: "write minutes=\"\(sum)\" here, or change the activities", suggestions: [String(sum)])
    }
  }
}
