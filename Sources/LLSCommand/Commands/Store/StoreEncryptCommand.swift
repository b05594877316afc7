import ArgumentParser
import LLSModel
import LLSSeal
import LLSStore

/// `lls store encrypt`
struct StoreEncryptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encrypt",
    abstract: "Set the passphrase of the pilots, or change it.",
    discussion: """
      Examples:
        lls store encrypt
        lls store encrypt --forget-copies
        lls store encrypt --passphrase-file old.txt --new-passphrase-file new.txt

      Words that lay in the open are sealed, and no byte of them is left in the
      file. A changed passphrase brings other keys with it, and all words are
      sealed anew: the old one opens only copies that were made before, with what
      was in them then, and nothing of what comes later. --forget-copies removes
      the copies of each day beside the file, and names the others.
      """)

  @Option(
    help: ArgumentHelp(
      "File whose first line is the new passphrase, - for standard input.", valueName: "file"))
  var newPassphraseFile: String?

  @Flag(help: "Remove the copies beside the file that were made before, once a new one is made.")
  var forgetCopies = false

  @OptionGroup var passphrase: PassphraseOption
  @OptionGroup var place: StorePlace

  func run() throws {
    let store = try place.open()
    defer { store.close() }
    if try store.isSealed() {
      let old = try passphrase.read("Present passphrase of the pilots")
      // A wrong one is told before a new one is asked for.
      _ = try store.opener(old)
      try store.changePassphrase(from: old, to: try newPassphrase())
      Console.say(
        "changed: the words are sealed anew; the old passphrase opens older copies only, and nothing new")
    } else {
      try store.setPassphrase(
        newPassphraseFile == nil ? try passphrase.readNew(Self.question) : newPassphrase())
      Console.say("set: words are sealed; only this passphrase opens them, and nobody can recover it")
    }
    if forgetCopies {
      try ForgottenCopies(store).say()
    }
    let before = try forgetCopies ? [] : store.earlierCopies()
    if !before.isEmpty {
      Console.say(
        "\(InterfaceText.counted(before.count, "copy made before still opens as it", "copies made before still open as they")) did then"
      )
      Console.say("  = help: lls store encrypt --forget-copies removes those beside the file")
    }
    for name in store.keptAside() {
      Console.say("\(name) beside the file still opens as it did: delete it once nobody needs it")
    }
  }

  private static let question = "New passphrase for the pilots"

  private func newPassphrase() throws -> Passphrase {
    var option = PassphraseOption()
    option.passphraseFile = newPassphraseFile
    guard newPassphraseFile == nil else { return try option.readNew(Self.question) }
    return try PassphrasePrompt(question: Self.question).askTwice(least: PilotStore.shortestPassphrase)
  }
}
