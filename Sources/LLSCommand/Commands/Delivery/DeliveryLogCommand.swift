import ArgumentParser
import LLSIntake
import LLSStore

/// `lls delivery log FILE`
struct DeliveryLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Enter the log of trainings, launches and roadshows from a CSV file.",
    discussion: """
      Examples:
        lls delivery log training.csv
        lls delivery log training.csv --dry-run

      Columns: id, date (a day, a month or 2016/17), audience, setting, sessions,
      attended, remark. A count is a number, ~60 for about sixty, or unknown.
      Unknown is not zero. Attended counts attendances, not people. An id holds
      small letters, digits and hyphens; setting and remark are public words, at
      most 120 characters, without names, telephone numbers or e-mail addresses.
      """)

  @Argument(help: "The CSV file; - is standard input.")
  var file: String

  @Flag(name: .customLong("dry-run"), help: "Say what would be entered, and enter nothing.")
  var isTrial = false

  @OptionGroup var correction: CorrectionOption

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let reason = try correction.reason()
    let log = DeliveryLogFile(path: file, bytes: try FilePlace(file).read())
    try Findings(log.diagnostics, in: log.file).stopOnErrors()
    let receipt = try storePlace.openOrCreate().importDeliveryLog(
      log.entries, correcting: reason, isTrial: isTrial)
    Console.say((isTrial ? "would enter: " : "entered: ") + ReceiptLine(receipt).text)
  }
}
