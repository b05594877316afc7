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
      file. The old passphrase opens the file no more, but copies that were made
      before still open with it, and whoever has one of them and the old
      passphrase can get at the key of the words, of later ones too.
      --forget-copies removes the copies of each day beside the file, and names
      the others.
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
      Console.say("changed: the new passphrase opens the words; the old one opens them in older copies only")
      Console.say(
        "  = help: whoever has an older copy and the old passphrase can read what is sealed from now on too: "
          + "destroy older copies")
    } else {
      try store.setPassphrase(
        newPassphraseFile == nil ? try passphrase.readNew(Self.question) : newPassphrase())
      Console.say("set: words are sealed; only this passphrase opens them, and nobody can recover it")
    }
    let copy = try store.backUp()
    let before = store.copiesBeside().dropFirst()
    if forgetCopies {
      store.removeOldCopies(all: true)
      Console.say("copies of each day beside the file: only \(FilePlace(copy.path).name) is left")
    } else if !before.isEmpty {
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
