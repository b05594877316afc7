extension SessionState {
  /// A block may be given so much at most. Unit: minutes.
  package static let blockLimit = 480

  /// Takes an event about the blocks.
  mutating func applyToBlocks(_ event: SessionEvent) throws(RefusedEvent) {
    switch event {
    case .nextStep:
      let here = try activeBlock()
      guard blocks[here].stepsDone < outline.blocks[here].steps else { throw .noMoreSteps }
      blocks[here].stepsDone += 1
    case .next:
      _ = try activeBlock()
      guard let following = blocksAhead.first else { throw .lastBlock }
      goTo(following)
    case .back: try goBack()
    case .jump(let block):
      let here = try activeBlock()
      try check(block)
      guard block != here else { throw .alreadyThere(number: block + 1) }
      blocks[block].isSkipped = false
      goTo(block)
    case .skip(let block): try skip(block)
    case .unskip(let block):
      try check(block)
      guard blocks[block].isSkipped else { throw .notSkipped(number: block + 1) }
      blocks[block].isSkipped = false
    case .leaveOut(let places, let why): try leaveOut(places, because: why)
    case .shortest(let kept): try shorten(keeping: kept)
    case .extend(let minutes): try extend(by: minutes)
    case .rebalance(let allocations): try rebalance(to: allocations)
    default: break
    }
  }

  func check(_ block: Int) throws(RefusedEvent) {
    guard blocks.indices.contains(block) else {
      throw .noSuchBlock(number: block + 1, of: blocks.count)
    }
  }

  private mutating func goTo(_ block: Int) {
    active = block
    runsSince = lastAt
    blocks[block].wasActive = true
  }

  private mutating func goBack() throws(RefusedEvent) {
    let here = try activeBlock()
    if blocks[here].stepsDone > 0 {
      blocks[here].stepsDone -= 1
      return
    }
    guard let before = (0..<here).last(where: { !blocks[$0].isSkipped }) else { throw .firstBlock }
    goTo(before)
  }

  private mutating func skip(_ block: Int) throws(RefusedEvent) {
    try check(block)
    guard !blocks[block].isSkipped else { throw .alreadySkipped(number: block + 1) }
    let hasReason = adaptations.contains { $0.block == block && $0.what == .skipped }
    guard !outline.blocks[block].isCore || hasReason else { throw .coreBlock(number: block + 1) }
    if block == active {
      guard let following = blocksAhead.first else { throw .lastBlock }
      goTo(following)
    } else if active == nil, blocksAhead.count == 1 {
      throw .lastBlock  // a session of nothing cannot begin
    }
    blocks[block].isSkipped = true
  }

  private mutating func leaveOut(_ places: [Int], because why: AdaptationReason) throws(RefusedEvent) {
    guard !places.isEmpty, Set(places).count == places.count else { throw .noChange }
    for block in places {
      try check(block)
      guard !blocks[block].isSkipped else { throw .alreadySkipped(number: block + 1) }
      blocks[block].isSkipped = true
      adaptations.append(Adaptation(block: block, what: .skipped, why: why))
    }
    if let active, !blocks[active].isSkipped { return }
    // The time after the end belongs to nothing that could be left out.
    guard !isOver || active == nil else { throw .ended }
    guard let following = blocksAhead.first else { throw .lastBlock }
    if active != nil { goTo(following) }
  }

  private mutating func shorten(keeping kept: Set<Int>) throws(RefusedEvent) {
    _ = try activeBlock()
    for block in kept.sorted() { try check(block) }
    let ranges = Rebalance.ranges(in: self, at: lastAt, keeping: kept)
    guard zip(blocks, ranges).contains(where: { $0.given > $1.lowerBound }) else { throw .noChange }
    for (block, range) in ranges.enumerated() { blocks[block].given = range.lowerBound }
  }

  private mutating func extend(by minutes: Int) throws(RefusedEvent) {
    let here = try activeBlock()
    guard minutes != 0 else { throw .noChange }
    guard (-Self.blockLimit...Self.blockLimit).contains(minutes) else {
      throw .tooMuchTime(limit: Self.blockLimit)
    }
    let given = blocks[here].given + minutes * Span.minute
    guard given >= 0 else { throw .lessThanNoTime }
    guard given <= Self.blockLimit * Span.minute else { throw .tooMuchTime(limit: Self.blockLimit) }
    blocks[here].given = given
  }

  private mutating func rebalance(to allocations: [Int]) throws(RefusedEvent) {
    _ = try activeBlock()
    guard let hardEnd else { throw .noHardEnd }
    guard allocations.count == blocks.count else { throw .previewOutOfDate }
    for (block, range) in Rebalance.ranges(in: self, at: lastAt, keeping: []).enumerated() {
      guard range.contains(allocations[block]) else { throw .previewOutOfDate }
    }
    var fitted = self
    for block in blocks.indices { fitted.blocks[block].given = allocations[block] }
    guard fitted.projectedEnd(at: lastAt) == hardEnd else { throw .previewOutOfDate }
    self = fitted
  }
}
