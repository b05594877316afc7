import LLSModel
import Testing

@Suite("evidence for an award, and its internal check")
struct AccreditationTests {
  private static let day = CalendarDay(year: 2026, month: 10, day: 3)

  private func piece(_ number: Int, outcome: String, assessor: String) -> EvidenceRecord {
    EvidenceRecord(
      entry: EvidenceEntry(
        code: ParticipantCode(drawn: [number, 3, 5, 7, 11, 13, 17]), unit: "landing", outcome: outcome,
        kind: .worksheet, minutes: nil, day: Self.day), assessor: assessor)
  }

  private func scheme(least: Int, percent: Int, assessor: Int = 0, outcome: Int = 0) -> AccreditationScheme {
    AccreditationScheme([
      .sampleAtLeast: least, .samplePercent: percent, .sampleEveryAssessor: assessor,
      .sampleEveryOutcome: outcome,
    ])
  }

  @Test(
    "a sample has the greater of the least number and the share, rounded up, and never more than there are",
    arguments: [
      (4, 20, 100, 20), (4, 20, 10, 4), (4, 20, 3, 3), (4, 20, 21, 5), (1, 0, 50, 1), (1, 100, 7, 7),
    ])
  func size(least: Int, percent: Int, count: Int, size: Int) {
    #expect(scheme(least: least, percent: percent).sampleSize(of: count) == size)
  }

  @Test("every assessor and every outcome is in the sample, and the rest follows the order of drawing")
  func coverage() {
    let drawn = [
      piece(0, outcome: "a", assessor: "w1"), piece(1, outcome: "a", assessor: "w1"),
      piece(2, outcome: "b", assessor: "w1"), piece(3, outcome: "a", assessor: "w1"),
      piece(4, outcome: "b", assessor: "w2"), piece(5, outcome: "c", assessor: "w1"),
    ]
    let rules = scheme(least: 3, percent: 0, assessor: 1, outcome: 1)
    #expect(rules.sample(fromDrawn: drawn) == [drawn[0], drawn[2], drawn[4], drawn[5]])
    let loose = scheme(least: 3, percent: 0)
    #expect(loose.sample(fromDrawn: drawn) == Array(drawn[0...2]))
    #expect(rules.sample(fromDrawn: []) == [])
  }

  @Test("hours are those of the registers and of evidence; who was not there has none")
  func hours() {
    let code = ParticipantCode(drawn: [0, 3, 5, 7, 11, 13, 17])
    func session(_ status: SessionRecord.Attendance.Status, _ minutes: Int) -> SessionRecord {
      SessionRecord(
        runID: "r", lastSequence: 1, mode: .live, ending: .finished, groupID: "g", moduleID: "landing",
        moduleVersion: "1", contentHash: "", sessionID: "s", day: "2026-10-03", elapsedSeconds: 0,
        pausedSeconds: 0, plannedMinutes: 60, adults: 2, adultsNeeded: 2, blocks: [], adaptations: [],
        attendance: [.init(code: code.description, status: status, minutes: minutes)], cards: [:],
        withdrawnToday: [], closingCheck: nil, chain: [])
    }
    let evidence = EvidenceRecord(
      entry: EvidenceEntry(
        code: code, unit: "landing", outcome: "a", kind: .shown, minutes: 25, day: Self.day), assessor: "w1")
    let all = GuidedHours.all(
      sessions: [session(.present, 60), session(.left, 20), session(.absent, 60), session(.excused, 60)],
      evidence: [evidence])
    #expect(all.count == 1)
    #expect(all.first?.sessions == 2)
    #expect(all.first?.sessionMinutes == 80)
    #expect(all.first?.minutes == 105)
  }
}
