import LLSModel
import LLSRunner

/// One line of a script: `+12:30 next`.
struct ScriptLine: Hashable, Sendable {
  /// Its place in the script, from 1.
  let number: Int
  /// When, from the start of the script. Unit: milliseconds.
  let offset: Int
  /// The command, as somebody would type it.
  let command: String

  /// Its first word, which is all that a message repeats: what follows may be a note or somebody's code.
  var name: String {
    command.split(maxSplits: 1, whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
  }

  /// Reads a script; empty lines and lines that begin with `#` are left out.
  static func lines(of script: [String]) throws(JournalError) -> [ScriptLine] {
    var lines: [ScriptLine] = []
    for (index, text) in script.enumerated() {
      let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
      guard let time = parts.first, !time.hasPrefix("#") else { continue }
      guard let offset = offset(of: time), parts.count == 2 else {
        throw .script(
          line: index + 1, words: time.visible, reason: InterfaceText.Journal.notAScriptLine)
      }
      guard offset >= lines.last?.offset ?? 0 else {
        throw .script(line: index + 1, words: time.visible, reason: InterfaceText.Journal.scriptGoesBack)
      }
      lines.append(ScriptLine(number: index + 1, offset: offset, command: parts[1]))
    }
    return lines
  }

  /// `+12:30` or `+1:02:03`.
  private static func offset(of text: String) -> Int? {
    guard text.hasPrefix("+") else { return nil }
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
    guard numbers.count == parts.count, (2...3).contains(parts.count), numbers.allSatisfy({ $0 < 10_000 })
    else { return nil }
    guard numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    return numbers.reduce(0) { $0 * 60 + $1 } * Span.second
  }
}
