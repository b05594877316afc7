import LLSModel
import Testing

@Suite struct CalendarDayTests {
  @Test("days are numbered as the calendar has them")
  func numbers() {
    // Source: 1970-01-01 is day 0 by definition; 2000-03-01 is day 11017 (Hinnant, days_from_civil).
    #expect(CalendarDay(year: 1970, month: 1).number == 0)
    #expect(CalendarDay(year: 2000, month: 3).number == 11_017)
  }

  @Test("leap days and year ends are crossed")
  func adding() {
    #expect(CalendarDay("2016-02-28")?.adding(days: 1).description == "2016-02-29")
    #expect(CalendarDay("2015-02-28")?.adding(days: 1).description == "2015-03-01")
    #expect(CalendarDay("2016-12-31")?.adding(days: 1).description == "2017-01-01")
  }

  @Test(
    "a date that the calendar does not have is refused",
    arguments: ["2015-02-29", "2017-13-01", "17-01-01", "2017-1-1"])
  func impossible(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }
}
