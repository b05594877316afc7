/// Keeps a spreadsheet from running words of a CSV file as a formula, in a way that reading the file takes back.
package enum SpreadsheetGuard {
  private static let mark: Character = "'"
  private static let risky: Set<Character> = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]

  /// The words with an apostrophe before them where a spreadsheet could run them.
  package static func guarded(_ words: String) -> String { isRisky(words) ? String(mark) + words : words }

  /// The words as they were before ``guarded(_:)``.
  package static func unguarded(_ words: String) -> String {
    words.first == mark && isRisky(words) ? String(words.dropFirst()) : words
  }

  /// Apostrophes that are there already are looked past, so that taking one away always gives back what was there.
  private static func isRisky(_ words: String) -> Bool {
    words.drop { $0 == mark }.first.map { risky.contains($0) || $0 == "\r\n" } ?? false
  }
}
