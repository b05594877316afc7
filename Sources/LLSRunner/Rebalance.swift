/// "Running late: fit the rest in." A preview of lengths that end exactly at the hard end; nothing changes until they are accepted.
package struct Rebalance: Hashable, Sendable {
  /// What each block would be given. Unit: milliseconds. Shape: one a block.
  package let allocations: [Int]
  /// What changes: the block from 0, and its old and new length. Unit: milliseconds.
  package let changes: [Change]

  /// One block's change.
  package struct Change: Hashable, Sendable {
    /// The block, from 0.
    package let block: Int
    /// What it is given now. Unit: milliseconds.
    package let before: Int
    /// What it would be given. Unit: milliseconds.
    package let after: Int
  }

  /// The event that makes it so.
  package var event: SessionEvent { .rebalance(allocations: allocations) }

  /// Fits the rest of the session into the time to the hard end.
  ///
  /// Time is taken from each block in proportion to what it can spare above its floor, and given, when there is some to spare, up to each
  /// block's longest useful length. The active block is never cut below what it has used.
  ///
  /// - Parameters:
  ///   - state: the run.
  ///   - now: the moment.
  ///   - kept: blocks whose length must not change, from 0.
  /// - Returns: the lengths; the same again when the plan ends on time already.
  /// - Throws: ``RefusedEvent/doesNotFit(deficit:mayBeDropped:)``, ``RefusedEvent/timeToSpare(_:)`` or ``RefusedEvent/noHardEnd``.
  package static func preview(
    of state: SessionState, at now: TimePoint, keeping kept: Set<Int> = []
  ) throws(RefusedEvent) -> Rebalance {
    guard !state.isOver else { throw .ended }
    guard state.isUnderWay else { throw .notStarted }
    guard let late = state.lateness(at: now) else { throw .noHardEnd }
    let given = state.blocks.map(\.given)
    let ranges = ranges(in: state, at: now, keeping: kept)
    let room = zip(given, ranges).map { late > 0 ? $0 - $1.lowerBound : $1.upperBound - $0 }
    let total = room.reduce(0, +)
    guard abs(late) <= total else {
      if late < 0 { throw .timeToSpare(-late) }
      let droppable = state.blocksAhead.filter { !state.outline.blocks[$0].isCore }
      throw .doesNotFit(deficit: late - total, mayBeDropped: droppable)
    }
    let shares = shares(of: abs(late), among: room)
    let allocations = zip(given, shares).map { late > 0 ? $0 - $1 : $0 + $1 }
    let changes = given.indices.filter { given[$0] != allocations[$0] }.map {
      Change(block: $0, before: given[$0], after: allocations[$0])
    }
    return Rebalance(allocations: allocations, changes: changes)
  }

  /// What each block may be given: floors, locks and longest lengths. A block without a minimum cannot be shortened.
  static func ranges(
    in state: SessionState, at now: TimePoint, keeping kept: Set<Int>
  ) -> [ClosedRange<Int>] {
    let ahead = Set(state.blocksAhead)
    return state.blocks.indices.map { block in
      let given = state.blocks[block].given
      let outline = state.outline.blocks[block]
      let isActive = block == state.active
      let used = isActive ? state.used(block, at: now) : 0
      guard isActive || ahead.contains(block), !kept.contains(block), used < given else {
        return given...given
      }
      let floor = outline.minimumMinutes.map { $0 * Span.minute } ?? given
      let top = max(given, (outline.maximumMinutes ?? outline.minutes) * Span.minute)
      return min(given, max(floor, used))...top
    }
  }

  /// Parts of an amount in proportion to the room each has, exact to the millisecond.
  private static func shares(of amount: Int, among room: [Int]) -> [Int] {
    let total = room.reduce(0, +)
    guard total > 0 else { return room.map { _ in 0 } }
    // The product may be wider than a number; the share is not, as the amount is no more than the total.
    var shares = room.map { total.dividingFullWidth(amount.multipliedFullWidth(by: $0)).quotient }
    var rest = amount - shares.reduce(0, +)
    for block in shares.indices where rest > 0 && shares[block] < room[block] {
      shares[block] += 1
      rest -= 1
    }
    return shares
  }
}
