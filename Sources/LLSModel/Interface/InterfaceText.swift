/// Every sentence of the interface stands in this folder, in Swift, so that nothing has to be found on disk at run time.
///
/// English is the first language; another one is added beside each sentence, and the compiler names those that lack it.
package enum InterfaceText {
  /// A length of time in words, rounded down. Unit of `milliseconds`: milliseconds. Range: 0 or more.
  package static func length(milliseconds: Int) -> String {
    let minutes = milliseconds / 60_000
    if minutes == 0 { return seconds(milliseconds / 1_000) }
    if minutes < 120 { return self.minutes(minutes) }
    return "\(minutes / 60) h \(minutes % 60) min"
  }

  /// A length to the nearest whole minute. Unit: milliseconds in, minutes out. Range: 0 or more.
  package static func nearestMinute(_ milliseconds: Int) -> Int { (milliseconds + 30_000) / 60_000 }

  /// A count with what is counted: "1 form", "2 forms".
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - one: what one is called, with its verb where there is one.
  ///   - many: what several are called. Missing: `one` with an s.
  package static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) " + (count == 1 ? one : many ?? one + "s")
  }

  /// A count of minutes in words.
  package static func minutes(_ count: Int) -> String { counted(count, "minute") }

  private static func seconds(_ count: Int) -> String { counted(count, "second") }

  /// What is left of a block, or how far it is over. Unit: milliseconds; below zero for over.
  package static func remainder(milliseconds: Int) -> String {
    milliseconds >= 0
      ? "\(length(milliseconds: milliseconds)) left" : "\(length(milliseconds: -milliseconds)) over"
  }

  /// Words joined as in a sentence: "a, b or c".
  package static func either(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
