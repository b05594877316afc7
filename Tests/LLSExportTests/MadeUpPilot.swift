import LLSModel

/// A pilot made up by arithmetic: seven groups of seven and one comparison group. It describes nobody.
enum MadeUpPilot {
  static let record = PilotRecord(
    id: "made-up", title: "A made-up pilot", isSynthetic: true, modules: ["small@0.1.0"], groups: groups,
    participants: people, deliveries: deliveries, answers: answers, instruments: [questionnaire, exitCard])

  private static let groups = (1...8).map { number in
    PilotRecord.Group(
      id: "g\(number)", arm: number == 8 ? .comparison : .pilot, isCSEGroup: number != 8,
      site: "site-\(number)")
  }

  private static let people = groups.flatMap { group in
    (1...7).map { number in
      PilotRecord.Participant(
        code: "\(group.id)p\(number)", groupID: group.id, takesPart: true, feedbackMayBeUsed: true,
        withdrew: false,
        left: number == 7)
    }
  }

  private static let agree = ["Strongly disagree", "Disagree", "In between", "Agree", "Strongly agree"]

  private static let questionnaire = InstrumentDefinition(
    id: "where-i-stand", title: "Where I stand", origin: "toolkit", respondent: .participant,
    waves: [.pre, .post],
    items: [
      item("can-say", "I can say who decides something that matters to me.", faces: false),
      item("have-to", "Once an activity has started, I have to stay in it.", isReversed: true, faces: false),
    ], isScored: true, minimumAnswered: 2)

  private static let exitCard = InstrumentDefinition(
    id: "exit-card", title: "Before you go", origin: "toolkit", respondent: .participant, waves: [.session],
    items: [item("felt-heard", "Today I felt heard.", faces: true)], isScored: false, minimumAnswered: nil)

  private static func item(
    _ id: String, _ text: String, isReversed: Bool = false, faces: Bool
  ) -> InstrumentDefinition.Item {
    InstrumentDefinition.Item(
      id: id, text: text, kind: .steps(labels: agree, faces: faces), isReversed: isReversed,
      isOptional: false,
      outcome: nil)
  }

  private static let deliveries = groups.prefix(7).flatMap { group in
    (1...3).map { number in
      let attendance = people.filter { $0.groupID == group.id }.enumerated().map { index, person in
        SessionRecord.Attendance(
          code: person.code, status: (index + number) % 6 == 0 ? .absent : .present, minutes: 70)
      }
      return SessionRecord(
        runID: "\(group.id)-run-\(number)", lastSequence: 9, mode: .scripted, ending: .finished,
        groupID: group.id,
        moduleID: "small", moduleVersion: "0.1.0", contentHash: "00", sessionID: "one",
        day: "2016-10-0\(number)",
        elapsedSeconds: 4600, pausedSeconds: 60, plannedMinutes: 75, adults: 2, adultsNeeded: 2,
        blocks: [
          .init(activityID: "open", plannedMinutes: 15, seconds: 960, status: .done, isCore: true),
          .init(
            activityID: "talk", plannedMinutes: 50, seconds: 2900, status: number == 2 ? .adapted : .done,
            isCore: true),
          .init(activityID: "close", plannedMinutes: 10, seconds: 600, status: .done, isCore: true),
        ],
        adaptations: number == 2 ? [.init(activityID: "talk", what: "shortened", why: "time")] : [],
        attendance: attendance, cards: [:], withdrawnToday: [],
        closingCheck: number == 2 ? nil : .init(role: "co-facilitator", minutesAfterEnd: 8))
    }
  }

  private static let answers: [PilotRecord.Answer] = people.enumerated().flatMap { index, person in
    func answer(_ instrument: String, _ item: String, _ wave: Wave, _ step: Int, run: String? = nil)
      -> PilotRecord.Answer
    {
      let value: AnswerValue = index % 11 == 4 ? .missing(.refused) : .number(Double(min(max(step, 1), 5)))
      return PilotRecord.Answer(
        code: person.code, instrumentID: instrument, itemID: item, wave: wave, runID: run, value: value)
    }
    let before = 1 + (index * 7 + 3) % 4
    let questions = [
      answer("where-i-stand", "can-say", .pre, before),
      answer("where-i-stand", "have-to", .pre, 5 - index % 3),
      answer("where-i-stand", "can-say", .post, before + index % 3),
      answer("where-i-stand", "have-to", .post, 4 - index % 4),
    ]
    guard person.groupID != "g8" else { return questions }
    return questions + [
      answer("exit-card", "felt-heard", .session, 2 + index % 4, run: "\(person.groupID)-run-1")
    ]
  }
}
