import ArgumentParser
import LLSSeal
import LLSStore

/// `lls store init`
struct StoreInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a file for pilots, with a passphrase.",
    discussion: """
      Examples:
        lls store init
        lls store init --store /media/team/pilots.llsstore
        lls store init --passphrase-file key.txt
        lls store init --no-passphrase

      The passphrase seals what young people write in their own words: whoever
      enters words needs no passphrase, only the worker who reads them does.
      Nobody can read them without it, and nobody can give it back to you.
      Codes, answers in numbers and attendance are not sealed by it: keep the
      file on an encrypted disk as well.
      """)

  @Flag(help: "Without a passphrase: whoever has the file can read every word in it.")
  var noPassphrase = false

  @OptionGroup var passphrase: PassphraseOption
  @OptionGroup var place: StorePlace

  func validate() throws {
    guard noPassphrase, passphrase.passphraseFile != nil else { return }
    throw ValidationError("Use --no-passphrase or --passphrase-file, not both.")
  }

  func run() throws {
    let path = try place.path()
    let code = try place.namedStaffCode()
    let isThere = Failure(
      .cannotCreate, "\(path) is there already",
      remedy: "lls store encrypt sets or changes its passphrase; lls store verify checks it")
    if FilePlace(path).exists { throw isThere }
    if !noPassphrase {
      let typed = try passphrase.readNew("New passphrase for the pilots")
      guard
        try PilotStore.makeSealed(at: path, creating: place.creation, by: code, passphrase: typed)
      else { throw isThere }
      Console.say("made: words are sealed; only this passphrase opens them, and nobody can recover it")
    } else {
      _ = try PilotStore(at: path, creating: place.creation, by: code, notice: StorePlace.say)
      Console.say("made without a passphrase: whoever has the file can read every word in it")
      Console.say("  = help: lls store encrypt sets one at any time")
    }
    try Console.write(path)
  }
}
