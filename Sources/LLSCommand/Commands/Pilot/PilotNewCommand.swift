import ArgumentParser
import LLSModel
import LLSSeal
import LLSStore

/// `lls pilot new ID`
struct PilotNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a pilot.",
    discussion: """
      Examples:
        lls pilot new autumn --title "Autumn groups"
        lls pilot new spring --title "Spring groups" --module landing
        lls pilot new spring --title "Spring groups" --protocol protocol.pdf \\
          --basis public-task --keep-until 2027-08-31 \\
          --wave pre=2026-09-01..2026-09-30

      A protocol that is handed in at the beginning, with the criteria for going
      on, changing or stopping, is kept as a fingerprint: it shows later on that
      the paper has not been changed since.
      """)

  @Argument(help: "A short name for files and commands, for example autumn.")
  var id: String

  @Option(help: "The title that summaries show.")
  var title: String

  @Option(
    name: .customLong("module"),
    help: "A module of the pilot; repeat for more. Without any, the toolkit's own order.")
  var modules: [String] = []

  @Option(help: "The service that runs it, as an organisation.")
  var service = "unnamed-service"

  @Option(
    name: .customLong("protocol"),
    help: ArgumentHelp("The protocol, as it stands before the start.", valueName: "file"))
  var protocolFile: String?

  @Flag(help: "All data will come from a generator; every page then says so.")
  var synthetic = false

  @OptionGroup var basisOptions: BasisOptions

  @Option(
    name: .customLong("wave"),
    help: ArgumentHelp(
      "When a wave is asked; repeat for more: pre=2026-09-01..2026-09-30.", valueName: "wave"))
  var waves: [String] = []

  @OptionGroup var place: ToolkitPlace
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let basis = try basisOptions.parsed()
    let windows = try waves.map(WaveOption.parsed)
    guard ShortName.fits(id) else {
      throw Failure(
        .usage, "\(id) cannot name a pilot",
        remedy: "use small letters, digits and hyphens, for example autumn-2026")
    }
    guard ShortName.fits(service) else {
      throw Failure(
        .usage, "the service's short name is not one",
        remedy: "use small letters, digits and hyphens, for example sheffield-youth; never a person's name")
    }
    let library = try LibraryPlace(place)
    let chosen = try library.modules(modules).map { "\($0.module.id)@\($0.module.version)" }
    let store = try storePlace.openOrCreate()
    let begun = try store.begin(
      NewPilot(
        id: id, title: title, modules: chosen, isSynthetic: synthetic,
        protocolHash: try protocolFile.map { ContentDigest(of: try FilePlace($0).read()).description },
        service: service), basis: basis, waves: windows, questionnaires: library.instruments)
    Console.say(
      "\(begun.isNew ? "began" : "there already:") the pilot \(id); questionnaires new: \(begun.questionnaires)"
    )
    try Console.write(id)
  }
}
