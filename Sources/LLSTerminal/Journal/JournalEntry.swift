package import LLSRunner

/// What the clocks said when a line was written.
package struct ClockReading: Hashable, Sendable {
  /// Changes at every restart of the machine.
  package let bootID: String
  /// Time since the machine started, sleep included. Unit: milliseconds.
  package let bootMilliseconds: Int
  /// Time since the machine started, sleep left out. Unit: milliseconds.
  package let awakeMilliseconds: Int
  /// Time since 1970-01-01 00:00 UTC. Unit: milliseconds.
  package let wallMilliseconds: Int
  /// How far local time is ahead of UTC. Unit: seconds.
  package let utcOffsetSeconds: Int

  /// Makes a reading.
  package init(
    bootID: String, bootMilliseconds: Int, awakeMilliseconds: Int, wallMilliseconds: Int,
    utcOffsetSeconds: Int
  ) {
    self.bootID = bootID
    self.bootMilliseconds = bootMilliseconds
    self.awakeMilliseconds = awakeMilliseconds
    self.wallMilliseconds = wallMilliseconds
    self.utcOffsetSeconds = utcOffsetSeconds
  }

  /// The local day, `YYYY-MM-DD`, so long before or after the reading. Unit: milliseconds.
  package func day(shiftedBy milliseconds: Int = 0) -> String {
    CivilTime(wallMilliseconds: wallMilliseconds + milliseconds, utcOffsetSeconds: utcOffsetSeconds).day
  }
}

/// A journal's first line.
package struct JournalHeader: Hashable, Sendable {
  /// The newest form that this program writes and reads.
  package static let version = 1

  /// Which run of which session.
  package let identity: RunIdentity
  /// The plan, as far as replaying needs it.
  package let outline: PlanOutline
  /// What the clocks said when the journal was made.
  package let clock: ClockReading

  /// Makes a header.
  package init(identity: RunIdentity, outline: PlanOutline, clock: ClockReading) {
    self.identity = identity
    self.outline = outline
    self.clock = clock
  }
}

/// One of a journal's further lines.
package struct JournalEntry: Hashable, Sendable {
  /// Counts the lines; the header is 1.
  package let sequence: Int
  /// What happened, and when.
  package let step: TimedEvent
  /// What the clocks said.
  package let clock: ClockReading

  /// Makes an entry.
  package init(sequence: Int, step: TimedEvent, clock: ClockReading) {
    self.sequence = sequence
    self.step = step
    self.clock = clock
  }
}
