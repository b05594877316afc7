import ArgumentParser

/// `lls pilot …`
struct PilotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pilot",
    abstract: "Set up a pilot: its modules, its groups, its participants by code.",
    discussion: """
      Examples:
        lls pilot new autumn --title "Autumn groups" --module landing
        lls pilot groups groups.csv --pilot autumn
        lls pilot enrol enrolment.csv --pilot autumn
        lls pilot codes 12        fresh random codes to write on cards
        lls pilot show autumn
        lls pilot oversight autumn

      A pilot holds codes, never names. The list that joins codes to names is on
      paper.
      """,
    subcommands: [
      PilotNewCommand.self, PilotGroupsCommand.self, PilotEnrolCommand.self, PilotCodesCommand.self,
      PilotListCommand.self, PilotShowCommand.self, PilotLedgerCommand.self, PilotOversightCommand.self,
      PilotSampleCommand.self,
    ])
}
