import ArgumentParser

/// `lls participant …`
struct ParticipantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "participant",
    abstract: "Participants by code: enrol, move, consent, withdraw, print cards, erase.",
    discussion: """
      Examples:
        lls participant enrol --pilot autumn --group group-a --new 8
        lls participant enrol enrolment.csv --pilot autumn
        lls participant cards --pilot autumn --group group-a -o cards.html
        lls participant consent 2345678D --pilot autumn --scope quote \\
          --state given --decided-by young-person --form-version 1.0
        lls participant show 2345678D --pilot autumn

      Leaving, stopping and deleting are three questions. leave: the person comes
      no more, and what they gave stays. withdraw: their answers are not used any
      more. erase: their answers and their code are overwritten.

      No names: the list that joins codes to names is on paper.
      """,
    subcommands: [
      ParticipantEnrolCommand.self, ParticipantMoveCommand.self, ParticipantLeaveCommand.self,
      ParticipantConsentCommand.self, ParticipantWithdrawCommand.self, ParticipantReadyCommand.self,
      ParticipantCardsCommand.self, ParticipantCodesCommand.self, ParticipantListCommand.self,
      ParticipantShowCommand.self, ParticipantHistoryCommand.self, ParticipantEraseCommand.self,
    ])
}
