import ArgumentParser
import LLSIntake
import LLSModel
import LLSStore

/// `lls group …`
struct GroupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "group",
    abstract: "The groups of a pilot: add, list, open, close.",
    discussion: """
      Examples:
        lls group add group-a --pilot autumn --site site-1 --region north \\
          --nation england --cse yes
        lls group import groups.csv --pilot autumn
        lls group list --pilot autumn
        lls group close group-a --pilot autumn
      """,
    subcommands: [
      GroupAddCommand.self, GroupImportCommand.self, GroupListCommand.self, GroupOpenCommand.self,
      GroupCloseCommand.self,
    ])
}

/// `lls group add ID`
struct GroupAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a group to a pilot.",
    discussion: """
      Examples:
        lls group add group-a --pilot autumn --site site-1 --region north \\
          --nation england --cse yes
        lls group add group-h --pilot autumn --site site-2 --region west \\
          --nation wales --cse no --arm comparison
      """)

  /// Whether the group is for young people affected by sexual exploitation.
  enum Answer: String, ExpressibleByArgument, CaseIterable {
    /// It is.
    case yes
    /// It is not.
    case no
  }

  @Argument(help: "The group's id, for example group-a.")
  var id: String

  @OptionGroup var pilotOption: PilotOption

  @Option(help: "The site's id, for example site-1.")
  var site: String

  @Option(help: "The region's id, for example north.")
  var region: String

  @Option(help: "The nation.")
  var nation: GroupEntry.Nation

  @Option(help: "Whether it is a group for young people affected by sexual exploitation.")
  var cse: Answer

  @Option(help: "Pilot group or comparison group.")
  var arm: PilotRecord.Arm = .pilot

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let entry = GroupEntry(
      id: id, arm: arm, isCSEGroup: cse == .yes, site: site, region: region, nation: nation)
    let receipt = try storePlace.open().addGroups([entry], toPilot: pilotOption.pilot)
    Console.say("groups: \(ReceiptLine(receipt).text)")
  }
}

extension GroupEntry.Nation: ExpressibleByArgument {}
extension PilotRecord.Arm: ExpressibleByArgument {}

/// `lls group import FILE`
struct GroupImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add groups to a pilot from a CSV file.",
    discussion: """
      Examples:
        lls group import groups.csv --pilot autumn

      Columns: group, arm (pilot or comparison), cse (yes or no), site, region,
      nation (england or wales).
      """)

  @Argument(help: "The CSV file; - is standard input.")
  var file: String

  @OptionGroup var pilotOption: PilotOption
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let groups = GroupFile(path: file, bytes: try FilePlace(file).read())
    try Findings(groups.diagnostics, in: groups.file).stopOnErrors()
    let receipt = try storePlace.open().addGroups(groups.groups, toPilot: pilotOption.pilot)
    Console.say("groups: \(ReceiptLine(receipt).text)")
  }
}

/// `lls group list`
struct GroupListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the groups of a pilot.",
    discussion: """
      Examples:
        lls group list --pilot autumn
        lls group list --pilot autumn --json

      For the pilot's own team: these counts are not for publication.
      """)

  @OptionGroup var pilotOption: PilotOption

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let store = try storePlace.openToRead()
    let page = PilotPage(
      try store.overview(ofPilot: pilotOption.pilot), try store.terms(ofPilot: pilotOption.pilot))
    if json { return try JSONOutput.write(page.form.groups, format: "lls-groups") }
    try Console.write(page.groupTable)
  }
}

/// `lls group open ID`
struct GroupOpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Enter the day a group began, or began again.",
    discussion: """
      Examples:
        lls group open group-a --pilot autumn --date 2016-10-03
      """)

  @OptionGroup var change: GroupChangeOptions

  func run() throws { try change.enter(.opened) }
}

/// `lls group close ID`
struct GroupCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Enter the day a group ended; it takes nobody new then.",
    discussion: """
      Examples:
        lls group close group-a --pilot autumn --date 2016-12-19
      """)

  @OptionGroup var change: GroupChangeOptions

  func run() throws { try change.enter(.closed) }
}

/// Which group, and when.
struct GroupChangeOptions: ParsableArguments {
  @Argument(help: "The group's id.")
  var id: String

  @OptionGroup var pilotOption: PilotOption
  @OptionGroup var dayOption: DayOption
  @OptionGroup var storePlace: StorePlace

  /// Enters what happens to it.
  func enter(_ change: GroupChange) throws {
    let day = try dayOption.day()
    let isNew = try storePlace.open().enter(change, ofGroup: id, inPilot: pilotOption.pilot, on: day)
    Console.say("\(id): \(change.rawValue) on \(day)\(isNew ? "" : ", as it was entered before")")
  }
}
