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
