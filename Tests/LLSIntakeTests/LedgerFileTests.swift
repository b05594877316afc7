import LLSDiagnostics
import LLSIntake
import LLSModel
import Testing

@Suite struct LedgerFileTests {
  private func read(_ ledger: PilotLedger, _ text: String) -> LedgerFile {
    LedgerFile(
      path: "list.csv", bytes: Array(text.utf8), ledger: ledger,
      today: CalendarDay(year: 2026, month: 3, day: 1))
  }

  @Test("a line becomes an entry, cell by cell, and an answer that is not there yet is none")
  func aLineIsRead() {
    let file = read(
      .influence,
      """
      entry,asked_on,about,heard_by,answer,answered_on,changed,confirmed
      asked-1,2026-01-10,waiting-room,clinic-manager,None-Yet,,not-yet,no

      """)
    #expect(file.diagnostics.isEmpty, "\(file.diagnostics)")
    #expect(file.entries.first?["answer"] == "none-yet")
    #expect(file.entries.first?["answered_on"] == "")
    #expect(file.entries.first?.id == "asked-1")
  }

  @Test(
    "what cannot be right is one finding at its cell, and repeats no words",
    arguments: [
      ("c1,core-delivered,70,90", "amend", 22), ("c1,core-deliverd,90,70", "measure", 4),
      ("c1,core-delivered,many,70", "go", 19), ("C 1,core-delivered,90,70", "entry", 1),
    ])
  func mistakesAreTold(row: String, column: String, place: Int) throws {
    let file = read(.progressionCriteria, "entry,measure,go,amend\n\(row)\n")
    try #require(file.diagnostics.count == 1, "\(file.diagnostics)")
    let span = try #require(file.diagnostics[0].span)
    #expect(file.file.position(ofByte: span.start).column == place)
    #expect(file.entries.isEmpty)
    #expect(file.diagnostics[0].help?.isEmpty == false)
  }

  @Test("the same entry twice, more taken up than raised, and a day to come are told")
  func furtherMistakes() {
    let header = "entry,module,version,day,reviewer,raised,taken,verdict\n"
    let good = "r1,landing,0.1.0,2026-01-10,university,5,4,ready\n"
    #expect(read(.peerReviews, header + good + good).diagnostics.map(\.code) == [.duplicateRow])
    #expect(read(.peerReviews, header + good.replacing(",5,4,", with: ",5,6,")).diagnostics.count == 1)
    #expect(
      read(.peerReviews, header + good.replacing("2026-01-10", with: "2026-03-02")).diagnostics.count == 1)
  }
}
