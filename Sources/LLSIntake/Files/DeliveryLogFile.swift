package import LLSDiagnostics
package import LLSModel

/// The log of trainings and launches: `id,date,audience,setting,sessions,attended,remark`.
package struct DeliveryLogFile: Sendable {
  /// The entries that could be read.
  package let entries: [DeliveryLogEntry]
  /// What is wrong; the file is taken only when none of it is an error.
  package let diagnostics: [Diagnostic]
  /// The file, for showing where; what may be somebody's name or words is covered.
  package let file: SourceFile

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: shown in messages.
  ///   - bytes: the whole file.
  package init(path: String, bytes: [UInt8]) {
    let table = CSVTable(SourceFile(path: path, bytes: bytes))
    let plan = ColumnPlan(
      table,
      required: [
        ("id", "a name for the entry that stays the same"), ("date", "the day, month or financial year"),
        ("audience", "who it was for"), ("setting", "where it was; may be empty"),
        ("sessions", "how many sessions"), ("attended", "how many attendances"),
        ("remark", "a remark in public words; may be empty"),
      ], optional: [])
    let wordColumns = ["setting", "remark"].compactMap { plan.places[$0] }
    file = WordsHeldBack.file(of: table, plan: plan, wordColumns: Set(wordColumns))
    let rows = NamedRows(
      table, plan: plan, name: \.id,
      twice: {
        .init(
          column: "id", message: "the entry \($0.id) stands twice",
          help: "give each entry an id of its own, or delete one of the two lines")
      }, read: { Self.read(&$0) })
    entries = rows.values
    diagnostics = rows.diagnostics
  }

  private static func read(_ reader: inout RowReader) -> DeliveryLogEntry? {
    let id = reader.logID("id", meaning: "a name for the entry that stays the same")
    let date = reader.text("date")
    if LoggedPeriod(date) == nil {
      reader.report(
        "date", date.isEmpty ? "date is empty" : "\(reader.quoted(date)) is not a date",
        help:
          "write the day 2017-03-14, the month 2017-03, the quarter 2016/17-q4, or the financial year 2016/17"
      )
    }
    let audience = reader.word("audience", as: DeliveryLogEntry.Audience.self)
    let sessions = count("sessions", &reader)
    let attended = count("attended", &reader)
    let setting = SpreadsheetGuard.unguarded(reader.publicWords("setting"))
    let remark = SpreadsheetGuard.unguarded(reader.publicWords("remark"))
    guard let id, let audience, let sessions, let attended, reader.diagnostics.isEmpty else { return nil }
    return DeliveryLogEntry(
      id: id, date: date, audience: audience, setting: setting, sessions: sessions,
      attended: attended, remark: remark)
  }

  /// Reads `305`, `~60`, `about 60` or `unknown`; an empty cell is a mistake, because unknown is not zero.
  private static func count(_ column: String, _ reader: inout RowReader) -> DeliveryLogEntry.Count? {
    let text = reader.text(column).lowercased()
    if text == "unknown" { return .unknown }
    let about = text.hasPrefix("~") ? 1 : text.hasPrefix("about ") ? 6 : 0
    if let number = WholeNumber.read(text.dropFirst(about)) {
      return about > 0 ? .about(number) : .exact(number)
    }
    reader.report(
      column, text.isEmpty ? "\(column) is empty" : "\(reader.quoted(text)) is not a count",
      help: "write a number (305), an estimate (~60) or unknown; unknown is not zero")
    return nil
  }
}
