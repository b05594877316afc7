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
      since are erased in it again, and a no that was said since is entered again,
      before the copy takes its place.
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
    let aside = try take(unpacked, restoring)
    try finish(contents, later, isRestored: true, aside: aside)
  }

  private func take(_ unpacked: StoreRestoring.Unpacked, _ restoring: StoreRestoring) throws -> String? {
    do {
      return try restoring.take(unpacked)
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
          refusedAgain: later.refusals, isRestored: isRestored, keptAside: aside), format: "lls-restore")
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
    return readLine()?.trimmingPrefix(" ").lowercased() == "yes"
  }
}
