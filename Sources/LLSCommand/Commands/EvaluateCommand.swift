import ArgumentParser
import LLSEvaluation
import LLSExport
import LLSModel
import LLSStore

/// `lls evaluate PILOT`
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Write an evaluation summary: limits first, small numbers hidden.",
    discussion: """
      Examples:
        lls evaluate autumn
        lls evaluate autumn -o summary.html

      What is written is a draft, marked not for release. The toolkit sets how
      small a number must be to be hidden.
      """)

  @Argument(help: "The pilot's id.")
  var pilot: String

  @Option(help: "The format: \(ExportCatalogue.formats.map(\.id).joined(separator: ", ")).")
  var format = "html"

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where the summary goes; - is standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var place: ToolkitPlace
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let library = try LibraryPlace(place)
    let rule = library.toolkit.disclosureControl
    let record = try storePlace.openToRead().record(ofPilot: pilot)
    let settings = DisclosureSettings(threshold: rule.threshold, percentBase: rule.percentBase)
    let summary = EvaluationSummaryDocument(
      summary: PilotSummary(record: record, settings: settings), toolkit: library.toolkit,
      modules: library.readable)
    let result = DocumentResult(
      name: "evaluation-summary", format: try ExportCatalogue.format(format), output: output, isPrivate: true)
    try result.write(summary.document)
  }
}
