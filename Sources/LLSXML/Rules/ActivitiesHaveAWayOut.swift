import LLSDiagnostics
import LLSModel

/// Taking part is a choice only if not taking part has a place to go.
enum ActivitiesHaveAWayOut: Rule {
  static let code = DiagnosticCode.noOptOut
  static let sentence = "every activity with young people has an opt-out"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    file.activities.compactMap { activity in
      guard activity.optOut == nil, !activity.isForFacilitatorsOnly, !activity.spans.isDoubtful("phase"),
        !activity.spans.hasDoubtfulContent
      else { return nil }
      // A core activity cannot be left out of the session either, so that its way out is the only one.
      let which = activity.core ? "core activity" : "activity"
      return file.finding(
        code, at: activity.spans.name, "the \(which) \(activity.id) has no opt-out",
        label: "add an <opt-out>",
        help: "say what somebody can do instead, for example <opt-out>Keep the time for the group.</opt-out>")
    }
  }
}
