/// When something in a log happened, as exactly as the log knows: a day, a month, a quarter or a financial year.
package struct LoggedPeriod: Hashable, Sendable {
  /// The first day it can have been.
  package let first: CalendarDay
  /// The last day it can have been.
  package let last: CalendarDay

  /// Makes a period from its two ends.
  package init(first: CalendarDay, last: CalendarDay) {
    self.first = first
    self.last = last
  }

  /// A financial year, 1 April to 31 March.
  ///
  /// - Parameter text: for example `2016/17`.
  /// - Returns: the year, or nil when it is written in another way.
  package static func financialYear(_ text: String) -> LoggedPeriod? {
    text.utf8.count == 7 && text.contains("/") ? LoggedPeriod(text) : nil
  }

  /// Reads `YYYY-MM-DD`, `YYYY-MM`, a financial year `YYYY/YY` (1 April to 31 March), or a quarter of one, `YYYY/YY-q3`.
  ///
  /// - Parameter text: as the log has it.
  /// - Returns: the period, or nil when it is none of these.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    if let day = CalendarDay(text) {
      first = day
      last = day
    } else if bytes.count == 7, bytes[4] == 0x2D, let year = CalendarDay.digits(bytes[0..<4]),
      let month = CalendarDay.digits(bytes[5..<7]), (1...12).contains(month)
    {
      first = CalendarDay(year: year, month: month)
      let next = CalendarDay(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1)
      last = CalendarDay(number: next.number - 1)
    } else if bytes.count == 7, bytes[4] == 0x2F, let year = CalendarDay.digits(bytes[0..<4]),
      let end = CalendarDay.digits(bytes[5..<7]), (year + 1) % 100 == end
    {
      first = CalendarDay(year: year, month: 4)
      last = CalendarDay(number: CalendarDay(year: year + 1, month: 4).number - 1)
    } else if let quarter = FinancialQuarter(text) {
      self = quarter.period
    } else {
      return nil
    }
  }

  /// Whether all of another period lies within this one.
  package func contains(_ other: LoggedPeriod) -> Bool { first <= other.first && other.last <= last }
}
