import ArgumentParser
import LLSStore

/// `lls pilot list`
struct PilotListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the pilots in the store.",
    discussion: """
      Examples:
        lls pilot list
        lls pilot list --json
      """)

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let store = try storePlace.openToRead()
    let rows = try store.pilots().map { PilotPage($0, try store.terms(ofPilot: $0.pilot.id)) }
    if json { return try JSONOutput.write(rows.map(\.form), format: "lls-pilots") }
    try Console.write(rows.map(\.line).joined(separator: "\n"))
  }
}

/// `lls pilot show ID`
struct PilotShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a pilot's terms, waves, criteria, groups, deliveries and forms.",
    discussion: """
      Examples:
        lls pilot show autumn
        lls pilot show autumn --json

      For the pilot's own team: these counts are not for publication.
      """)

  @Argument(help: "The pilot's id.")
  var id: String

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let store = try storePlace.openToRead()
    let page = PilotPage(try store.overview(ofPilot: id), try store.terms(ofPilot: id))
    if json { return try JSONOutput.write(page.form, format: "lls-pilot") }
    try Console.write(page.text)
  }
}
