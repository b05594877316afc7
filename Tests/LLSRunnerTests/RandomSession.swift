import LLSModel
import LLSRunner

/// A seeded source of random sessions. SplitMix64; Steele, Lea and Flood 2014, figure 17.
struct RandomSession {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number in a range.
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// How long until the next event: mostly seconds to minutes, sometimes nothing, sometimes long. Unit: milliseconds.
  mutating func wait() -> Int {
    switch whole(0...9) {
    case 0: 0
    case 1: whole(600_000...4_000_000)
    default: whole(1...400_000)
    }
  }

  /// An event for a state: mostly sensible, sometimes not.
  mutating func event(for state: SessionState, at now: TimePoint) -> SessionEvent {
    if state.phase == .waiting, whole(0...2) == 0 { return .start }
    let block = whole(-1...7)
    let code = PlanSamples.codes[whole(0...5)]
    switch whole(0...38) {
    case 0: return .start
    case 1: return .backdate(minutes: whole(-1...40))
    case 2, 3: return .pause
    case 4, 5: return .resume
    case 6, 7: return .nextStep
    case 8, 9, 10: return .next
    case 11: return .back
    case 12: return .jump(block: block)
    case 13, 14: return .skip(block: block)
    case 15: return .unskip(block: block)
    case 16, 17: return .extend(minutes: whole(-15...15))
    case 18: return .setSoftEnd(whole(0...3) == 0 ? nil : now.adding(whole(-100_000...9_000_000)))
    case 19, 20: return .setHardEnd(whole(0...6) == 0 ? nil : now.adding(whole(-100_000...9_000_000)))
    case 21, 22: return fit(state, at: now)
    case 23: return .gap(milliseconds: whole(0...500_000), counted: true)
    case 24:
      let open = state.openGaps
      let length = open.isEmpty ? 1 : open[whole(0...open.count - 1)].milliseconds
      return .gap(milliseconds: length, counted: false)
    case 25: return .clockStep(milliseconds: whole(-90_000...90_000))
    case 26: return whole(0...1) == 0 ? .note("remark") : .park(whole(0...4) == 0 ? " " : "topic")
    case 27: return .tally(.green, count: whole(-1...12))
    case 28: return .attend([code, PlanSamples.codes[whole(0...5)]], whole(0...2) == 0 ? .excused : .present)
    case 29: return whole(0...1) == 0 ? .left(code) : .returned(code)
    case 30: return whole(0...1) == 0 ? .staffChanged(whole(0...4)) : .withdrawToday(code)
    case 31: return .adapt(whole(0...1) == 0 ? .skipped : .simplified, .time)
    case 32: return whole(0...15) == 0 ? .finish : (whole(0...20) == 0 ? .abandon : .hide)
    case 33: return whole(0...1) == 0 ? .show : .handover(whole(0...1) == 0 ? .coFacilitator : .supportWorker)
    case 36: return .leaveOut(whole(0...1) == 0 ? [block] : [block, whole(0...6)], .time)
    case 37: return .shortest(keeping: whole(0...2) == 0 ? [whole(0...6)] : [])
    case 38: return whole(0...3) == 0 ? .finish : .note("after the end, or before it")
    case 34 where whole(0...1) == 0:
      return .tellAuthor(
        block: block, AuthorFeedback(.changed, .tooLong, words: whole(0...4) == 0 ? " " : "a"))
    case 34: return .closingCheck(whole(0...2) == 0 ? .coFacilitator : .readerOfCards)
    default: return .undo
    }
  }

  private mutating func fit(_ state: SessionState, at now: TimePoint) -> SessionEvent {
    if whole(0...9) == 0 { return .rebalance(allocations: state.blocks.map { _ in whole(0...2_000_000) }) }
    if whole(0...9) == 0 {
      var near = state.blocks.map(\.given)
      near[whole(0...near.count - 1)] += whole(-300_000...300_000)
      return .rebalance(allocations: near)
    }
    let kept: Set<Int> = whole(0...2) == 0 ? [whole(0...6)] : []
    return (try? Rebalance.preview(of: state, at: now, keeping: kept))?.event ?? .next
  }
}
