/// Bytes as lower-case hexadecimal.
package enum Hexadecimal {
  private static let digits: [Character] = Array("0123456789abcdef")

  /// Two digits a byte.
  package static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0x0F)]] })
  }
}
