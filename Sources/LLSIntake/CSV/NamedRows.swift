import LLSDiagnostics
import LLSModel

/// The rows of a file in which each row names one thing, read in order; a name that stands twice is a mistake. No message repeats what may be
/// words of a person.
struct NamedRows<Value> {
  /// What the message says of a name that stands twice.
  struct Twice {
    /// The column that holds the name.
    let column: String
    /// What is wrong.
    let message: String
    /// What to do.
    let help: String
  }

  /// The values that could be read.
  private(set) var values: [Value] = []
  /// What is wrong in the file, its first line included; a long list is cut.
  let diagnostics: [Diagnostic]

  /// Reads a table; where its first line is wrong, no row is read by it.
  ///
  /// - Parameters:
  ///   - table: the file.
  ///   - plan: which column holds what.
  ///   - name: what a row names.
  ///   - twice: what to say of the second row with one name.
  ///   - read: reads one row; mistakes go to the reader.
  init<Name: Hashable>(
    _ table: CSVTable, plan: ColumnPlan, name: (Value) -> Name,
    twice: (Value) -> Twice, read: (inout RowReader) -> Value?
  ) {
    var problems = plan.findings(with: table)
    var lines: [Name: CSVTable.Row] = [:]
    for row in plan.diagnostics.hasErrors ? [] : table.rows where !row.isDamaged {
      var reader = RowReader(row, plan: plan, path: table.file.path, holdingWordsBack: true)
      if let value = read(&reader) {
        if let first = lines[name(value)] {
          let words = twice(value)
          reader.report(
            .duplicateRow, words.column, words.message, help: words.help,
            related: .init(span: first.span, label: "first here"))
        } else {
          lines[name(value)] = row
          values.append(value)
        }
      }
      problems += reader.diagnostics
    }
    diagnostics = problems.shortened(path: table.file.path)
  }
}
