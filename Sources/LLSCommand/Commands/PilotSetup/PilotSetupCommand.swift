import ArgumentParser
import LLSModel
import LLSStore

/// `lls pilot setup`
struct PilotSetupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup",
    abstract:
      "Set a whole pilot up by answering plain questions; all of it is entered at the end, or nothing.",
    discussion: """
      Examples:
        lls pilot setup
        lls pilot setup autumn --title "Autumn groups" --dry-run
        lls pilot setup autumn < answers.txt      one answer a line

      Each question is also an option, and what was given is not asked. Enter
      takes what stands in brackets, and back goes to the question before. Ctrl-D
      or Ctrl-C stops, and nothing is entered. --dry-run shows the commands that
      would do the same.
      """)

  @Argument(help: "A short name for files and commands, for example autumn.")
  var id: String?

  @Option(help: "The title that summaries show.")
  var title: String?

  @Option(
    name: .customLong("module"), help: "A module of the pilot; repeat for more.")
  var modules: [String] = []

  @Option(help: "The service that runs it, as an organisation.")
  var service: String?

  @Option(
    name: .customLong("group"),
    help: ArgumentHelp(
      "A group with its arm, CSE or not, site, region, nation and number of codes; repeat for more: "
        + "group-a,pilot,yes,site-1,north,england,8.", valueName: "group"))
  var groups: [String] = []

  @OptionGroup var basisOptions: BasisOptions

  @Option(
    name: .customLong("wave"),
    help: ArgumentHelp(
      "When a wave is asked; repeat for more: pre=2026-09-01..2026-09-30.", valueName: "wave"))
  var waves: [String] = []

  @Option(help: ArgumentHelp("A CSV file with the criteria for going on.", valueName: "file"))
  var criteria: String?

  @Option(
    name: .customLong("protocol"),
    help: ArgumentHelp("The protocol, as it stands before the start.", valueName: "file"))
  var protocolFile: String?

  @Flag(help: "All data will come from a generator; every page then says so.")
  var synthetic = false

  @Flag(name: .customLong("dry-run"), help: "Show the commands that would do the same, and enter nothing.")
  var isTrial = false

  @Flag(help: "Do not ask what was not given, and enter it all without asking.")
  var yes = false

  @OptionGroup var place: ToolkitPlace
  @OptionGroup var storePlace: StorePlace

  mutating func run() throws {
    let library = try LibraryPlace(place)
    let desk = SetupQuestions(given: self, library: library)
    let draft = try desk.settled { draft in
      if isTrial {
        try Console.write(draft.commands.joined(separator: "\n"))
      } else {
        Console.say(draft.summary)
      }
    }
    guard let draft else { return Console.say("Nothing was entered.") }
    if isTrial { return Console.say("Nothing was entered: this was --dry-run.") }
    if storePlace.by == nil { storePlace.by = draft.staffCode }
    let store = try storePlace.openOrCreate()
    try store.setUp(draft.pilot, draft.setup(), questionnaires: library.instruments)
    Console.say("began the pilot \(draft.pilot.id); questions asked: \(desk.asked)")
    try protect(store, desk)
    Console.say("next: lls participant cards --pilot \(draft.pilot.id) -o cards.html, and print them")
    try Console.write(draft.pilot.id)
  }
  /// A real pilot's words need a passphrase: asks for it, or says plainly that there is none.
  private func protect(_ store: PilotStore, _ desk: SetupQuestions) throws {
    guard try !synthetic && !store.isSealed() else { return }
    if try desk.wantsPassphrase() {
      do {
        var option = PassphraseOption()
        option.passphraseFile = nil
        try store.setPassphrase(option.readNew("New passphrase for the pilots"))
        return Console.say(
          "set: words are sealed; only this passphrase opens them, and nobody can recover it")
      } catch let failure as Failure {
        Console.say("the pilot is entered, and no passphrase was set: " + failure.message)
      }
    }
    Console.say(
      "before the first card: lls store encrypt. Without a passphrase no written comment is held here")
  }
}
