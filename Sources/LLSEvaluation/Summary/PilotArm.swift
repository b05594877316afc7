import LLSModel

/// The pilot arm of a record, laid out for counting: people by their place in code order, groups by theirs.
///
/// Answers of people who did not agree to the use of feedback, or who stopped it, are not read.
struct PilotArm {
  /// Names one question at one time.
  struct Question: Hashable {
    /// The instrument's id.
    let instrumentID: String
    /// The item's id.
    let itemID: String
    /// When it is asked.
    let wave: Wave
  }

  /// The groups of the pilot arm, in id order.
  let groups: [PilotRecord.Group]
  /// The people, in code order, each once.
  let people: [PilotRecord.Participant]
  /// Each person's group, as an index into `groups`. Shape: people.
  let groupOfPerson: [Int]
  /// Each person's place, by code.
  let place: [String: Int]
  /// Everybody enrolled.
  let everybody: PersonSet
  /// Those whose answers are read.
  let readable: PersonSet
  /// Sessions delivered to each group, in order. Shape: groups.
  let deliveries: [[SessionRecord]]
  /// All their records, with those that do not count as delivered.
  let sessions: DeliveredSessions
  private let numbers: [Question: [Double?]]
  private let answeredAt: [Wave: PersonSet]

  /// Lays out a record.
  init(_ record: PilotRecord) {
    let groups = record.groups.filter { $0.arm == .pilot }.sorted { $0.id < $1.id }
    let groupIndex = Dictionary(
      groups.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var people: [PilotRecord.Participant] = []
    for person in record.participants.sorted(by: { ($0.code, $0.groupID) < ($1.code, $1.groupID) })
    where groupIndex[person.groupID] != nil && people.last?.code != person.code {
      people.append(person)
    }
    let readable = PersonSet(of: people.count) {
      people[$0].takesPart && people[$0].feedbackMayBeUsed && !people[$0].withdrew
    }
    let place = Dictionary(
      people.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let sessions = DeliveredSessions(record, groups: Set(groupIndex.keys))
    let answers = Self.answers(of: record, place: place, readable: readable)
    self.groups = groups
    self.people = people
    self.place = place
    self.readable = readable
    groupOfPerson = people.map { groupIndex[$0.groupID] ?? 0 }
    everybody = PersonSet(of: people.count) { _ in true }
    deliveries = groups.map { group in sessions.counted.filter { $0.groupID == group.id } }
    self.sessions = sessions
    numbers = answers.numbers
    answeredAt = answers.answeredAt
  }

  /// From how many groups these people are.
  func groups(of set: PersonSet) -> Int {
    Set(people.indices.filter(set.contains).map { groupOfPerson[$0] }).count
  }

  /// Those whose record holds.
  func set(where holds: (PilotRecord.Participant) -> Bool) -> PersonSet {
    PersonSet(of: people.count) { holds(people[$0]) }
  }

  /// Those who answered at least one question of a wave.
  func answered(_ wave: Wave) -> PersonSet { answeredAt[wave] ?? PersonSet(none: people.count) }

  /// Everyone's answer to one question. Shape: people. Missing: nil, whatever the reason.
  func answers(_ question: Question) -> [Double?] {
    numbers[question] ?? [Double?](repeating: nil, count: people.count)
  }

  /// Whether the question was put at all: somebody's answer, or the reason for none, is on record.
  func wasAsked(_ question: Question) -> Bool { numbers[question] != nil }

  private static func answers(
    of record: PilotRecord, place: [String: Int], readable: PersonSet
  ) -> (numbers: [Question: [Double?]], answeredAt: [Wave: PersonSet]) {
    let instruments = Dictionary(
      record.instruments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let withdrawn = WithdrawnSheets(record)
    var numbers: [Question: [Double?]] = [:]
    var answeredAt: [Wave: PersonSet] = [:]
    for answer in record.answers where answer.wave != .session {
      guard let code = answer.code, let person = place[code], readable.contains(person) else { continue }
      guard let instrument = instruments[answer.instrumentID] else { continue }
      guard instrument.respondent == .participant, !withdrawn.contain(answer) else { continue }
      guard let item = instrument.item(answer.itemID) else { continue }
      if answer.value.isGiven {
        answeredAt[answer.wave, default: PersonSet(none: place.count)].insert(person)
      }
      let question = Question(instrumentID: instrument.id, itemID: item.id, wave: answer.wave)
      numbers[question, default: [Double?](repeating: nil, count: place.count)][person] =
        item.number(of: answer.value)
    }
    return (numbers, answeredAt)
  }
}

/// Sheets of a day whose answers count as withdrawn.
struct WithdrawnSheets {
  private struct Sheet: Hashable {
    let runID: String
    let code: String
  }

  private let sheets: Set<Sheet>

  /// Collects them from the deliveries.
  init(_ record: PilotRecord) {
    sheets = Set(
      record.deliveries.flatMap { run in run.withdrawnToday.map { Sheet(runID: run.runID, code: $0) } })
  }

  /// Whether the answer is on such a sheet.
  func contain(_ answer: PilotRecord.Answer) -> Bool {
    guard let runID = answer.runID, let code = answer.code else { return false }
    return sheets.contains(Sheet(runID: runID, code: code))
  }
}

extension AnswerValue {
  /// Whether there is an answer rather than a reason for none.
  var isGiven: Bool {
    if case .missing = self { false } else { true }
  }
}

extension InstrumentDefinition.Item {
  /// The answer as a number on the item's scale. Missing: nil for no answer, and for a number the scale
  /// does not have.
  func number(of value: AnswerValue) -> Double? {
    guard case .number(let number) = value, let range else { return nil }
    guard number >= Double(range.lowerBound), number <= Double(range.upperBound) else { return nil }
    return number.rounded() == number ? number : nil
  }

  /// The labels of an ordered scale from low to high; nil for other kinds.
  var orderedLabels: [String]? {
    switch kind {
    case .steps(let labels, faces: _): return labels
    case .scale(let low, let high, let lowLabel, let highLabel):
      guard low <= high else { return nil }
      return (low...high).map { step in
        step == low ? "\(step) (\(lowLabel))" : step == high ? "\(step) (\(highLabel))" : String(step)
      }
    case .choice, .choices, .number, .date, .text: return nil
    }
  }
}
