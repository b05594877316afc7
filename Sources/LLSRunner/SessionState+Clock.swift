extension SessionState {
  /// The start may be set back so far in all. Unit: minutes.
  package static let backdateLimit = 120

  /// Takes an event about time.
  mutating func applyToClock(_ event: SessionEvent) throws(RefusedEvent) {
    switch event {
    case .start: try start()
    case .backdate(let minutes): try backdate(by: minutes)
    case .pause:
      guard phase != .waiting else { throw .notStarted }
      guard phase == .running else { throw .alreadyPaused }
      phase = .paused
    case .resume:
      guard phase != .waiting else { throw .notStarted }
      guard phase == .paused else { throw .notPaused }
      phase = .running
      runsSince = lastAt
    case .finish:
      guard phase != .waiting else { throw .notStarted }
      phase = .finished
    case .abandon: phase = .abandoned
    case .gap(let milliseconds, let counted):
      try gap(of: milliseconds, counted: counted)
    case .clockStep(let milliseconds):
      guard milliseconds != 0 else { throw .noChange }
      // An end is an hour on the wall; when the wall clock is put forward, that hour comes sooner.
      softEnd = softEnd?.adding(-milliseconds)
      hardEnd = hardEnd?.adding(-milliseconds)
    case .setSoftEnd(let end):
      guard end != softEnd else { throw .noChange }
      softEnd = end
    case .setHardEnd(let end):
      guard end != hardEnd else { throw .noChange }
      hardEnd = end
    default: break
    }
  }

  private mutating func start() throws(RefusedEvent) {
    guard phase == .waiting else { throw .alreadyStarted }
    guard let first = blocksAhead.first else { throw .lastBlock }
    phase = .running
    runsSince = lastAt
    startedAt = lastAt
    active = first
    firstActive = first
    blocks[first].wasActive = true
    adultsAtStart = adultsNow
  }

  private mutating func backdate(by minutes: Int) throws(RefusedEvent) {
    guard let startedAt, let firstActive else { throw .notStarted }
    guard minutes > 0 else { throw .noChange }
    guard minutes <= Self.backdateLimit - backdatedMinutes else {
      throw .tooMuchTime(limit: Self.backdateLimit)
    }
    backdatedMinutes += minutes
    self.startedAt = startedAt.adding(-minutes * Span.minute)
    blocks[firstActive].used += minutes * Span.minute
  }

  /// A gap that is told of, or the answer to one: it was counted after all, or is left out.
  private mutating func gap(of milliseconds: Int, counted: Bool) throws(RefusedEvent) {
    if let place = openGaps.firstIndex(where: { $0.milliseconds == milliseconds }) {
      let gap = openGaps.remove(at: place)
      if counted { return }
      blocks[gap.block].used -= milliseconds
      excluded += milliseconds
      return
    }
    guard counted else { throw .noGap }
    guard milliseconds > 0 else { throw .impossibleGap }
    guard phase == .running, let active, let runsSince else { return }
    guard milliseconds <= lastAt - runsSince else { throw .impossibleGap }
    openGaps.append(OpenGap(milliseconds: milliseconds, block: active))
    self.runsSince = lastAt
  }
}
