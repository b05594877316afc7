import ArgumentParser
import LLSSeal
import LLSStore

/// `lls store backup`
struct StoreBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Make a copy of the pilots, beside them or sealed to take away.",
    discussion: """
      Examples:
        lls store backup
        lls store backup --to /media/stick/pilots.age
        lls store backup --to pilots.age --passphrase-file key.txt
        lls store backup --list

      A copy is made by itself at the first entry of each day; those of the last
      7 days and of the 4 weeks before are kept beside the file. A copy that
      leaves the room is sealed with a passphrase of its own, in the age format:
      any age program opens it too. An unsealed one can only lie beside the file.
      """)

  @Option(help: ArgumentHelp("Where to, as FILE.age; nothing may be there yet.", valueName: "file"))
  var to: String?

  @Flag(help: "List the copies that were made, and make none.")
  var list = false

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var passphrase: PassphraseOption
  @OptionGroup var place: StorePlace

  func validate() throws {
    if list, to != nil { throw ValidationError("Use --list or --to, not both.") }
    guard let to, !to.hasSuffix(".age") else { return }
    throw ValidationError("A copy that leaves is sealed: its name ends with .age, for example \(to).age")
  }

  private struct Form: Encodable {
    let file: String
    let bytes: Int
    let digest: String
    let isSealed: Bool
  }

  private struct KnownForm: Encodable {
    let kind: String
    let file: String
    let at: String
    let isBesideTheStore: Bool
  }

  func run() throws {
    if list { return try showCopies() }
    let store = try place.open()
    defer { store.close() }
    let copy = try make(store)
    let form = Form(file: copy.path, bytes: copy.size, digest: copy.digest, isSealed: copy.isSealed)
    if json { return try JSONOutput.write(form, format: "lls-store-copy") }
    Console.say(
      "copied: \(ByteCount.words(copy.size))"
        + (copy.isSealed ? ", sealed; keep its passphrase apart from it" : ", beside the pilots"))
    try Console.write(copy.path)
  }

  private func make(_ store: PilotStore) throws -> StoreCopy {
    guard let to else { return try store.backUp() }
    if FilePlace(to).exists {
      let problem = StoreError.copyExists(path: to)
      throw Failure(.cannotCreate, problem.description, remedy: problem.remedy)
    }
    let folder = FilePlace(to).folder
    guard FilePlace(folder).isFolder else {
      throw Failure(
        .cannotCreate, "the copy \(to) cannot be made: there is no folder \(folder)",
        remedy:
          "if it is on a stick, plug that in; else make the folder, mkdir -p \(ShellWord.quoted(folder)), "
          + "or name another file with --to")
    }
    let word = try passphrase.readNew("New passphrase for the copy")
    do {
      return try store.backUp(to: to, sealedFor: word)
    } catch {
      guard case .cannotOpen(let path, let reason) = error, path == to else { throw error }
      throw Failure(
        .cannotCreate, "the copy \(to) cannot be made: \(reason)",
        remedy: "see whether you may write in \(folder), or name another file with --to")
    }
  }

  private func showCopies() throws {
    let store = try place.openToRead()
    let folder = FilePlace(try place.path()).folder
    let copies = try store.copies().map { copy in
      KnownForm(
        kind: copy.kind, file: copy.file, at: copy.at,
        isBesideTheStore: FilePlace(folder + "/" + copy.file).exists)
    }
    if json { return try JSONOutput.write(copies, format: "lls-store-copies") }
    if copies.isEmpty { return Console.say("no copy was made yet") }
    let table = TextTable(
      header: ["MADE", "FOR", "FILE", "BESIDE"],
      rows: copies.map { [String($0.at.prefix(10)), $0.kind, $0.file, $0.isBesideTheStore ? "yes" : "no"] })
    try Console.write(table.text)
  }
}
