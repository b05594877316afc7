package import LLSModel

/// A made-up pilot the size of the real one: eight groups, twelve deliveries each, questionnaires before and after.
///
/// Individual answers of the real pilot are not public. Every person, answer and minute here comes from a seeded generator; the files say
/// so, and so does every page made from them. The generator writes only files that a user could have written: CSV and typed lines.
package struct SamplePilot: Sendable {
  /// A file to write.
  package struct File: Sendable {
    /// Its path below the output folder.
    package let path: String
    /// Its text, with LF line ends.
    package let text: String
  }

  /// A session to play from typed lines.
  package struct Run: Sendable {
    /// Names the run; 32 hexadecimal digits.
    package let runID: String
    /// The group's id.
    package let groupID: String
    /// Which of the given plans is played.
    package let planIndex: Int
    /// The day it starts.
    package let day: CalendarDay
    /// The lines, each `+minutes:seconds command`.
    package let lines: [String]
  }

  /// The pilot's id in every file and command.
  package static let pilotID = "sample-pilot"
  /// The seed that the committed sample uses: the year of the launch.
  package static let defaultSeed: UInt64 = 2017
  /// Deliveries in every group.
  package static let deliveriesPerGroup = 12

  /// The CSV files.
  package let files: [File]
  /// The sessions, in the order of group and day.
  package let runs: [Run]

  /// Makes the pilot.
  ///
  /// - Parameters:
  ///   - seed: the same seed and plans give the same pilot, byte for byte.
  ///   - plans: the group sessions in the order they are run. Shape: one or more.
  ///   - questionnaire: asked before the first and after the last session.
  ///   - exitCard: asked at the end of every session.
  package init(
    seed: UInt64, plans: [SessionPlan], questionnaire: InstrumentDefinition,
    exitCard: InstrumentDefinition
  ) {
    var random = SeededGenerator(seed: seed)
    let groups = SampleGroup.all.map { SamplePeople(group: $0, random: &random) }
    var runs: [Run] = []
    var cards = SampleAnswers(instrument: exitCard, keyColumns: ["code", "day"])
    for people in groups {
      for delivery in 0..<Self.deliveriesPerGroup where !plans.isEmpty {
        let index = delivery * plans.count / Self.deliveriesPerGroup
        let day = people.group.firstSession.adding(days: 7 * delivery)
        let session = SampleSession(plan: plans[index], people: people, delivery: delivery, random: &random)
        let run = Run(
          runID: random.hexadecimal(32), groupID: people.group.id, planIndex: index, day: day,
          lines: session.lines)
        runs.append(run)
        cards.append(session.stayed.filter(\.usesFeedback), day: day, lift: 0.3, random: &random)
      }
    }
    var before = SampleAnswers(instrument: questionnaire, keyColumns: ["code"])
    var after = SampleAnswers(instrument: questionnaire, keyColumns: ["code"])
    for people in groups {
      let answering = people.members.filter(\.usesFeedback)
      before.append(answering.filter { !$0.missesBefore }, day: nil, lift: 0, random: &random)
      let lift = people.group.isPilot ? people.lift : 0.05
      after.append(
        answering.filter { !$0.missesAfter && $0.leftAfter == nil }, day: nil, lift: lift, random: &random)
    }
    var modules: [String] = []
    for plan in plans where !modules.contains(plan.moduleID) { modules.append(plan.moduleID) }
    let lists = SampleLists(modules: modules, random: &random)
    self.runs = runs
    files =
      [
        File(path: "READ-ME-FIRST.txt", text: Self.notice(seed: seed)),
        File(path: "groups.csv", text: SampleGroup.csv),
        File(path: "enrolment.csv", text: SamplePeople.csv(groups)),
        File(path: "\(questionnaire.id)-before.csv", text: before.csv),
        File(path: "\(questionnaire.id)-after.csv", text: after.csv),
        File(path: "\(exitCard.id)s.csv", text: cards.csv),
        File(path: "training-2016-17.csv", text: TrainingYear.csv),
      ] + lists.files
  }

  private static func notice(seed: UInt64) -> String {
    """
    SYNTHETIC DATA. Nobody here is real.

    Groups, codes, attendance, minutes and answers in this folder come from a seeded generator (seed \(seed)).
    They have the shape of the pilot (seven groups for young people affected by sexual exploitation, one
    comparison group, twelve deliveries each) and say nothing about its results.

    One file is not synthetic: training-2016-17.csv holds the published totals of the 2016/17 training log
    (Sheffield Sexual Exploitation Service, annual report April 2016 to March 2017, section Training).

    """
  }
}
