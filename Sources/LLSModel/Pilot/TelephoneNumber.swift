/// Finds telephone numbers, however they are written.
package enum TelephoneNumber {
  /// The fewest digits of a number that somebody can be called at.
  private static let fewestDigits = 7

  /// Whether a telephone number stands in words: seven digits or more with nothing but signs between them, dates left out.
  package static func stands(in text: String) -> Bool {
    var digits = 0
    var rest = Array(text)[...]
    while let sign = rest.first {
      if isDate(rest.prefix(10)), digits == 0, !(rest.dropFirst(10).first.map(isDigit) ?? false) {
        rest = rest.dropFirst(10)
        continue
      }
      if isDigit(sign) {
        digits += 1
      } else if !isBetweenDigits(sign) {
        digits = 0
      }
      if digits >= fewestDigits { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// Whether signs are a day, `2016-10-03`.
  private static func isDate(_ signs: ArraySlice<Character>) -> Bool {
    CalendarDay(String(signs)) != nil
  }

  private static func isDigit(_ sign: Character) -> Bool { sign.wholeNumberValue != nil }

  private static func isBetweenDigits(_ sign: Character) -> Bool {
    sign.isWhitespace || "-–.()/+".contains(sign)
  }
}
