import Glibc
import LLSSeal

/// Asks for a passphrase at the terminal, without showing it.
struct PassphrasePrompt {
  /// What is asked for, for example `Passphrase of the pilots`.
  let question: String

  /// Asks once.
  ///
  /// - Throws: ``Failure`` with 64 where there is no terminal or nothing is typed, 130 when the person stops it.
  func ask() throws -> Passphrase { try Terminal().ask(question + ": ") }

  /// Asks for a new passphrase: twice, because what nobody sees is easily mistyped.
  ///
  /// - Parameter least: the fewest signs.
  func askTwice(least: Int) throws -> Passphrase {
    let terminal = try Terminal()
    for _ in 0..<3 {
      let first = try terminal.ask(question + ": ")
      guard first.length >= least else {
        terminal.write("at least \(least) signs: take four or more words that do not belong together\n")
        continue
      }
      if try terminal.ask("Once more: ").matches(first) { return first }
      terminal.write("these two are not the same; again\n")
    }
    throw Failure(.usage, "no passphrase was set; nothing was changed", remedy: "do it again")
  }
}

/// The terminal of the person, whatever standard input and output are.
private final class Terminal {
  private let descriptor: Int32

  init() throws {
    descriptor = unsafe open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      throw Failure(
        .usage, "there is no terminal to ask for the passphrase at",
        remedy: "name a file that holds it: --passphrase-file FILE, or - for standard input")
    }
  }

  deinit { close(descriptor) }

  func write(_ text: String) { try? OutputFile.send(Array(text.utf8), to: descriptor, path: "the terminal") }

  /// Reads a line sign by sign, shows none of it, and puts the terminal back as it was, also when the person stops it.
  func ask(_ question: String) throws -> Passphrase {
    var before = termios()
    // The structures are used during each call only.
    guard unsafe tcgetattr(descriptor, &before) == 0 else {
      throw Failure(.inputOutput, "the terminal cannot be asked: \(FilePlace.reason())")
    }
    var quiet = before
    quiet.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG | IEXTEN)
    write(question)
    // The structures are read during the calls only.
    _ = unsafe tcsetattr(descriptor, TCSAFLUSH, &quiet)
    defer {
      _ = unsafe tcsetattr(descriptor, TCSAFLUSH, &before)
      write("\n")
    }
    var typed: [UInt8] = []
    typed.reserveCapacity(Passphrase.longest + 4)
    defer { typed.wipe() }
    while let byte = nextByte() {
      switch byte {
      case 0x0A, 0x0D:
        guard !typed.isEmpty else { throw PassphraseOption.nothingTyped }
        return try Passphrase(taking: &typed)
      case 0x03, 0x1A, 0x1C: throw Failure(.interrupted, "stopped; nothing was changed")
      case 0x04 where typed.isEmpty: throw PassphraseOption.nothingTyped
      case 0x15: typed.wipe(keepingCapacity: true)
      case 0x08, 0x7F:
        // A letter of several bytes goes as one.
        while let last = typed.popLast(), last & 0xC0 == 0x80 {}
      default: if typed.count < Passphrase.longest { typed.append(byte) }
      }
    }
    throw Failure(.interrupted, "stopped; nothing was changed")
  }

  private func nextByte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      // One byte, into a place that outlives the call.
      let got = unsafe read(descriptor, &byte, 1)
      if got < 0, errno == EINTR { continue }
      return got == 1 ? byte : nil
    }
  }
}
