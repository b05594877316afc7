import ArgumentParser

/// `lls accreditation …`
struct AccreditationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accreditation",
    abstract: "Keep what an award asks for: guided hours, evidence by outcome, internal checks. Codes only.",
    discussion: """
      Examples:
        lls accreditation hours --pilot autumn
        lls accreditation add --pilot autumn       asks, question by question
        lls accreditation import evidence.csv --pilot autumn
        lls accreditation list --pilot autumn
        lls accreditation check-sample --pilot autumn --draw
        lls accreditation check 1.3 agreed --pilot autumn --by w2
        lls accreditation take-back 7 --pilot autumn --because wrong-code

      The store knows that a worker saw a piece of evidence, for which outcome, and on
      which day; the piece itself stays with the young person or in the centre's own
      file. The rules of the award are in accreditation-scheme.csv beside toolkit.xml.
      """,
    subcommands: [
      EvidenceAddCommand.self, EvidenceImportCommand.self, EvidenceTakeBackCommand.self,
      EvidenceListCommand.self, GuidedHoursCommand.self,
      CheckSampleCommand.self, EvidenceCheckCommand.self,
    ])
}
