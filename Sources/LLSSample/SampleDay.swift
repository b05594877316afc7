/// A calendar day, by its number since 1 January 1970.
package struct SampleDay: Hashable, Sendable, CustomStringConvertible {
  /// Days since 1 January 1970, which is day 0.
  package let number: Int

  /// Makes a day from its date.
  ///
  /// - Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
  init(_ year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  private init(number: Int) { self.number = number }

  /// A later day.
  func adding(days: Int) -> SampleDay { SampleDay(number: number + days) }

  /// The date as `YYYY-MM-DD`.
  ///
  /// - Source: the same page, `civil_from_days`.
  package var description: String {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
