import LLSDiagnostics
import LLSModel

/// Questions asked in a hurry get careless answers, and take time from the close.
enum QuestionsFitTheirTime: Rule {
  static let code = DiagnosticCode.overQuestionBudget
  static let sentence = "questions fit their declared time, and that time fits the activity that holds them"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    file.instruments.compactMap { tooLong($0, in: file) }
      // Where a session does not add up, the activity's minutes are the likelier mistake.
      + file.activities.filter { activity in
        !file.sessions.contains { !$0.addsUp && $0.activities.contains { $0.id == activity.id } }
      }.compactMap { tooShort($0, in: file) }
  }

  private static func tooLong(_ instrument: Instrument, in file: CheckedFile) -> Diagnostic? {
    guard !instrument.spans.isDoubtful("budget-seconds"), !instrument.spans.hasDoubtfulContent,
      !instrument.items.contains(where: { $0.spans.isDoubtful("kind") || $0.spans.isDoubtful("optional") })
    else { return nil }
    let seconds = instrument.items.filter { !$0.optional }.reduce(0) { $0 + self.seconds(for: $1) }
    guard seconds > instrument.budgetSeconds else { return nil }
    return file.finding(
      code, .warning, at: instrument.spans["budget-seconds"],
      "the questions of \(instrument.id) take about \(InterfaceText.counted(seconds, "second")), and it allows "
        + "\(instrument.budgetSeconds)",
      label: "too little",
      help: "ask fewer questions, make some optional, or allow \(InterfaceText.counted(seconds, "second"))",
      suggestions: [String(seconds)])
  }

  private static func tooShort(_ activity: Activity, in file: CheckedFile) -> Diagnostic? {
    guard let questions = activity.exitQuestions, !activity.spans.isDoubtful("minutes") else { return nil }
    let known = file.instruments + (file.toolkit?.instruments ?? [])
    guard let instrument = known.first(where: { $0.id == questions.ref }),
      !instrument.spans.isDoubtful("budget-seconds")
    else { return nil }
    let there = activity.minutes * 60
    let people = instrument.respondent == .participant ? largestGroup(of: file) : 0
    let needed = instrument.budgetSeconds + people * handingOut
    guard needed > there else { return nil }
    let forAll =
      instrument.budgetSeconds > there
      ? "" : ", and \(people * handingOut) more to hand out to \(people) people"
    return file.finding(
      code, at: activity.spans["minutes"],
      "\(activity.id) has \(InterfaceText.minutes(activity.minutes)), and \(instrument.id) takes "
        + InterfaceText.counted(instrument.budgetSeconds, "second") + forAll,
      label: "too short for the questions",
      help: "give the activity \(InterfaceText.minutes((needed + 59) / 60)), or ask fewer questions",
      suggestions: [String((needed + 59) / 60)])
  }

  /// How many people there may be; 0 where nobody can say.
  private static func largestGroup(of file: CheckedFile) -> Int {
    guard let audience = file.module?.audience, audience.spans.isPresent, !audience.spans.isDoubtful("group")
    else {
      return 0
    }
    return audience.group.upperBound
  }

  /// How long it takes to bring one card and to take it back; people fill in their cards at the same time. Unit: seconds.
  private static let handingOut = 6

  /// The least time one question takes a person who reads easily. Unit: seconds.
  private static func seconds(for item: Item) -> Int {
    switch item.kind {
    case .text: 20
    case .number, .date, .choices: 10
    default: 8
    }
  }
}
