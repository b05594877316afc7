/// The run's one rule book: a state and an event give the next state, or a refusal.
package enum SessionMachine {
  /// Takes one event.
  ///
  /// - Parameters:
  ///   - state: the run so far.
  ///   - event: what happens.
  ///   - moment: when; never before the state's last event.
  /// - Returns: the run after it.
  /// - Throws: ``RefusedEvent`` when it cannot happen now; the state given stays as it was.
  package static func reduce(
    _ state: SessionState, _ event: SessionEvent, at moment: TimePoint
  ) throws(RefusedEvent) -> SessionState {
    var next = state
    try take(event, at: moment, into: &next)
    return next
  }

  /// Takes one event in place, so that many in a row cost no copies; after a refusal the state is not to be used any more.
  package static func take(
    _ event: SessionEvent, at moment: TimePoint, into state: inout SessionState
  ) throws(RefusedEvent) {
    guard moment >= state.lastAt else { throw .clockWentBack }
    if event == .undo {
      state = try undo(state, at: moment)
      return
    }
    if case .closingCheck(let role) = event {
      try state.close(by: role, at: moment)
      state.history.append(TimedEvent(event, at: moment))
      return
    }
    guard !state.isOver || event.mayFollowTheEnd(isClosed: state.closingCheck != nil) else { throw .ended }
    state.advance(to: moment)
    try state.apply(event)
    state.history.append(TimedEvent(event, at: moment))
  }

  /// Takes events in order, from a run that has not begun.
  ///
  /// - Throws: ``RefusedEvent`` of the first event that cannot happen.
  package static func replay(
    _ events: some Sequence<TimedEvent>, of outline: PlanOutline
  ) throws(RefusedEvent) -> SessionState {
    var state = SessionState(outline: outline)
    for step in events { try take(step.event, at: step.at, into: &state) }
    return state
  }

  /// An event of a whole run that cannot have happened, by its place from 0, and why.
  package struct ImpossibleStep: Error, Hashable, Sendable {
    /// Its place.
    package let place: Int
    /// Why it cannot have happened.
    package let reason: RefusedEvent
  }

  /// Takes a whole run with its undos at once: what was undone is left out beforehand, so that many undos cost no more than other events.
  ///
  /// Whether an event that was undone could have happened is not asked.
  ///
  /// - Returns: the state that taking one event after another leads to.
  /// - Throws: ``ImpossibleStep``.
  package static func fold(
    _ steps: [TimedEvent], of outline: PlanOutline
  ) throws(ImpossibleStep) -> SessionState {
    for place in steps.indices.dropFirst() where steps[place].at < steps[place - 1].at {
      throw ImpossibleStep(place: place, reason: .clockWentBack)
    }
    let stands = try stands(steps.map(\.event))
    var state = SessionState(outline: outline)
    for (place, step) in steps.enumerated() where stands[place] {
      do {
        try take(step.event, at: step.at, into: &state)
      } catch {
        throw ImpossibleStep(place: place, reason: error)
      }
    }
    if let last = steps.last { state.advance(to: last.at) }
    return state
  }

  /// Which events of a run were not undone; an undo itself does not stand. Shape: one an event.
  ///
  /// - Throws: ``ImpossibleStep`` for an undo with nothing to undo.
  package static func stands(_ events: [SessionEvent]) throws(ImpossibleStep) -> [Bool] {
    var stands = Array(repeating: true, count: events.count)
    var undoable: [Int] = []
    for (place, event) in events.enumerated() {
      if event == .undo {
        stands[place] = false
        guard let undone = undoable.popLast() else {
          throw ImpossibleStep(place: place, reason: .nothingToUndo)
        }
        stands[undone] = false
      } else if event.canBeUndone {
        undoable.append(place)
      }
    }
    return stands
  }

  /// What `undo` would take back now; nil for nothing.
  package static func undoable(in state: SessionState) -> TimedEvent? {
    state.history.last { $0.event.canBeUndone }
  }

  /// Folds the history anew without its last event that can be undone.
  private static func undo(
    _ state: SessionState, at moment: TimePoint
  ) throws(RefusedEvent) -> SessionState {
    guard let index = state.history.lastIndex(where: { $0.event.canBeUndone }) else { throw .nothingToUndo }
    var kept = state.history
    kept.remove(at: index)
    do {
      return try replay(kept, of: state.outline).advanced(to: moment)
    } catch {
      throw .cannotUndo
    }
  }
}
