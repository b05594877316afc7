import LLSModel
import Testing

@testable import LLSCommand

@Suite("supervision that is overdue")
struct OversightPageTests {
  private static let today = CalendarDay(year: 2026, month: 11, day: 26)

  private func line(_ role: String, _ day: String, due: String) -> LedgerEntry {
    LedgerEntry(
      ledger: .supervision, id: day, values: ["role": role, "day": day, "next_due": due])
  }

  @Test("only a role's latest supervision counts, and the day itself is not overdue")
  func latest() {
    let overdue = OversightPage.overdue(
      [
        line("lead-facilitator", "2026-09-01", due: "2026-10-13"),
        line("lead-facilitator", "2026-10-12", due: "2026-12-01"),
        line("co-facilitator", "2026-10-15", due: "2026-11-26"),
        line("reader-of-cards", "2026-10-15", due: "2026-11-25"),
      ], today: Self.today)
    #expect(overdue.map(\.role) == ["reader-of-cards"])
    #expect(overdue.first?.due == "2026-11-25")
    #expect(OversightPage.overdue([], today: Self.today).isEmpty)
  }
}
