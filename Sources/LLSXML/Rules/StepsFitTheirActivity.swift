import LLSDiagnostics
import LLSModel

/// A facilitator who follows the steps must not find at the third one that the time is over.
enum StepsFitTheirActivity: Rule {
  static let code = DiagnosticCode.stepsTakeTooLong
  static let sentence = "the steps of an activity take no longer than the activity"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    // Where the activities do not add up either, the activity's own minutes are the likelier mistake.
    let doubtful = Set(
      file.sessions.filter { !$0.addsUp }.flatMap { $0.activities.map(\.spans.name.start) })
    return file.activities.lazy.compactMap { activity in
      guard activity.minutesAreInOrder, !doubtful.contains(activity.spans.name.start) else { return nil }
      let steps = activity.parts.compactMap { part -> Do? in
        if case .do(let step) = part { step } else { nil }
      }
      guard !steps.contains(where: { $0.spans.isDoubtful("minutes") }) else { return nil }
      let sum = steps.reduce(0) { $0 + ($1.minutes ?? 0) }
      guard sum > activity.minutes,
        let longest = steps.max(by: { ($0.minutes ?? 0) < ($1.minutes ?? 0) }), let length = longest.minutes
      else { return nil }
      let isAlone = length > activity.minutes
      return file.finding(
        code, at: longest.spans["minutes"],
        isAlone
          ? "this step takes \(InterfaceText.minutes(length)), and \(activity.id) has \(activity.minutes)"
          : "the steps of \(activity.id) take \(InterfaceText.minutes(sum)), and it has \(activity.minutes)",
        label: isAlone ? "longer than the activity" : "the longest step",
        help: "give the steps less time, or the activity more",
        suggestions: length > sum - activity.minutes ? [String(length - (sum - activity.minutes))] : [],
        related: .init(span: activity.spans["minutes"], label: "the activity’s minutes"))
    }.listed
  }
}
