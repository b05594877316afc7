/// How the letters of a file are written as bytes.
package enum TextEncoding: String, CaseIterable, Sendable {
  /// As nearly everything is today.
  case utf8 = "utf-8"
  /// As Excel on Windows writes plain CSV.
  case windows1252 = "windows-1252"
  /// As some programs on Windows call “Unicode”.
  case utf16 = "utf-16"

  /// Bytes of Windows' letters as UTF-8.
  static func fromWindows(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let value = (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt16(byte)
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return Array(String(text).utf8)
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
