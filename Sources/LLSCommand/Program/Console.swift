import Glibc
import LLSDiagnostics

/// Standard output and standard error. Data goes to the first, everything else to the second.
enum Console {
  /// Whether colour helps on standard output.
  static var usesColour: Bool { ColourChoice.auto.isOn(on: STDOUT_FILENO) }

  /// Whether colour helps on standard error.
  static var usesColourForMessages: Bool { ColourChoice.auto.isOn(on: STDERR_FILENO) }

  /// Writes text, with a line end; characters that drive a terminal are shown, not obeyed.
  ///
  /// - Throws: ``Failure`` with 74 when not all of it could be written.
  static func write(_ text: String) throws {
    try write(bytes: Array((VisibleText.of(text, keepingLineBreaks: true) + "\n").utf8))
  }

  /// Writes bytes as they are.
  ///
  /// - Throws: ``Failure`` with 74 when not all of them could be written.
  static func write(bytes: [UInt8]) throws {
    guard send(bytes: bytes, to: STDOUT_FILENO) else {
      throw Failure(
        .inputOutput, "standard output cannot be written: \(FilePlace.reason())",
        remedy: "what was written so far is not complete; make room, or write to another place")
    }
  }

  /// Writes a line of a session that goes on whether or not anybody sees it: its journal is what counts.
  ///
  /// - Returns: nil when the line was taken whole; else why not.
  static func show(_ line: String) -> String? {
    send(bytes: Array((line + "\n").utf8), to: STDOUT_FILENO) ? nil : FilePlace.reason()
  }

  /// Wipes the terminal behind standard output, with what has scrolled off, and goes to its top.
  static func clear() { _ = send(bytes: Array("\u{1B}[H\u{1B}[2J\u{1B}[3J".utf8), to: STDOUT_FILENO) }

  /// Clears what the terminal behind standard output shows, and nothing that has scrolled off; nothing where there is none.
  static func turnPage() {
    if isatty(STDOUT_FILENO) == 1 { _ = send(bytes: Array("\u{1B}[H\u{1B}[2J".utf8), to: STDOUT_FILENO) }
  }

  /// Writes a message for the person, with a line end; characters that drive a terminal are shown, not obeyed.
  static func say(_ text: String) {
    sayShown(VisibleText.of(text, keepingLineBreaks: true))
  }

  /// Writes a question for the person, without a line end.
  static func prompt(_ text: String) { _ = send(bytes: Array(VisibleText.of(text).utf8), to: STDERR_FILENO) }

  /// Writes a message that is fit for a terminal already, for example with colour.
  static func sayShown(_ text: String) { _ = send(bytes: Array((text + "\n").utf8), to: STDERR_FILENO) }

  /// Shows how far a long task is, in the place of what was shown before; nothing where standard error is no terminal.
  ///
  /// - Parameter text: what to show; empty to wipe it.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    _ = send(bytes: Array("\r\u{1B}[K\(VisibleText.of(text))".utf8), to: STDERR_FILENO)
  }

  /// Whether all bytes were taken.
  private static func send(bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      // The pointer is used inside the closure only.
      let written = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }
}

/// The environment of the process.
enum Environment {
  /// A variable's value; nil when it is not set.
  static func value(_ name: String) -> String? {
    // getenv's string is copied at once.
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
