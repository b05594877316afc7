import LLSModel
import LLSRunner

/// The machine, or a copy with a fault in it: it changes a state, or refuses.
typealias Machine = (inout SessionState, SessionEvent, TimePoint) throws -> Void

/// The invariants of a run. Each gives nil, or words about what broke.
struct Invariants {
  let change: Machine

  /// The state that an event leads to.
  func machine(_ state: SessionState, _ event: SessionEvent, _ moment: TimePoint) throws -> SessionState {
    var after = state
    try change(&after, event, moment)
    return after
  }

  /// Plays one random session and checks every step.
  func broken(seed: UInt64, length: Int) -> String? {
    var random = RandomSession(seed: seed)
    var state = SessionState(outline: PlanSamples.ladder)
    var accepted: [TimedEvent] = []
    var now = TimePoint.zero
    for _ in 0..<length {
      now = now.adding(random.wait())
      let event = random.event(for: state, at: now)
      let before = state
      do {
        try change(&state, event, now)
        accepted.append(TimedEvent(event, at: now))
      } catch {
        if state != before { return "seed \(seed), \(event): 11 a refused event left a trace" }
        continue
      }
      if let words = accounts(state) ?? gaps(before, event, state, now) ?? times(before, event, state, now)
        ?? lengths(before, event, state, now)
        ?? looks(state, now, &random) ?? fits(state, now, &random)
      {
        return "seed \(seed), \(event): \(words)"
      }
    }
    if !accepted.isEmpty, let words = prefix(of: accepted, random.whole(0...accepted.count - 1)) {
      return "seed \(seed): \(words)"
    }
    let later = now.adding(random.whole(1...900_000))
    return whole(state, accepted, later).map { "seed \(seed): \($0)" }
  }

  /// 1, 2: block time and paused and excluded time add up to the elapsed time; nothing is negative.
  private func accounts(_ state: SessionState) -> String? {
    let used = state.blocks.reduce(0) { $0 + $1.used }
    if used + state.paused + state.excluded != state.elapsed(at: state.lastAt) {
      return "1 times do not add up"
    }
    let parts = state.blocks.flatMap { [$0.used, $0.given, $0.stepsDone] } + [state.paused, state.excluded]
    if parts.contains(where: { $0 < 0 }) { return "2 something is negative" }
    if let active = state.active, !state.blocks.indices.contains(active) || state.blocks[active].isSkipped {
      return "2 the active block is not in the plan"
    }
    return nil
  }

  /// 1, 2: a gap that is answered is not open any more, and the same time is no second gap.
  private func gaps(
    _ before: SessionState, _ event: SessionEvent, _ after: SessionState, _ now: TimePoint
  ) -> String? {
    guard case .gap(let length, _) = event else { return nil }
    let isAnswer = before.openGaps.contains { $0.milliseconds == length }
    if isAnswer {
      return after.openGaps.count < before.openGaps.count ? nil : "1 a gap can be answered twice"
    }
    guard after.openGaps.count > before.openGaps.count else { return nil }
    let again = try? machine(after, .gap(milliseconds: length == 1 ? 2 : 1, counted: true), now)
    return again?.openGaps.count ?? 0 > after.openGaps.count ? "2 the same time is two gaps" : nil
  }

  /// 3, 7: only the active block accrues; a pause moves only the projected end.
  private func times(
    _ before: SessionState, _ event: SessionEvent, _ after: SessionState, _ now: TimePoint
  ) -> String? {
    if event == .undo { return nil }
    if before.isOver, Self.times(before) != Self.times(after) { return "3 time passes after the end" }
    let moved = before.blocks.indices.filter { before.blocks[$0].used != after.blocks[$0].used }
    switch event {
    case .gap(_, counted: false), .backdate: break
    default:
      if moved.contains(where: { $0 != before.active }) { return "3 a block accrued that was not active" }
      if before.phase == .paused, !moved.isEmpty { return "3 a block accrued during a pause" }
    }
    if event == .pause || event == .resume {
      let same =
        before.blocks.map(\.given) == after.blocks.map(\.given) && before.active == after.active
        && before.hardEnd == after.hardEnd
        && before.blocks.map(\.stepsDone) == after.blocks.map(\.stepsDone)
      if !same { return "7 a pause changed the plan" }
      let later = now.adding(60_000)
      if event == .pause, let end = after.projectedEnd(at: now),
        after.projectedEnd(at: later) != end.adding(60_000)
      {
        return "7 a pause does not move the projected end"
      }
      if event == .pause, after.used(after.active ?? 0, at: later) != after.used(after.active ?? 0, at: now) {
        return "7 time runs during a pause"
      }
    }
    return nil
  }

  /// Every length of time of a run.
  private static func times(_ state: SessionState) -> [Int] {
    state.blocks.map(\.used) + [
      state.paused, state.excluded, state.lastAt.milliseconds, state.elapsed(at: state.lastAt),
    ]
  }

  /// 6, 8: a rebalance lands on the hard end and keeps floors; +x then −x is nothing.
  private func lengths(
    _ before: SessionState, _ event: SessionEvent, _ after: SessionState, _ now: TimePoint
  ) -> String? {
    switch event {
    case .rebalance:
      if after.projectedEnd(at: now) != after.hardEnd { return "6 a rebalance misses the hard end" }
      for block in after.blocks.indices where after.blocks[block].given != before.blocks[block].given {
        let floor =
          (after.outline.blocks[block].minimumMinutes ?? after.outline.blocks[block].minutes) * 60_000
        let given = after.blocks[block].given
        let longest =
          (after.outline.blocks[block].maximumMinutes ?? after.outline.blocks[block].minutes) * 60_000
        if given > before.blocks[block].given, given > longest {
          return "6 block \(block) went past its longest length"
        }
        if given < before.blocks[block].given, given < floor {
          return "6 block \(block) went below its floor"
        }
        let isPast = after.active.map { block < $0 } ?? false
        if isPast || after.blocks[block].isSkipped { return "6 block \(block) is over and was changed" }
      }
      guard let again = try? Rebalance.preview(of: after, at: now) else { return "6 not idempotent: refused" }
      return again.changes.isEmpty ? nil : "6 not idempotent"
    case .shortest(let kept):
      for block in after.blocks.indices where after.blocks[block].given != before.blocks[block].given {
        let outline = after.outline.blocks[block]
        let floor = (outline.minimumMinutes ?? outline.minutes) * 60_000
        if kept.contains(block) || after.blocks[block].given > before.blocks[block].given
          || after.blocks[block].given < floor
        {
          return "6 block \(block) is not at its shortest"
        }
      }
      return (try? machine(after, event, now)) == nil ? nil : "6 shortest is not idempotent"
    case .extend(let minutes):
      guard let back = try? machine(after, .extend(minutes: -minutes), now) else {
        return "8 cannot be taken back"
      }
      return back.blocks == before.advanced(to: now).blocks ? nil : "8 +x then -x leaves a trace"
    default: return nil
    }
  }

  /// 5, 9, 10, 11 over a whole session.
  private func whole(_ state: SessionState, _ accepted: [TimedEvent], _ later: TimePoint) -> String? {
    let hasCounted = state.history.contains {
      if case .gap(_, counted: true) = $0.event { true } else { false }
    }
    if hasCounted, let undone = SessionMachine.undoable(in: state), case .gap(_, counted: true) = undone.event
    {
      return "9 a counted gap can be undone"
    }
    guard let replayed = try? folded(accepted), replayed == state else {
      return "5 replay is not what was lived"
    }
    guard let atOnce = try? SessionMachine.fold(accepted, of: PlanSamples.ladder), atOnce == state else {
      return "5 folding at once is not what was lived"
    }
    if let words = undone(state, later) { return words }
    let shift = 7_777_777
    let moved = try? folded(
      accepted.map { TimedEvent(shifted($0.event, by: shift), at: $0.at.adding(shift)) })
    guard let moved, Self.shape(moved) == Self.shape(state), moved.blocks == state.blocks,
      moved.active == state.active, moved.phase == state.phase,
      moved.lateness(at: later.adding(shift)) == state.lateness(at: later)
    else { return "10 the hour of the day matters" }
    return refusals(state, later)
  }

  /// 5: each prefix of what was taken is a run of its own, and gives the state that was live then.
  private func prefix(of accepted: [TimedEvent], _ length: Int) -> String? {
    let steps = Array(accepted.prefix(length))
    guard let lived = try? folded(steps), let atOnce = try? SessionMachine.fold(steps, of: PlanSamples.ladder)
    else { return "5 a prefix is refused" }
    return lived == atOnce ? nil : "5 a prefix is not what was lived"
  }

  private func folded(_ steps: [TimedEvent]) throws -> SessionState {
    try steps.reduce(SessionState(outline: PlanSamples.ladder)) { try machine($0, $1.event, $1.at) }
  }

  /// 9: undo is folding without the event it undoes.
  private func undone(_ state: SessionState, _ later: TimePoint) -> String? {
    guard let last = state.history.lastIndex(where: { $0.event.canBeUndone }) else { return nil }
    guard let undone = try? machine(state, .undo, later) else { return nil }
    var kept = state.history
    kept.remove(at: last)
    guard let without = try? folded(kept) else { return "9 undo makes what cannot have happened" }
    return without.advanced(to: later) == undone ? nil : "9 undo is not folding without the event"
  }

  private func shifted(_ event: SessionEvent, by shift: Int) -> SessionEvent {
    switch event {
    case .setHardEnd(let end): .setHardEnd(end?.adding(shift))
    case .setSoftEnd(let end): .setSoftEnd(end?.adding(shift))
    default: event
    }
  }

  /// What a session amounts to, without the moments themselves.
  private static func shape(_ state: SessionState) -> SessionRecord {
    state.record(of: PlanSamples.identity, lastSequence: 1, day: "2017-01-01")
  }

  /// 11: a refused event leaves the state as it was, and time that goes back is refused.
  private func refusals(_ state: SessionState, _ later: TimePoint) -> String? {
    let wrong: [SessionEvent] = [
      .start, .jump(block: 99), .jump(block: -1), .extend(minutes: 0), .backdate(minutes: 0), .note(" "),
      .rebalance(allocations: []), .tally(.red, count: 100), .material(id: "none", isAtHand: true),
      .gap(milliseconds: 0, counted: true), .staffChanged(-1), .attend([], .present),
    ]
    for event in wrong where !(event == .start && state.phase == .waiting) {
      var after = state
      if (try? change(&after, event, later)) != nil { return "11 \(event) was taken" }
      if after != state { return "11 \(event) was refused and left a trace" }
    }
    if (try? machine(state, .note("late"), state.lastAt.adding(-1))) != nil { return "11 time went back" }
    return nil
  }
}
