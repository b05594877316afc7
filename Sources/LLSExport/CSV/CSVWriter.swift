import LLSModel

/// A cell of a CSV file.
package enum CSVCell: Hashable, Sendable {
  /// Nothing is known.
  case empty
  /// A whole number.
  case number(Int)
  /// A number with decimals, as it is written.
  case decimal(String)
  /// Words; a spreadsheet does not run them.
  case words(String)
}

/// Writes CSV: commas, CRLF, quotes where they are needed.
///
/// - Source: RFC 4180.
package enum CSVWriter {
  /// The bytes of a table.
  ///
  /// - Parameter rows: the first one names the columns.
  package static func bytes(of rows: [[CSVCell]]) -> [UInt8] {
    Array(rows.map { $0.map(text).joined(separator: ",") + "\r\n" }.joined().utf8)
  }

  /// One cell as it stands in a file.
  package static func text(_ cell: CSVCell) -> String {
    switch cell {
    case .empty: return ""
    case .number(let number): return String(number)
    case .decimal(let number): return number
    case .words(let words):
      let guarded = SpreadsheetGuard.guarded(words)
      let needsQuotes =
        guarded.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
        || guarded.first == " " || guarded.last == " "
      return needsQuotes ? "\"" + guarded.replacing("\"", with: "\"\"") + "\"" : guarded
    }
  }
}
