import ArgumentParser
import LLSEvaluation
import LLSExport
import LLSModel
import LLSSeal
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
        lls evaluate autumn --release --to funder

      What is written is a draft, marked not for release. With --release it is not,
      and the release ledger keeps what left and for whom. After that, a summary
      with other figures is refused: the difference of two could point at somebody.
      The toolkit sets how small a number must be to be hidden.
      """)

  @Argument(help: "The pilot's id.")
  var pilot: String

  @Option(help: "The format: \(ExportCatalogue.formats.map(\.id).joined(separator: ", ")).")
  var format = "html"

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where the summary goes; - is standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "The summary leaves: enter it in the release ledger and take the draft's mark off.")
  var release = false

  @Option(
    help: ArgumentHelp("For whom, as an organisation or a role; never a person.", valueName: "recipient"))
  var to: String?

  @OptionGroup var place: ToolkitPlace
  @OptionGroup var storePlace: StorePlace

  func validate() throws {
    if release && to == nil { throw ValidationError("say for whom: --release --to funder") }
    if to != nil && !release { throw ValidationError("--to goes with --release") }
  }

  func run() throws {
    let library = try LibraryPlace(place, checkingModules: false)
    let rule = library.toolkit.disclosureControl
    let store = try release ? storePlace.open() : storePlace.openToRead()
    if release, let problem = try store.verify().problems.first {
      throw Failure(
        .data, "nothing leaves this store: \(problem)",
        remedy: "lls doctor says all of it; go back to the last backup")
    }
    let record = try store.record(ofPilot: pilot)
    let settings = DisclosureSettings(threshold: rule.threshold, percentBase: rule.percentBase)
    let summary = EvaluationSummaryDocument(
      summary: PilotSummary(record: record, settings: settings), toolkit: library.toolkit,
      modules: library.readable, isDraft: !release)
    let result = DocumentResult(
      name: "evaluation-summary-\(pilot)" + (release ? "-released" : ""),
      format: try ExportCatalogue.format(format), output: output,
      isPrivate: true)
    let document = summary.document
    if let to {
      // The ledger first: a summary that left without an entry could not be protected by later ones.
      let entry = ReleaseEntry(
        format: format, recipient: to,
        contentDigest: ContentDigest(of: try result.format.write(document)).description,
        shown: ShownFigures(document).lines)
      let isNew = try store.recordRelease(entry, ofPilot: pilot)
      Console.say("\(isNew ? "entered in" : "was already in") the release ledger: \(pilot), for \(to)")
    }
    try result.write(document)
  }
}
