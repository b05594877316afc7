import ArgumentParser
import LLSIntake
import LLSModel
import LLSStore

/// `lls feedback import FILE`
struct FeedbackImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Enter a CSV file of filled-in forms: all of it, or nothing.",
    discussion: """
      Examples:
        lls feedback import before.csv --pilot autumn \\
          --instrument where-i-stand --wave pre --dry-run
        lls feedback import cards.csv --pilot autumn \\
          --instrument exit-card --wave session

      One row a form, one column a question, named by its id, and the column
      code; forms from a session also need day (YYYY-MM-DD). An empty cell means
      that the person passed. Two columns may be added: mode (paper, kiosk,
      read-aloud, remote or typed) and helper (nobody, worker, interpreter or
      carer). Written comments are counted and stay on paper.
      lls show where-i-stand lists a questionnaire's columns.
      """)

  @Argument(help: "The CSV file; - is standard input.")
  var file: String

  @Option(help: "The pilot's id.")
  var pilot: String

  @Option(help: "The questionnaire's id.")
  var instrument: String

  @Option(help: "When it was asked: pre, session, post or follow-up.")
  var wave: Wave

  @Flag(name: .customLong("dry-run"), help: "Say what would be entered, and enter nothing.")
  var isTrial = false

  @OptionGroup var correction: CorrectionOption

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let reason = try correction.reason()
    let store = try storePlace.open()
    let questionnaire = try store.instrument(instrument)
    guard questionnaire.waves.contains(wave) else {
      throw Failure(
        .usage, "\(instrument) is not asked in the wave \(wave.rawValue)",
        remedy: "it is asked in: --wave \(questionnaire.waves.map(\.rawValue).joined(separator: ", --wave "))"
      )
    }
    let forms = FeedbackFile(
      path: file, bytes: try FilePlace(file).read(), instrument: questionnaire, wave: wave,
      knownCodes: try store.codes(ofPilot: pilot), today: CalendarDay(Today.date))
    try Findings(forms.diagnostics, in: forms.file).stopOnErrors()
    for note in try store.notes(on: forms.batch, inPilot: pilot) { Console.say(note) }
    let receipt = try store.importSubmissions(
      forms.batch, intoPilot: pilot, correcting: reason, isTrial: isTrial)
    Console.say((isTrial ? "would enter: " : "entered: ") + ReceiptLine(receipt).text)
    if forms.heldComments > 0 {
      Console.say(
        "\(forms.heldComments) written comments stay on paper: a worker reads them before the group goes home"
      )
    }
  }
}

extension Wave: ExpressibleByArgument {}
