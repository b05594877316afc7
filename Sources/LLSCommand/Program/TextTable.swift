import LLSDiagnostics

/// A table for the terminal: columns set out evenly, cells shown and never obeyed. It fits a screen: long cells go on in the next line.
struct TextTable {
  /// The widest that a table gets. Unit: columns of the terminal.
  static let width = 80
  /// What a column keeps, however many there are, and what stands between two. Unit: columns of the terminal.
  private static let least = 8
  private static let gap = 2

  private let rows: [[String]]
  private let trailing: Set<Int>
  private let whole: Set<Int>
  private let indent: Int

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - header: one a column; may be empty.
  ///   - rows: the cells.
  ///   - trailing: the columns that hold numbers, which stand at the right.
  ///   - whole: the columns whose cells are never broken, because somebody copies them.
  ///   - indent: how far in it stands. Unit: columns of the terminal.
  init(header: [String], rows: [[String]], trailing: Set<Int> = [], whole: Set<Int> = [], indent: Int = 0) {
    self.rows = ([header] + rows).map { $0.map { VisibleText.of($0) } }
    self.trailing = trailing
    self.whole = whole
    self.indent = indent
  }

  /// The lines, without spaces at their ends.
  var text: String {
    let widths = fitted()
    return rows.flatMap { lines(of: $0, widths) }.joined(separator: "\n")
  }

  /// The widths of the columns, the widest made narrower until all fit.
  private func fitted() -> [Int] {
    let columns = rows.map(\.count).max() ?? 0
    var widths = (0..<columns).map { column in
      rows.map { column < $0.count ? DisplayWidth.columns(of: $0[column]) : 0 }.max() ?? 0
    }
    let room = Self.width - indent - Self.gap * max(0, columns - 1)
    while widths.reduce(0, +) > room {
      let candidates = widths.indices.filter { !whole.contains($0) && widths[$0] > Self.least }
      guard let place = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[place] -= 1
    }
    return widths
  }

  private func lines(of row: [String], _ widths: [Int]) -> [String] {
    let cells = zip(row, widths).map { Self.broken($0, $1) }
    return (0..<max(1, cells.map(\.count).max() ?? 1)).map { number in
      var line = String(repeating: " ", count: indent)
      for (column, (cell, width)) in zip(cells, widths).enumerated() {
        let part = number < cell.count ? cell[number] : ""
        let pad = String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: part)))
        line += trailing.contains(column) ? pad + part : part + pad
        line += String(repeating: " ", count: Self.gap)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// A cell in lines: broken after a space, a comma, or a slash or hyphen between words where there is one, else anywhere.
  private static func broken(_ cell: String, _ width: Int) -> [String] {
    guard DisplayWidth.columns(of: cell) > width, width > 0 else { return [cell] }
    var lines: [String] = []
    var line = ""
    for piece in pieces(cell) {
      var rest = piece
      while !rest.isEmpty {
        if DisplayWidth.columns(of: line + trimmed(rest)) <= width {
          line += rest
          rest = ""
        } else if !line.isEmpty {
          lines.append(trimmed(line))
          line = ""
        } else {
          let head = Self.head(of: rest, width)
          lines.append(head)
          rest.removeFirst(head.count)
        }
      }
    }
    return line.isEmpty ? lines : lines + [trimmed(line)]
  }

  /// As much of a word as fits, and one character at least.
  private static func head(of word: String, _ width: Int) -> String {
    var head = ""
    for sign in word {
      if !head.isEmpty, DisplayWidth.columns(of: head + String(sign)) > width { break }
      head.append(sign)
    }
    return head
  }

  private static func pieces(_ cell: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for sign in cell {
      // A year such as 2015/16 and a day stay whole.
      let endsPiece = sign == " " || sign == "," || ("/-".contains(sign) && piece.last?.isNumber == false)
      piece.append(sign)
      if endsPiece {
        pieces.append(piece)
        piece = ""
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
