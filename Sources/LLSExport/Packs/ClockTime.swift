/// A time of day, to the minute.
package struct ClockTime: Hashable, Sendable {
  /// Unit: minutes after midnight. Range: 0 to 1439.
  package let minutes: Int

  /// Makes a time; minutes past midnight count on into the next day, or back into the one before.
  package init(minutes: Int) { self.minutes = ((minutes % 1440) + 1440) % 1440 }

  /// Reads a time as people write it.
  ///
  /// - Parameter text: hours and minutes, for example `17:30` or `9.05`.
  /// - Throws: ``ExportError/startTime(_:)`` when it is not a time of day.
  package init(_ text: String) throws(ExportError) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { throw .startTime(text) }
    minutes = hour * 60 + minute
  }

  /// The time so many minutes later.
  package func adding(_ more: Int) -> ClockTime { ClockTime(minutes: minutes + more) }

  /// The time as documents show it, for example `17:30`.
  package var text: String {
    let hour = minutes / 60
    let minute = minutes % 60
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
