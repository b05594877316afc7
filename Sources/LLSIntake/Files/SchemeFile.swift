package import LLSDiagnostics
package import LLSModel

/// The rules of an award: `rule,value,note`.
package struct SchemeFile: Sendable {
  /// The rules. Missing: something in the file is wrong.
  package let scheme: AccreditationScheme?
  /// What is wrong.
  package let diagnostics: [Diagnostic]
  /// The file, for showing where.
  package let file: SourceFile

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: shown in messages.
  ///   - bytes: the whole file.
  package init(path: String, bytes: [UInt8]) {
    let table = CSVTable(SourceFile(path: path, bytes: bytes))
    let plan = ColumnPlan(
      table, required: [("rule", "the rule's name"), ("value", "a whole number")], optional: ["note"])
    file = table.file
    let rows = NamedRows(
      table, plan: plan, name: { $0.rule },
      twice: {
        .init(
          column: "rule", message: "the rule \($0.rule.rawValue) stands twice",
          help: "delete one of the two lines")
      }, read: { Self.read(&$0) })
    var findings = rows.diagnostics
    if !findings.hasErrors {
      for rule in AccreditationScheme.Rule.allCases where !rows.values.contains(where: { $0.rule == rule }) {
        findings.append(
          Diagnostic(
            .answerOutOfRange, path: path, span: nil, "the rule \(rule.rawValue) is missing",
            help: "add a line \(rule.rawValue),NUMBER: \(rule.words)"))
      }
    }
    diagnostics = findings
    scheme =
      findings.hasErrors
      ? nil
      : AccreditationScheme(
        Dictionary(rows.values.map { ($0.rule, $0.value) }, uniquingKeysWith: { first, _ in first }))
  }

  private static func read(
    _ reader: inout RowReader
  ) -> (rule: AccreditationScheme.Rule, value: Int)? {
    guard let rule = reader.word("rule", as: AccreditationScheme.Rule.self),
      let value = reader.count("value", in: rule.range, meaning: rule.words)
    else { return nil }
    return (rule, value)
  }
}
