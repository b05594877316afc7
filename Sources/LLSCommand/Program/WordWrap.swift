import Glibc
import LLSDiagnostics

/// Breaks lines between words, so that a person reads whole words on a narrow screen.
struct WordWrap {
  /// How many columns a line may take. Missing: lines are not broken, because nobody looks at a screen.
  let width: Int?

  /// Wraps to a width.
  init(width: Int?) { self.width = width }

  /// Wraps to the terminal behind standard output; a pipe or a file gets whole lines.
  static var terminal: WordWrap {
    guard isatty(STDOUT_FILENO) == 1 else { return WordWrap(width: nil) }
    var size = winsize()
    // The kernel fills the structure before the call returns.
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else {
      return WordWrap(width: nil)
    }
    return WordWrap(width: Int(size.ws_col) - 1)
  }

  /// The line in pieces; those after the first stand a little in. A word longer than a line is left whole.
  func lines(of line: String) -> [String] {
    guard let width, DisplayWidth.columns(of: line) > width else { return [line] }
    var lines: [String] = []
    var current = ""
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let longer = current.isEmpty ? String(word) : current + " " + word
      if DisplayWidth.columns(of: longer) > width, !current.trimmed.isEmpty {
        lines.append(current)
        current = "    " + word
      } else {
        current = longer
      }
    }
    return lines + [current]
  }
}

extension String {
  /// Without spaces at its start.
  fileprivate var trimmed: Substring { drop { $0 == " " } }
}
