import ArgumentParser
import LLSIntake
import LLSModel
import LLSStore

/// `lls pilot enrol FILE`
struct PilotEnrolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrol",
    abstract: "Enrol participants by code, with their consent, from a CSV file.",
    discussion: """
      Examples:
        lls pilot enrol enrolment.csv --pilot autumn

      Columns: group, code, take_part, use_feedback, quote, share_data_set (given,
      refused or withdrawn), decided_by, form_version, date, and left, the day of
      leaving, for somebody who has left. Who comes back gets a line with a later
      date and no day of leaving. decided_by is young-person, young-person-assessed:ROLE,
      parent, parent-not-asked:REASON, local-authority or adult. No names: the
      list that joins codes to names is on paper.
      """)

  @Argument(help: "The CSV file; - is standard input.")
  var file: String

  @Option(help: "The pilot's id.")
  var pilot: String

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let store = try storePlace.open()
    let known = try store.overview(ofPilot: pilot).groups.map(\.entry.id)
    let enrolment = EnrolmentFile(
      path: file, bytes: try FilePlace(file).read(), knownGroups: known, today: CalendarDay(Today.date))
    try Findings(enrolment.diagnostics, in: enrolment.file).stopOnErrors()
    Console.say("participants: \(ReceiptLine(try store.enrol(enrolment.enrolments, inPilot: pilot)).text)")
  }
}
