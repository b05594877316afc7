import LLSEvaluation
import LLSModel
import Testing

@Suite("What a withheld row and a tiny pilot still say")
struct WithheldRowTests {
  /// Groups of so many; on the second question the group with this number gives no answer. Nobody in it is
  /// real.
  private func record(groups: Int, of size: Int, silent: Int) -> PilotRecord {
    let steps = InstrumentDefinition.Item.Kind.steps(labels: ["1", "2", "3", "4", "5"], faces: false)
    let instrument = InstrumentDefinition(
      id: "form", title: "Form", origin: "toolkit", respondent: .participant, waves: [.pre, .post],
      items: [RandomPilot.item("one", steps), RandomPilot.item("two", steps)], isScored: false,
      minimumAnswered: nil)
    let everybody = (0..<groups).flatMap { group in
      (0..<size).map { person in
        PilotRecord.Participant(
          code: "g\(group)-\(person)", groupID: "g\(group)", takesPart: true, feedbackMayBeUsed: true,
          withdrew: false, left: false)
      }
    }
    let answers = everybody.flatMap { person in
      [Wave.pre, .post].flatMap { wave in
        ["one", "two"].map { item in
          // Everybody answers the second question alike, so that its row is withheld.
          let before = ["0", "1", "4", "6", "7"].contains(person.code.suffix(1)) ? 2.0 : 3
          let after = person.groupID == "g2" ? 4 : person.groupID == "g1" ? before : before + 1
          let step = item == "two" ? 3 : wave == .pre ? before : after
          let isSilent = item == "two" && person.groupID == "g\(silent)"
          return PilotRecord.Answer(
            code: person.code, instrumentID: "form", itemID: item, wave: wave, runID: nil,
            value: isSilent ? .missing(.refused) : .number(step))
        }
      }
    }
    return PilotRecord(
      id: "p", title: "Small", isSynthetic: true, modules: [],
      groups: (0..<groups).map { .init(id: "g\($0)", arm: .pilot, isCSEGroup: true, site: "s") },
      participants: everybody, deliveries: [], answers: answers, instruments: [instrument])
  }

  private func figures(_ row: ChangeRow) -> [Disclosed] {
    let directions = row.replication
    return [
      row.groups, row.pairs, row.missing, row.before, row.after, row.change, row.lower, row.upper,
      row.interval, directions.up, directions.down, directions.unchanged, directions.withheld,
      directions.groups,
    ]
  }

  @Test("a withheld row is markers from end to end, beside a row that is shown")
  func withheldRow() throws {
    let summary = PilotSummary(
      record: record(groups: 3, of: 8, silent: 1), settings: DisclosureSettings())
    let rows = try #require(summary.changes.first).items
    #expect(rows.map(\.change.isHidden) == [false, true])
    #expect(figures(rows[1]).allSatisfy { $0.isHidden })
    #expect(rows[0].groups.text == "3")
    #expect(
      rows[0].replication.sentence.words == "Up in 2 of 3 groups, down in 0, unchanged in 1, withheld in 0.")
  }

  @Test(
    "of fewer than three groups or ten people the table is withheld as a whole, with a sentence",
    arguments: [(1, 4), (2, 12), (3, 3)])
  func tinyPilot(groups: Int, size: Int) throws {
    let tiny = record(groups: groups, of: size, silent: 0)
    let summary = PilotSummary(record: tiny, settings: DisclosureSettings())
    let change = try #require(summary.changes.first)
    #expect(change.items.isEmpty && change.score == nil)
    let words = try #require(change.withheld).words
    #expect(words.contains("withheld") && words.contains("fewer than 3 groups or 10 people"))
    #expect(summary.headline.contains { $0.words.contains(words) })
    let other = PilotSummary(
      record: record(groups: groups, of: size, silent: 99), settings: DisclosureSettings())
    #expect(other.changes == summary.changes)
  }
}
