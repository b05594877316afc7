import LLSModel

/// Turns frames into what a terminal is sent: only lines that changed are painted.
package struct FramePainter: Sendable {
  /// Enters the other screen, which leaves no lines to scroll back to, and asks for pastes in one piece.
  package static let entering = "\u{1B}[?1049h\u{1B}[?2004h\u{1B}[2J\u{1B}[H"
  /// Leaves it again, wiped.
  package static let leaving = "\u{1B}[0m\u{1B}[2J\u{1B}[3J\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l"

  private let usesStyles: Bool
  private var shown: [FrameLine]?

  /// Begins with an unknown screen.
  ///
  /// - Parameter usesStyles: whether lines may stand out; not where `NO_COLOR` is set.
  package init(usesStyles: Bool) { self.usesStyles = usesStyles }

  /// Forgets what is on the screen: the next frame is painted whole.
  package mutating func forget() { shown = nil }

  /// What brings the screen from what it shows to a frame.
  package mutating func bytes(for frame: Frame, in size: ScreenSize) -> [UInt8] {
    let fitted = frame.fitted()
    var text = "\u{1B}[?25l"
    if shown == nil { text += "\u{1B}[0m\u{1B}[2J\u{1B}[3J" }
    let before = shown ?? []
    let lines = Array(fitted.lines.prefix(size.rows))
    for row in 0..<max(before.count, lines.count) {
      let new = row < lines.count ? lines[row] : FrameLine("")
      let old = row < before.count ? before[row] : FrameLine("")
      if new == old { continue }
      text += "\u{1B}[\(row + 1);1H\u{1B}[2K" + painted(new)
    }
    if let row = fitted.cursorLine, row < lines.count {
      text += "\u{1B}[\(row + 1);\(min(size.columns, lines[row].text.columns + 1))H\u{1B}[?25h"
    }
    shown = lines
    return Array(text.utf8)
  }

  private func painted(_ line: FrameLine) -> String {
    guard usesStyles, !line.text.isEmpty else { return line.text }
    return switch line.style {
    case .plain: line.text
    case .strong: "\u{1B}[1m\(line.text)\u{1B}[0m"
    case .quiet: "\u{1B}[2m\(line.text)\u{1B}[0m"
    case .marked: "\u{1B}[7m\(line.text)\u{1B}[0m"
    }
  }
}
