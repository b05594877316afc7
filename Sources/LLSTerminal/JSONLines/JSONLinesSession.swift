import LLSModel
import LLSRunner

/// Runs a whole session for another program.
package enum JSONLinesSession {
  /// Runs a session until its input ends, the program says `quit`, or a signal comes.
  ///
  /// - Parameters:
  ///   - desk: the run.
  ///   - resumed: whether it goes on from its journal.
  ///   - input: one JSON object a line.
  ///   - output: takes one JSON object at a time, without line end.
  /// - Returns: how it was left.
  package static func run(
    _ desk: SessionDesk, resumed: Bool, input: LineInput, output: @escaping (String) -> Void
  ) -> PlainSession.Outcome {
    let face = JSONLinesFace(desk: desk, output: output)
    face.greet(resumed: resumed)
    var wasInterrupted = false
    listening: while true {
      switch face.untilTimeIsUp.map(input.nextWithin) ?? input.next() {
      case .line(let line): if face.hear(line) == .quit { break listening }
      case .quiet: face.sendWhatIsOver()
      case .end: break listening
      case .interrupted:
        wasInterrupted = true
        break listening
      }
    }
    face.close(wasInterrupted: wasInterrupted)
    return PlainSession.Outcome(desk, wasInterrupted: wasInterrupted)
  }
}
