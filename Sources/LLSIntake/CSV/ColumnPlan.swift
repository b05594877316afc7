import LLSDiagnostics
import LLSModel

/// Which column of a file holds what; columns that are missing, unknown or named twice are reported.
struct ColumnPlan: Sendable {
  /// The place of each column that was found, by name.
  let places: [String: Int]
  /// What is wrong with the header.
  let diagnostics: [Diagnostic]

  /// Compares a header with what the file may have.
  ///
  /// - Parameters:
  ///   - table: the file.
  ///   - required: columns that must be there, with what they hold, in order.
  ///   - optional: columns that may be there.
  init(_ table: CSVTable, required: [(name: String, holds: String)], optional: [String]) {
    guard let header = table.header else {
      (places, diagnostics) = ([:], [])
      return
    }
    let known = required.map(\.name) + optional
    var places: [String: Int] = [:]
    var problems: [Diagnostic] = []
    var unknown: [CSVTable.Cell] = []
    for (index, cell) in header.cells.enumerated() {
      let name = cell.text.lowercased()
      if places[name] != nil {
        problems.append(
          Diagnostic(
            .unknownColumn, path: table.file.path, span: cell.span, "the column \(cell.text) stands twice",
            help: "keep the one that matches the paper and delete the other"))
      } else if known.contains(name) {
        places[name] = index
      } else if !cell.isBlank || table.rows.contains(where: { !$0.cells[index].isBlank }) {
        unknown.append(cell)
      }
    }
    let misspelt = unknown.map { cell in
      Self.unknownColumn(cell, known: known.filter { places[$0] == nil }, in: table.file)
    }
    problems += misspelt
    // A column that is there under a misspelt name is one mistake, and it has been told.
    let meant = Set(misspelt.compactMap(\.suggestions.first))
    let absent = required.filter { places[$0.name] == nil && !meant.contains($0.name) }
    let isWrongSeparator =
      header.cells.count == 1 && (header.cells.first?.text.contains(where: Self.isOther) ?? false)
    problems += absent.map { column in
      Diagnostic(
        .missingColumn, path: table.file.path, span: header.span,
        "the column \(column.name) is missing: \(column.holds)",
        help: isWrongSeparator
          ? "this file separates cells by something else than commas; save it as comma-separated CSV"
          : "add the column, or correct its name in the first line")
    }
    self.places = places
    diagnostics = problems
  }

  private static func isOther(_ character: Character) -> Bool { character == ";" || character == "\t" }

  private static func unknownColumn(
    _ cell: CSVTable.Cell, known: [String], in file: SourceFile
  ) -> Diagnostic {
    let near = NearMiss.suggestions(for: cell.text.lowercased(), among: known)
    let name = cell.isBlank ? "a column with answers has no name" : "there is no column \(cell.text)"
    return Diagnostic(
      .unknownColumn, path: file.path, span: cell.span, name,
      label: near.first.map { "did you mean \($0)?" },
      help: near.isEmpty
        ? (known.isEmpty
          ? "delete the column" : "delete it, or name it one of: \(known.joined(separator: ", "))")
        : "correct the name in the first line", suggestions: near)
  }
}
