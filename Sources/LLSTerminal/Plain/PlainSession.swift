package import LLSModel
import LLSRunner
import LLSSeal

/// Runs a whole session line by line: the command layer's one way in.
package enum PlainSession {
  /// How a run was left.
  package struct Outcome: Hashable, Sendable {
    /// Finished, broken off, or still open.
    package let ending: SessionRecord.Ending
    /// Whether a signal closed the window.
    package let wasInterrupted: Bool
    /// Whether every event is on the disk.
    package let isAllSaved: Bool
    /// What the run hands to the store so far.
    package let record: SessionRecord

    init(_ desk: SessionDesk, wasInterrupted: Bool) {
      record = desk.record
      ending = record.ending
      self.wasInterrupted = wasInterrupted
      isAllSaved = if case .saved = desk.receipt { true } else { false }
    }
  }

  /// Runs a session until its input ends, the person types `quit`, or a signal comes.
  ///
  /// - Parameters:
  ///   - desk: the run.
  ///   - input: typed lines.
  ///   - output: takes one line at a time, without line end, already safe for a terminal.
  ///   - window: the terminal's window as it is now; nil where there is none.
  ///   - resumed: whether the run goes on from its journal.
  /// - Returns: how it was left.
  package static func run(
    _ desk: SessionDesk, input: LineInput, output: @escaping (String) -> Void,
    window: @escaping () -> SessionWindow? = { nil }, resumed: Bool
  ) -> Outcome {
    let face = PlainFace(desk: desk, window: window, output: output)
    face.greet(resumed: resumed)
    var wasInterrupted = false
    listening: while true {
      switch face.untilTimeIsUp.map(input.nextWithin) ?? input.next() {
      case .line(let line): if face.hear(line) == .quit { break listening }
      case .quiet: face.sayWhatIsOver()
      case .end: break listening
      case .interrupted:
        wasInterrupted = true
        break listening
      }
    }
    face.close()
    return Outcome(desk, wasInterrupted: wasInterrupted)
  }

  /// A random 128-bit value in lower-case hexadecimal.
  package static func freshRunID() -> String {
    Hexadecimal.text(RandomBytes.draw(16))
  }
}
