/// A moment of a run: milliseconds on a clock that only goes forward and counts the laptop's sleep.
///
/// Zero is the moment the journal was made. The clock itself is outside this room: moments arrive as arguments.
package struct TimePoint: Hashable, Sendable, Comparable {
  /// The journal's first moment.
  package static let zero = TimePoint(milliseconds: 0)

  /// Time since the journal was made; below zero for a start that was set back. Unit: milliseconds.
  package let milliseconds: Int

  /// Makes a moment.
  package init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// The moment so much later. Unit: milliseconds.
  package func adding(_ milliseconds: Int) -> TimePoint {
    TimePoint(milliseconds: self.milliseconds + milliseconds)
  }

  /// Earlier or later.
  package static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

  /// The time from one moment to another. Unit: milliseconds.
  package static func - (end: Self, start: Self) -> Int { end.milliseconds - start.milliseconds }
}

/// Lengths of time in the unit that the runner counts in.
package enum Span {
  /// One second. Unit: milliseconds.
  package static let second = 1_000
  /// One minute. Unit: milliseconds.
  package static let minute = 60_000
  /// One hour. Unit: milliseconds.
  package static let hour = 3_600_000
}
