import LLSModel

/// Random numbers from a seed, so that a failing pilot can be made again (splitmix64, Steele, Lea and Flood
/// 2014).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func happens(_ chance: Double) -> Bool { Double.random(in: 0..<1, using: &self) < chance }
}

/// A made-up pilot of any shape; nobody in it is real.
struct RandomPilot {
  var pilotGroups = 7
  var sizes = 4...12
  var passes = 0.05
  var misses = 0.1
  var leaves = 0.1
  var withdraws = 0.04
  var refuses = 0.05
  var lift = 0.4
  var sessions = 6

  static let questionnaire = InstrumentDefinition(
    id: "questionnaire", title: "About me", origin: "toolkit", respondent: .participant,
    waves: [.pre, .post],
    items: [
      item("heard", .steps(labels: ["Never", "Seldom", "Sometimes", "Often", "Always"], faces: false)),
      item("alone", .steps(labels: ["Never", "Seldom", "Sometimes", "Often", "Always"], faces: false), true),
      item("asked", .steps(labels: ["No", "In part", "Yes"], faces: true)),
      item("sure", .scale(low: 0, high: 10, lowLabel: "not at all", highLabel: "fully")),
      item("words", .text),
    ], isScored: true, minimumAnswered: 3)
  static let card = InstrumentDefinition(
    id: "card", title: "Exit card", origin: "landing@0.1.0", respondent: .participant, waves: [.session],
    items: [item("mood", .steps(labels: ["Bad", "Fair", "Fine", "Great"], faces: true))], isScored: false,
    minimumAnswered: nil)

  static func item(
    _ id: String, _ kind: InstrumentDefinition.Item.Kind, _ isReversed: Bool = false
  ) -> InstrumentDefinition.Item {
    .init(id: id, text: "Question \(id)?", kind: kind, isReversed: isReversed, isOptional: true, outcome: nil)
  }

  func record(seed: UInt64) -> PilotRecord {
    var random = SeededNumbers(seed: seed)
    var people: [PilotRecord.Participant] = []
    var answers: [PilotRecord.Answer] = []
    var runs: [SessionRecord] = []
    let groups = (0..<(pilotGroups + 1)).map { index in
      PilotRecord.Group(
        id: "group-\(index)", arm: index < pilotGroups ? .pilot : .comparison,
        isCSEGroup: index < pilotGroups,
        site: "site-\(index % 3)")
    }
    for group in groups {
      let members = (0..<Int.random(in: sizes, using: &random)).map { number in
        let withdrew = random.happens(withdraws)
        return PilotRecord.Participant(
          code: "\(group.id)-\(number + 10)", groupID: group.id, takesPart: !random.happens(refuses / 2),
          feedbackMayBeUsed: !withdrew && !random.happens(refuses), withdrew: withdrew,
          left: random.happens(leaves))
      }
      people += members
      runs += (0..<sessions).map { run(group, members, number: $0, random: &random) }
      for member in members { answers += Self.answers(of: member, self, runs, random: &random) }
    }
    return PilotRecord(
      id: "random", title: "A made-up pilot", isSynthetic: true, modules: ["landing@0.1.0"], groups: groups,
      participants: people, deliveries: runs, answers: answers, instruments: [Self.questionnaire, Self.card])
  }

  private func run(
    _ group: PilotRecord.Group, _ members: [PilotRecord.Participant], number: Int,
    random: inout SeededNumbers
  ) -> SessionRecord {
    let attendance = members.map { member in
      let here = !random.happens(0.15)
      return SessionRecord.Attendance(
        code: member.code, status: here ? .present : .absent, minutes: here ? 70 : 0)
    }
    let blocks = (0..<5).map { block in
      SessionRecord.BlockTime(
        activityID: "activity-\(block)", plannedMinutes: 15,
        seconds: Int.random(in: 600...1_100, using: &random),
        status: random.happens(0.8) ? .done : random.happens(0.5) ? .adapted : .skipped, isCore: block != 2)
    }
    return SessionRecord(
      runID: "\(group.id)-run-\(number)", lastSequence: 9, mode: .scripted, ending: .finished,
      groupID: group.id,
      moduleID: "landing", moduleVersion: "0.1.0", contentHash: "00", sessionID: "session-\(number % 3)",
      day: "2016-10-\(10 + number)", elapsedSeconds: 4_500, pausedSeconds: 0, plannedMinutes: 75, adults: 2,
      adultsNeeded: 2,
      blocks: blocks, adaptations: [.init(activityID: "activity-1", what: "shortened", why: "time")],
      attendance: attendance, cards: [:], withdrawnToday: [], closingCheck: nil)
  }

  private static func answers(
    of member: PilotRecord.Participant, _ shape: RandomPilot, _ runs: [SessionRecord],
    random: inout SeededNumbers
  ) -> [PilotRecord.Answer] {
    let level = Double.random(in: -0.2...0.2, using: &random)
    var answers: [PilotRecord.Answer] = []
    for wave in [Wave.pre, .post]
    where !random.happens(shape.misses + (member.left && wave == .post ? 0.7 : 0)) {
      for item in questionnaire.items {
        let value = shape.value(item, level + (wave == .post ? shape.lift * 0.2 : 0), random: &random)
        answers.append(
          .init(
            code: member.code, instrumentID: questionnaire.id, itemID: item.id, wave: wave, runID: nil,
            value: value))
      }
    }
    for run in runs where run.groupID == member.groupID && random.happens(0.8) {
      let value = shape.value(card.items[0], level + 0.1, random: &random)
      answers.append(
        .init(
          code: member.code, instrumentID: card.id, itemID: "mood", wave: .session, runID: run.runID,
          value: value)
      )
    }
    return answers
  }

  private func value(
    _ item: InstrumentDefinition.Item, _ level: Double, random: inout SeededNumbers
  ) -> AnswerValue {
    guard !random.happens(passes) else { return .missing(.refused) }
    guard let range = item.range else { return .wordsHeld }
    let position = 0.5 + (item.isReversed ? -level : level) + Double.random(in: -0.45...0.45, using: &random)
    let step = Double(range.lowerBound) + (position * Double(range.count - 1)).rounded()
    return .number(min(Double(range.upperBound), max(Double(range.lowerBound), step)))
  }
}
