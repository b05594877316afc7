import LLSDiagnostics
import LLSModel

/// Attention goes after an hour and a half, and some people need to move, eat, pray or breathe.
enum LongSessionsHaveABreak: Rule {
  static let code = DiagnosticCode.noBreak
  static let sentence = "a session longer than 90 minutes has a break"
  /// The longest session without a break. Unit: minutes.
  static let longest = 90

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    file.sessions.compactMap { session in
      guard session.minutes > longest, !session.spans.isDoubtful("minutes"),
        !session.spans.hasDoubtfulContent,
        !session.activities.contains(where: { $0.kind == .break || $0.spans.isDoubtful("kind") })
      else { return nil }
      return file.finding(
        code, at: session.spans["minutes"],
        "the session \(session.id) is longer than \(longest) "
          + "minutes and has no break",
        help: "add an activity with kind=\"break\" near the middle; its opt-out may say: rest anywhere")
    }
  }
}
