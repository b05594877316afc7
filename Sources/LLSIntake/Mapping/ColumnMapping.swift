package import LLSDiagnostics
import LLSModel

/// Which column of a foreign file becomes what, and what other words in its cells mean: a readable list that a person can look at, mend
/// and keep.
package struct ColumnMapping: Hashable, Sendable {
  /// One line of the list.
  package struct Rule: Hashable, Sendable {
    /// The column's name in the file; `*` for all columns.
    package let column: String
    /// What it becomes: an item's id, `code`, `day` and the like, `ignore`, or `item=choice` where a column stands for one choice.
    package let becomes: String
    /// A cell that means something else than its words. Missing: the rule is about the column.
    package let cell: String?
    /// What that cell means: a choice, a number, or a typed reason such as `not-asked`.
    package let means: String?

    /// Makes a line.
    package init(column: String, becomes: String, cell: String? = nil, means: String? = nil) {
      self.column = column
      self.becomes = becomes
      self.cell = cell
      self.means = means
    }
  }

  /// The word for a column that is passed over.
  package static let ignore = "ignore"
  /// The list.
  package let rules: [Rule]

  /// Takes a list.
  package init(rules: [Rule]) { self.rules = rules }

  /// What a column becomes; nil when the list says nothing of it.
  package func target(of column: String) -> String? {
    rules.first { $0.cell == nil && Self.isSame($0.column, column) }?.becomes
  }

  /// Whether a cell with these words means something else somewhere.
  func translates(_ text: String) -> Bool { rules.contains { $0.cell.map { Self.isSame($0, text) } == true } }

  /// What a cell under an item or a column means; nil when it means its words.
  func meaning(of text: String, in target: String) -> String? {
    rules.first { rule in
      guard let cell = rule.cell, Self.isSame(cell, text) else { return false }
      return rule.column == "*" || Self.isSame(rule.column, target) || rule.becomes == target
    }?.means
  }

  /// Whether every rule about a column finds it in a first line.
  package func fits(_ header: [String]) -> Bool {
    rules.allSatisfy { rule in
      rule.column == "*" || header.contains { Self.isSame($0, rule.column) }
    }
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.lowercased() == right.lowercased()
  }

  /// The list as a CSV file, which ``init(path:bytes:)`` reads.
  package var text: String {
    let lines = rules.map { rule in
      [rule.column, rule.becomes, rule.cell ?? "", rule.means ?? ""].map(Self.quoted).joined(separator: ",")
    }
    return (["column,becomes,cell,means"] + lines).joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

/// A list of what columns become, as a file.
package struct ColumnMappingFile: Sendable {
  /// The list.
  package let mapping: ColumnMapping
  /// What is wrong with it.
  package let diagnostics: [Diagnostic]
  /// The file.
  package let file: SourceFile

  /// Reads a file with the columns `column`, `becomes`, and where cells mean something else `cell` and `means`.
  package init(path: String, bytes: [UInt8]) {
    file = SourceFile(path: path, bytes: bytes)
    let table = CSVTable(file)
    let plan = ColumnPlan(
      table, required: [("column", "the column’s name in the file"), ("becomes", "what it becomes")],
      optional: ["cell", "means"])
    var problems = plan.findings(with: table)
    var rules: [ColumnMapping.Rule] = []
    for row in plan.diagnostics.hasErrors ? [] : table.rows where !row.isDamaged {
      var reader = RowReader(row, plan: plan, path: path)
      let column = reader.words("column", meaning: "the column’s name in the file, or * for all columns")
      let means = reader.text("means")
      let cell = reader.text("cell")
      let becomes =
        means.isEmpty
        ? reader.words("becomes", meaning: "what it becomes, for example code, ignore or a question’s id")
        : reader.text("becomes")
      if means.isEmpty, !cell.isEmpty {
        reader.report("means", "means is empty", help: "write what the cell means, for example not-asked")
      }
      if let column, let becomes, reader.diagnostics.isEmpty {
        rules.append(
          .init(
            column: column, becomes: becomes, cell: means.isEmpty ? nil : cell,
            means: means.isEmpty ? nil : means))
      }
      problems += reader.diagnostics
    }
    mapping = ColumnMapping(rules: rules)
    diagnostics = problems.shortened(path: path)
  }
}
