import LLSModel
import LLSRunner

/// Runs a session on a whole screen.
package enum FullScreenSession {
  /// Runs it until the person closes the window, Ctrl-C is pressed, or the terminal is gone.
  ///
  /// - Parameters:
  ///   - desk: the run.
  ///   - screen: the terminal; it is closed afterwards.
  ///   - resumed: whether the run goes on from its journal.
  ///   - notices: what was said before the screen covered it.
  ///   - output: takes what is said on the terminal afterwards, one line at a time.
  /// - Returns: how it was left.
  package static func run(
    _ desk: SessionDesk, on screen: TerminalScreen, resumed: Bool, notices: [String] = [],
    output: @escaping (String) -> Void
  ) -> PlainSession.Outcome {
    let face = FullScreenFace(desk: desk, resumed: resumed, notices: notices)
    var wasInterrupted = false
    var isCurrent = false
    watching: while face.ending == nil {
      if !isCurrent { screen.paint(face.grid(in: screen.size)) }
      isCurrent = false
      // A rehearsal's minute is over sooner.
      switch screen.next(within: max(1, face.untilNextChange / (desk.rehearsalSpeed ?? 1))) {
      case .gone:
        wasInterrupted = true
        break watching
      case .repaint: continue
      case .quiet: isCurrent = !face.tick()
      case .keys(let keys): hear(keys, face, screen)
      }
    }
    screen.close()
    PlainFace(desk: desk, output: output).close()
    return PlainSession.Outcome(
      desk, wasInterrupted: wasInterrupted || face.ending == .interrupted)
  }

  private static func hear(_ keys: [Key], _ face: FullScreenFace, _ screen: TerminalScreen) {
    for key in keys where face.ending == nil {
      switch key {
      case .suspend: screen.suspend()
      case .redraw: screen.repaintAll()
      default: face.hear(key)
      }
    }
  }
}
