import ArgumentParser
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
      beside the file still hold it until they go; --forget-copies makes today's
      anew and takes the others away.
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
    let forgotten = try forgetCopies ? store.removeEarlierCopies() : 0
    let form = Form(bytesBefore: done.before, bytesAfter: done.after, copiesForgotten: forgotten)
    if json { return try JSONOutput.write(form, format: "lls-compaction") }
    try Console.write("\(ByteCount.words(done.before)) before, \(ByteCount.words(done.after)) now")
    if forgetCopies {
      Console.say(
        "\(forgotten) \(forgotten == 1 ? "copy" : "copies") of earlier days removed; today's was made anew")
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
