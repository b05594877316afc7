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
        lls participant erase --pilot autumn
        lls participant erase 2345678D --pilot autumn --dry-run
        lls participant erase --pilot autumn --journal stick/*.journal -o gone.txt
        lls participant erase 2345678D --pilot autumn --yes --confirm 2345678D

      Asks for the code, and for it again once it has said what will happen. A code
      that is part of the command stays in the shell's list of commands.

      Overwrites answers, second passes, sealed words and the code in the store,
      and the code in this pilot's journals, of this computer and those that you
      name. What stays, under a random stand-in: that somebody was in the group,
      when, what they agreed to, what was found before the group, evidence for an
      award, and the registers. Cut off, it goes on when typed again.

      Who only wants answers not to be used any more: lls participant withdraw.
      """)

  @Argument(help: "The code on the card; asked for where it is left out.")
  var code: String?

  @OptionGroup var pilotOption: PilotOption

  @Option(
    name: .customLong("journal"), parsing: .upToNextOption,
    help: ArgumentHelp("Journals elsewhere, for example on a stick.", valueName: "file"))
  var journals: [String] = []

  @Option(help: "Why, as a short word.")
  var reason = "person-asked"

  @Flag(name: .customLong("dry-run"), help: "Say what would happen, and erase nothing.")
  var isTrial = false

  @Flag(help: "Do not ask, where --confirm holds the code again.")
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
    guard ReasonCode.fits(reason) else {
      throw Failure(
        .usage, "what follows --reason is not a reason",
        remedy: "use small letters and hyphens only, and no name: --reason person-asked")
    }
    let store = try storePlace.open()
    let desk = QuestionDesk(nothing: "nothing was erased")
    let code = try code.map(CodeArgument.parsed) ?? asked(desk)
    if isTrial {
      Console.say(try work(code, store).explanation)
      return Console.say("Nothing was erased: this was --dry-run.")
    }
    let receipt = try ErasureLock.held(beside: store.path) {
      let work = try work(code, store)
      Console.say(work.explanation)
      try askAgain(code, desk)
      return try work.carryOut(because: reason, on: dayOption.day(), by: storePlace.staffCode())
    }
    try hand(out: receipt)
  }

  private func work(_ code: ParticipantCode, _ store: PilotStore) throws -> ErasureWork {
    let shelf = try JournalShelf()
    return try ErasureWork(
      code, pilot: pilotOption.pilot, store: store, journals: shelf.paths + shelf.damagedCopies + journals,
      wasTyped: self.code != nil)
  }

  private func hand(out receipt: ErasureReceipt) throws {
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

  private func asked(_ desk: QuestionDesk) throws -> ParticipantCode {
    try desk.ask("The code on the card (Ctrl-D stops):", flag: "the code") { try CodeArgument.parsed($0) }
  }

  private func askAgain(_ code: ParticipantCode, _ desk: QuestionDesk) throws {
    if let confirm {
      guard ParticipantCode(confirm) == code else {
        throw Failure(
          .usage, "--confirm does not hold the same code; nothing was erased",
          remedy: "type it from the card: --yes --confirm CODE, or leave --confirm out and be asked")
      }
      if yes { return }
    }
    try desk.ask("Type the code again to erase it (Ctrl-D stops):", flag: "--yes --confirm CODE") {
      guard ParticipantCode($0) == code else { throw Failure(.usage, "that is not the same code") }
    }
  }
}
