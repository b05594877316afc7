import ArgumentParser
import LLSModel
import LLSStore
import LLSTerminal

/// `lls delivery import JOURNAL …`
struct DeliveryImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Enter the journals of sessions; the same journal again changes nothing.",
    discussion: """
      Examples:
        lls delivery import journals/*.journal --pilot autumn --dry-run
        lls delivery import journals/*.journal --pilot autumn
        lls delivery import - --pilot autumn < first.journal

      Give only the journals that belong to the pilot. A journal of a session that
      was never started is left out; a run from a script is practice, and no
      summary of a real pilot counts it.
      """)

  @Argument(help: "Journals that lls run has written; - is standard input.")
  var journals: [String]

  @Option(help: "The pilot's id.")
  var pilot: String

  @Flag(name: .customLong("dry-run"), help: "Say what would be entered, and enter nothing.")
  var isTrial = false

  @OptionGroup var storePlace: StorePlace

  func validate() throws {
    if journals.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input holds one journal: give - once")
    }
  }

  func run() throws {
    let read = try journals.map { try JournalReader.record(from: FilePlace($0).read(), path: $0) }
    let records = read.filter(\.hasBegun)
    let store = try storePlace.open()
    let receipts = try store.importDeliveries(records, intoPilot: pilot, isTrial: isTrial)
    Console.say((isTrial ? "would enter sessions: " : "sessions: ") + DeliveryCount(receipts).text)
    if read.count > records.count { Console.say("\(read.count - records.count) never started: left out") }
    let practice = records.count { $0.mode == .scripted }
    if practice > 0, try !store.overview(ofPilot: pilot).pilot.isSynthetic {
      Console.say("\(practice) from a script: practice, which no summary of this pilot counts")
    }
    let open = records.count { $0.ending == .open }
    if open > 0 {
      Console.say(
        "\(open) without an ending: a summary leaves it out until it is finished and imported again")
    }
  }
}

/// What came of entering journals, in a line.
struct DeliveryCount {
  /// The line.
  let text: String

  /// Counts receipts.
  init(_ receipts: [DeliveryReceipt]) {
    var added = 0
    var same = 0
    var continued = 0
    for receipt in receipts {
      switch receipt {
      case .added: added += 1
      case .unchanged, .older: same += 1
      case .continued: continued += 1
      }
    }
    text = ["\(added) new", "\(same) there already", "\(continued) gone on with"].joined(separator: ", ")
  }
}
