import LLSEvaluation
import LLSModel
import Testing

@Suite("Which records count as sessions delivered")
struct DeliveredSessionsTests {
  private func run(
    _ number: Int, _ ending: SessionRecord.Ending, _ blocks: [(SessionRecord.BlockStatus, Bool)],
    group: String = "g"
  ) -> SessionRecord {
    SessionRecord(
      runID: "run-\(number)", lastSequence: 2, mode: .live, ending: ending, groupID: group,
      moduleID: "landing", moduleVersion: "0.1.0", contentHash: "00", sessionID: "one",
      day: "2016-10-0\(number)", elapsedSeconds: 60, pausedSeconds: 0, plannedMinutes: 65, adults: 2,
      adultsNeeded: 2,
      blocks: blocks.enumerated().map { index, block in
        .init(
          activityID: "a\(index)", plannedMinutes: 15, seconds: index == 0 ? 60 : 0, status: block.0,
          isCore: block.1)
      }, adaptations: [], attendance: [], cards: [:], withdrawnToday: [], closingCheck: nil)
  }

  private func summary(_ runs: [SessionRecord]) -> PilotSummary {
    PilotSummary(
      record: PilotRecord(
        id: "p", title: "P", isSynthetic: false, modules: [],
        groups: [
          .init(id: "g", arm: .pilot, isCSEGroup: true, site: "s"),
          .init(id: "c", arm: .comparison, isCSEGroup: false, site: "s"),
        ],
        participants: [], deliveries: runs, answers: [], instruments: []),
      settings: DisclosureSettings())
  }

  @Test(
    "only finished ones with a core activity done or adapted count, and the others are said with a reason")
  func counting() {
    let summary = summary([
      run(1, .finished, [(.done, true)]), run(2, .finished, [(.adapted, true), (.skipped, true)]),
      run(3, .finished, [(.skipped, true), (.done, false)]), run(4, .finished, []),
      run(5, .abandoned, [(.done, true)]), run(6, .open, [(.done, true)]),
      run(7, .finished, [(.skipped, true)], group: "c"), run(8, .finished, [(.done, true)], group: "c"),
    ])
    #expect(summary.dose.sessions.text == "2")
    #expect(summary.dose.plannedMinutes.text == "130")
    #expect(summary.dose.minutes.map(\.deliveries.text) == ["2"])
    #expect(summary.fidelity.coreTotal.text == "3")
    #expect(
      summary.dose.sentences.contains {
        $0.words.contains(
          "4 other records are left out: 1 still open, 1 broken off, 2 with no core activity done.")
      })
    #expect(summary.comparison.contains { $0.words.contains("Sessions delivered to it: 1.") })
  }

  @Test("nothing left out is not spoken of")
  func nothingLeftOut() {
    let sentences = summary([run(1, .finished, [(.done, true)])]).dose.sentences
    #expect(!sentences.contains { $0.words.contains("left out:") })
  }

  @Test("one is one: a session, a minute, a group, a core activity")
  func singular() {
    let summary = summary([run(1, .finished, [(.done, true)]), run(2, .open, [])])
    let words = summary.sentences.map(\.words).joined(separator: " ")
    #expect(
      words.contains("1 session was delivered to 1 pilot group: 1 minute of activity for 65 minutes planned.")
    )
    #expect(words.contains("65 minutes were planned for that and 1 minute of activity delivered"))
    #expect(words.contains("evaluation: 1 pilot group, nobody was randomised"))
    #expect(words.contains("Of 1 core activity, 1 was done as planned"))
    #expect(words.contains("1 other record is left out"))
    let plural = #/\b1 (pilot groups|sessions|minutes|groups|records|activities|core activities)\b/#
    #expect(words.firstMatch(of: plural) == nil)
  }
}
