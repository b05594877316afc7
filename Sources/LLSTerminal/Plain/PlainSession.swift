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
  }

  /// Runs a session until its input ends, the person types `quit`, or a signal comes.
  ///
  /// - Parameters:
  ///   - desk: the run.
  ///   - isResumed: whether it goes on from its journal.
  ///   - input: typed lines.
  ///   - output: takes one line at a time, without line end, already safe for a terminal.
  ///   - window: the terminal's window as it is now; nil where there is none.
  /// - Returns: how it was left. A failed write is said, and the session goes on.
  package static func run(
    _ desk: SessionDesk, isResumed: Bool, input: LineInput, output: @escaping (String) -> Void,
    window: @escaping () -> SessionWindow? = { nil }
  ) -> Outcome {
    let face = PlainFace(desk: desk, window: window, output: output)
    face.greet(resumed: isResumed)
    var wasInterrupted = false
    listening: while true {
      switch input.next() {
      case .line(let line): if face.hear(line) == .quit { break listening }
      case .quiet: continue
      case .end: break listening
      case .interrupted:
        wasInterrupted = true
        break listening
      }
    }
    face.close()
    return Outcome(of: desk, wasInterrupted: wasInterrupted)
  }

  /// Runs a session on a journal until its input ends, the person types `quit`, or a signal comes.
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
  /// - Returns: how it was left.
  /// - Throws: ``JournalError`` before anything is asked.
  package static func run(
    plan: SessionPlan, groupID: String, journalPath: String,
    clock: @escaping () -> ClockReading = SystemClock.reading, input: LineInput,
    output: @escaping (String) -> Void, window: @escaping () -> SessionWindow? = { nil }, resume: Bool
  ) throws(JournalError) -> Outcome {
    let opening =
      resume ? SessionOpening.resume(journal: journalPath) : SessionOpening.new(journal: journalPath)
    let desk = try opening.desk(plan: plan, groupID: groupID, clock: clock)
    return run(desk, isResumed: resume, input: input, output: output, window: window)
  }

  /// A random 128-bit value in lower-case hexadecimal.
  package static func freshRunID() -> String {
    Hexadecimal.text(RandomBytes.draw(16))
  }
}

extension PlainSession.Outcome {
  /// How a run stands.
  ///
  /// - Parameter wasInterrupted: whether a signal closed the window.
  package init(of desk: SessionDesk, wasInterrupted: Bool) {
    let record = desk.record
    let isAllSaved = if case .saved = desk.receipt { true } else { false }
    self.init(
      ending: record.ending, wasInterrupted: wasInterrupted, isAllSaved: isAllSaved, record: record)
  }
}
