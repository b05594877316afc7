import ArgumentParser

/// `lls feedback …`
struct FeedbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: "Bring filled-in forms into a pilot.",
    discussion: """
      Examples:
        lls feedback import before.csv --pilot autumn \\
          --instrument where-i-stand --wave pre --dry-run
      """,
    subcommands: [FeedbackImportCommand.self, MappingCommand.self])
}
