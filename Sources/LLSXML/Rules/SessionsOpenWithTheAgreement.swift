import LLSDiagnostics
import LLSModel

/// People decide what to share by what they know will be respected.
enum SessionsOpenWithTheAgreement: Rule {
  static let code = DiagnosticCode.noAgreement
  static let sentence = "a group session opens with the agreement or a reminder of it"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    file.sessions.compactMap { session in
      guard session.kind == .group, !session.spans.isDoubtful("kind"), !session.spans.hasDoubtfulContent,
        let first = session.groupActivities.first, !first.spans.isDoubtful("kind"),
        !session.activities.contains(where: { $0.spans.isDoubtful("phase") }), first.kind != .agreement
      else { return nil }
      return file.finding(
        code, at: first.spans["kind"],
        "the session \(session.id) does not open with the group agreement",
        label: "the first activity with the group",
        help: "put an activity with kind=\"agreement\" first; two minutes to remind people are enough")
    }
  }
}
