import Glibc
import LLSDiagnostics

/// Standard output and standard error. Data goes to the first, everything else to the second.
enum Console {
  /// Whether colour helps: a terminal, and nobody asked for none.
  static let usesColour: Bool = {
    let quiet = Environment.value("NO_COLOR").map { !$0.isEmpty } ?? false
    return !quiet && Environment.value("TERM") != "dumb" && isatty(STDOUT_FILENO) == 1
  }()

  /// Whether a person is at the keyboard.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Writes data, with a line end.
  static func write(_ text: String) { send(text + "\n", to: STDOUT_FILENO) }

  /// Writes bytes as they are.
  static func write(bytes: [UInt8]) { send(bytes: bytes, to: STDOUT_FILENO) }

  /// Writes a message for the person, with a line end; characters that drive a terminal are shown, not obeyed.
  static func say(_ text: String) {
    send(VisibleText.of(text, keepingLineBreaks: true) + "\n", to: STDERR_FILENO)
  }

  /// Writes a message that is fit for a terminal already, for example with colour.
  static func sayShown(_ text: String) { send(text + "\n", to: STDERR_FILENO) }

  private static func send(_ text: String, to descriptor: Int32) {
    send(bytes: Array(text.utf8), to: descriptor)
  }

  private static func send(bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // The pointer is used inside the closure only.
      let written = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
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
