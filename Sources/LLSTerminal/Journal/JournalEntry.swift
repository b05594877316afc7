package import LLSRunner

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
