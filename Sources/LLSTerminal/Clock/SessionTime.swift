package import LLSRunner

/// Turns clock readings into moments of a run: same boot, the boot clock; after a restart, the wall clock; never backwards.
package struct SessionTime: Hashable, Sendable {
  /// Shorter gaps are nobody's business. Unit: milliseconds.
  package static let noticeableGap = 30 * Span.second
  /// After a longer gap a run goes on paused. Unit: milliseconds.
  package static let pausingGap = Span.hour

  /// The moment of the last line.
  package private(set) var moment: TimePoint
  /// What the clocks said then.
  package private(set) var reading: ClockReading

  /// Ties a moment to what the clocks said.
  package init(moment: TimePoint, reading: ClockReading) {
    self.moment = moment
    self.reading = reading
  }

  /// The moment of a later reading.
  package func moment(of later: ClockReading) -> TimePoint {
    let passed =
      isSameBoot(later)
      ? later.bootMilliseconds - reading.bootMilliseconds
      : later.wallMilliseconds - reading.wallMilliseconds
    return moment.adding(max(0, passed))
  }

  /// How long the machine slept since the last line; 0 across a restart. Unit: milliseconds.
  package func sleep(until later: ClockReading) -> Int {
    guard isSameBoot(later) else { return 0 }
    let passed = later.bootMilliseconds - reading.bootMilliseconds
    return max(0, passed - (later.awakeMilliseconds - reading.awakeMilliseconds))
  }

  /// How far the wall clock was moved since the last line, beyond the passing of time. Unit: milliseconds.
  package func wallStep(until later: ClockReading) -> Int {
    later.wallMilliseconds - reading.wallMilliseconds - (moment(of: later) - moment)
  }

  /// The moment on the wall.
  package func civilTime(of moment: TimePoint, seenFrom now: ClockReading) -> CivilTime {
    CivilTime(
      wallMilliseconds: now.wallMilliseconds + (moment - self.moment(of: now)),
      utcOffsetSeconds: now.utcOffsetSeconds)
  }

  private func isSameBoot(_ later: ClockReading) -> Bool {
    later.bootID == reading.bootID && later.bootID != "unknown"
      && later.bootMilliseconds >= reading.bootMilliseconds
  }
}
