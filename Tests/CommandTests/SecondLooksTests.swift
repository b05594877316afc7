import LLSModel
import Testing

@testable import LLSCommand

@Suite("what is looked at twice before it is entered")
struct SecondLooksTests {
  private static func entry(_ id: String, attended: Int = 34) -> DeliveryLogEntry {
    DeliveryLogEntry(
      id: id, date: "2026-10-03", audience: .professionals, setting: "Education", sessions: .exact(1),
      attended: .exact(attended), remark: "")
  }

  @Test("the same training under another id is refused, another one is not")
  func twins() throws {
    let known = [Self.entry("2026-10-03-prof-1")]
    #expect(throws: Failure.self) {
      try DeliveryAddCommand.refuseTwin(of: Self.entry("2026-10-03-prof-2"), among: known)
    }
    try DeliveryAddCommand.refuseTwin(of: Self.entry("2026-10-03-prof-2", attended: 35), among: known)
  }

  @Test("a month that has not begun is not taken for one that has been")
  func future() {
    #expect(DeliveryAddCommand.future("2029-01", today: "2026-11-26")?.field == "date")
    #expect(DeliveryAddCommand.future("2026-11", today: "2026-11-26") == nil)
    #expect(DeliveryAddCommand.future("2016/17", today: "2026-11-26") == nil)
  }

  @Test("each answer is looked at before the next question")
  func each() throws {
    let fields = [AskedLine.Field(name: "date", question: "When?"), .init(name: "place", question: "Where?")]
    var answers = ["bad", "good", "here"]
    var asked: [String] = []
    let line = AskedLine(
      fields, checksEach: true,
      ask: {
        asked.append(String($0.prefix(5)))
        return answers.removeFirst()
      }, say: { _ in })
    let cells: [String: String] = try line.value(given: [:]) { cells in
      cells["date"] == "good"
        ? .success(cells)
        : .failure(.init(all: [.init(field: "date", message: "not a date", help: "write good")]))
    }
    #expect(asked == ["When?", "When?", "Where"] && cells["place"] == "here")
  }

  @Test("a record that has ended, totals fixed after its end and a title with a number are refused")
  func setUp() throws {
    let until = try #require(CalendarDay("2027-08-31"))
    func basis(_ keepUntil: CalendarDay, fixed: String?) -> PilotBasis {
      PilotBasis(basis: "public-task", keepUntil: keepUntil, totalsFixed: fixed.flatMap { CalendarDay($0) })
    }
    let today = "2026-11-26"
    _ = try SetupQuestions.checked(basis(until, fixed: "2026-12-01"), today: today)
    #expect(throws: Failure.self) {
      try SetupQuestions.checked(basis(until, fixed: "2027-09-01"), today: today)
    }
    let past = try #require(CalendarDay("2020-01-01"))
    #expect(throws: Failure.self) { try SetupQuestions.checked(basis(past, fixed: nil), today: today) }
    #expect(throws: Failure.self) { try SetupQuestions.words("ring 07700 900123") }
  }

  @Test("a word for the shell has quotes where it needs them")
  func words() {
    #expect(ShellWord.quoted("pilots.llsstore.2026-11-26.backup") == "pilots.llsstore.2026-11-26.backup")
    #expect(ShellWord.quoted("my pilots") == "'my pilots'")
  }
}
