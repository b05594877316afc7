/// Random bytes from the system, fit for keys and codes.
package enum RandomBytes {
  /// Draws bytes.
  ///
  /// - Parameter count: how many. Range: 0 or more.
  /// - Returns: as many bytes, each equally likely.
  /// - Source: `SystemRandomNumberGenerator`, which is `getrandom(2)` on Linux.
  package static func draw(_ count: Int) -> [UInt8] {
    var system = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(0, count) + 8)
    // Each call goes to the system, so all eight bytes that it gives are used.
    while bytes.count < count {
      let word = system.next()
      for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
    return Array(bytes.prefix(max(0, count)))
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
