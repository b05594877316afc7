/// A quarter of a financial year; the first one is April to June.
package struct FinancialQuarter: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The calendar year in which the financial year begins.
  package let startYear: Int
  /// Which quarter. Range: 1 to 4.
  package let number: Int

  /// Reads a quarter.
  ///
  /// - Parameter text: for example `2016/17-q3`.
  /// - Returns: the quarter, or nil when it is written in another way.
  package init?(_ text: String) {
    let parts = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, parts[1].first == "q",
      let number = parts[1].last?.wholeNumberValue, (1...4).contains(number),
      LoggedPeriod.financialYear(String(parts[0])) != nil, let year = Int(parts[0].prefix(4))
    else { return nil }
    self.init(startYear: year, number: number)
  }

  private init(startYear: Int, number: Int) {
    self.startYear = startYear
    self.number = number
  }

  /// The four quarters of a financial year.
  ///
  /// - Parameter year: for example `2016/17`.
  /// - Returns: nil when the year is written in another way.
  package static func all(of year: String) -> [FinancialQuarter]? {
    guard LoggedPeriod.financialYear(year) != nil, let start = Int(year.prefix(4)) else { return nil }
    return (1...4).map { FinancialQuarter(startYear: start, number: $0) }
  }

  /// From its first day to its last.
  package var period: LoggedPeriod {
    let first = CalendarDay(year: number == 4 ? startYear + 1 : startYear, month: firstMonth)
    let next = CalendarDay(
      year: number >= 3 ? startYear + 1 : startYear, month: number == 3 ? 1 : firstMonth + 3)
    return LoggedPeriod(first: first, last: CalendarDay(number: next.number - 1))
  }

  /// The quarter as it is typed: `2016/17-q3`.
  package var description: String {
    let end = (startYear + 1) % 100
    return "\(startYear)/\(end < 10 ? "0" : "")\(end)-q\(number)"
  }

  /// The quarter as a board reads it: `Q3 (October to December 2016)`.
  package var title: String {
    let months = ["April to June", "July to September", "October to December", "January to March"]
    return "Q\(number) (\(months[number - 1]) \(number == 4 ? startYear + 1 : startYear))"
  }

  /// Orders by time.
  package static func < (left: Self, right: Self) -> Bool {
    (left.startYear, left.number) < (right.startYear, right.number)
  }

  private var firstMonth: Int { [4, 7, 10, 1][number - 1] }
}
