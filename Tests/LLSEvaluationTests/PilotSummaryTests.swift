import LLSEvaluation
import LLSModel
import Testing

@Suite("The summary of a pilot")
struct PilotSummaryTests {
  private let settings = DisclosureSettings()

  /// Groups of eight; on a scale of five, groups change by 1, 0.5, 0, 0.5 and 0 on average, and no answer is given by a few. Nobody in it
  /// is real.
  private func fiveGroups(pilot: Int = 5, comparison: Int = 0) -> PilotRecord {
    let before = [2.0, 3, 3, 4, 2, 3, 4, 3]
    let changes: [[Double]] = [
      [1, 1, 1, 1, 1, 1, 1, 1], [0, -1, -1, 1, 0, 0, 1, 0], [0, -1, -1, 1, 0, 0, 1, 0],
      [1, 0, 1, 0, 1, 0, 1, 0], [1, 0, 1, 0, 1, 0, 1, 0],
    ]
    let instrument = InstrumentDefinition(
      id: "form", title: "Form", origin: "toolkit", respondent: .participant, waves: [.pre, .post],
      items: [RandomPilot.item("one", .steps(labels: ["1", "2", "3", "4", "5"], faces: false))],
      isScored: true,
      minimumAnswered: nil)
    var groups: [PilotRecord.Group] = []
    var people: [PilotRecord.Participant] = []
    var answers: [PilotRecord.Answer] = []
    for index in 0..<(pilot + comparison) {
      let group = PilotRecord.Group(
        id: "g\(index)", arm: index < pilot ? .pilot : .comparison, isCSEGroup: index < pilot, site: "s")
      groups.append(group)
      for person in 0..<8 {
        let code = "\(group.id)-\(person)"
        people.append(
          .init(
            code: code, groupID: group.id, takesPart: true, feedbackMayBeUsed: true, withdrew: false,
            left: false))
        let change = index < pilot ? changes[index][person] : 1
        for (wave, value) in [(Wave.pre, before[person]), (.post, before[person] + change)] {
          answers.append(
            .init(
              code: code, instrumentID: "form", itemID: "one", wave: wave, runID: nil, value: .number(value)))
        }
      }
    }
    return PilotRecord(
      id: "p", title: "Five groups", isSynthetic: true, modules: [], groups: groups, participants: people,
      deliveries: [], answers: answers, instruments: [instrument])
  }

  @Test("means are over group means, and the interval has four degrees of freedom for five groups")
  func groupMeans() throws {
    let summary = PilotSummary(record: fiveGroups(), settings: settings)
    let row = try #require(summary.changes.first?.items.first)
    // Group means of change 1, 0, 0, 0.5, 0.5: scipy 1.17.1 t.interval(0.95, 4, 0.4, 0.41833/sqrt(5)).
    #expect([row.before.text, row.after.text, row.change.text] == ["3.00", "3.40", "0.40"])
    #expect(row.interval.text == "−0.12 to 0.92")
    #expect([row.lower.value, row.upper.value] == [-0.12, 0.92])
    #expect(row.pairs.text == "40")
    #expect(row.groups.text == "5")
    #expect(row.missing.text == "0")
    #expect(
      row.replication.sentence.words == "Up in 3 of 5 groups, down in 0, unchanged in 2, withheld in 0.")
    #expect(summary.changes.first?.score == nil, "one question is no score")
  }

  @Test("with four groups the change stands, and no interval that would tell each group's mean")
  func noIntervalOfFew() throws {
    let row = try #require(
      PilotSummary(record: fiveGroups(pilot: 4), settings: settings).changes.first?.items.first)
    #expect(row.change.text == "0.38" && row.groups.text == "4")
    #expect(row.interval.isHidden && row.lower.isHidden && row.upper.isHidden)
  }

  @Test("a comparison group changes no figure about people, and stands in words")
  func comparisonStaysOut() {
    let alone = PilotSummary(record: fiveGroups(), settings: settings)
    let beside = PilotSummary(record: fiveGroups(comparison: 1), settings: settings)
    #expect(alone.flow == beside.flow)
    #expect(alone.reach == beside.reach)
    #expect(alone.changes == beside.changes)
    #expect(alone.answers == beside.answers)
    #expect(alone.disclosure == beside.disclosure)
    #expect(beside.comparison.contains { $0.words.contains("called control") })
    #expect(alone.comparison.map(\.words) == ["This pilot has no comparison group."])
    #expect(beside.limits.contains { $0.words.contains("below one in 6") })
  }

  @Test("the same pilot in another order gives the same summary, to the byte")
  func order() {
    var random = SeededNumbers(seed: 11)
    for seed in [1, 2, 3] as [UInt64] {
      let record = RandomPilot().record(seed: seed)
      let shuffled = PilotRecord(
        id: record.id, title: record.title, isSynthetic: record.isSynthetic, modules: record.modules,
        groups: record.groups.shuffled(using: &random),
        participants: record.participants.shuffled(using: &random),
        deliveries: record.deliveries.shuffled(using: &random),
        answers: record.answers.shuffled(using: &random),
        instruments: record.instruments)
      let first = PilotSummary(record: record, settings: settings)
      let second = PilotSummary(record: shuffled, settings: settings)
      #expect(first == second)
      #expect(String(describing: first) == String(describing: second))
    }
  }

  @Test("answers of somebody who withdrew, refused or did not consent are not read")
  func withdrawal() {
    let record = fiveGroups()
    for change in 0..<3 {
      let people = record.participants.enumerated().map { index, person in
        PilotRecord.Participant(
          code: person.code, groupID: person.groupID, takesPart: change != 0 || index % 4 != 0,
          feedbackMayBeUsed: change != 1 || index % 4 != 0, withdrew: change == 2 && index % 4 == 0,
          left: false)
      }
      let other = PilotRecord(
        id: record.id, title: record.title, isSynthetic: true, modules: [], groups: record.groups,
        participants: people, deliveries: [], answers: record.answers, instruments: record.instruments)
      let flow = PilotSummary(record: other, settings: settings).flow
      #expect(flow.count(.enrolled).text == "40")
      #expect(flow.count(.feedbackUsed).text == "30")
      #expect(flow.count(.answeredBoth).text == "30")
      #expect(flow.count(.withdrew).text == (change == 2 ? "10" : "0"))
    }
  }

  @Test("everybody giving one answer is withheld, not published as 100 %")
  func everybodyAlike() throws {
    let record = fiveGroups()
    let alike = record.answers.map { answer in
      PilotRecord.Answer(
        code: answer.code, instrumentID: answer.instrumentID, itemID: answer.itemID, wave: answer.wave,
        runID: nil,
        value: .number(4))
    }
    let summary = PilotSummary(
      record: PilotRecord(
        id: record.id, title: record.title, isSynthetic: true, modules: [], groups: record.groups,
        participants: record.participants, deliveries: [], answers: alike, instruments: record.instruments),
      settings: settings)
    #expect(summary.answers.count == 2)
    #expect(summary.answers.allSatisfy { $0.isWithheld })
    let row = try #require(summary.changes.first?.items.first)
    #expect(row.before.isHidden && row.after.isHidden && row.change.isHidden && row.interval.isHidden)
  }

  @Test("where only a few people changed, neither the change nor the directions of the groups are told")
  func fewChanged() throws {
    let record = fiveGroups()
    let firsts = Dictionary(
      record.answers.filter { $0.wave == .pre }.map { ($0.code, $0.value) },
      uniquingKeysWith: { first, _ in first })
    // Two people of the first group change; everybody else answers as before.
    let few = record.answers.map { answer in
      let keeps = answer.code != "g0-0" && answer.code != "g0-1"
      return PilotRecord.Answer(
        code: answer.code, instrumentID: answer.instrumentID, itemID: answer.itemID, wave: answer.wave,
        runID: nil, value: keeps ? firsts[answer.code] ?? answer.value : answer.value)
    }
    let summary = PilotSummary(
      record: PilotRecord(
        id: record.id, title: record.title, isSynthetic: true, modules: [], groups: record.groups,
        participants: record.participants, deliveries: [], answers: few, instruments: record.instruments),
      settings: settings)
    let row = try #require(summary.changes.first?.items.first)
    #expect(row.change.isHidden)
    #expect(row.replication.up.isHidden && row.replication.unchanged.isHidden)
    #expect(row.replication.withheld.isHidden && row.pairs.isHidden && row.missing.isHidden)
    #expect(row.replication.sentence.words.contains("answered alike"))
  }

  @Test("no generated sentence claims more than the design carries, and none prints a p-value")
  func claims() {
    for shape in DisclosurePropertyTests.shapes + [RandomPilot(pilotGroups: 2)] {
      let summary = PilotSummary(record: shape.record(seed: 8), settings: settings)
      var texts = summary.sentences + summary.flow.steps.map(\.label) + summary.disclosure.audit.map(\.table)
      texts += (summary.fidelity.core + summary.fidelity.adaptations + summary.fidelity.reasons).map(\.label)
      #expect(texts.count > 30)
      for text in texts {
        #expect(ClaimGuard.overclaims(in: text) == [], "\(text.words)")
        #expect(!text.words.contains("p ="))
      }
    }
    let bad: ReleasableText = "It was proved that the significant effects were caused by us; p-value 0.03"
    #expect(ClaimGuard.overclaims(in: bad) == ["proved", "significant", "effects", "caused", "p-value"])
    #expect(ClaimGuard.overclaims(in: "affected, improved, because, approved") == [])
  }

  @Test("limits come first in a synthetic summary's first sentence, and sessions and minutes add up")
  func doseAddsUp() {
    let record = RandomPilot(sessions: 12).record(seed: 4)
    let summary = PilotSummary(record: record, settings: settings)
    #expect(summary.limits.first?.words.contains("synthetic") == true)
    #expect(summary.isSynthetic)
    let pilot = Set(record.groups.filter { $0.arm == .pilot }.map(\.id))
    let runs = record.deliveries.filter { pilot.contains($0.groupID) }
    #expect(summary.dose.sessions.text == "84")
    #expect(summary.dose.sessionsByGroups.map { [$0.sessions.text, $0.groups.text] } == [["12", "7"]])
    #expect(summary.dose.plannedMinutes.text == String(84 * 75))
    let seconds = runs.flatMap(\.blocks).reduce(0) { $0 + $1.seconds }
    #expect(summary.dose.deliveredMinutes.value == (Double(seconds) / 60).rounded())
    #expect(summary.dose.minutes.compactMap(\.deliveries.value).reduce(0, +) == 84)
    #expect(summary.dose.attendanceBySession.count == 12)
    #expect(summary.fidelity.core.compactMap(\.count.value).reduce(0, +) == summary.fidelity.coreTotal.value)
  }

  @Test("practice runs from typed lines do not count as sessions of a real pilot")
  func practice() {
    let made = RandomPilot().record(seed: 4)
    let real = PilotRecord(
      id: made.id, title: made.title, isSynthetic: false, modules: made.modules, groups: made.groups,
      participants: made.participants, deliveries: made.deliveries, answers: made.answers,
      instruments: made.instruments)
    let summary = PilotSummary(record: real, settings: settings)
    #expect(summary.dose.sessions.text == "0")
    #expect(summary.dose.attendance.isHidden)
    #expect(summary.dose.sentences.contains { $0.words.contains("practice and not counted: 42") })
  }

  @Test("a stricter toolkit hides more and never less")
  func stricter() {
    for seed in [1, 5, 9] as [UInt64] {
      let record = RandomPilot().record(seed: seed)
      let strict = PilotSummary(record: record, settings: DisclosureSettings(threshold: 8, percentBase: 20))
      let counts = strict.answers.flatMap(\.segments).compactMap(\.count.value)
      #expect(counts.allSatisfy { $0 == 0 || $0 >= 8 })
      #expect(strict.flow.steps.compactMap(\.count.value).allSatisfy { $0 == 0 || $0 >= 8 })
    }
  }
}
