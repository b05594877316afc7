import ArgumentParser
import LLSModel
import LLSStore

/// `lls participant erase CODE`
struct ParticipantEraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Overwrite what a participant gave, and the code itself. It cannot be undone.",
    discussion: """
      Examples:
        lls participant erase 2345678D --pilot autumn --dry-run
        lls participant erase 2345678D --pilot autumn
        lls participant erase 2345678D --pilot autumn --journal stick/*.journal \\
          --yes --confirm 2345678D -o receipt.txt

      Overwrites answers, second passes, sealed words and the code in the store,
      and the code in the journals of this computer and those that you name. What
      stays, under a random stand-in: that somebody was in the group, when, what
      they agreed to, and the registers. Cut off, it goes on when typed again.

      Who only wants answers not to be used any more: lls participant withdraw.
      """)

  @OptionGroup var code: CodeArgument
  @OptionGroup var pilotOption: PilotOption

  @Option(
    name: .customLong("journal"), parsing: .upToNextOption,
    help: ArgumentHelp("Journals elsewhere, for example on a stick.", valueName: "file"))
  var journals: [String] = []

  @Option(help: "Why, as a short word.")
  var reason = "person-asked"

  @Flag(name: .customLong("dry-run"), help: "Say what would happen, and erase nothing.")
  var isTrial = false

  @Flag(help: "Do not ask; --confirm has to hold the code again.")
  var yes = false

  @Option(help: ArgumentHelp("The code again, with --yes.", valueName: "code"))
  var confirm: String?

  @Flag(help: "Print the receipt for other programs.")
  var json = false

  @Option(name: [.short, .long], help: ArgumentHelp("Write the receipt there.", valueName: "file"))
  var output: String?

  @OptionGroup var dayOption: DayOption
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let code = try code.parsed()
    guard ReasonCode.fits(reason) else {
      throw Failure(
        .usage, "what follows --reason is not a reason",
        remedy: "use small letters and hyphens only, and no name: --reason person-asked")
    }
    let store = try storePlace.open()
    let work = try ErasureWork(
      code, pilot: pilotOption.pilot, store: store, journals: JournalShelf().paths + journals)
    Console.say(work.explanation)
    if isTrial { return Console.say("Nothing was erased: this was --dry-run.") }
    try askAgain(code)
    let receipt = try work.carryOut(
      because: reason, on: dayOption.day(), by: storePlace.staffCode())
    if let output {
      try OutputFile(output, mode: 0o600).write(Array((receipt.text + "\n").utf8))
      try Console.write(output)
    } else if json {
      try JSONOutput.write(receipt.form, format: "lls-erasure-receipt")
    } else {
      try Console.write(receipt.text)
    }
    if !receipt.form.journalsLeft.isEmpty { throw ExitCode(ExitStatus.finding.rawValue) }
  }

  private func askAgain(_ code: ParticipantCode) throws {
    if yes {
      guard let confirm, ParticipantCode(confirm) == code else {
        throw Failure(
          .usage, "--confirm does not hold the same code; nothing was erased",
          remedy: "type it from the card: --yes --confirm CODE")
      }
      return
    }
    try QuestionDesk(nothing: "nothing was erased").ask(
      "Type the code again to erase it (Ctrl-D stops):", flag: "--yes --confirm CODE"
    ) {
      guard ParticipantCode($0) == code else { throw Failure(.usage, "that is not the same code") }
    }
  }
}
