package import LLSRunner

/// When things happened, on the clock of the room.
extension JournalReader.Replay {
  /// A moment as the clock in the room showed it, by the last line that was written before it.
  package func civilTime(of moment: TimePoint) -> CivilTime {
    let line = entries.last { $0.step.at <= moment }
    let clock = line?.clock ?? header.clock
    return CivilTime(
      wallMilliseconds: clock.wallMilliseconds + (moment - (line?.step.at ?? .zero)),
      utcOffsetSeconds: clock.utcOffsetSeconds)
  }

  /// When the session began. Missing: it did not.
  package var begun: CivilTime? { state.startedAt.map(civilTime) }

  /// When it ended. Missing: it has not.
  package var ended: CivilTime? { state.isOver ? civilTime(of: state.lastAt) : nil }
}
