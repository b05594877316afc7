import LLSModel

/// The cells of a terminal: what stands in each, and where the cursor is.
package struct CellGrid: Hashable, Sendable {
  /// One cell.
  package struct Cell: Hashable, Sendable {
    /// What stands in it; nil in the right half of a character that takes two.
    package let glyph: Character?
    /// How it stands out.
    package let style: TextStyle

    /// An empty one.
    package static let blank = Cell(glyph: " ", style: .plain)
  }

  /// A place on the screen, from 0.
  package struct Place: Hashable, Sendable {
    /// The line.
    package let row: Int
    /// The column.
    package let column: Int

    /// Makes a place.
    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// How large it is.
  package let size: ScreenSize
  /// Where the cursor stands. Missing: no cursor.
  package var cursor: Place?
  private var cells: [Cell]

  /// Begins an empty one.
  package init(_ size: ScreenSize) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cells of a line.
  package func cells(in row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// The lines as text, without the blanks at their ends; for tests and for looking.
  package var lines: [String] {
    (0..<size.rows).map { row in
      var text = String(cells(in: row).compactMap(\.glyph))
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// Writes words into a line, cut where they would leave it; what would drive the terminal is made visible.
  ///
  /// - Parameters:
  ///   - text: the words.
  ///   - row: the line, from 0; words in a line that is not there are not written.
  ///   - column: where they begin, from 0.
  ///   - style: how they stand out.
  ///   - limit: the column before which they end. Missing: the end of the line.
  /// - Returns: the column after the last of them.
  @discardableResult
  package mutating func put(
    _ text: String, row: Int, column: Int, _ style: TextStyle = .plain, before limit: Int? = nil
  ) -> Int {
    let end = min(limit ?? size.columns, size.columns)
    guard (0..<size.rows).contains(row), column >= 0 else { return column }
    var column = column
    for glyph in text.visible {
      let width = String(glyph).columns
      guard column + width <= end else { break }
      if width == 0 {
        join(glyph, row: row, column: column)
      } else {
        set(Cell(glyph: glyph, style: style), row: row, column: column)
        if width == 2 { set(Cell(glyph: nil, style: style), row: row, column: column + 1) }
        column += width
      }
    }
    return column
  }

  /// Makes a part of a line stand out, empty cells too.
  package mutating func tint(row: Int, columns: Range<Int>, _ style: TextStyle) {
    guard (0..<size.rows).contains(row) else { return }
    for column in columns.clamped(to: 0..<size.columns) {
      cells[row * size.columns + column] = Cell(glyph: self[row, column].glyph, style: style)
    }
  }

  /// A cell.
  package subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

  /// A mark that has no letter of its own goes to the letter before it.
  private mutating func join(_ mark: Character, row: Int, column: Int) {
    guard column > 0, let letter = self[row, column - 1].glyph else { return }
    let joined = String(letter) + String(mark)
    guard joined.count == 1, let glyph = joined.first, String(glyph).columns == 1 else { return }
    cells[row * size.columns + column - 1] = Cell(glyph: glyph, style: self[row, column - 1].style)
  }

  /// Half a wide character does not stay when its other half goes.
  private mutating func set(_ cell: Cell, row: Int, column: Int) {
    let place = row * size.columns + column
    if column > 0, cell.glyph != nil, cells[place].glyph == nil { cells[place - 1] = .blank }
    if column + 1 < size.columns, cells[place + 1].glyph == nil { cells[place + 1] = .blank }
    cells[place] = cell
  }
}
