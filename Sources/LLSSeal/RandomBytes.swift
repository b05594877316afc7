/// Random bytes from the system, fit for keys and codes.
package enum RandomBytes {
  /// Draws bytes.
  ///
  /// - Parameter count: how many. Range: 0 or more.
  /// - Returns: as many bytes, each equally likely.
  /// - Source: `SystemRandomNumberGenerator`, which is `getrandom(2)` on Linux.
  package static func draw(_ count: Int) -> [UInt8] {
    var system = SystemRandomNumberGenerator()
    return (0..<max(0, count)).map { _ in UInt8.random(in: .min ... .max, using: &system) }
  }
}
