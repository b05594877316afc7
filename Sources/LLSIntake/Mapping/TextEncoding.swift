/// How the letters of a file are written as bytes.
package enum TextEncoding: String, CaseIterable, Sendable {
  /// As nearly everything is today.
  case utf8 = "utf-8"
  /// As Excel on Windows writes plain CSV.
  case windows1252 = "windows-1252"
  /// As some programs on Windows call “Unicode”.
  case utf16 = "utf-16"

  /// The bytes as UTF-8; a piece may be cut anywhere but between the two bytes of a UTF-16 unit.
  ///
  /// - Parameters:
  ///   - bytes: a piece of the file.
  ///   - isFirst: whether the file begins with it.
  package func utf8(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8: return bytes
    case .windows1252:
      if bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
      var text = String.UnicodeScalarView()
      for byte in bytes {
        let value = (0x80...0x9F).contains(byte) ? Self.upper[Int(byte) - 0x80] : UInt16(byte)
        text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
      return Array(String(text).utf8)
    case .utf16:
      let isBig = bytes.starts(with: [0xFE, 0xFF])
      let from = isBig || bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
      let units = stride(from: from, to: bytes.count - 1, by: 2).map { place -> UInt16 in
        let (high, low) = isBig ? (bytes[place], bytes[place + 1]) : (bytes[place + 1], bytes[place])
        return UInt16(high) << 8 | UInt16(low)
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
  }

  /// The code points of the bytes 80 to 9F; five of them stand for nothing.
  ///
  /// - Source: Unicode, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT.
  private static let upper: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
