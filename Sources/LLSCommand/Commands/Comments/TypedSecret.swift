import Glibc
import LLSSeal

/// Something that is typed without being shown.
enum TypedSecret {
  /// Asks for a passphrase at the terminal, whatever standard input is.
  ///
  /// - Throws: ``Failure`` with 66 where there is no terminal, 65 for an empty one.
  static func passphrase(asking question: String) throws -> Passphrase {
    // The path is a literal; the descriptor is closed below.
    let terminal = unsafe open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else {
      throw Failure(
        .noInput, "there is no terminal to ask for the passphrase at", remedy: "run it in a terminal")
    }
    defer { close(terminal) }
    var usual = termios()
    // Both structures outlive the calls; the usual settings come back whatever happens between.
    guard unsafe tcgetattr(terminal, &usual) == 0 else {
      throw Failure(.noInput, "the terminal does not answer", remedy: "run it in another terminal")
    }
    var hidden = usual
    hidden.c_lflag &= ~tcflag_t(ECHO)
    unsafe tcsetattr(terminal, TCSAFLUSH, &hidden)  // the structure outlives the call
    defer { unsafe tcsetattr(terminal, TCSAFLUSH, &usual) }  // as above
    var shown = Array(question.utf8)
    _ = unsafe write(terminal, &shown, shown.count)  // the array outlives the call
    var typed = readLine(from: terminal)
    var end: [UInt8] = [0x0A]
    _ = unsafe write(terminal, &end, 1)  // the array outlives the call
    do {
      return try Passphrase(taking: &typed)
    } catch {
      throw Failure(.data, "no passphrase was typed", remedy: "do it again")
    }
  }

  private static func readLine(from terminal: Int32) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(Passphrase.longest)
    var byte: UInt8 = 0
    // The byte outlives each call.
    while line.count < Passphrase.longest, unsafe read(terminal, &byte, 1) == 1, byte != 0x0A {
      line.append(byte)
    }
    return line
  }
}
