import LLSDiagnostics
import LLSModel

/// When a session runs late the facilitator shortens by these numbers.
enum MinutesAreInOrder: Rule {
  static let code = DiagnosticCode.minutesOutOfOrder
  static let sentence = "the shortest time is at most the planned one, and the longest at least"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    file.activities.flatMap { activity -> [Diagnostic] in
      guard !activity.spans.isDoubtful("minutes") else { return [] }
      let planned = Diagnostic.Related(span: activity.spans["minutes"], label: "planned")
      var found: [Diagnostic] = []
      if let least = activity.min, least > activity.minutes, !activity.spans.isDoubtful("min") {
        found.append(
          file.finding(
            code, at: activity.spans["min"],
            "\(activity.id) takes \(InterfaceText.minutes(activity.minutes)), and at least \(least)",
            label: "more than is planned",
            help: "keep min at \(activity.minutes) or below, or minutes at \(least) or above",
            suggestions: [String(activity.minutes)], related: planned))
      }
      if let most = activity.max, most < activity.minutes, !activity.spans.isDoubtful("max") {
        found.append(
          file.finding(
            code, at: activity.spans["max"],
            "\(activity.id) takes \(InterfaceText.minutes(activity.minutes)), and at most \(most)",
            label: "less than is planned",
            help: "keep max at \(activity.minutes) or above, or minutes at \(most) or below",
            suggestions: [String(activity.minutes)], related: planned))
      }
      if let short = activity.shortVersion, short.minutes > activity.minutes,
        !short.spans.isDoubtful("minutes")
      {
        found.append(
          file.finding(
            code, at: short.spans["minutes"],
            "the short version of \(activity.id) takes \(InterfaceText.minutes(short.minutes)), longer than the activity",
            label: "more than is planned", help: "keep it below \(activity.minutes)",
            suggestions: activity.minutes > 1 ? [String(activity.minutes - 1)] : [], related: planned))
      }
      return found
    }
  }
}
