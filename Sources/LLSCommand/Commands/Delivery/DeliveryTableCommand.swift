import ArgumentParser
import LLSExport
import LLSModel
import LLSStore

/// `lls delivery table --year YEAR`
struct DeliveryTableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Print the training tables of a financial year, with totals.",
    discussion: """
      Examples:
        lls delivery table --year 2016/17
        lls delivery table --year 2016/17 --compare 2015/16
        lls delivery table --year 2016/17 --quarters        for a board
        lls delivery table --year 2016/17 --format markdown
        lls delivery table --year 2016/17 -o table.html   or .csv, .md, .json

      Attended counts attendances, not people. Unknown is not zero, and a total with
      something unknown in it is the least that it can be. A year runs from April to
      March; Q1 is April to June. There is no percentage of a number under 10, of
      nought, or of what is unknown in part.
      """)

  @Option(help: "A financial year from April to March, for example 2016/17.")
  var year: String

  @Option(help: ArgumentHelp("The year to compare with, for example 2015/16.", valueName: "year"))
  var compare: String?

  @Option(help: "Decimals of the percentages: 0 or 1.")
  var decimals = 0

  @Flag(help: "By quarters of the year.")
  var quarters = false

  @Option(help: "How it is written.")
  var format: TrainingFormat?

  @Flag(help: "The same as --format json.")
  var json = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Write it there; the name’s ending says how.", valueName: "file"))
  var output: String?

  @OptionGroup var storePlace: StorePlace

  func validate() throws {
    if compare != nil, quarters { throw ValidationError("Choose one: --compare YEAR, or --quarters.") }
    guard (0...1).contains(decimals) else { throw ValidationError("--decimals takes 0 or 1.") }
  }

  func run() throws {
    let form = try chosenFormat()
    let page = try TrainingPage(asked(), store: storePlace.openToRead())
    let bytes = try page.bytes(form)
    guard let output, output != "-" else { return try Console.write(bytes: bytes) }
    try OutputFile(output).write(bytes)
    try Console.write(output)
  }

  private func asked() throws -> TrainingPage.Question {
    let years = try [year, compare].compactMap(\.self).map { year in
      guard LoggedPeriod.financialYear(year) != nil else {
        throw Failure(.usage, "\(year) is not a financial year", remedy: "write it like 2016/17")
      }
      return year
    }
    if let compare, years.count == 2 { return .comparison(earlier: compare, later: year, decimals: decimals) }
    return quarters ? .quarters(year) : .year(year)
  }

  private func chosenFormat() throws -> TrainingFormat {
    if json { return .json }
    if let format { return format }
    guard let output, output != "-" else { return .text }
    guard
      let named = TrainingFormat.allCases.first(where: {
        output.lowercased().hasSuffix("." + $0.fileExtension)
      })
    else {
      throw Failure(
        .usage, "the name \(output) does not say how to write it",
        remedy: "end it with .html, .csv, .md, .json or .txt, or add --format")
    }
    return named
  }
}

/// How training tables are written.
enum TrainingFormat: String, ExpressibleByArgument, CaseIterable {
  /// For a terminal.
  case text
  /// For a report.
  case markdown
  /// For a spreadsheet.
  case csv
  /// A page for a browser.
  case html
  /// For other programs.
  case json

  /// The ending of a file's name.
  var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .csv: "csv"
    case .html: "html"
    case .json: "json"
    }
  }
}
