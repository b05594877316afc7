import Glibc
import LLSModel
import LLSTerminal

/// Where the lines of a session are shown. A session goes on when nobody can see it, and what could not be shown is said at its end.
final class SessionScreen {
  private var fault: String?

  /// Shows a line, with words kept whole on a narrow screen.
  func show(_ line: String) {
    for part in WordWrap.terminal.lines(of: line) {
      if let reason = Console.show(part) { fault = fault ?? reason }
    }
  }

  /// Sends a line as it is, for another program.
  func send(_ line: String) {
    if let reason = Console.show(line) { fault = fault ?? reason }
  }

  /// The terminal's window as it is now; nil where nobody looks at one.
  static func window() -> SessionWindow? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    // The kernel fills the structure before the call returns.
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return nil }
    let wrap = WordWrap.terminal
    return SessionWindow(
      rows: Int(size.ws_row), height: { wrap.lines(of: $0.visible).count }, clear: Console.clear)
  }

  /// Says when the person has not seen everything.
  ///
  /// - Throws: ``Failure`` with 74 when a line could not be shown.
  func checkAllWasShown(journal: String) throws {
    guard let fault else { return }
    throw Failure(
      .inputOutput, InterfaceText.Opening.notAllShown(fault),
      remedy: InterfaceText.Opening.allIsThere(journal))
  }
}
