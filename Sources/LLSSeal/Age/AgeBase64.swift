/// The one way in which the age format writes bytes as letters: RFC 4648, section 4, without padding, and each text for one list of bytes only.
enum AgeBase64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The letters of some bytes.
  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var (held, count) = (0, 0)
    for byte in bytes {
      held = held << 8 | Int(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.append(letters[held >> count & 63])
      }
    }
    if count > 0 { text.append(letters[held << (6 - count) & 63]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of some letters; nil for any other sign, for padding, and where bits are left over that are not nought.
  static func bytes(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (held, count) = (0, 0)
    for letter in text {
      guard let value = letters.firstIndex(of: letter) else { return nil }
      held = (held << 6 | value) & 0xFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(held >> count & 0xFF))
      }
    }
    guard count < 6, held & ((1 << count) - 1) == 0 else { return nil }
    return bytes
  }
}
