import Glibc
import LLSModel
import LLSTerminal

extension ViewCommand {
  /// How long it waits before it looks again. Unit: milliseconds.
  private static let patience: Int32 = 1_000

  /// The session. At a terminal it is waited for, so that a projector can be ready before the facilitator is, and does not show a session
  /// that somebody left open on another day.
  ///
  /// - Throws: ``Failure`` with 66 where there is none and nobody waits at a terminal, or a run's id names none.
  func awaited() throws -> RecordedRun {
    let mayCome = name.map { $0.hasSuffix(".journal") } ?? true
    guard mayCome, isatty(STDOUT_FILENO) == 1 else { return try run(named: name) }
    var isSaid = false
    while true {
      if let found = try running() { return found }
      if !isSaid { Console.say(InterfaceText.Room.waiting) }
      isSaid = true
      _ = poll(nil, 0, Self.patience)  // it only waits
    }
  }

  /// The session that runs now, or the journal that was named once it has its first line.
  private func running() throws -> RecordedRun? {
    guard let name else { return try runningNow() }
    return FilePlace(name).size.map { $0 > 0 } == true ? RecordedRun(name) : nil
  }
}
