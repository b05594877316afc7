import ArgumentParser
import LLSModel
import LLSSeal
import LLSStore

/// `lls participant codes N`
struct ParticipantCodesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codes",
    abstract: "Draw fresh random codes that no pilot of the store has, to write on cards by hand.",
    discussion: """
      Examples:
        lls participant codes 12
        lls participant codes 12 --json

      A code stands for nobody until you write it beside a name, on paper. Its
      last character is a check. lls participant enrol --new draws codes and
      enters them in one go.
      """)

  @Argument(help: "How many. From 1 to 500.")
  var count: Int

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var storePlace: StorePlace

  func validate() throws {
    guard (1...500).contains(count) else { throw ValidationError("ask for 1 to 500 codes") }
  }

  func run() throws {
    let fresh = FreshCodes(count, besides: try taken())
    if json { return try JSONOutput.write(fresh.codes.map(\.description), format: "lls-codes") }
    try Console.write(fresh.text)
  }

  /// The codes of all pilots; none where no pilot was begun yet.
  private func taken() throws -> Set<String> {
    do {
      let store = try storePlace.openToRead()
      return try store.pilots().reduce(into: []) { try $0.formUnion(store.codes(ofPilot: $1.pilot.id)) }
    } catch StoreError.notThere {
      return []
    }
  }
}

/// Random codes, all different.
struct FreshCodes {
  /// In order.
  let codes: [ParticipantCode]

  /// One a line.
  var text: String { codes.map(\.description).joined(separator: "\n") }

  /// Draws codes with the system's randomness.
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - taken: codes that are somebody's already.
  init(_ count: Int, besides taken: Set<String> = []) {
    var drawn: Set<ParticipantCode> = []
    while drawn.count < count {
      let code = ParticipantCode(drawn: RandomBytes.numbers(7, below: ParticipantCode.alphabet.count))
      if !taken.contains(code.description) { drawn.insert(code) }
    }
    codes = drawn.sorted()
  }
}
