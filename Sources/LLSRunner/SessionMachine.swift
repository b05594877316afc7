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
    guard moment >= state.lastAt else { throw .clockWentBack }
    if event == .undo { return try undo(state, at: moment) }
    guard !state.isOver else { throw .ended }
    var next = state
    next.advance(to: moment)
    try next.apply(event, after: moment - state.lastAt)
    next.history.append(TimedEvent(event, at: moment))
    return next
  }

  /// Takes events in order, from a run that has not begun.
  ///
  /// - Throws: ``RefusedEvent`` of the first event that cannot happen.
  package static func replay(
    _ events: some Sequence<TimedEvent>, of outline: PlanOutline
  ) throws(RefusedEvent) -> SessionState {
    var state = SessionState(outline: outline)
    for step in events { state = try reduce(state, step.event, at: step.at) }
    return state
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
