/// Where the lines of a session are shown. A session goes on when nobody can see it, and what could not be shown is said at its end.
final class SessionScreen {
  private var fault: String?

  /// Shows a line, with words kept whole on a narrow screen.
  func show(_ line: String) {
    for part in WordWrap.terminal.lines(of: line) {
      if let reason = Console.show(part) { fault = fault ?? reason }
    }
  }

  /// Says when the person has not seen everything.
  ///
  /// - Throws: ``Failure`` with 74 when a line could not be shown.
  func checkAllWasShown(journal: String) throws {
    guard let fault else { return }
    throw Failure(
      .inputOutput, "not every line could be shown: \(fault)",
      remedy: "nothing that happened is lost: \(journal) holds all of it")
  }
}
