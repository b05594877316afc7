import ArgumentParser

/// `lls feedback …`
struct FeedbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: "Bring filled-in forms into a pilot.",
    discussion: """
      Examples:
        lls feedback type --pilot autumn --instrument where-i-stand --wave pre
        lls feedback import before.csv --pilot autumn \\
          --instrument where-i-stand --wave pre --dry-run
      """,
    subcommands: [
      FeedbackTypeCommand.self, FeedbackKioskCommand.self, FeedbackImportCommand.self, MappingCommand.self,
      FeedbackSecondCommand.self, FeedbackCompareCommand.self,
    ])
}
