import LLSDiagnostics
import LLSModel

/// Which column of a file holds what; columns that are missing, unknown or named twice are reported, one mistake in one finding.
struct ColumnPlan: Sendable {
  /// The place of each column that was found, by name.
  let places: [String: Int]
  /// What is wrong with the header.
  let diagnostics: [Diagnostic]
  /// Whether the cells are separated by something else than commas.
  let isWrongSeparator: Bool

  /// Compares a header with what the file may have.
  ///
  /// - Parameters:
  ///   - table: the file.
  ///   - required: columns that must be there, with what they hold, in order.
  ///   - optional: columns that may be there.
  ///   - ignored: whether a column is passed over.
  init(
    _ table: CSVTable, required: [(name: String, holds: String)], optional: [String],
    ignoring ignored: (String) -> Bool = { _ in false }
  ) {
    guard let header = table.header else {
      (places, diagnostics, isWrongSeparator) = ([:], [], false)
      return
    }
    let known = required.map(\.name) + optional
    if let finding = SeparatorCheck.finding(header, known: known, in: table.file) {
      (places, diagnostics, isWrongSeparator) = ([:], [finding], true)
      return
    }
    isWrongSeparator = false
    var places: [String: Int] = [:]
    var unknown: [CSVTable.Cell] = []
    var twice: [CSVTable.Cell] = []
    for (index, cell) in header.cells.enumerated() {
      let name = cell.text.lowercased()
      if places[name] != nil {
        twice.append(cell)
      } else if known.contains(name) {
        places[name] = index
      } else if ignored(name) {
        continue
      } else if !cell.isBlank || table.rows.contains(where: { !$0.cells[index].isBlank }) {
        unknown.append(cell)
      }
    }
    self.places = places
    let findings = HeaderFindings(
      header: header, file: table.file, required: required.filter { places[$0.name] == nil },
      optional: optional.filter { places[$0] == nil })
    diagnostics =
      places.isEmpty ? [findings.noNames(known)] : findings.of(unknown: unknown, twice: twice)
  }

  /// What is wrong with the file so far: where the first line is wrong, the lines below are not measured by it.
  func findings(with table: CSVTable) -> [Diagnostic] {
    if isWrongSeparator { return diagnostics }
    if let header = table.header, header.isDamaged {
      // A quote in the first line that never closes swallows the names of columns.
      return table.diagnostics.filter { $0.code == .badCell }
    }
    guard diagnostics.hasErrors else { return table.diagnostics + diagnostics }
    return table.diagnostics.filter { $0.code != .raggedRow } + diagnostics
  }
}
