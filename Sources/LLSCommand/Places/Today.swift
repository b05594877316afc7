import Glibc

/// The day at this place.
enum Today {
  /// As `YYYY-MM-DD`.
  static var date: String {
    var now = time(nil)
    var parts = tm()
    unsafe localtime_r(&now, &parts)
    return "\(parts.tm_year + 1900)-\(twoDigits(parts.tm_mon + 1))-\(twoDigits(parts.tm_mday))"
  }

  private static func twoDigits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
