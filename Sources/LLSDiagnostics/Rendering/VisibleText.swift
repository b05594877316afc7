/// The one filter for text from outside: what would drive a terminal or turn the reading direction becomes visible.
///
/// Control characters show as their pictures (`␛`), everything else of the kind as its number (`<U+202E>`).
package enum VisibleText {
  /// The text with nothing invisible left in it.
  ///
  /// - Parameters:
  ///   - text: words from a file, a path or an argument.
  ///   - keepingLineBreaks: whether LF stays a line break; tabs always become one space.
  /// - Returns: the text, safe to write to a terminal.
  package static func of(_ text: String, keepingLineBreaks: Bool = false) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        result += " "
      } else if scalar == "\n", keepingLineBreaks {
        result += "\n"
      } else if let shown = standIn(for: scalar) {
        result += shown
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A JSON text in which everything that a terminal could act on is written as an escape; it means the same to a program.
  ///
  /// - Parameter json: valid JSON. Outside strings it holds nothing that is changed here.
  package static func escaped(json: String) -> String {
    var result = ""
    result.reserveCapacity(json.utf8.count)
    for scalar in json.unicodeScalars {
      if scalar != "\n", scalar != "\t", scalar != "\r", standIn(for: scalar) != nil {
        for unit in String(scalar).utf16 { result += escape(unit) }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A unit of UTF-16 as JSON escapes it.
  static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// What stands for a character that may not be shown as it is; nil for one that may.
  package static func standIn(for scalar: Unicode.Scalar) -> String? {
    let value = scalar.value
    switch value {
    case 0x00...0x1F: return Unicode.Scalar(0x2400 + value).map { String($0) }
    case 0x7F: return "\u{2421}"
    case 0x80...0x9F, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF, 0xE000...0xF8FF, 0xF0000...0x10FFFF:
      return "<U+" + hexadecimal(value) + ">"
    default: return nil
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
