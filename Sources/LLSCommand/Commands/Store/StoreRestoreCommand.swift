import ArgumentParser
import Glibc
import LLSSeal
import LLSStore

/// `lls store restore FILE`
struct StoreRestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Go back to a copy of the pilots; shows what is in it first.",
    discussion: """
      Examples:
        lls store restore pilots.age --dry-run
        lls store restore pilots.age
        lls store restore pilots.llsstore.2026-11-25.backup --yes

      The whole copy is checked before anything is changed; a damaged one, or one
      of a newer lls, is refused. The present file is kept beside the restored
      one. Close every other window first.

      What people asked for since the copy was made holds: those who were erased
      since are erased in it again, a no that was said since is entered again, and
      comments that were read since stay read, before the copy takes its place.
      After a change of the passphrase those wait for a reader again.
      """)

  @Argument(help: ArgumentHelp("The copy.", valueName: "file"))
  var file: String

  @Flag(help: "Only say what is in the copy.")
  var dryRun = false

  @Flag(help: "Do not ask.")
  var yes = false

  @Flag(help: "For other programs; asks nothing, so it needs --yes or --dry-run.")
  var json = false

  @OptionGroup var passphrase: PassphraseOption
  @OptionGroup var place: StorePlace

  func validate() throws {
    if json, !yes, !dryRun { throw ValidationError("--json needs --yes or --dry-run.") }
  }

  private struct Form: Encodable {
    let pilots: [String]
    let forms: Int
    let sessions: Int
    let lastEntry: String?
    let hasPassphrase: Bool
    let erasedAgain: Int
    let refusedAgain: Int
    let readAgain: Int
    let waitAgain: Int
    let isRestored: Bool
    let keptAside: String?
  }

  func run() throws {
    let path = try place.path()
    let restoring = StoreRestoring(to: path, by: try place.namedStaffCode(), notice: StorePlace.say)
    let sealed = try StoreRestoring.isSealed(file)
    let unpacked = try restoring.unpack(file, sealed ? passphrase.read("Passphrase of the copy") : nil)
    defer { unpacked.discard() }
    let contents = unpacked.contents
    guard contents.problems.isEmpty else {
      throw Failure(
        .data, "the copy is damaged: \(contents.problems[0])", remedy: "use another copy; nothing was changed"
      )
    }
    let later = try restoring.decisions(after: unpacked)
    if !json { Console.say(words(contents)) }
    LaterWords(later).say()
    if dryRun { return try finish(contents, later, isRestored: false, aside: nil) }
    guard try yes || agreed(path) else { throw Failure(.interrupted, "left as it was") }
    try restoring.redo(later, in: unpacked)
    let aside = try take(unpacked, restoring, path)
    try finish(contents, later, isRestored: true, aside: aside)
  }

  private func take(
    _ unpacked: StoreRestoring.Unpacked, _ restoring: StoreRestoring, _ path: String
  ) throws -> String? {
    do {
      return try restoring.take(unpacked)
    } catch StoreError.notAStore {
      throw Failure(
        .data, "\(path) is not a pilot store, or its first bytes are gone; nothing was changed",
        remedy: "look whether it is the right file; if it is, move it to another name, then do it again")
    } catch StoreError.busy {
      throw Failure(
        .busy, "another window has the pilots open; nothing was changed",
        remedy: "close every other window that works with them, then do it again")
    }
  }

  private func finish(
    _ contents: CopyContents, _ later: LaterDecisions, isRestored: Bool, aside: String?
  ) throws {
    if json {
      return try JSONOutput.write(
        Form(
          pilots: contents.pilots, forms: contents.submissions, sessions: contents.deliveries,
          lastEntry: contents.lastEntry, hasPassphrase: contents.hasPassphrase, erasedAgain: later.erasures,
          refusedAgain: later.refusals, readAgain: later.readings, waitAgain: later.waitAgain,
          isRestored: isRestored, keptAside: aside), format: "lls-restore")
    }
    if let aside { Console.say("the file that was there is kept as \(aside)") }
    guard isRestored else { return Console.say("nothing was changed") }
    Console.say("restored; what was entered after the copy was made has to be entered again")
    try Console.write(place.path())
  }

  private func words(_ contents: CopyContents) -> String {
    let pilots = contents.pilots.isEmpty ? "no pilot" : contents.pilots.joined(separator: ", ")
    let last = contents.lastEntry.map { "last entry \($0.prefix(10)) \($0.dropFirst(11).prefix(5)) UTC" }
    return [
      "the copy holds: \(pilots)", "\(contents.submissions) forms", "\(contents.deliveries) sessions",
      last ?? "nothing was entered", contents.hasPassphrase ? "words sealed" : "no passphrase",
    ].joined(separator: "; ")
  }

  /// Asks on standard error; anything but yes leaves everything as it is.
  private func agreed(_ path: String) throws -> Bool {
    guard isatty(STDIN_FILENO) == 1 else {
      throw Failure(
        .usage, "nobody is there to say yes", remedy: "add --yes, or --dry-run to see what is in the copy")
    }
    Console.say("Put it in the place of \(path)? The present file is kept aside. Type yes:")
    return Self.line()?.trimmingPrefix(" ").lowercased() == "yes"
  }

  /// Reads a line. A signal that would end the program ends the question instead, so that the unpacked copy is taken away again.
  private static func line() -> String? {
    let ending = [SIGINT, SIGTERM, SIGHUP]
    // The structures are read and filled during each call only; without a flag the call that waits is not begun again.
    let before = ending.map { number in
      var action = sigaction()
      var old = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { _ in }
      unsafe sigaction(number, &action, &old)
      return old
    }
    defer {
      for (number, old) in zip(ending, before) {
        var old = old
        // The structure is read during the call only.
        unsafe sigaction(number, &old, nil)
      }
    }
    var line: [UInt8] = []
    var byte: UInt8 = 0
    // One byte, into a place that outlives the call.
    while unsafe read(STDIN_FILENO, &byte, 1) == 1 {
      if byte == 0x0A { return String(decoding: line, as: UTF8.self) }
      if line.count < 100 { line.append(byte) }
    }
    return nil
  }
}
