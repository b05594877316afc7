import ArgumentParser
import LLSModel
import LLSStore

/// `lls participant list`
struct ParticipantListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List a pilot's participants by code.",
    discussion: """
      Examples:
        lls participant list --pilot autumn
        lls participant list --pilot autumn --group group-a --json

      For the pilot's own team: never send this on.
      """)

  @OptionGroup var pilotOption: PilotOption

  @Option(help: "Only this group's.")
  var group: String?

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let people = try storePlace.openToRead().participants(ofPilot: pilotOption.pilot).filter {
      group == nil || $0.groupID == group
    }
    let page = ParticipantListPage(people)
    if json { return try JSONOutput.write(page.forms, format: "lls-participants") }
    try Console.write(page.text)
  }
}

/// `lls participant show CODE`
struct ParticipantShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what was entered about one participant, without answers.",
    discussion: """
      Examples:
        lls participant show 2345678D --pilot autumn
        lls participant show 2345678D --pilot autumn --json

      For the pilot's own team: never send this on.
      """)

  @OptionGroup var code: CodeArgument
  @OptionGroup var pilotOption: PilotOption

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let history = try storePlace.openToRead().history(of: code.parsed(), inPilot: pilotOption.pilot)
    let page = ParticipantPage(history)
    if json { return try JSONOutput.write(page.form, format: "lls-participant") }
    try Console.write(page.text)
  }
}

/// `lls participant history CODE`
struct ParticipantHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show the corrections of a participant's forms: what stood before, what stands now, and why.",
    discussion: """
      Examples:
        lls participant history 2345678D --pilot autumn

      For the pilot's own team. Words are never shown, and nothing of somebody
      who stopped the use of answers.
      """)

  @OptionGroup var code: CodeArgument
  @OptionGroup var pilotOption: PilotOption

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let history = try storePlace.openToRead().history(of: code.parsed(), inPilot: pilotOption.pilot)
    let page = CorrectionPage(history)
    if json { return try JSONOutput.write(page.form, format: "lls-corrections") }
    try Console.write(page.text)
  }
}
