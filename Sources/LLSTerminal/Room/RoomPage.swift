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
    /// Whether it stays in view on a screen that is too small for the whole page.
    package let isPinned: Bool

    fileprivate init(_ text: String, isHeading: Bool = false, isPinned: Bool = false) {
      self.text = text
      self.isHeading = isHeading
      self.isPinned = isPinned
    }
  }

  /// What a page is about. When it changes, all of the page is new to the room, also words that stood on the page before.
  package enum Scene: Hashable, Sendable {
    /// The session has not begun.
    case soon
    /// A block, from 0, that goes on or stands still.
    case block(Int, isPaused: Bool)
    /// The facilitator hides the screen.
    case hidden
    /// The facilitator's window is closed, and the session is not over.
    case stopped
    /// The session is over.
    case over
    /// The session's journal was taken away.
    case gone
  }

  /// The lines, from the top; empty while the facilitator hides the screen.
  package let lines: [Line]
  /// What it is about.
  package let scene: Scene
  /// Whether there will be nothing more to see.
  package var isOver: Bool { scene == .over || scene == .gone }

  /// Looks at a run.
  ///
  /// - Parameters:
  ///   - state: the run.
  ///   - plan: the plan, with its words.
  ///   - now: the moment.
  ///   - showsTime: whether the room asked to see how much of a block is left.
  ///   - isHeld: whether a window runs the session now.
  package init(
    _ state: SessionState, plan: SessionPlan, at now: TimePoint, showsTime: Bool, isHeld: Bool = true
  ) {
    scene = Self.scene(of: state, isHeld: isHeld)
    let title = Line(plan.title)
    switch scene {
    case .hidden: lines = []
    case .gone: lines = Self.gone.lines
    case .soon:
      lines =
        [title, Line(InterfaceText.Room.soon, isHeading: true)]
        + (InterfaceLanguage.current.draftNotice.map { [Line($0)] } ?? [])
    case .stopped: lines = [title, Line(InterfaceText.Room.stopped, isHeading: true)]
    case .over: lines = [title, Line(InterfaceText.Room.over, isHeading: true)]
    case .block(let active, let isPaused):
      // The pause first, as the words of a block may fill the screen.
      let pause = isPaused ? [Line(InterfaceText.Room.pause, isHeading: true)] : []
      let left = state.blocks[active].given - state.used(active, at: now)
      lines = [title] + pause + Self.lines(of: plan.blocks[active], left: showsTime ? left : nil)
    }
  }

  private init(_ scene: Scene, _ lines: [Line]) {
    self.scene = scene
    self.lines = lines
  }

  /// What is shown while the facilitator hides the screen.
  package static var hidden: RoomPage { RoomPage(.hidden, []) }

  /// What is shown once the session's journal was taken away.
  package static var gone: RoomPage {
    RoomPage(.gone, [Line(InterfaceText.Room.gone, isHeading: true)])
  }

  private static func scene(of state: SessionState, isHeld: Bool) -> Scene {
    if state.isHidden { return .hidden }
    switch state.phase {
    case .waiting: return .soon
    case .finished, .abandoned: return .over
    case .running, .paused:
      guard isHeld, let active = state.active else { return .stopped }
      return .block(active, isPaused: state.phase == .paused)
    }
  }

  private static func lines(of block: PlannedBlock, left: Int?) -> [Line] {
    var lines = [Line(block.title, isHeading: true)]
    if let left { lines.append(Line(InterfaceText.Room.left(milliseconds: left))) }
    lines += block.cues.filter { $0.kind == .say || $0.kind == .ask }.map { Line($0.text) }
    if let optOut = block.optOut { lines.append(Line(InterfaceText.Room.optOut(optOut), isPinned: true)) }
    return lines
  }
}
