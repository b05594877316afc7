import LLSModel

/// Exit cards: answers given in sessions, one sheet a person and session.
struct SessionSheets {
  private struct Sheet: Hashable {
    let person: Int
    let runID: String
    /// Tells sheets without a run apart.
    let turn: Int
  }

  private struct Asked: Hashable {
    let instrumentID: String
    let itemID: String
  }

  private var sheets: [String: Set<Sheet>] = [:]
  private var answers: [Asked: [(person: Int, number: Double)]] = [:]

  /// Collects the sheets of the pilot arm.
  init(_ record: PilotRecord, _ arm: PilotArm) {
    struct Turn: Hashable {
      let asked: Asked
      let person: Int
    }
    let withdrawn = WithdrawnSheets(record)
    let instruments = Dictionary(
      record.instruments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var turns: [Turn: Int] = [:]
    for answer in record.answers where answer.wave == .session {
      guard let person = answer.code.flatMap({ arm.place[$0] }), arm.readable.contains(person) else {
        continue
      }
      guard let instrument = instruments[answer.instrumentID], instrument.respondent == .participant else {
        continue
      }
      guard !withdrawn.contain(answer), let item = instrument.item(answer.itemID) else { continue }
      let asked = Asked(instrumentID: instrument.id, itemID: item.id)
      let turn = answer.runID == nil ? turns[Turn(asked: asked, person: person), default: 0] : 0
      turns[Turn(asked: asked, person: person)] = turn + 1
      sheets[instrument.id, default: []]
        .insert(Sheet(person: person, runID: answer.runID ?? "", turn: turn))
      if let number = item.number(of: answer.value) {
        answers[asked, default: []].append((person, number))
      }
    }
  }

  /// Counts one item; nil when no sheet of its instrument came back.
  func tally(
    of item: InstrumentDefinition.Item, in instrument: InstrumentDefinition, _ arm: PilotArm,
    gate: inout DisclosureGate
  ) -> WaveTally? {
    guard let sheets = sheets[instrument.id], let range = item.range else { return nil }
    let given = answers[Asked(instrumentID: instrument.id, itemID: item.id)] ?? []
    var byAnswer = [Int](repeating: 0, count: range.count)
    var who = [PersonSet](repeating: PersonSet(none: arm.people.count), count: range.count)
    for (person, number) in given {
      byAnswer[Int(number) - range.lowerBound] += 1
      who[Int(number) - range.lowerBound].insert(person)
    }
    let missing = sheets.count - given.count
    let answering = PersonSet(of: arm.people.count) { person in who.contains { $0.contains(person) } }
    let people = answering.count
    let groups = arm.groups(of: answering)
    let isLarge =
      people >= gate.settings.percentBase && groups >= DisclosureGate.leastGroups
      && mayBeCounted(sheets, arm, gate: &gate)
    let passing = peoplePassing(sheets, given.map(\.person))
    let base = isLarge ? gate.answers(sheets.count, of: sheets.count, in: .answers) : gate.hide(in: .answers)
    let answered =
      isLarge ? gate.answers(given.count, of: sheets.count, in: .answers) : gate.hide(in: .answers)
    return WaveTally(
      counts: ScaleGrouping.Counts(
        answers: byAnswer, people: who, missing: missing,
        missingMayStand: answered.value != nil && gate.isSafe(passing)),
      people: people, groups: groups, base: base, answered: answered)
  }

  /// How many people left the question out on one sheet or more: five blanks of one person are one person.
  private func peoplePassing(_ sheets: Set<Sheet>, _ answering: [Int]) -> Int {
    let blanks = Dictionary(grouping: sheets, by: \.person).mapValues(\.count)
    let given = Dictionary(grouping: answering, by: { $0 }).mapValues(\.count)
    return blanks.count { $0.value > given[$0.key] ?? 0 }
  }

  /// Whether the number of sheets may be told: where it says nearly how many people are behind it (with one session a group, sheets are
  /// people), only if their number may be told.
  private func mayBeCounted(_ sheets: Set<Sheet>, _ arm: PilotArm, gate: inout DisclosureGate) -> Bool {
    let ofPerson = Dictionary(grouping: sheets, by: \.person).mapValues(\.count)
    let mostOfPerson = max(arm.deliveries.map(\.count).max() ?? 0, ofPerson.values.max() ?? 0)
    guard mostOfPerson > 0 else { return false }
    // As few people as can have written so many sheets, and as many as there are.
    let fewest = (sheets.count + mostOfPerson - 1) / mostOfPerson
    if min(arm.people.count, sheets.count) - fewest >= gate.settings.threshold { return true }
    return gate.admits(PersonSet(of: arm.people.count) { ofPerson[$0] != nil })
  }
}
