package import LLSModel
package import LLSRunner

/// What everybody in the room may see of a session at a moment.
///
/// Only the block's title, what is read aloud and asked, and the other way to take part. Never what the facilitator does, watches for or
/// needs, no code, no count, no note, and no safeguarding step.
package struct RoomPage: Hashable, Sendable {
  /// A line, and whether it is what matters most.
  package struct Line: Hashable, Sendable {
    /// Its words.
    package let text: String
    /// Whether it is the heading.
    package let isHeading: Bool
  }

  /// The lines, from the top; empty while the facilitator hides the screen.
  package let lines: [Line]
  /// Whether the session is over.
  package let isOver: Bool

  /// Looks at a run.
  ///
  /// - Parameters:
  ///   - state: the run.
  ///   - plan: the plan, with its words.
  ///   - now: the moment.
  ///   - showsTime: whether the room asked to see how much of a block is left.
  package init(_ state: SessionState, plan: SessionPlan, at now: TimePoint, showsTime: Bool) {
    isOver = state.isOver
    guard !state.isHidden else {
      lines = []
      return
    }
    var lines = [Line(text: plan.title, isHeading: false)]
    switch state.phase {
    case .waiting:
      lines.append(Line(text: InterfaceText.Room.soon, isHeading: true))
      if let draft = InterfaceLanguage.current.draftNotice {
        lines.append(Line(text: draft, isHeading: false))
      }
    case .finished, .abandoned: lines.append(Line(text: InterfaceText.Room.over, isHeading: true))
    case .running, .paused:
      // First, as the words of a block may fill the screen.
      if state.phase == .paused { lines.append(Line(text: InterfaceText.Room.pause, isHeading: true)) }
      if let active = state.active, plan.blocks.indices.contains(active) {
        let left = state.blocks[active].given - state.used(active, at: now)
        lines += Self.lines(of: plan.blocks[active], left: showsTime ? left : nil)
      }
    }
    self.lines = lines
  }

  private static func lines(of block: PlannedBlock, left: Int?) -> [Line] {
    var lines = [Line(text: block.title, isHeading: true)]
    if let left { lines.append(Line(text: InterfaceText.Room.left(milliseconds: left), isHeading: false)) }
    lines += block.cues.filter { $0.kind == .say || $0.kind == .ask }.map {
      Line(text: $0.text, isHeading: false)
    }
    if let optOut = block.optOut {
      lines.append(Line(text: InterfaceText.Room.optOut(optOut), isHeading: false))
    }
    return lines
  }

  /// The page on a screen; without blank lines where they would push the last words off it.
  package func frame(in size: ScreenSize) -> Frame {
    let spread = frame(in: size, isSpread: true)
    return spread.lines.count <= size.rows ? spread : frame(in: size, isSpread: false)
  }

  private func frame(in size: ScreenSize, isSpread: Bool) -> Frame {
    var frame = Frame(size)
    for line in lines {
      if isSpread, frame.lines.count > 0 { frame.space() }
      frame.add(line.text, line.isHeading ? .strong : .plain)
    }
    return frame
  }
}
