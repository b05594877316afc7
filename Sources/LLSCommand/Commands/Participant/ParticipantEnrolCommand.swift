import ArgumentParser
import LLSIntake
import LLSModel
import LLSStore

/// `lls participant enrol`
struct ParticipantEnrolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrol",
    abstract: "Enrol participants by code: fresh codes, codes on cards, or a CSV file with consent.",
    discussion: """
      Examples:
        lls participant enrol --pilot autumn --group group-a --new 8
        lls participant enrol --pilot autumn --group group-a --code 2345678D
        lls participant enrol enrolment.csv --pilot autumn

      --new prints the codes it has drawn. What people agreed to is entered with
      them (--take-part given, and so on), or later with lls participant consent.

      Columns of the file: group, code, take_part, use_feedback, quote,
      share_data_set (given, refused or withdrawn), decided_by, form_version,
      date, and left, the day of leaving, for somebody who has left. Who comes
      back gets a line with a later date and no day of leaving. decided_by is
      young-person, young-person-assessed:ROLE, parent, parent-not-asked:REASON,
      local-authority or adult. No names: the list that joins codes to names is
      on paper.
      """)

  @Argument(help: "A CSV file; - is standard input.")
  var file: String?

  @OptionGroup var pilotOption: PilotOption

  @Option(help: "The group's id.")
  var group: String?

  @Option(name: .customLong("code"), help: "A code on a card; repeat for more.")
  var codes: [String] = []

  @Option(name: .customLong("new"), help: ArgumentHelp("Draw so many fresh codes.", valueName: "number"))
  var fresh: Int?

  @Option(name: .customLong("take-part"), help: "Taking part in the group.")
  var takePart: ConsentState?

  @Option(name: .customLong("use-feedback"), help: "Using the answers in an evaluation.")
  var useFeedback: ConsentState?

  @Option(help: "Quoting words.")
  var quote: ConsentState?

  @Option(name: .customLong("share-data-set"), help: "Sharing rows of data with a named recipient.")
  var shareDataSet: ConsentState?

  @OptionGroup var decider: DeciderOptions
  @OptionGroup var dayOption: DayOption
  @OptionGroup var storePlace: StorePlace

  func validate() throws {
    let ways = [file != nil, !codes.isEmpty, fresh != nil].count { $0 }
    guard ways == 1 else {
      throw ValidationError("name a CSV file, or codes with --code, or how many to draw with --new")
    }
    if file == nil, group == nil { throw ValidationError("say which group: --group group-a") }
    if let fresh, !(1...100).contains(fresh) { throw ValidationError("draw 1 to 100 codes at a time") }
  }

  func run() throws {
    let store = try storePlace.open()
    let enrolments = try file.map { try read($0, store) } ?? typed(store)
    let receipt = try store.enrol(enrolments, inPilot: pilotOption.pilot)
    Console.say("participants: \(ReceiptLine(receipt).text)")
    for (code, state) in try store.readiness(of: enrolments.map(\.code), inPilot: pilotOption.pilot).sorted(
      by: { $0.key < $1.key }) where state != .ready
    {
      Console.say(
        "\(code) was found “\(state.rawValue)” before the group: talk to the person before the first session")
    }
    if fresh != nil { try Console.write(enrolments.map(\.code.description).joined(separator: "\n")) }
  }

  private func read(_ file: String, _ store: PilotStore) throws -> [Enrolment] {
    let known = try store.overview(ofPilot: pilotOption.pilot).groups.map(\.entry.id)
    let enrolment = EnrolmentFile(
      path: file, bytes: try FilePlace(file).read(), knownGroups: known, today: CalendarDay(Today.date))
    try Findings(enrolment.diagnostics, in: enrolment.file).stopOnErrors()
    return enrolment.enrolments
  }

  private func typed(_ store: PilotStore) throws -> [Enrolment] {
    let consent: [ConsentScope: ConsentState?] = [
      .takePart: takePart, .useFeedback: useFeedback, .quote: quote, .shareDataSet: shareDataSet,
    ]
    let states = consent.compactMapValues(\.self)
    let decidedBy = states.isEmpty ? try decider.decider() : try decider.neededDecider()
    let chosen =
      try fresh.map {
        FreshCodes($0, besides: try store.codes(ofPilot: pilotOption.pilot)).codes
      } ?? codes.map(CodeArgument.parsed)
    return try chosen.map { code in
      Enrolment(
        groupID: group ?? "", code: code, consent: states, decidedBy: decidedBy,
        formVersion: try decider.version(), day: try dayOption.day(), left: nil, line: nil)
    }
  }
}
