/// Makes text safe for its place in a page: markup cannot begin in it, and no character in it works unseen.
enum HTMLEscaping {
  /// Appends text as a page shows it.
  ///
  /// Control characters appear as the pictures that Unicode has for them; characters that turn the reading
  /// direction around, C1 controls and noncharacters appear as the replacement character.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - bytes: the page so far.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    guard text.utf8.contains(where: isSpecial) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "'": bytes.append(contentsOf: "&#39;".utf8)
      default: append(visible(scalar), to: &bytes)
      }
    }
  }

  /// Appends a character in UTF-8, without the detour over a string: curly quotes bring most texts here.
  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let value = scalar.value
    func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(value >> shift & 0x3F) }
    switch value {
    case 0..<0x80: bytes.append(UInt8(value))
    case 0x80..<0x800:
      bytes.append(0xC0 | UInt8(value >> 6))
      bytes.append(tail(0))
    case 0x800..<0x1_0000:
      bytes.append(0xE0 | UInt8(value >> 12))
      bytes.append(tail(6))
      bytes.append(tail(0))
    default:
      bytes.append(0xF0 | UInt8(value >> 18))
      bytes.append(tail(12))
      bytes.append(tail(6))
      bytes.append(tail(0))
    }
  }

  /// Whether a byte can belong to a character that needs a closer look.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x1F, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F: true
    case 0xC2, 0xD8, 0xE2, 0xEF, 0xF0...0xF4: true
    default: false
    }
  }

  /// The character that stands for one that must not work.
  ///
  /// - Source: Unicode 16: Control Pictures (2400–2421); Bidi_Control in PropList.txt.
  static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let replacement: Unicode.Scalar = "\u{FFFD}"
    switch scalar.value {
    case 0x09, 0x0A: return scalar
    case 0x0D, 0x2028, 0x2029: return "\n"
    case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value) ?? replacement
    case 0x7F: return "\u{2421}"
    case 0x80...0x9F: return replacement
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return replacement
    case 0xFDD0...0xFDEF: return replacement
    case let value where value & 0xFFFE == 0xFFFE: return replacement
    default: return scalar
    }
  }
}
