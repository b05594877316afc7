import ArgumentParser

/// `lls comments …`
struct CommentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comments",
    abstract: "Read the written comments that are held sealed.",
    discussion: """
      Examples:
        lls comments list --pilot autumn
        lls comments read --pilot autumn --role reader-of-cards
      """,
    subcommands: [CommentsListCommand.self, CommentsReadCommand.self])
}
