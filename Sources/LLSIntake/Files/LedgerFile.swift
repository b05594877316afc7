package import LLSDiagnostics
package import LLSModel

/// The file of one of a pilot's lists; its columns are those that the list declares.
package struct LedgerFile: Sendable {
  /// The lines that could be read.
  package let entries: [LedgerEntry]
  /// What is wrong; the file is taken only when none of it is an error.
  package let diagnostics: [Diagnostic]
  /// The file, for showing where.
  package let file: SourceFile

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: shown in messages.
  ///   - bytes: the whole file.
  ///   - ledger: which list it is.
  ///   - today: later days are refused. Missing: any day is taken.
  package init(path: String, bytes: [UInt8], ledger: PilotLedger, today: CalendarDay? = nil) {
    let table = CSVTable(SourceFile(path: path, bytes: bytes))
    let columns = [PilotLedger.entryColumn] + ledger.columns
    let plan = ColumnPlan(
      table, required: columns.filter { !$0.mayBeMissing }.map { ($0.name, $0.holds) },
      optional: columns.filter(\.mayBeMissing).map(\.name))
    file = WordsHeldBack.file(of: table, plan: plan)
    let rows = NamedRows(
      table, plan: plan, name: \.id,
      twice: {
        .init(
          column: "entry", message: "the entry \($0.id) stands twice",
          help: "give each line a name of its own, or delete one of the two")
      }, read: { Self.read(&$0, ledger, today) })
    entries = rows.values
    diagnostics = rows.diagnostics
  }

  private static func read(
    _ reader: inout RowReader, _ ledger: PilotLedger, _ today: CalendarDay?
  ) -> LedgerEntry? {
    let id = reader.id(PilotLedger.entryColumn.name, meaning: PilotLedger.entryColumn.holds)
    var values: [String: String] = [:]
    for column in ledger.columns { values[column.name] = value(column, &reader, today) }
    checkOrder(&reader, ledger, values)
    guard let id, reader.diagnostics.isEmpty else { return nil }
    return LedgerEntry(ledger: ledger, id: id, values: values)
  }

  private static func value(
    _ column: PilotLedger.Column, _ reader: inout RowReader, _ today: CalendarDay?
  ) -> String? {
    switch column.kind {
    case .id: id(column, &reader)
    case .version: reader.version(column.name, meaning: column.holds)
    case .word(let words): reader.word(column.name, among: words)
    case .count(let range): reader.count(column.name, in: range, meaning: column.holds).map(String.init)
    case .day: reader.day(column.name, mayBeEmpty: false, upTo: today)?.description
    case .dayOrNone: reader.day(column.name, mayBeEmpty: true, upTo: today)?.description
    case .dueDay: reader.day(column.name, mayBeEmpty: false, upTo: nil)?.description
    case .quarter: quarter(column, &reader, today)
    }
  }

  private static func quarter(
    _ column: PilotLedger.Column, _ reader: inout RowReader, _ today: CalendarDay?
  ) -> String? {
    let text = reader.text(column.name)
    guard let quarter = FinancialQuarter(text) else {
      reader.report(
        column.name,
        text.isEmpty
          ? "\(column.name) is empty" : "\(reader.quoted(text)) is not a quarter of a financial year",
        help: "write year and quarter: 2016/17-q3 is October to December 2016")
      return nil
    }
    if let today, today < quarter.period.first {
      reader.report(
        column.name, "\(quarter) has not begun yet: today is \(today)", help: "look at the quarter once more")
      return nil
    }
    return quarter.description
  }

  /// A short name that is nobody's code.
  private static func id(_ column: PilotLedger.Column, _ reader: inout RowReader) -> String? {
    guard let id = reader.id(column.name, meaning: column.holds) else { return nil }
    guard ParticipantCode(id) != nil else { return id }
    reader.report(
      column.name, "what is written here has the form of a participant's code",
      help: "write \(column.holds); no list of a pilot points at a person")
    return nil
  }

  /// Numbers and days of one line that cannot both be right.
  private static func checkOrder(_ reader: inout RowReader, _ ledger: PilotLedger, _ values: [String: String])
  {
    func number(_ column: String) -> Int? { values[column].flatMap { Int($0) } }
    switch ledger {
    case .progressionCriteria:
      if let go = number("go"), let amend = number("amend"), amend > go {
        reader.report(
          "amend", "amend begins at \(amend), above go at \(go)",
          help: "write the smaller of the two numbers here: go on is asked of more than amend")
      }
    case .peerReviews:
      if let raised = number("raised"), let taken = number("taken"), taken > raised {
        reader.report(
          "taken",
          "\(InterfaceText.counted(taken, "point is", "points are")) taken up, and \(raised) \(raised == 1 ? "was" : "were") raised",
          help: "count both once more")
      }
    case .influence:
      if let asked = values["asked_on"], let answered = values["answered_on"], answered < asked {
        reader.report(
          "answered_on", "the answer of \(answered) is before the question of \(asked)",
          help: "look at the paper again")
      }
      if values["confirmed_on"] != nil, values["confirmed"] == "no" {
        reader.report(
          "confirmed", "there is a day of confirmation, and confirmed says no",
          help: "write yes, or take the day away")
      }
    case .youthProofing:
      if let asked = number("asked"), let made = number("made"), let refused = number("refused"),
        made + refused > asked
      {
        reader.report(
          "made", "\(made) made and \(refused) refused are more than the \(asked) asked for",
          help: "count them once more")
      }
    case .supervision:
      if let day = values["day"], let due = values["next_due"], due < day {
        reader.report(
          "next_due", "the next one is due on \(due), before this one of \(day)",
          help: "look at both days again")
      }
    case .practitionerTests, .harms: break
    }
  }
}
