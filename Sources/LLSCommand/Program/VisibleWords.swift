import LLSDiagnostics

/// Words on their way to a terminal or a file for one: characters that drive it are shown, and lines fit it.
enum VisibleWords {
  /// The words with line ends kept.
  static func of(_ words: String) -> String { VisibleText.of(words, keepingLineBreaks: true) }

  /// The words in lines that fit a table's width; lines that fit stay as they are.
  static func wrapped(_ words: String) -> String {
    words.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { WordWrap(width: TextTable.width).lines(of: String($0)) }
      .joined(separator: "\n")
  }
}
