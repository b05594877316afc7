import LLSRunner

/// What is over and was not said yet: the time of a block, the end somebody would like, the end by which everybody must be out.
struct TimeWatch {
  /// Something whose time comes.
  enum Due: Hashable {
    /// The time of a block, from 0, that is given so much. Unit: milliseconds.
    case block(Int, given: Int)
    /// The end somebody would like.
    case softEnd(TimePoint)
    /// The end by which everybody must be out.
    case hardEnd(TimePoint)

    /// Its name for programs.
    var name: String {
      switch self {
      case .block: "block"
      case .softEnd: "soft-end"
      case .hardEnd: "hard-end"
      }
    }
  }

  /// Nobody waits longer without a look at the clocks. Unit: milliseconds.
  private static let longestWait = Span.minute

  private var said: Set<Due> = []

  /// What is over since the last call, each once.
  mutating func news(_ state: SessionState, at now: TimePoint) -> [Due] {
    let over = Self.dues(state, at: now).filter { $0.wait <= 0 }.map(\.due)
    let news = over.filter { !said.contains($0) }
    said = Set(over)
    return news
  }

  /// How long until something is over; nil where nothing will be, or all is. Unit: milliseconds. Range: 1 to a minute.
  static func wait(_ state: SessionState, at now: TimePoint) -> Int? {
    dues(state, at: now).map(\.wait).filter { $0 > 0 }.min().map { min(longestWait, $0) }
  }

  private static func dues(_ state: SessionState, at now: TimePoint) -> [(due: Due, wait: Int)] {
    guard state.isUnderWay else { return [] }
    var dues: [(due: Due, wait: Int)] = []
    if let active = state.active, state.phase == .running {
      let given = state.blocks[active].given
      dues.append((.block(active, given: given), given - state.used(active, at: now)))
    }
    if let end = state.softEnd { dues.append((.softEnd(end), end - now)) }
    if let end = state.hardEnd { dues.append((.hardEnd(end), end - now)) }
    return dues
  }
}
