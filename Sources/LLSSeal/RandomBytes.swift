import Glibc

/// Random bytes from the system, fit for keys and codes.
package enum RandomBytes {
  /// Draws bytes.
  ///
  /// - Parameter count: how many. Range: 0 or more.
  /// - Returns: as many bytes, each equally likely.
  /// - Source: `getentropy(3)`, which draws from `getrandom(2)`, as does `SystemRandomNumberGenerator`, eight bytes at a time.
  package static func draw(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    var filled = 0
    while filled < bytes.count {
      let length = min(256, bytes.count - filled)
      // One call fills up to 256 bytes, all or none; the buffer is used during the call only.
      let failed = unsafe bytes.withUnsafeMutableBytes { buffer in
        guard let start = buffer.baseAddress else { return true }
        return unsafe getentropy(start.advanced(by: filled), length) != 0
      }
      if failed { return drawnSlowly(count) }
      filled += length
    }
    return bytes
  }

  /// Where the system has no such call.
  private static func drawnSlowly(_ count: Int) -> [UInt8] {
    var system = SystemRandomNumberGenerator()
    return (0..<max(0, count)).map { _ in UInt8.random(in: .min ... .max, using: &system) }
  }

  /// Draws whole numbers.
  ///
  /// - Parameters:
  ///   - count: how many. Range: 0 or more.
  ///   - bound: greater than each of them. Range: 1 to 256.
  /// - Returns: as many numbers from 0, each equally likely: a byte past the last whole multiple of the bound is drawn again.
  package static func numbers(_ count: Int, below bound: Int) -> [Int] {
    let bound = min(max(1, bound), 256)
    let usable = 256 - 256 % bound
    var numbers: [Int] = []
    while numbers.count < count {
      numbers += draw(count - numbers.count).map(Int.init).filter { $0 < usable }.map { $0 % bound }
    }
    return numbers
  }
}
