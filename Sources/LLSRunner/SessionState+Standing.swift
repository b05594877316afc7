package import LLSModel

/// How the blocks stand. It is decided here, and nowhere else.
extension SessionState {
  /// How a block stands, or stood at the end.
  package func standing(of block: Int) -> BlockStanding {
    if !isOver, block == active { return .now }
    if !isOver, blocksAhead.contains(block) { return .ahead }
    return outcome(of: block)
  }

  /// How a block ended for a pilot, which counts one that was cut short as not done.
  package func status(of block: Int) -> SessionRecord.BlockStatus {
    switch outcome(of: block) {
    case .done: .done
    case .adapted: .adapted
    case .leftOut: .skipped
    case .cutShort: block == active ? .notReached : .skipped
    case .ahead, .now, .notReached: .notReached
    }
  }

  /// How a block would have ended if the session ended now.
  private func outcome(of block: Int) -> BlockStanding {
    if blocks[block].isSkipped { return .leftOut }
    if !blocks[block].wasActive { return .notReached }
    if adaptations.contains(where: { $0.block == block && $0.what != .skipped }) { return .adapted }
    if hasAllItsSteps(block) || wasOpenLongEnough(block) { return .done }
    if adaptations.contains(where: { $0.block == block && $0.what == .skipped }) { return .leftOut }
    let isBegun = blocks[block].stepsDone > 0 || blocks[block].used >= Span.minute
    return isBegun ? .cutShort : block == active ? .notReached : .leftOut
  }

  private func hasAllItsSteps(_ block: Int) -> Bool {
    outline.blocks[block].steps > 0 && blocks[block].stepsDone >= outline.blocks[block].steps
  }

  /// Whether a block was open for a third of its shortest useful length or longer.
  private func wasOpenLongEnough(_ block: Int) -> Bool {
    let shortest = outline.blocks[block].minimumMinutes ?? outline.blocks[block].minutes
    return blocks[block].used * 3 >= shortest * Span.minute
  }
}
