import LLSModel

/// Turns grids of cells into what a terminal is sent: only cells that changed are painted, and a terminal that can shows them at once.
///
/// - Source: ECMA-48 (CUP, EL, SGR); xterm's alternate screen (1049) and bracketed paste (2004); synchronized output (2026).
package struct FramePainter: Sendable {
  /// Enters the other screen, which leaves no lines to scroll back to, and asks for pastes in one piece.
  package static let entering = "\u{1B}[?1049h\u{1B}[?2004h\u{1B}[2J\u{1B}[H"
  /// Leaves it again, wiped.
  package static let leaving =
    "\u{1B}[?2026l\u{1B}[0m\u{1B}[2J\u{1B}[3J\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l"

  private static let beginning = "\u{1B}[?2026h"
  private static let ending = "\u{1B}[?2026l"
  /// So many cells that have not changed are sent again rather than jumped over.
  private static let shortGap = 6

  private let usesColours: Bool
  private var shown: CellGrid?
  /// Whether the terminal shows its cursor, as far as is known.
  private var showsCursor: Bool?

  /// Begins with an unknown screen.
  ///
  /// - Parameter usesColours: whether words may have colours; not where `NO_COLOR` is set. Bold, dim and reverse stay.
  package init(usesColours: Bool) { self.usesColours = usesColours }

  /// Forgets what is on the screen: the next one is painted whole.
  package mutating func forget() {
    shown = nil
    showsCursor = nil
  }

  /// What brings the screen from what it shows to these cells. Empty where it shows them already.
  package mutating func bytes(for grid: CellGrid) -> [UInt8] {
    var pen = Pen(usesColours: usesColours)
    if let shown, shown.size == grid.size {
      guard shown != grid else { return [] }
      for row in 0..<grid.size.rows where shown.cells(in: row) != grid.cells(in: row) {
        repaint(row, from: shown, to: grid, &pen)
      }
    } else {
      pen.text += "\u{1B}[0m\u{1B}[2J\u{1B}[3J"
      pen.isElsewhere()
      let blank = CellGrid(grid.size)
      for row in 0..<grid.size.rows where blank.cells(in: row) != grid.cells(in: row) {
        repaint(row, from: blank, to: grid, &pen)
      }
    }
    pen.use(.plain)
    place(grid.cursor, &pen)
    shown = grid
    return Array((Self.beginning + pen.text + Self.ending).utf8)
  }

  private mutating func place(_ cursor: CellGrid.Place?, _ pen: inout Pen) {
    if let cursor, pen.hasMoved || shown?.cursor != cursor { pen.move(to: cursor) }
    guard showsCursor != (cursor != nil) else { return }
    pen.text += cursor == nil ? "\u{1B}[?25l" : "\u{1B}[?25h"
    showsCursor = cursor != nil
  }

  /// Paints the cells of a line that changed.
  private func repaint(_ row: Int, from old: CellGrid, to new: CellGrid, _ pen: inout Pen) {
    let width = new.size.columns
    // Everything from here to the end is blank and unmarked.
    var blankFrom = width
    while blankFrom > 0, new[row, blankFrom - 1] == .blank { blankFrom -= 1 }
    var column = 0
    while column < width {
      guard old[row, column] != new[row, column] else {
        column += 1
        continue
      }
      if column >= blankFrom {
        pen.move(to: .init(row: row, column: column))
        pen.use(.plain)
        pen.text += "\u{1B}[K"
        return
      }
      let end = endOfChange(row, from: column, before: blankFrom, old, new)
      // The right half of a wide character cannot be written without its left one.
      while column > 0, new[row, column].glyph == nil { column -= 1 }
      pen.move(to: .init(row: row, column: column))
      for place in column..<end where new[row, place].glyph != nil {
        pen.move(to: .init(row: row, column: place))
        pen.write(new[row, place])
      }
      column = end
    }
  }

  /// Where a run of changed cells ends; short runs of unchanged ones in between belong to it.
  private func endOfChange(
    _ row: Int, from column: Int, before limit: Int, _ old: CellGrid, _ new: CellGrid
  ) -> Int {
    var end = column + 1
    var look = end
    while look < limit, look - end <= Self.shortGap {
      if old[row, look] != new[row, look] { end = look + 1 }
      look += 1
    }
    while end < limit, new[row, end].glyph == nil { end += 1 }
    return end
  }
}

/// What is being sent, with the place and the style that the terminal is at.
private struct Pen {
  var text = ""
  private(set) var hasMoved = false
  private let usesColours: Bool
  /// Where the next character goes; nil for unknown.
  private var place: CellGrid.Place?
  private var style = TextStyle.plain

  init(usesColours: Bool) { self.usesColours = usesColours }

  mutating func isElsewhere() {
    place = nil
    hasMoved = true
  }

  mutating func move(to target: CellGrid.Place) {
    if place != target { text += "\u{1B}[\(target.row + 1);\(target.column + 1)H" }
    place = target
    hasMoved = true
  }

  mutating func use(_ new: TextStyle) {
    guard new != style else { return }
    let before = codes(of: style)
    let after = codes(of: new)
    style = new
    guard before != after else { return }
    text += before.isEmpty ? "\u{1B}[\(after)m" : after.isEmpty ? "\u{1B}[m" : "\u{1B}[0;\(after)m"
  }

  mutating func write(_ cell: CellGrid.Cell) {
    guard let glyph = cell.glyph else { return }
    use(cell.style)
    text.append(glyph)
    guard let here = place else { return }
    // Terminals disagree about how wide such a character is, so the next one gets its place said.
    place = Self.isCertain(glyph) ? .init(row: here.row, column: here.column + 1) : nil
  }

  private static func isCertain(_ glyph: Character) -> Bool {
    glyph.isASCII || (glyph.unicodeScalars.count == 1 && String(glyph).columns == 1)
  }

  /// Numbers of "select graphic rendition".
  private func codes(of style: TextStyle) -> String {
    switch style {
    case .plain: ""
    case .strong: "1"
    case .quiet: "2"
    case .marked: "7"
    case .label: usesColours ? "1;36" : "1"
    case .good: usesColours ? "32" : ""
    case .warning: usesColours ? "1;33" : "1"
    case .alarm: usesColours ? "1;31;7" : "1;7"
    }
  }
}
