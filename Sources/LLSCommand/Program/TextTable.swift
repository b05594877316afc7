import LLSDiagnostics

/// A table for the terminal: columns set out evenly, cells shown and never obeyed.
struct TextTable {
  private let rows: [[String]]

  /// Makes a table from its header and its rows.
  init(header: [String], rows: [[String]]) {
    self.rows = ([header] + rows).map { $0.map { VisibleText.of($0) } }
  }

  /// The lines, without spaces at their ends.
  var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? DisplayWidth.columns(of: $0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in Self.line(row, widths) }.joined(separator: "\n")
  }

  private static func line(_ row: [String], _ widths: [Int]) -> String {
    var line = ""
    for (cell, width) in zip(row, widths) {
      line += cell + String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: cell)) + 2)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
