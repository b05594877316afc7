import LLSModel

/// A moment as a clock and a calendar on the wall show it.
package struct CivilTime: Hashable, Sendable {
  /// Days since 1970-01-01 at the place of the run.
  private let dayNumber: Int
  /// Time since local midnight. Unit: seconds.
  private let secondOfDay: Int

  /// Makes it from a count since 1970-01-01 00:00 UTC.
  ///
  /// - Parameters:
  ///   - wallMilliseconds: Unit: milliseconds.
  ///   - utcOffsetSeconds: how far local time is ahead of UTC. Unit: seconds.
  package init(wallMilliseconds: Int, utcOffsetSeconds: Int) {
    let seconds = Self.divide(wallMilliseconds, by: 1_000).quotient + utcOffsetSeconds
    (dayNumber, secondOfDay) = Self.divide(seconds, by: 86_400)
  }

  /// The day, `YYYY-MM-DD`.
  package var day: String { CalendarDay(number: dayNumber).description }

  /// The hour and minute, `14:32`.
  package var hourMinute: String {
    "\(Self.two(secondOfDay / 3_600)):\(Self.two(secondOfDay / 60 % 60))"
  }

  /// The hour, minute and second, `14:32:07`.
  package var hourMinuteSecond: String { "\(hourMinute):\(Self.two(secondOfDay % 60))" }

  /// How far into the day. Unit: minutes. Range: 0 to 1,439.
  package var minuteOfDay: Int { secondOfDay / 60 }

  /// How far into the day. Unit: seconds. Range: 0 to 86,399.
  package var secondsIntoDay: Int { secondOfDay }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func divide(_ number: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
    let remainder = ((number % divisor) + divisor) % divisor
    return ((number - remainder) / divisor, remainder)
  }
}
