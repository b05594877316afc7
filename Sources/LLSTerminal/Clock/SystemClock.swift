import Glibc

/// The clocks of this machine.
package enum SystemClock {
  /// Reads them all at one moment.
  package static func reading() -> ClockReading {
    let seconds = time(nil)
    return ClockReading(
      bootID: bootID, bootMilliseconds: milliseconds(CLOCK_BOOTTIME),
      awakeMilliseconds: milliseconds(CLOCK_MONOTONIC), wallMilliseconds: milliseconds(CLOCK_REALTIME),
      utcOffsetSeconds: utcOffset(at: seconds))
  }

  /// Changes at every restart; the same for every reading of one program.
  private static let bootID: String = {
    // The path is a literal; the descriptor is closed below.
    let descriptor = unsafe open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "unknown" }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 36)
    // The buffer outlives the call.
    let count = unsafe read(descriptor, &bytes, bytes.count)
    return count == 36 ? String(decoding: bytes, as: UTF8.self) : "unknown"
  }()

  private static func milliseconds(_ clock: clockid_t) -> Int {
    var moment = timespec()
    // The structure outlives the call.
    guard unsafe clock_gettime(clock, &moment) == 0 else { return 0 }
    return moment.tv_sec * 1_000 + moment.tv_nsec / 1_000_000
  }

  private static func utcOffset(at seconds: time_t) -> Int {
    var seconds = seconds
    // A structure of plain numbers and one pointer that is never followed here.
    var local = unsafe tm()
    // Both structures outlive the call.
    guard unsafe localtime_r(&seconds, &local) != nil else { return 0 }
    return unsafe local.tm_gmtoff
  }
}
