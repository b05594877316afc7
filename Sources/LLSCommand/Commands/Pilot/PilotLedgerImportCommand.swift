import ArgumentParser
import LLSIntake
import LLSModel
import LLSStore

/// `lls pilot ledger import LIST FILE`
struct PilotLedgerImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Enter lines of a list from a CSV file.",
    discussion: """
      Examples:
        lls pilot ledger import influence asked.csv --pilot autumn
        lls pilot ledger peer-reviews reviews.csv --pilot autumn --dry-run

      The word import may be left out. lls pilot ledger --help lists the columns.
      """)

  @Argument(help: ArgumentHelp(stringLiteral: LedgerHelp.lists))
  var list: PilotLedger

  @Argument(help: "The CSV file; - is standard input.")
  var file: String

  @Option(help: "The pilot's id.")
  var pilot: String

  @Flag(name: .customLong("dry-run"), help: "Say what would be entered, and enter nothing.")
  var isTrial = false

  @OptionGroup var correction: CorrectionOption

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let reason = try correction.reason()
    let ledger = LedgerFile(
      path: file, bytes: try FilePlace(file).read(), ledger: list, today: CalendarDay(Today.date))
    try Findings(ledger.diagnostics, in: ledger.file).stopOnErrors()
    let receipt = try storePlace.open().importLedger(
      ledger.entries, intoPilot: pilot, correcting: reason, isTrial: isTrial)
    Console.say(ReceiptLine(receipt, isTrial: isTrial, tellsNothing: list == .harms).text)
  }
}
