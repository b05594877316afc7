import LLSDiagnostics
import LLSModel

/// Which column of a file holds what; columns that are missing, unknown or named twice are reported, one mistake in one finding.
struct ColumnPlan: Sendable {
  /// The place of each column that was found, by name; a column that stands twice has none.
  let places: [String: Int]
  /// Columns of which the first line does not say for certain where they are; nothing is told of the cells that may be theirs.
  let unsettled: Set<String>
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
  ///   - takesMapping: whether a list can say what the columns of such a file become.
  init(
    _ table: CSVTable, required: [(name: String, holds: String)], optional: [String],
    ignoring ignored: (String) -> Bool = { _ in false }, takesMapping: Bool = false
  ) {
    guard let header = table.header else {
      (places, unsettled, diagnostics, isWrongSeparator) = ([:], [], [], false)
      return
    }
    let known = required.map(\.name) + optional
    if let finding = SeparatorCheck.finding(header, known: known, in: table.file) {
      (places, unsettled, diagnostics, isWrongSeparator) = ([:], Set(known), [finding], true)
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
    let absent = required.filter { places[$0.name] == nil }
    let unused = optional.filter { places[$0] == nil }
    let findings = HeaderFindings(
      header: header, file: table.file, required: absent, optional: unused, takesMapping: takesMapping)
    diagnostics =
      places.isEmpty ? [findings.noNames(known)] : findings.of(unknown: unknown, twice: twice)
    let doubled = Set(twice.map { $0.text.lowercased() })
    self.places = places.filter { !doubled.contains($0.key) }
    // A column under a name that is none may be any of those that were not found.
    unsettled = doubled.union(absent.map(\.name)).union(unknown.isEmpty ? [] : unused)
  }

  /// Whether the rows can be looked at, at least in the columns whose place is certain.
  func canLookAtRows(of table: CSVTable) -> Bool {
    !diagnostics.hasErrors || !places.isEmpty && table.header?.isDamaged == false
  }

  /// What is wrong with the file so far: where the first line is wrong, the lines below are measured by it only if most of them fit.
  func findings(with table: CSVTable) -> [Diagnostic] {
    if isWrongSeparator { return diagnostics }
    if let header = table.header, header.isDamaged {
      // A quote in the first line that never closes swallows the names of columns.
      return table.diagnostics.filter { $0.code == .badCell }
    }
    guard diagnostics.hasErrors, table.rows.count <= table.raggedRows.count else {
      return table.diagnostics + diagnostics
    }
    return table.diagnostics.filter { $0.code != .raggedRow } + diagnostics
  }
}
