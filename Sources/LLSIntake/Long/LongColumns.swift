import LLSDiagnostics
import LLSModel

/// Which column of a long file holds what.
struct LongColumns {
  /// The columns by name.
  private(set) var plan: ColumnPlan
  /// What is wrong with the first line.
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the rows can be looked at, at least in the columns whose place is certain.
  private(set) var canLookAtRows = false
  /// How many cells a row has.
  private(set) var width = 0
  /// The place of the column `item`.
  private(set) var item = 0
  /// The place of the column `value`.
  private(set) var value = 0
  /// The places of the columns that say which form a row belongs to.
  private(set) var formColumns: [Int] = []

  /// The columns that say which form a row belongs to.
  private static let names = ["code", "instrument", "wave", "day", "session", "mode", "helper", "form"]

  /// Those of a file without a first line.
  init() { plan = ColumnPlan(CSVTable(SourceFile(path: "", bytes: [])), required: [], optional: []) }

  /// Reads the first line.
  init(
    _ row: StreamedRow, _ bytes: Span<UInt8>, reading: FeedbackReading, path: String, separator: UInt8
  ) {
    let line = SourceFile(path: path, bytes: RowText.copy(bytes, row.start..<row.end))
    let table = CSVTable(line, separator: separator).named(by: reading.mapping)
    var required = [
      (name: "item", holds: "the id of the question"), (name: "value", holds: "the answer"),
    ]
    var optional = ["day", "session", "mode", "helper", "form"]
    let asksPeople = reading.instruments.contains { $0.respondent == .participant }
    if asksPeople, !reading.instruments.contains(where: { $0.respondent != .participant }) {
      required.insert((name: "code", holds: "the participant's code"), at: 0)
    } else {
      optional.append("code")
    }
    if reading.fixed.wave == nil {
      required.append((name: "wave", holds: "when it was asked; or say it with --wave"))
    } else {
      optional.append("wave")
    }
    if reading.fixed.instrument == nil, reading.instruments.count > 1 {
      required.append((name: "instrument", holds: "the questionnaire; or say it with --instrument"))
    } else {
      optional.append("instrument")
    }
    plan = ColumnPlan(
      table, required: required, optional: optional, ignoring: IgnoredColumns.has, takesMapping: true)
    canLookAtRows = plan.canLookAtRows(of: table)
    diagnostics = plan.findings(with: table)
    width = row.cells.count
    item = plan.places["item"] ?? 0
    value = plan.places["value"] ?? 0
    formColumns = Self.names.compactMap { plan.places[$0] }
  }

  /// A row with its cells' words, with places counted from its first byte.
  func row(_ row: StreamedRow, _ bytes: Span<UInt8>) -> CSVTable.Row {
    let cells = row.cells.map { cell in
      CSVTable.Cell(
        span: SourceSpan(start: Int(cell.start) - row.start, end: Int(cell.end) - row.start),
        text: String(decoding: RowText.bytes(of: cell, in: bytes), as: UTF8.self))
    }
    return CSVTable.Row(line: row.line, cells: cells, isDamaged: false)
  }
}
