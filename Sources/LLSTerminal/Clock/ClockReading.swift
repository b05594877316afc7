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
