import Glibc
import LLSModel
import LLSTerminal

extension ViewCommand {
  /// How long it waits before it looks again. Unit: milliseconds.
  private static let patience: Int32 = 1_000

  /// The session. At a terminal it is waited for, so that a projector can be ready before the facilitator is.
  ///
  /// - Throws: ``Failure`` with 66 where there is none and nobody waits at a terminal, or a run's id names none.
  func awaited() throws -> RecordedRun {
    do {
      return try run(named: name)
    } catch let failure as Failure {
      let mayCome = name.map { $0.hasSuffix(".journal") } ?? true
      guard failure.status == .noInput, mayCome, isatty(STDOUT_FILENO) == 1 else { throw failure }
      Console.say(InterfaceText.Room.waiting)
    }
    while true {
      _ = poll(nil, 0, Self.patience)  // it only waits
      if let found = try? run(named: name), found.replay != nil { return found }
    }
  }
}
