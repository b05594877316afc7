import LLSDiagnostics
import LLSModel

/// A CSV file as cells that know where they stand.
///
/// - Source: RFC 4180; besides, a byte-order mark, LF or CR as line end, and empty lines are taken.
struct CSVTable: Sendable {
  /// The most one cell may hold. Unit: bytes.
  static let longestCell = 64 << 10

  /// One cell.
  struct Cell: Hashable, Sendable {
    /// Where it stands, quotes included.
    let span: SourceSpan
    /// Its words, without the quotes, and without spaces around.
    let text: String

    /// Whether there is nothing in it.
    var isBlank: Bool { text.isEmpty }
  }

  /// One row.
  struct Row: Sendable {
    /// The line of its first cell, from 1.
    let line: Int
    /// Its cells.
    let cells: [Cell]
    /// Whether one of its cells could not be read; that has been told, so nothing else is said about the row.
    let isDamaged: Bool

    /// Whether all cells are empty.
    var isBlank: Bool { cells.allSatisfy(\.isBlank) }

    /// From its first cell to its last.
    var span: SourceSpan {
      SourceSpan(start: cells.first?.span.start ?? 0, end: cells.last?.span.end ?? 0)
    }
  }

  /// The file.
  let file: SourceFile
  /// The first row; nil when the file is empty or could not be read.
  let header: Row?
  /// The rows below the header that have as many cells as it, and are not blank.
  let rows: [Row]
  /// The rows that have more or fewer cells.
  let raggedRows: [Row]
  /// What is wrong with the file as a table.
  let diagnostics: [Diagnostic]

  /// Reads a file; problems are collected.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - separator: what stands between its cells.
  ///   - advice: what to do about a file that is not UTF-8.
  init(_ file: SourceFile, separator: UInt8 = 0x2C, advice: String = TextCheck.advice) {
    self.file = file
    if let finding = TextCheck.finding(in: file, advice: advice) {
      (header, rows, raggedRows, diagnostics) = (nil, [], [], [finding])
      return
    }
    var scanner = CSVScanner(file, separator: separator)
    var found = scanner.rows()
    var problems = scanner.diagnostics
    while let first = found.first, first.isBlank { found.removeFirst() }
    header = found.first
    guard let header else {
      (rows, raggedRows) = ([], [])
      if problems.isEmpty {
        problems.append(
          Diagnostic(
            .missingColumn, path: file.path, span: nil, "the file is empty",
            help: "the first line names the columns; each further line is one row"))
      }
      diagnostics = problems
      return
    }
    var kept: [Row] = []
    var ragged: [Row] = []
    for row in found.dropFirst() {
      if row.isBlank {
        if row.cells.count > 1 { problems.append(Self.blankRow(row, in: file)) }
      } else if row.cells.count != header.cells.count {
        if !row.isDamaged { problems.append(Self.raggedRow(row, header: header, in: file)) }
        ragged.append(row)
      } else {
        kept.append(row)
      }
    }
    rows = kept
    raggedRows = ragged
    diagnostics = problems
  }

  /// The same file with other names for its columns and other words in its cells; the places stay.
  init(_ table: CSVTable, header: Row, rows: [Row], adding problems: [Diagnostic] = []) {
    file = table.file
    self.header = header
    self.rows = rows
    raggedRows = table.raggedRows
    diagnostics = table.diagnostics + problems
  }

  private static func blankRow(_ row: Row, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .raggedRow, .note, path: file.path, span: row.span, "line \(row.line) has nothing in it and is left out"
    )
  }

  private static func raggedRow(_ row: Row, header: Row, in file: SourceFile) -> Diagnostic {
    let have = row.cells.count
    let want = header.cells.count
    let help =
      have > want
      ? "put answers that hold a comma in quotes: \"loud, but fun\""
      : "add the missing cells; an empty one still needs its comma"
    return Diagnostic(
      .raggedRow, path: file.path, span: row.span,
      "line \(row.line) has \(InterfaceText.counted(have, "cell")), the header has \(want)", help: help)
  }
}
