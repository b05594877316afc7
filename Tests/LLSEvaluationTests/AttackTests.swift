import LLSEvaluation
import LLSModel
import Testing

/// Ways to an answer of a few that a reviewer found and that must stay closed.
@Suite("What two published figures give away together")
struct AttackTests {
  private static let scale = InstrumentDefinition.Item.Kind.steps(
    labels: ["1", "2", "3", "4", "5"], faces: false)

  /// Groups of these sizes; the answers before and after by place among all people. Nobody in it is real.
  private func record(
    sizes: [Int], items: [String] = ["one"], isScored: Bool = false, runs: [SessionRecord] = [],
    before: (Int) -> Double?, after: (Int) -> Double?
  ) -> PilotRecord {
    let instrument = InstrumentDefinition(
      id: "form", title: "Form", origin: "toolkit", respondent: .participant, waves: [.pre, .post],
      items: items.map { RandomPilot.item($0, Self.scale) }, isScored: isScored, minimumAnswered: nil)
    let people = sizes.enumerated().flatMap { group, size in
      (0..<size).map {
        PilotRecord.Participant(
          code: "g\(group)-\($0)", groupID: "g\(group)", takesPart: true, feedbackMayBeUsed: true,
          withdrew: false, left: false)
      }
    }
    let answers = people.enumerated().flatMap { place, person in
      items.flatMap { item in
        [(Wave.pre, before(place)), (.post, after(place))].compactMap { wave, value in
          value.map {
            PilotRecord.Answer(
              code: person.code, instrumentID: "form", itemID: item, wave: wave, runID: nil,
              value: .number($0))
          }
        }
      }
    }
    return PilotRecord(
      id: "p", title: "Small", isSynthetic: true, modules: [],
      groups: sizes.indices.map { .init(id: "g\($0)", arm: .pilot, isCSEGroup: true, site: "s") },
      participants: people, deliveries: runs, answers: answers, instruments: [instrument])
  }

  private func summary(_ record: PilotRecord) -> PilotSummary {
    PilotSummary(record: record, settings: DisclosureSettings())
  }

  /// 2, 6, 6, 7, 0 answers: the first two are taken together, and three sevens make the sum known.
  private func uneven(_ place: Int) -> Double { place < 2 ? 1 : place < 8 ? 2 : place < 14 ? 3 : 4 }

  @Test("a question's mean is withheld where its bar takes answers together: the sum would part them again")
  func meansDoNotUndoBars() throws {
    let summary = summary(
      record(sizes: [7, 7, 7], before: uneven) { [2, 3, 4, 5][$0 % 4] })
    let bar = try #require(summary.answers.first { $0.wave == .pre })
    #expect(!bar.isWithheld && bar.segments.contains { ($0.labels?.count ?? 1) > 1 })
    #expect(try #require(summary.changes.first?.items.first).before.isHidden)
  }

  @Test("a score of several questions stands, and none of their means does")
  func scoresStand() throws {
    let summary = summary(
      record(sizes: [9, 8, 7, 9, 8, 7], items: ["one", "two", "three"], isScored: true) {
        [2, 3, 3, 4][$0 % 4]
      } after: {
        [2, 4, 4, 5][$0 % 4]
      })
    let change = try #require(summary.changes.first)
    #expect(change.items.isEmpty)
    #expect(try #require(change.score).change.isHidden == false)
  }

  @Test("answers that only one group gave are not shown, as a bar or as a mean")
  func oneGroupIsNoTable() throws {
    let one = summary(
      record(sizes: [12, 5, 5]) {
        $0 < 12 ? [2, 4][$0 % 2] : nil
      } after: {
        $0 < 12 ? [3, 4][$0 % 2] : nil
      })
    #expect(one.answers.allSatisfy { $0.isWithheld })
    #expect(try #require(one.changes.first?.items.first).change.isHidden)
    let empty = summary(
      record(sizes: [12, 0, 0]) {
        [2, 4][$0 % 2]
      } after: {
        [3, 4][$0 % 2]
      })
    #expect(empty.flow.steps.allSatisfy { $0.count.isHidden })
    #expect(empty.answers.allSatisfy { $0.isWithheld })
  }

  @Test("a mean is withheld where all but one gave the same answer, in the middle of the scale too")
  func allButOne() throws {
    let summary = summary(
      record(sizes: [6, 6, 6]) {
        $0 == 0 ? 4 : 3
      } after: {
        [2, 3, 4][$0 % 3]
      })
    #expect(try #require(summary.changes.first?.items.first).before.isHidden)
  }

  @Test("attendance by session is shown for all sessions or for none: the total and the others give one away")
  func sessionsAndTheirTotal() {
    let runs = (0..<3).flatMap { number in
      (0..<3).map { group in
        let came = number < 2 ? 5 : group == 0 ? 8 : 10
        return SessionRecord(
          runID: "r\(number)\(group)", lastSequence: 2, mode: .scripted, ending: .finished,
          groupID: "g\(group)",
          moduleID: "m", moduleVersion: "0.1.0", contentHash: "00", sessionID: "s", day: "2016-10-1\(number)",
          elapsedSeconds: 60, pausedSeconds: 0, plannedMinutes: 60, adults: 2, adultsNeeded: 2,
          blocks: [.init(activityID: "a", plannedMinutes: 60, seconds: 3_600, status: .done, isCore: true)],
          adaptations: [],
          attendance: (0..<came).map { .init(code: "g\(group)-\($0)", status: .present, minutes: 60) },
          cards: [:], withdrawnToday: [], closingCheck: nil)
      }
    }
    let dose = summary(
      record(sizes: [10, 10, 10], runs: runs) { _ in
        nil
      } after: { _ in
        nil
      }
    ).dose
    // 15, 15 and 28 of 30: who is not in a register was not there, though nobody typed it.
    #expect(dose.attendance.text == "64")
    #expect(dose.attendanceBySession.count == 3)
    #expect(dose.attendanceBySession.allSatisfy { $0.share.isHidden })
  }
}
