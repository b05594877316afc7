extension SessionState {
  /// An end that is farther ahead is a slip of the finger: no session is so long. Unit: hours.
  package static let farthestEnd = 8

  /// Whether somebody can have meant an event that the rules allow. Asked when it is entered, never when a journal is read again: what
  /// happened, happened.
  ///
  /// - Returns: the refusal; nil where nothing speaks against it.
  package func slip(_ event: SessionEvent, at now: TimePoint) -> RefusedEvent? {
    switch event {
    case .setSoftEnd(let end?), .setHardEnd(let end?):
      // One that has just passed may be the truth.
      if now - end > Span.hour { return .endLongPast(by: now - end) }
      return end - now > Self.farthestEnd * Span.hour ? .endFarOff(by: end - now) : nil
    case .backdate(let minutes):
      let whole = outline.plannedMinutes
      return startedAt != nil && minutes > whole - backdatedMinutes ? .tooLongAgo(limit: whole) : nil
    default: return nil
    }
  }
}
