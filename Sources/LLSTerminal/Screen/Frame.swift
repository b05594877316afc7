import LLSModel

/// How large a terminal is.
package struct ScreenSize: Hashable, Sendable {
  /// Lines. Range: 1 or more.
  package let rows: Int
  /// Columns. Range: 1 or more.
  package let columns: Int

  /// Measures a screen.
  package init(rows: Int, columns: Int) {
    self.rows = max(1, rows)
    self.columns = max(1, columns)
  }
}

/// How words stand out. What a colour says, the words say too.
package enum TextStyle: Hashable, Sendable, CaseIterable {
  /// Not at all.
  case plain
  /// They are what matters now.
  case strong
  /// They are beside the matter.
  case quiet
  /// They are what keys act on.
  case marked
  /// They name what stands beside them.
  case label
  /// All is well.
  case good
  /// Somebody should look.
  case warning
  /// Somebody has to look.
  case alarm
}

/// One line of a screen.
package struct FrameLine: Hashable, Sendable {
  /// Its words, safe for a terminal.
  package let text: String
  /// How it stands out.
  package let style: TextStyle

  /// Writes a line; what would drive the terminal is made visible.
  package init(_ text: String, _ style: TextStyle = .plain) {
    self.text = text.visible
    self.style = style
  }
}

/// Everything that a screen shows at one moment.
package struct Frame: Hashable, Sendable {
  /// The lines from the top.
  package private(set) var lines: [FrameLine] = []
  /// The line whose end the cursor stands at. Missing: no cursor.
  package private(set) var cursorLine: Int?
  private let size: ScreenSize

  /// Begins an empty one.
  package init(_ size: ScreenSize) { self.size = size }

  /// The whole text, for tests and for looking.
  package var text: String { lines.map(\.text).joined(separator: "\n") }

  /// Adds words, broken between words where they are wider than the screen.
  package mutating func add(_ text: String, _ style: TextStyle = .plain) {
    for part in Self.wrapped(text.visible, width: size.columns) { lines.append(FrameLine(part, style)) }
  }

  /// Adds an empty line.
  package mutating func space() { lines.append(FrameLine("")) }

  /// Adds a field that is being typed in; the cursor stands at its end.
  package mutating func field(_ label: String, _ typed: String, isHidden: Bool = false) {
    let shown = isHidden ? String(repeating: "*", count: min(typed.count, 16)) : typed
    add(label + shown, .strong)
    cursorLine = lines.count - 1
  }

  /// The cells of the part that fits to the screen.
  package func grid() -> CellGrid {
    let fitted = fitted()
    var grid = CellGrid(size)
    for (row, line) in fitted.lines.prefix(size.rows).enumerated() {
      grid.put(line.text, row: row, column: 0, line.style)
    }
    if let row = fitted.cursorLine, row < size.rows {
      grid.cursor = .init(row: row, column: min(size.columns - 1, fitted.lines[row].text.columns))
    }
    return grid
  }

  /// The part that fits to the screen: the end where a cursor stands, else the beginning.
  package func fitted() -> Frame {
    guard lines.count > size.rows else { return self }
    var fitted = self
    let last = max(size.rows, min(lines.count, (cursorLine ?? -1) + 1))
    // The first line says where one is, so it stays.
    fitted.lines = [lines[0]] + lines[(last - size.rows + 1)..<last]
    fitted.cursorLine = cursorLine.map { $0 - (last - size.rows) }
    return fitted
  }

  /// Breaks a text between words; a word longer than a line is broken too.
  static func wrapped(_ text: String, width: Int) -> [String] {
    guard text.columns > width else { return [text] }
    let margin = String(text.prefix { $0 == " " }.prefix(width / 2))
    var lines: [String] = []
    var line = margin
    for word in text.dropFirst(margin.count).split(separator: " ", omittingEmptySubsequences: false) {
      let longer = line == margin ? margin + word : line + " " + word
      if longer.columns <= width {
        line = longer
        continue
      }
      if line != margin { lines.append(line) }
      line = margin + word
      while line.columns > width {
        var piece = ""
        for sign in line {
          if (piece + String(sign)).columns > width { break }
          piece.append(sign)
        }
        lines.append(piece)
        line = margin + line.dropFirst(max(margin.count + 1, piece.count))
      }
    }
    return lines + [line]
  }
}
