/// A day of the calendar, without a clock or a time zone.
package struct CalendarDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since 1 January 1970, which is day 0.
  package let number: Int

  /// Makes a day from its number.
  package init(number: Int) { self.number = number }

  /// Reads `YYYY-MM-DD`.
  ///
  /// - Parameter text: exactly ten characters.
  /// - Returns: the day, or nil when the calendar does not have it.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    guard let year = Self.digits(bytes[0..<4]), let month = Self.digits(bytes[5..<7]),
      let day = Self.digits(bytes[8..<10]), (1...12).contains(month), day >= 1
    else { return nil }
    let made = Self.number(year, month, day)
    guard CalendarDay(number: made).description == text else { return nil }
    number = made
  }

  /// Makes a day from its parts.
  ///
  /// - Parameters:
  ///   - year: for example 2017.
  ///   - month: 1 to 12.
  ///   - day: from 1; days past the month's end run on into the next.
  package init(year: Int, month: Int, day: Int = 1) { number = Self.number(year, month, day) }

  /// A later day, or an earlier one for a number below 0.
  package func adding(days: Int) -> CalendarDay { CalendarDay(number: number + days) }

  /// The date as `YYYY-MM-DD`.
  ///
  /// - Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
  package var description: String {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let padded = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    return "\(padded)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Orders by time.
  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  /// - Source: the same page, `days_from_civil`.
  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
