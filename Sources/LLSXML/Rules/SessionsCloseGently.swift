import LLSDiagnostics
import LLSModel

/// People go home from here, some of them to somewhere hard.
enum SessionsCloseGently: Rule {
  static let code = DiagnosticCode.noGroundingClose
  static let sentence = "a group session ends with a grounding activity"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    file.sessions.compactMap { session in
      guard session.kind == .group, !session.spans.isDoubtful("kind"), !session.spans.hasDoubtfulContent,
        let last = session.activities.last, !last.spans.isDoubtful("kind"), !last.spans.isDoubtful("phase"),
        last.phase != .close || last.kind != .grounding
      else { return nil }
      return file.finding(
        code, at: last.spans.name, "the session \(session.id) does not end with a grounding activity",
        label: "the last activity",
        help: "end with an activity that has phase=\"close\" and kind=\"grounding\"")
    }
  }
}
