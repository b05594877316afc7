import ArgumentParser

/// `lls new`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a module, a session or an activity from a template.",
    discussion: """
      Examples:
        lls new module going-places --title 'Going places'
        lls new session second-session --into going-places
        lls new activity two-maps --into going-places --after first-session-main
        lls new activity two-maps              only show it, to copy

      Write over every TODO. lls check says what else is missing, lls explain and an
      element’s name what it takes.
      """,
    subcommands: [NewModuleCommand.self, NewSessionCommand.self, NewActivityCommand.self])
}
