import ArgumentParser
import LLSModel
import LLSSeal

/// `lls pilot codes N`
struct PilotCodesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codes",
    abstract: "Draw fresh random codes to write on cards.",
    discussion: """
      Examples:
        lls pilot codes 12
        lls pilot codes 12 --json

      A code stands for nobody until you write it beside a name, on paper. Its
      last character is a check.
      """)

  @Argument(help: "How many. From 1 to 500.")
  var count: Int

  @Flag(help: "For other programs.")
  var json = false

  func validate() throws {
    guard (1...500).contains(count) else { throw ValidationError("ask for 1 to 500 codes") }
  }

  func run() throws {
    let fresh = FreshCodes(count)
    if json { return try JSONOutput.write(fresh.codes, format: "lls-codes") }
    try Console.write(fresh.codes.joined(separator: "\n"))
  }
}

/// Random codes, all different.
struct FreshCodes {
  /// In an order that says nothing.
  let codes: [String]

  /// Draws codes with the system's randomness.
  init(_ count: Int) {
    var drawn: Set<ParticipantCode> = []
    while drawn.count < count {
      drawn.insert(ParticipantCode(drawn: RandomBytes.numbers(7, below: ParticipantCode.alphabet.count)))
    }
    codes = drawn.sorted().map(\.description)
  }
}
