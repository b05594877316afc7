import LLSModel

@testable import LLSRunner

/// What looking at a run shows, and what a preview promises.
extension Invariants {
  /// 4: looking changes nothing, at any number of ticks.
  func looks(_ state: SessionState, _ now: TimePoint, _ random: inout RandomSession) -> String? {
    let later = now.adding(random.whole(1...90_000))
    var ticked = state
    var tick = now
    for _ in 0..<random.whole(1...6) {
      tick = min(later, tick.adding(random.whole(1...20_000)))
      ticked = ticked.advanced(to: tick)
    }
    if ticked.advanced(to: later) != state.advanced(to: later) { return "4 ticks leave a trace" }
    if state.isOver, ticked != state { return "4 a run that is over goes on" }
    let same =
      ticked.elapsed(at: later) == state.elapsed(at: later)
      && ticked.projectedEnd(at: later) == state.projectedEnd(at: later)
      && state.blocks.indices.allSatisfy { ticked.used($0, at: later) == state.used($0, at: later) }
    return same ? nil : "4 what is seen depends on how often one looks"
  }

  /// 6: a preview is taken as it is, lands on the hard end and leaves alone what is kept; or it says how much is too much, and what may go.
  func fits(_ state: SessionState, _ now: TimePoint, _ random: inout RandomSession) -> String? {
    guard state.isUnderWay, let late = state.lateness(at: now) else { return nil }
    let kept: Set<Int> = random.whole(0...2) == 0 ? [random.whole(0...6)] : []
    let ranges = Rebalance.ranges(in: state, at: now, keeping: kept)
    let shortest = zip(state.blocks, ranges).reduce(0) { $0 + $1.0.given - $1.1.lowerBound }
    let longest = zip(state.blocks, ranges).reduce(0) { $0 + $1.1.upperBound - $1.0.given }
    do {
      let preview = try Rebalance.preview(of: state, at: now, keeping: kept)
      guard let after = try? machine(state, preview.event, now) else { return "6 a preview was not taken" }
      if after.projectedEnd(at: now) != state.hardEnd { return "6 a preview misses the hard end" }
      if kept.contains(where: { after.blocks[$0].given != state.blocks[$0].given }) {
        return "6 a locked block was changed"
      }
      let past = state.blocks.indices.filter { block in
        block != state.active && !state.blocksAhead.contains(block)
      }
      if past.contains(where: { after.blocks[$0].given != state.blocks[$0].given }) {
        return "6 a block that is over was changed"
      }
      return nil
    } catch RefusedEvent.doesNotFit(let deficit, let droppable) {
      if deficit <= 0 || deficit != late - shortest { return "6 the deficit is not what is missing" }
      let free = state.blocksAhead.filter { !state.outline.blocks[$0].isCore }
      return droppable == free ? nil : "6 what may be dropped is not said"
    } catch RefusedEvent.timeToSpare(let spare) {
      return spare == -late && spare > longest ? nil : "6 time to spare that could be given"
    } catch {
      return "6 refused for another reason: \(error)"
    }
  }
}
