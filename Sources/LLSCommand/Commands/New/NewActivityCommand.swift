import ArgumentParser
import LLSDiagnostics
import LLSModel
import LLSXML

/// `lls new activity NAME`
struct NewActivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity",
    abstract: "Begin an activity, with its way out.",
    discussion: """
      Examples:
        lls new activity two-maps --into going-places --minutes 15
        lls new activity two-maps --into going-places --after first-session-main
        lls new activity two-maps                 only show it, to copy
      """)

  @Argument(help: "The activity’s id.")
  var id: String

  @Option(help: "Its title.")
  var title: String?

  @Option(help: "How long it takes, in whole minutes.")
  var minutes = 10

  @Option(
    help:
      "Where in the session it stands: \(Activity.Phase.allCases.map(\.rawValue).joined(separator: ", ")).")
  var phase = Activity.Phase.main

  @Option(help: "What sort it is: \(Activity.Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind = Activity.Kind.discussion

  @Option(
    help: ArgumentHelp(
      "The module: its id, folder or file. Without it, the activity is only shown.", valueName: "module"))
  var into: String?

  @Option(help: "The session’s id, where the module has several.")
  var session: String?

  @Option(
    help:
      "The id of the activity after which it stands. Without it, the last one of its phase or an earlier one."
  )
  var after: String?

  @Flag(help: "Write nothing; show what would be written.")
  var dryRun = false

  @OptionGroup var place: ToolkitPlace

  func run() throws {
    let id = try NewID.checked(id, for: "an activity")
    guard (1...240).contains(minutes) else {
      throw Failure(.usage, "an activity cannot take \(minutes) minutes", remedy: "--minutes takes 1 to 240")
    }
    let activity = Template.activity(
      id: id, title: title, phase: phase, kind: kind, minutes: minutes, core: false)
    guard let into else { return try Console.write(activity.lines().joined(separator: "\n")) }
    let target = try InsertionPlace(into, place: place)
    let insertion = try InsertionPlace.refusing(target.file.path) { () throws(EditedFile.Refusal) in
      try EditedFile(target.file).adding(
        activity: activity, id: id, phase: phase, session: session, after: after)
    }
    try target.put(insertion, called: "the activity \(id)", dryRun: dryRun)
  }
}

extension Activity.Phase: ExpressibleByArgument {}
extension Activity.Kind: ExpressibleByArgument {}
