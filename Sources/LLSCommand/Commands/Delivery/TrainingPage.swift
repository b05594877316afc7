import LLSModel

/// The training tables of a year, as Markdown that also reads well in a terminal.
struct TrainingPage {
  /// One audience.
  struct Form: Encodable {
    let audience: String
    let rows: [Row]
    let total: Row
  }

  /// A setting, with what was remarked about it.
  struct Row: Encodable {
    let setting: String
    let sessions: Int?
    let sessionsKnown: Knowledge
    let sessionsInWords: String
    let attended: Int?
    let attendedKnown: Knowledge
    let attendedInWords: String
    let remarks: [Remark]
  }

  /// How well a number is known. One that is a lower bound, or that nobody knows, is null; the words say what is known of it.
  enum Knowledge: String, Encodable {
    case exact
    case about
    case atLeast = "at-least"
    case unknown

    /// How well a sum is known.
    init(_ tally: TrainingTable.Tally) {
      if tally.known == nil {
        self = .unknown
      } else if tally.unknownEntries > 0 {
        self = .atLeast
      } else {
        self = tally.isAbout ? .about : .exact
      }
    }
  }

  /// A remark, with its date as the log has it.
  struct Remark: Encodable {
    let date: String
    let text: String
  }

  /// The tables as data.
  let forms: [Form]
  private let year: String

  /// Takes the tables.
  init(_ tables: [TrainingTable], year: String) {
    self.year = year
    forms = tables.map { table in
      Form(audience: table.audience.rawValue, rows: table.rows.map(Self.row), total: Self.row(table.total))
    }
  }

  /// For the terminal.
  var text: String {
    let parts = forms.map { form in
      let rows = form.rows + (form.rows.count > 1 ? [form.total] : [])
      let lines = rows.map { row in
        "| \(row.setting.isEmpty ? "all" : Self.cell(row.setting)) | \(row.sessionsInWords) | \(row.attendedInWords) |"
      }
      let remarks = form.rows.flatMap(\.remarks).map { "- \(Self.cell($0.date)): \(Self.cell($0.text))" }
      return
        (["## \(form.audience)", "", "| setting | sessions | attended |", "|---|---:|---:|"] + lines
        + (remarks.isEmpty ? [] : [""] + remarks)).joined(separator: "\n")
    }
    let note = "Attended counts attendances, not people; unknown is not zero; ~ is an estimate."
    return (["# Training \(year)"] + parts + [note]).joined(separator: "\n\n")
  }

  /// Words as a table's cell or a point of a list takes them: signs that Markdown would obey are escaped, and line ends are blanks.
  static func cell(_ words: String) -> String {
    words.map { sign in
      if sign.isNewline { return " " }
      return "\\|<`*_[]".contains(sign) ? "\\\(sign)" : String(sign)
    }.joined()
  }

  private static func row(_ row: TrainingTable.Row) -> Row {
    Row(
      setting: row.setting, sessions: row.sessions.complete, sessionsKnown: Knowledge(row.sessions),
      sessionsInWords: row.sessions.description, attended: row.attended.complete,
      attendedKnown: Knowledge(row.attended), attendedInWords: row.attended.description,
      remarks: row.remarks.map { Remark(date: $0.date, text: $0.text) })
  }
}
