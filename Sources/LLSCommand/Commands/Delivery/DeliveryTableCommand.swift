import ArgumentParser
import LLSExport
import LLSModel
import LLSStore

/// `lls delivery table --year YEAR`
struct DeliveryTableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Print the training tables of a financial year.",
    discussion: """
      Examples:
        lls delivery table --year 2016/17
        lls delivery table --year 2016/17 --json
        lls delivery table --year 2016/17 -o table.html   as a page
      """)

  @Option(help: "A financial year from April to March, for example 2016/17.")
  var year: String

  @Flag(help: "For other programs.")
  var json = false

  @Option(name: [.short, .long], help: ArgumentHelp("Write a page (HTML) there instead.", valueName: "file"))
  var output: String?

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    guard year.contains("/"), let period = LoggedPeriod(year) else {
      throw Failure(.usage, "\(year) is not a financial year", remedy: "write it like 2016/17")
    }
    let entries = try storePlace.openToRead().deliveryLog(from: period.first, to: period.last)
    guard let tables = TrainingTable.tables(forYear: year, from: entries), !tables.isEmpty else {
      throw Failure(.noInput, "the log has nothing for \(year)", remedy: "lls delivery log FILE enters it")
    }
    if let output {
      let name = "training-" + year.replacing("/", with: "-")
      let result = DocumentResult(name: name, format: try ExportCatalogue.format("html"), output: output)
      return try result.write(TrainingTablesDocument(year: year, tables: tables).document)
    }
    let page = TrainingPage(tables, year: year)
    if json { return try JSONOutput.write(page.forms, format: "lls-training-tables") }
    try Console.write(page.text)
  }
}

/// The training tables of a year, as Markdown that also reads well in a terminal.
struct TrainingPage {
  /// One audience.
  struct Form: Encodable {
    let audience: String
    let rows: [Row]
    let total: Row
  }

  /// A setting. A number that is not wholly known is null; the words say what is known.
  struct Row: Encodable {
    let setting: String
    let sessions: Int?
    let sessionsInWords: String
    let attended: Int?
    let attendedInWords: String
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
        "| \(row.setting.isEmpty ? "all" : row.setting) | \(row.sessionsInWords) | \(row.attendedInWords) |"
      }
      return (["## \(form.audience)", "", "| setting | sessions | attended |", "|---|---:|---:|"] + lines)
        .joined(separator: "\n")
    }
    let note = "Attended counts attendances, not people; unknown is not zero; ~ is an estimate."
    return (["# Training \(year)"] + parts + [note]).joined(separator: "\n\n")
  }

  private static func row(_ row: TrainingTable.Row) -> Row {
    Row(
      setting: row.setting, sessions: row.sessions.complete, sessionsInWords: row.sessions.description,
      attended: row.attended.complete, attendedInWords: row.attended.description)
  }
}
