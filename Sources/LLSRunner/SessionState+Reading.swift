import LLSModel

extension SessionState {
  /// Whether the run is over.
  package var isOver: Bool { phase == .finished || phase == .abandoned }

  /// Whether it has begun and is not over.
  package var isUnderWay: Bool { phase == .running || phase == .paused }

  /// Time from the start to a moment, pauses included; it stands still after the end. Unit: milliseconds.
  package func elapsed(at now: TimePoint) -> Int {
    guard let startedAt else { return 0 }
    return moment(now) - startedAt
  }

  /// Time a block has used at a moment. Unit: milliseconds.
  package func used(_ block: Int, at now: TimePoint) -> Int {
    let runs = phase == .running && block == active
    return blocks[block].used + (runs ? moment(now) - lastAt : 0)
  }

  /// Blocks that come after the active one and are not left out; before the start, all that are not.
  package var blocksAhead: [Int] {
    let first = active.map { $0 + 1 } ?? 0
    return (first..<max(first, blocks.count)).filter { !blocks[$0].isSkipped }
  }

  /// Core blocks that were not done and are not left out with a reason, as things stand at a moment: those from the active one to
  /// just before another, or all but the active one.
  ///
  /// - Parameter target: where somebody goes, from 0; nil for the end.
  package func coreNotDone(before target: Int?, at now: TimePoint) -> [Int] {
    let state = advanced(to: now)
    let places = target.map { (active ?? 0)..<max(active ?? 0, $0) } ?? blocks.indices
    return places.filter { block in
      guard outline.blocks[block].isCore, !blocks[block].isSkipped else { return false }
      if target == nil, block == active { return false }
      return [.notReached, .skipped].contains(state.status(of: block))
    }
  }

  /// When the session ends if every block from here on takes what it is given; nil once it is over.
  package func projectedEnd(at now: TimePoint) -> TimePoint? {
    guard !isOver else { return nil }
    let here = active.map { max(0, blocks[$0].given - used($0, at: now)) } ?? 0
    return moment(now).adding(blocksAhead.reduce(here) { $0 + blocks[$1].given })
  }

  /// How much later than the hard end the plan ends; below zero when it ends earlier, nil without a hard end. Unit: milliseconds.
  package func lateness(at now: TimePoint) -> Int? {
    guard let hardEnd, let end = projectedEnd(at: now) else { return nil }
    return end - hardEnd
  }

  /// The gap to be asked about: the oldest that has no answer.
  package var openGap: OpenGap? { openGaps.first }

  /// How many participants are in the room.
  package var headcount: Int { register.values.count { $0.isHere } }

  /// Whether fewer adults are here than the module asks for.
  package var isShortOfAdults: Bool { adultsNow.map { $0 < outline.adults } ?? false }

  /// The same run, seen at a later moment.
  package func advanced(to now: TimePoint) -> SessionState {
    var later = self
    later.advance(to: now)
    return later
  }

  /// Lets the clock run on to a moment. Only the active block accrues.
  mutating func advance(to now: TimePoint) {
    guard now > lastAt, !isOver else { return }
    if let active, phase == .running { blocks[active].used += now - lastAt }
    if phase == .paused { paused += now - lastAt }
    lastAt = now
  }

  /// The clock never goes back, and stands still after the end.
  private func moment(_ now: TimePoint) -> TimePoint { isOver ? lastAt : max(now, lastAt) }
}
