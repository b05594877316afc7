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
  ///   - plan: the session. Shape: one block or more.
  ///   - groupID: the group's id in the pilot.
  ///   - journalPath: where the journal is made, or is when resuming.
  ///   - clock: reads the clocks.
  ///   - input: typed lines.
  ///   - output: takes one line at a time, without line end, already safe for a terminal.
  ///   - window: the terminal's window as it is now; nil where there is none.
  ///   - resume: go on with the journal that is there instead of making one.
  /// - Returns: how it was left; the journal is closed.
  /// - Throws: ``JournalError`` before anything is asked; once the session runs, a failed write is said and the session goes on.
  package static func run(
    plan: SessionPlan, groupID: String, journalPath: String,
    clock: @escaping () -> ClockReading = SystemClock.reading, input: LineInput,
    output: @escaping (String) -> Void, window: @escaping () -> SessionWindow? = { nil }, resume: Bool
  ) throws(JournalError) -> Outcome {
    let opening =
      resume ? SessionOpening.resume(journal: journalPath) : SessionOpening.new(journal: journalPath)
    let desk = try opening.desk(plan: plan, groupID: groupID, clock: clock)
    return run(desk, input: input, output: output, window: window, resumed: resume)
  }

  /// Runs a session that is open already, as the other way in does.
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
