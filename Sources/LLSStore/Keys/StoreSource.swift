import Glibc
import LLSModel
import LLSSeal

/// Where the store takes time and randomness from.
package struct StoreSource: Sendable {
  /// The time. Unit: milliseconds since 1970.
  package let milliseconds: @Sendable () -> Int64
  /// As many random bytes as asked for.
  package let randomBytes: @Sendable (Int) -> [UInt8]

  /// Names a source; tests hand in their own.
  package init(
    milliseconds: @escaping @Sendable () -> Int64, randomBytes: @escaping @Sendable (Int) -> [UInt8]
  ) {
    self.milliseconds = milliseconds
    self.randomBytes = randomBytes
  }

  /// The machine's clock and the system's randomness.
  package static let system = StoreSource(
    milliseconds: {
      var now = timespec()
      unsafe clock_gettime(CLOCK_REALTIME, &now)  // fills the struct it is given, nothing else
      return Int64(now.tv_sec) * 1_000 + Int64(now.tv_nsec) / 1_000_000
    },
    randomBytes: { RandomBytes.draw($0) })
}

/// A moment as the store writes it: `2016-10-03T16:30:00.000Z`.
struct Moment: CustomStringConvertible {
  /// Unit: milliseconds since 1970.
  let milliseconds: Int64

  var description: String {
    let day = milliseconds >= 0 ? milliseconds / 86_400_000 : 0
    let rest = max(0, milliseconds) % 86_400_000
    let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60].map { Self.padded($0, 2) }
    return "\(CalendarDay(number: Int(day)))T\(clock.joined(separator: ":")).\(Self.padded(rest % 1_000, 3))Z"
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
  }
}
