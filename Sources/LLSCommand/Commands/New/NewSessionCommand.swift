import ArgumentParser
import LLSDiagnostics
import LLSModel
import LLSXML

/// `lls new session NAME`
struct NewSessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session",
    abstract: "Begin a session: agreement, a main part, feedback, grounding.",
    discussion: """
      Examples:
        lls new session second-session --into going-places --minutes 75
        lls new session second-session            only show it, to copy
      """)

  @Argument(help: "The session’s id.")
  var id: String

  @Option(help: "Its title.")
  var title: String?

  @Option(help: "How long it takes, in whole minutes.")
  var minutes = 60

  @Option(
    help: ArgumentHelp(
      "The module: its id, folder or file. Without it, the session is only shown.", valueName: "module"))
  var into: String?

  @Flag(help: "Write nothing; show what would be written.")
  var dryRun = false

  @OptionGroup var place: ToolkitPlace

  func run() throws {
    let id = try NewID.checked(id, for: "a session")
    guard (Template.shortestSession...480).contains(minutes) else {
      throw Failure(
        .usage, "a session of \(minutes) minutes cannot be made from the template",
        remedy:
          "--minutes takes \(Template.shortestSession) to 480; change the minutes in the file afterwards")
    }
    guard let into else {
      return try Console.write(
        Template.session(id: id, title: title, minutes: minutes, outcome: nil, exitCard: nil).lines()
          .joined(separator: "\n"))
    }
    let target = try InsertionPlace(into, place: place)
    let own = target.module?.instruments ?? []
    let card = (own + (target.toolkit?.instruments ?? [])).first {
      $0.wave.contains(.session) && $0.respondent == .participant
    }
    let session = Template.session(id: id, title: title, minutes: minutes, outcome: nil, exitCard: card?.id)
    let insertion = try InsertionPlace.refusing(target.file.path) { () throws(EditedFile.Refusal) in
      try EditedFile(target.file).adding(session: session, id: id)
    }
    try target.put(insertion, called: "the session \(id)", dryRun: dryRun)
  }
}
