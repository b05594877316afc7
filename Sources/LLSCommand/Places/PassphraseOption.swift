import ArgumentParser
import Glibc
import LLSSeal
import LLSStore

/// Where a passphrase comes from: a file that was named, else the person at the terminal. Never the command line, which other people on the
/// computer can read.
struct PassphraseOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "File whose first line is the passphrase, - for standard input (or LLS_PASSPHRASE_FILE).",
      valueName: "file"))
  var passphraseFile: String?

  /// The file that was named, if any.
  var file: String? {
    if let passphraseFile { return passphraseFile }
    return Environment.value("LLS_PASSPHRASE_FILE").flatMap { $0.isEmpty ? nil : $0 }
  }

  static let nothingTyped = Failure(
    .usage, "no passphrase was given; nothing was changed", remedy: "do it again")

  /// A passphrase that is there already.
  ///
  /// - Parameter question: what to ask for at the terminal.
  /// - Throws: ``Failure`` with 64 where none is given, 66 and 74 where the file cannot be read.
  func read(_ question: String) throws -> Passphrase {
    try file.map(Self.read) ?? PassphrasePrompt(question: question).ask()
  }

  /// Opens something with a passphrase that is there already; at the terminal one that does not fit is asked for again.
  ///
  /// - Parameters:
  ///   - question: what to ask for at the terminal.
  ///   - tries: how often it is asked for.
  ///   - open: opens it.
  func opening<Opened>(
    _ question: String, tries: Int = 3, _ open: (Passphrase) throws -> Opened
  ) throws -> Opened {
    guard file == nil else { return try open(try read(question)) }
    return try Self.repeated(tries, { try PassphrasePrompt(question: question).ask() }, open)
  }

  /// Asks and opens, until it opens or was tried often enough.
  static func repeated<Opened>(
    _ tries: Int, _ ask: () throws -> Passphrase, _ open: (Passphrase) throws -> Opened
  ) throws -> Opened {
    for _ in 1..<tries {
      do {
        return try open(try ask())
      } catch StoreError.sealing(.wrongPassphrase) {
        Console.say("this passphrase does not open it; type it again, or Ctrl-C to stop")
      }
    }
    return try open(try ask())
  }

  /// A new passphrase; at the terminal it is asked for twice.
  func readNew(_ question: String) throws -> Passphrase {
    guard let file else {
      return try PassphrasePrompt(question: question).askTwice(least: PilotStore.shortestPassphrase)
    }
    let passphrase = try Self.read(file)
    guard passphrase.length >= PilotStore.shortestPassphrase else {
      let problem = StoreError.sealing(.tooShort(least: PilotStore.shortestPassphrase))
      throw Failure(.data, problem.description, remedy: problem.remedy)
    }
    return passphrase
  }

  /// The next line of a file; of standard input, the next that was not read yet.
  static func read(_ file: String) throws -> Passphrase {
    let descriptor = file == "-" ? STDIN_FILENO : unsafe Glibc.open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(
        errno == ENOENT || errno == ENOTDIR ? .noInput : .inputOutput,
        "the file with the passphrase cannot be opened: \(FilePlace.reason())",
        remedy: "check the name and its folder")
    }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    if descriptor != STDIN_FILENO { warnWhenOpenToOthers(descriptor) }
    var line: [UInt8] = []
    line.reserveCapacity(Passphrase.longest + 4)
    defer { line.wipe() }
    var byte: UInt8 = 0
    while true {
      // One byte, into a place that outlives the call; what follows the line is left for whoever reads next.
      let got = unsafe Glibc.read(descriptor, &byte, 1)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else {
        throw Failure(.inputOutput, "the file with the passphrase cannot be read: \(FilePlace.reason())")
      }
      if got == 0 || byte == 0x0A { break }
      guard line.count < Passphrase.longest else {
        throw Failure(
          .data, "the first line of the file is longer than a passphrase",
          remedy: "name a file that holds the passphrase and nothing else")
      }
      line.append(byte)
    }
    if line.last == 0x0D { line.removeLast() }
    guard !line.isEmpty else { throw nothingTyped }
    return try Passphrase(taking: &line)
  }

  private static func warnWhenOpenToOthers(_ descriptor: Int32) {
    var facts = stat()
    // The structure is filled before the call returns.
    guard unsafe fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_mode & 0o077 != 0
    else { return }
    Console.say("the file with the passphrase can be read by others on this computer: chmod 600 closes it")
  }
}
