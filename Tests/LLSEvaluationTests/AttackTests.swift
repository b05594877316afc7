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

  @Test("two open parts do not leave each other open when the score's sum says how both are filled")
  func twoOpenParts() throws {
    // Three groups of ten. Two questions: 9 say 1, one says 2, ten say 3, ten say 4, so that 2 and 3 are taken together; the third is plain.
    func answers(_ place: Int, _ item: String) -> Double {
      if item == "three" { return place < 10 ? 2 : place < 20 ? 3 : 4 }
      return place < 9 ? 1 : place == 9 ? 2 : place < 20 ? 3 : 4
    }
    let made = record(sizes: [10, 10, 10], items: ["one", "two", "three"], isScored: true) { _ in
      nil
    } after: { _ in
      nil
    }
    let filled = made.participants.enumerated().flatMap { place, person in
      ["one", "two", "three"].flatMap { item in
        [Wave.pre, .post].map { wave in
          PilotRecord.Answer(
            code: person.code, instrumentID: "form", itemID: item, wave: wave, runID: nil,
            value: .number(wave == .pre ? answers(place, item) : [2, 3, 4][(place / 3) % 3]))
        }
      }
    }
    let summary = summary(
      PilotRecord(
        id: "p", title: "Small", isSynthetic: true, modules: [], groups: made.groups,
        participants: made.participants,
        deliveries: [], answers: filled, instruments: made.instruments))
    let bars = summary.answers.filter { $0.wave == .pre && !$0.isWithheld }
    #expect(bars.filter { $0.segments.contains { ($0.labels?.count ?? 1) > 1 } }.count == 2)
    #expect(try #require(summary.changes.first?.score).before.isHidden)
  }

  @Test("with one session a group, the number of cards is the number of people, and hides with it")
  func cardsArePeople() {
    let card = InstrumentDefinition(
      id: "card", title: "Card", origin: "toolkit", respondent: .participant, waves: [.session],
      items: [RandomPilot.item("mood", Self.scale)], isScored: false, minimumAnswered: nil)
    func cards(sessions: Int) -> [LikertRow] {
      let made = record(sizes: [12, 12, 12]) { _ in
        nil
      } after: { _ in
        nil
      }
      let runs = (0..<sessions).flatMap { number in
        (0..<3).map { run("r\(number)-\($0)", group: $0, day: number, came: 12) }
      }
      // Two of thirty-six stopped the use of their answers.
      let answers = made.participants.dropLast(2).enumerated().flatMap { place, person in
        (0..<sessions).map { number in
          PilotRecord.Answer(
            code: person.code, instrumentID: "card", itemID: "mood", wave: .session,
            runID: "r\(number)-\(person.groupID.dropFirst())",
            value: .number([2, 3, 4][(place + number) % 3]))
        }
      }
      return summary(
        PilotRecord(
          id: "p", title: "Small", isSynthetic: true, modules: [], groups: made.groups,
          participants: made.participants, deliveries: runs, answers: answers, instruments: [card])
      ).answers
    }
    #expect(cards(sessions: 1).allSatisfy { $0.isWithheld && $0.base.isHidden })
  }

  private func run(_ id: String, group: Int, day: Int, came: Int, from first: Int = 0) -> SessionRecord {
    SessionRecord(
      runID: id, lastSequence: 2, mode: .scripted, ending: .finished, groupID: "g\(group)", moduleID: "m",
      moduleVersion: "0.1.0", contentHash: "00", sessionID: "s", day: "2016-10-1\(day)", elapsedSeconds: 60,
      pausedSeconds: 0, plannedMinutes: 60, adults: 2, adultsNeeded: 2,
      blocks: [.init(activityID: "a", plannedMinutes: 60, seconds: 3_600, status: .done, isCore: true)],
      adaptations: [],
      attendance: (first..<came).map { .init(code: "g\(group)-\($0)", status: .present, minutes: 60) },
      cards: [:],
      withdrawnToday: [], closingCheck: nil)
  }

  @Test(
    "who was away between two stays missed no session of that time, and who moved keeps what they came to")
  func staysCount() {
    let day = { CalendarDay(year: 2016, month: 10, day: $0) }
    let made = record(sizes: [10, 10, 10]) { _ in
      nil
    } after: { _ in
      nil
    }
    let people = made.participants.map { person in
      let isFirst = person.code.hasSuffix("-0") || person.code.hasSuffix("-1")
      return PilotRecord.Participant(
        code: person.code, groupID: person.groupID, takesPart: true, feedbackMayBeUsed: true, withdrew: false,
        left: false,
        memberships: isFirst
          ? [
            .init(groupID: person.groupID, joined: day(1), left: day(10)),
            .init(groupID: person.groupID, joined: day(12), left: nil),
          ] : [.init(groupID: person.groupID, joined: day(1), left: nil)])
    }
    // On the 10th and the 12th all ten come; on the 11th the first two of each group are away.
    let runs = (0..<3).flatMap { number in
      (0..<3).map { group in
        let all = run("r\(number)\(group)", group: group, day: number, came: 10)
        return number == 1 ? run("r\(number)\(group)", group: group, day: number, came: 10, from: 2) : all
      }
    }
    let dose = summary(
      PilotRecord(
        id: "p", title: "Small", isSynthetic: true, modules: [], groups: made.groups, participants: people,
        deliveries: runs, answers: [], instruments: [])
    ).dose
    #expect(dose.attendance.text == "100")
    #expect(dose.cameToTwoThirds.text == "30")
  }
}
