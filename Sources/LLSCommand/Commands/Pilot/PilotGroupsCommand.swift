import ArgumentParser
import LLSIntake
import LLSStore

/// `lls pilot groups FILE`
struct PilotGroupsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "groups",
    abstract: "Add groups to a pilot from a CSV file.",
    discussion: """
      Examples:
        lls pilot groups groups.csv --pilot autumn

      Columns: group, arm (pilot or comparison), cse (yes or no), site, region,
      nation (england or wales).
      """)

  @Argument(help: "The CSV file; - is standard input.")
  var file: String

  @Option(help: "The pilot's id.")
  var pilot: String

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let groups = GroupFile(path: file, bytes: try FilePlace(file).read())
    try Findings(groups.diagnostics, in: groups.file).stopOnErrors()
    let receipt = try storePlace.open().addGroups(groups.groups, toPilot: pilot)
    Console.say("groups: \(ReceiptLine(receipt).text)")
  }
}
