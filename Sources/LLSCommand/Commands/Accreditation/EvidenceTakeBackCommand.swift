import ArgumentParser
import LLSModel
import LLSStore

/// `lls accreditation take-back NUMBER`
struct EvidenceTakeBackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take-back",
    abstract: "Take back a piece of evidence that was entered by mistake.",
    discussion: """
      Examples:
        lls accreditation take-back 7 --pilot autumn --because wrong-code --by w1

      For evidence under a wrong code, outcome, kind or day: take it back, then enter
      the right one with lls accreditation add. What was taken back counts no more
      and is kept with the reason: list --all shows it. Wrong minutes only need
      add --correct.
      """)

  @Argument(help: "The piece's number, as list shows it.")
  var number: Int

  @Option(help: ArgumentHelp("Why: wrong-code.", valueName: "reason"))
  var because: String

  @Option(help: "The pilot's id.")
  var pilot: String

  @OptionGroup var storePlace: StorePlace

  func run() throws {
    guard ReasonCode.fits(because) else {
      throw Failure(
        .usage, "the reason after --because is not one",
        remedy:
          "use small letters and hyphens only, at most \(ReasonCode.longest), and no name: --because wrong-code"
      )
    }
    let piece = try storePlace.open().takeBackEvidence(number, because: because, ofPilot: pilot)
    Console.say("taken back: \(number), \(piece.entry.name)")
  }
}
