import ArgumentParser

/// The command that people type.
struct LLS: ParsableCommand {
  /// The version, `major.minor.patch`.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "lls",
    abstract: "Group work modules: check them, run their sessions, keep their pilots, print their packs.",
    discussion: """
      Examples:
        lls check Modules/landing           what is wrong, and how to mend it
        lls diff OLD Modules/landing        what changed between two versions
        lls pack landing --group-size 8     a facilitator pack, to read or print
        lls run landing --group group-a     run a session here, offline
        lls pilot show autumn               a pilot's groups, sessions and forms
        lls evaluate autumn                 a summary that hides small numbers
        lls doctor                          what is used, and what needs mending
      """,
    version: "lls " + version,
    subcommands: [
      CheckCommand.self, FormatCommand.self, DifferenceCommand.self, MigrateCommand.self, NewCommand.self,
      ListCommand.self, ShowCommand.self, ExplainCommand.self, PackCommand.self, PreviewCommand.self,
      RunCommand.self, RunsCommand.self, ViewCommand.self, RegisterCommand.self, PilotCommand.self,
      GroupCommand.self,
      ParticipantCommand.self,
      FeedbackCommand.self, CommentsCommand.self, DeliveryCommand.self, AccreditationCommand.self,
      EvaluateCommand.self, StoreCommand.self, DoctorCommand.self, TranslateCommand.self, SchemaCommand.self,
      WordingsCommand.self,
    ])
}
