import LLSDiagnostics

/// Words on their way to a terminal or a file for one: characters that drive it are shown, and lines fit it.
enum VisibleWords {
  /// The words with line ends kept.
  static func of(_ words: String) -> String { VisibleText.of(words, keepingLineBreaks: true) }

  /// The words in lines that fit a table's width; what goes on stands as far in as its line began, and under the words of a point.
  static func wrapped(_ words: String) -> String {
    words.split(separator: "\n", omittingEmptySubsequences: false).flatMap { lines(of: String($0)) }
      .joined(separator: "\n")
  }

  private static func lines(of line: String) -> [String] {
    guard DisplayWidth.columns(of: line) > TextTable.width else { return [line] }
    let lead = String(line.prefix { $0 == " " })
    let next = lead + (line.dropFirst(lead.count).hasPrefix("- ") ? "  " : "")
    var lines: [String] = []
    var current = lead
    for word in line.dropFirst(lead.count).split(separator: " ") {
      let isFirst = current == lead && lines.isEmpty || current == next && !lines.isEmpty
      let longer = isFirst ? current + word : current + " " + word
      if DisplayWidth.columns(of: longer) > TextTable.width, !isFirst {
        lines.append(current)
        current = next + word
      } else {
        current = longer
      }
    }
    return lines + [current]
  }
}
