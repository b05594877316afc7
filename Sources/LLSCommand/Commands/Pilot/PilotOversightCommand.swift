import ArgumentParser
import LLSStore

/// `lls pilot oversight ID`
struct PilotOversightCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oversight",
    abstract: "Show a safeguarding lead which sessions lack a check, and nothing else of them.",
    discussion: """
      Examples:
        lls pilot oversight autumn
        lls pilot oversight autumn --json

      Lists sessions without their closing check, sessions that began with fewer
      adults than the module asks for, and signposts past their review date. It
      shows no code and no content. Ends with 1 when there is something to do.
      """)

  @Argument(help: "The pilot's id.")
  var id: String

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var place: ToolkitPlace
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let record = try storePlace.openToRead().record(ofPilot: id)
    let page = OversightPage(record, try LibraryPlace(place, mistakes: .said).library)
    if json { try JSONOutput.write(page.form, format: "lls-oversight") } else { try Console.write(page.text) }
    if page.hasFindings { throw ExitCode(ExitStatus.finding.rawValue) }
  }
}
