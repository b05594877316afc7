package import LLSDiagnostics
package import LLSModel

/// The file of evidence for an award: `code,unit,outcome,kind,minutes,day`.
package struct EvidenceFile: Sendable {
  /// The columns, in order, with what each holds.
  package static let columns: [(name: String, holds: String)] = [
    ("code", "the participant's code"), ("unit", "the module's id"), ("outcome", "the outcome's id"),
    ("kind", "what sort of thing it is"), ("minutes", "minutes with a worker besides sessions; may be empty"),
    ("day", "the day it was seen"),
  ]

  /// The pieces that could be read.
  package let entries: [EvidenceEntry]
  /// What is wrong; the file is taken only when none of it is an error.
  package let diagnostics: [Diagnostic]
  /// The file, for showing where; what may be somebody's name or words is covered.
  package let file: SourceFile

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: shown in messages.
  ///   - bytes: the whole file.
  ///   - outcomes: the outcomes of each unit. Missing: they are not looked up.
  ///   - today: later days are refused. Missing: any day is taken.
  package init(path: String, bytes: [UInt8], outcomes: [String: [String]]? = nil, today: CalendarDay? = nil) {
    let table = CSVTable(SourceFile(path: path, bytes: bytes))
    let plan = ColumnPlan(table, required: Self.columns, optional: [])
    file = WordsHeldBack.file(of: table, plan: plan)
    let rows = NamedRows(
      table, plan: plan, name: \.name,
      twice: { _ in
        .init(
          column: "code", message: "this piece of evidence stands twice",
          help: "delete one of the two lines")
      }, read: { Self.read(&$0, outcomes, today) })
    entries = rows.values
    diagnostics = rows.diagnostics
  }

  private static func read(
    _ reader: inout RowReader, _ outcomes: [String: [String]]?, _ today: CalendarDay?
  ) -> EvidenceEntry? {
    let code = reader.code("code", known: nil)
    let unit = reader.id("unit", meaning: "the module's id")
    let outcome = reader.id("outcome", meaning: "the outcome's id")
    let kind = reader.word("kind", as: EvidenceEntry.Kind.self)
    let minutes =
      reader.text("minutes").isEmpty
      ? nil : reader.count("minutes", in: 1...6_000, meaning: "minutes with a worker besides sessions")
    let day = reader.day("day", mayBeEmpty: false, upTo: today)
    if let unit, let outcome, let outcomes { check(&reader, unit: unit, outcome: outcome, outcomes) }
    guard let code, let unit, let outcome, let kind, let day, reader.diagnostics.isEmpty else { return nil }
    return EvidenceEntry(code: code, unit: unit, outcome: outcome, kind: kind, minutes: minutes, day: day)
  }

  private static func check(
    _ reader: inout RowReader, unit: String, outcome: String, _ outcomes: [String: [String]]
  ) {
    let units = outcomes.keys.sorted()
    guard let known = outcomes[unit] else {
      reader.report(
        "unit", "no module \(unit) counts towards the award",
        help: "write one of: \(units.joined(separator: ", "))",
        suggestions: NearMiss.suggestions(for: unit, among: units))
      return
    }
    guard !known.contains(outcome) else { return }
    reader.report(
      "outcome", "\(unit) has no evidence for an outcome \(outcome)",
      help: "write one of: \(known.joined(separator: ", "))",
      suggestions: NearMiss.suggestions(for: outcome, among: known))
  }
}
