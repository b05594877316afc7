import ArgumentParser

/// `lls pilot …`
struct PilotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pilot",
    abstract:
      "Set up a pilot: its modules, terms, waves and criteria; groups and people have commands of their own.",
    discussion: """
      Examples:
        lls pilot setup           asks for everything, and enters it in one go
        lls pilot new autumn --title "Autumn groups" --module landing
        lls pilot basis autumn --basis public-task --keep-until 2027-08-31
        lls pilot show autumn
        lls pilot oversight autumn
        lls pilot close autumn

      A pilot holds codes, never names. The list that joins codes to names is on
      paper.
      """,
    subcommands: [
      PilotSetupCommand.self, PilotNewCommand.self, PilotListCommand.self, PilotShowCommand.self,
      PilotBasisCommand.self, PilotWaveCommand.self, PilotCloseCommand.self, PilotReopenCommand.self,
      PilotListDestroyedCommand.self, PilotLedgerCommand.self, PilotOversightCommand.self,
      PilotSampleCommand.self,
    ])
}
