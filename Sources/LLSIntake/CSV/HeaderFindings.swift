import LLSDiagnostics
import LLSModel

/// Words for what is wrong with a first line, one mistake in one finding.
struct HeaderFindings {
  private let header: CSVTable.Row
  private let file: SourceFile
  private let required: [(name: String, holds: String)]
  private let optional: [String]
  private let takesMapping: Bool

  /// The most columns that are named in one finding.
  private static let mostNamed = 5
  /// Survey programs write whole questions as names. Unit: characters.
  private static let longestName = 40

  /// Takes the columns that were not found.
  ///
  /// - Parameter takesMapping: whether a list can say what the columns of such a file become.
  init(
    header: CSVTable.Row, file: SourceFile, required: [(name: String, holds: String)], optional: [String],
    takesMapping: Bool
  ) {
    self.takesMapping = takesMapping
    self.header = header
    self.file = file
    self.required = required
    self.optional = optional
  }

  /// The first line has none of the names.
  func noNames(_ known: [String]) -> Diagnostic {
    Diagnostic(
      .missingColumn, path: file.path, span: header.span, "the first line does not name the columns",
      help: "check that it is the right file; the first line names its columns: "
        + known.joined(separator: ",") + mapping)
  }

  /// What is wrong with the names.
  ///
  /// - Parameters:
  ///   - unknown: cells that name no column.
  ///   - twice: cells that name a column again.
  func of(unknown: [CSVTable.Cell], twice: [CSVTable.Cell]) -> [Diagnostic] {
    let free = required.map(\.name) + optional
    var findings: [Diagnostic] = []
    var strangers: [CSVTable.Cell] = []
    var meant: Set<String> = []
    for cell in unknown {
      let near = NearMiss.suggestions(for: cell.text.lowercased(), among: free)
      guard let first = near.first else {
        strangers.append(cell)
        continue
      }
      // A column that is there under a misspelt name is one mistake, and it is told here.
      meant.insert(first)
      findings.append(misspelt(cell, near: near))
    }
    let absent = required.filter { !meant.contains($0.name) }
    if let column = absent.first, absent.count == 1, strangers.count + twice.count == 1,
      let cell = (strangers + twice).first
    {
      return findings + [inPlace(of: column, cell: cell, isTwice: strangers.isEmpty)]
    }
    findings += twice.map { cell in
      Diagnostic(
        .unknownColumn, path: file.path, span: cell.span, "the column \(cell.text) stands twice",
        help: "keep the one that matches the paper and delete the other")
    }
    if strangers.count > 1, absent.count > 1 { return findings + [otherFile(strangers, absent)] }
    findings += strangers.map { cell in
      stranger(cell, free: free.filter { !meant.contains($0) })
    }
    return absent.isEmpty ? findings : findings + [missing(absent)]
  }

  private func misspelt(_ cell: CSVTable.Cell, near: [String]) -> Diagnostic {
    Diagnostic(
      .unknownColumn, path: file.path, span: cell.span, "there is no column \(cell.text)",
      label: near.first.map { "did you mean \($0)?" }, help: "correct the name in the first line",
      suggestions: near)
  }

  private func stranger(_ cell: CSVTable.Cell, free: [String]) -> Diagnostic {
    Diagnostic(
      .unknownColumn, path: file.path, span: cell.span, told(cell),
      help: free.isEmpty
        ? "delete the column" : "delete it, or name it one of: \(free.joined(separator: ", "))\(mapping)")
  }

  private func told(_ cell: CSVTable.Cell) -> String {
    cell.isBlank ? "a column with answers has no name" : "there is no column \(cell.text)"
  }

  /// One column too many and one too few: most likely the one is the other.
  private func inPlace(of column: (name: String, holds: String), cell: CSVTable.Cell, isTwice: Bool)
    -> Diagnostic
  {
    Diagnostic(
      .unknownColumn, path: file.path, span: cell.span,
      (isTwice ? "the column \(cell.text) stands twice" : told(cell)) + ", and \(column.name) is missing",
      help: "if this is \(column.name) (\(column.holds)), correct its name in the first line; "
        + "if not, delete it and add \(column.name)" + mapping)
  }

  private func otherFile(
    _ strangers: [CSVTable.Cell], _ absent: [(name: String, holds: String)]
  ) -> Diagnostic {
    Diagnostic(
      .unknownColumn, path: file.path, span: strangers.first?.span ?? header.span,
      "\(strangers.count) columns are not of this kind of file, and \(absent.count) of its own are missing: "
        + Self.listed(strangers),
      help: "check that it is the right file; missing are: "
        + absent.map(\.name).joined(separator: ", ") + mapping)
  }

  /// The first of them by name, and how many more there are.
  private static func listed(_ cells: [CSVTable.Cell]) -> String {
    let names = cells.prefix(mostNamed).map { cell in
      if cell.isBlank { return "one without a name" }
      return cell.text.count > longestName ? cell.text.prefix(longestName) + "…" : cell.text
    }
    let more = cells.count - names.count
    return names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }

  /// What else to do about a file that another program wrote.
  private var mapping: String {
    takesMapping
      ? "; for a file from another program lls feedback map writes a list of what each column becomes: mend it, and "
        + "import with --map"
      : ""
  }

  private func missing(_ absent: [(name: String, holds: String)]) -> Diagnostic {
    let names = absent.map(\.name).joined(separator: ", ")
    return Diagnostic(
      .missingColumn, path: file.path, span: header.span,
      absent.count == 1
        ? "the column \(names) is missing: \(absent[0].holds)"
        : "\(absent.count) columns are missing: \(names)",
      help: absent.count == 1
        ? "add the column, or correct its name in the first line\(mapping)"
        : "add the columns, or correct their names in the first line\(mapping)")
  }
}
