import LLSDiagnostics
import LLSModel

/// What young people think is asked while they are still there and can see that it is read.
enum FeedbackComesBeforeTheClose: Rule {
  static let code = DiagnosticCode.noFeedbackBeforeClose
  static let sentence = "a group session takes feedback before it closes"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    file.sessions.compactMap { session in
      guard session.kind == .group, !session.spans.isDoubtful("kind"), !session.spans.hasDoubtfulContent,
        let last = session.activities.last,
        !session.activities.contains(where: { $0.spans.isDoubtful("phase") })
      else { return nil }
      // Where the close itself is missing, that is said once, by its own rule.
      let before = last.phase == .close ? session.activities.dropLast() : session.activities[...]
      let feedback = before.filter { $0.phase == .feedback }
      if feedback.contains(where: { $0.exitQuestions != nil || $0.spans.hasDoubtfulContent }) { return nil }
      let message =
        feedback.isEmpty
        ? "the session \(session.id) takes no feedback before it closes"
        : "the feedback of the session \(session.id) asks no questions"
      return file.finding(
        code, at: feedback.first?.spans.name ?? session.spans.name, message,
        label: feedback.isEmpty ? nil : "add <exit-questions ref=\"…\"/>",
        help: "before the last activity put one with phase=\"feedback\" that holds <exit-questions "
          + "ref=\"…\"/>")
    }
  }
}
