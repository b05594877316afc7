import ArgumentParser
import LLSModel
import LLSStore

/// `lls store compact`
struct StoreCompactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Give back the room of what was removed, and empty the log beside the file.",
    discussion: """
      Examples:
        lls store compact
        lls store compact --forget-copies

      What was removed is overwritten at once, not only here; this makes the file
      smaller. It needs as much free room as the file has. Copies of earlier days
      beside the file may hold it until newer ones take their place;
      --forget-copies makes today's anew and takes the others away.
      """)

  @Flag(help: "Make today's copy beside the file anew, and remove those of earlier days.")
  var forgetCopies = false

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var place: StorePlace

  private struct Form: Encodable {
    let bytesBefore: Int
    let bytesAfter: Int
    let copiesForgotten: Int
  }

  func run() throws {
    let store = try place.open()
    defer { store.close() }
    let done = try store.compact()
    let forgotten = try forgetCopies ? ForgottenCopies(store) : nil
    let form = Form(
      bytesBefore: done.before, bytesAfter: done.after, copiesForgotten: forgotten?.removed ?? 0)
    if json { return try JSONOutput.write(form, format: "lls-compaction") }
    try Console.write("\(ByteCount.words(done.before)) before, \(ByteCount.words(done.after)) now")
    forgotten?.say()
  }
}

/// The copies of earlier days, taken away.
struct ForgottenCopies {
  /// How many went.
  let removed: Int
  private let left: Int
  private let keptAside: [String]

  /// Makes today's copy anew and removes the others.
  init(_ store: PilotStore) throws(StoreError) {
    (removed, left) = try store.removeEarlierCopies()
    keptAside = store.keptAside()
  }

  /// Says it, with what is left beside the file.
  func say() {
    Console.say(
      InterfaceText.counted(removed, "copy", "copies") + " of earlier days removed; today's was made anew")
    if left > 0 {
      Console.say(
        InterfaceText.counted(left, "copy", "copies")
          + " of earlier days could not be removed: delete them by hand")
    }
    for name in keptAside {
      Console.say("\(name) beside the file holds what it did: delete it once nobody needs it")
    }
  }
}

/// Sizes of files in words.
enum ByteCount {
  /// `12 KiB`, `3.4 MiB`.
  static func words(_ bytes: Int) -> String {
    if bytes < 1 << 10 { return "\(bytes) bytes" }
    if bytes < 1 << 20 { return "\((bytes + 512) >> 10) KiB" }
    let tenths = (bytes * 10 + (1 << 19)) >> 20
    return "\(tenths / 10).\(tenths % 10) MiB"
  }
}
