import ArgumentParser
import LLSIntake
import LLSModel
import LLSStore

/// `lls pilot ledger LIST FILE`
struct PilotLedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Enter one of a pilot's lists from a CSV file: criteria, reviews, tests, influence.",
    discussion: """
      Examples:
        lls pilot ledger progression-criteria criteria.csv --pilot autumn
        lls pilot ledger peer-reviews reviews.csv --pilot autumn --dry-run
        lls pilot ledger influence asked.csv --pilot autumn

      Columns:
      \(PilotLedger.allCases.map(LedgerHelp.lines).joined(separator: "\n"))

      No list takes free words or names. Criteria are set before the first session
      and stay as they are.
      """)

  @Argument(help: "The list: \(PilotLedger.allCases.map(\.rawValue).joined(separator: ", ")).")
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
    Console.say((isTrial ? "would enter: " : "entered: ") + ReceiptLine(receipt).text)
  }
}

extension PilotLedger: ExpressibleByArgument {}

/// What help says of a list's columns.
enum LedgerHelp {
  /// The list and its columns, in lines that fit a terminal.
  static func lines(of ledger: PilotLedger) -> String {
    let names = ([PilotLedger.entryColumn] + ledger.columns).map(\.name)
    var lines = ["  \(ledger.rawValue):"]
    for name in names.dropLast().map({ $0 + "," }) + names.suffix(1) {
      let last = lines[lines.count - 1]
      if last.count + name.count + 1 > 76 {
        lines.append("    " + name)
      } else {
        lines[lines.count - 1] = last + " " + name
      }
    }
    return lines.joined(separator: "\n")
  }
}
