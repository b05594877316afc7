import ArgumentParser

/// The command that people type.
struct LLS: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lls",
    abstract: "Group work modules: check them, run their sessions, keep their pilots, print their packs.",
    discussion: """
      Examples:
        lls check Modules/landing                  find what is wrong in a module, and how to mend it
        lls pack landing --group-size 8            a facilitator pack, to read or print
        lls run landing first-landing --group g1   run a session in this terminal, offline
        lls feedback import before.csv --pilot p --instrument where-i-stand --wave pre --dry-run
        lls evaluate p                             an evaluation summary, honest about small numbers
        lls doctor                                 which toolkit and pilots are used, and what is wrong with them
      """,
    version: "lls 0.1.0",
    subcommands: [
      CheckCommand.self, ListCommand.self, ShowCommand.self, ExplainCommand.self, PackCommand.self,
      RunCommand.self, PilotCommand.self, FeedbackCommand.self, DeliveryCommand.self, EvaluateCommand.self,
      DoctorCommand.self, SchemaCommand.self,
    ])
}
