import LLSDiagnostics

/// Whether the bytes are UTF-8 text, and if not, what they are instead.
enum EncodingCheck {
  /// How to mend an encoding, in an author's words.
  static let advice =
    "save the file as UTF-8; VS Code: click the encoding in the status bar, Save with Encoding, UTF-8; "
    + "Notepad: Save As, Encoding UTF-8"

  /// A finding when the first bytes belong to another encoding; nil when they do not.
  static func foreignEncoding(of file: SourceFile) -> Diagnostic? {
    let start = Array(file.bytes.prefix(4))
    let name: String
    switch start {
    case let b where b.starts(with: [0x00, 0x00, 0xFE, 0xFF]) || b.starts(with: [0xFF, 0xFE, 0x00, 0x00]):
      name = "UTF-32"
    case let b where b.starts(with: [0x00, 0x00, 0x00, 0x3C]) || b.starts(with: [0x3C, 0x00, 0x00, 0x00]):
      name = "UTF-32"
    case let b where b.starts(with: [0xFE, 0xFF]) || b.starts(with: [0xFF, 0xFE]): name = "UTF-16"
    case let b where b.starts(with: [0x00, 0x3C]) || b.starts(with: [0x3C, 0x00]): name = "UTF-16"
    case let b where b.starts(with: [0x4C, 0x6F, 0xA7, 0x94]): name = "EBCDIC"
    case let b where b.starts(with: [0x2B, 0x2F, 0x76]): name = "UTF-7"
    default: return nil
    }
    return Diagnostic(
      .notUTF8, path: file.path, span: nil, "the file is saved as \(name), not as UTF-8", help: advice)
  }

  /// A finding for the first byte that breaks UTF-8; nil when none does.
  static func brokenByte(in file: SourceFile) -> Diagnostic? {
    guard let broken = firstBroken(in: file.bytes) else { return nil }
    return Diagnostic(
      .notUTF8, path: file.path, span: SourceSpan(start: broken, end: broken + 1),
      "the file is not UTF-8 text", label: "this byte is not UTF-8", help: advice)
  }

  /// The place of the first byte that does not belong to well-formed UTF-8.
  ///
  /// - Source: Unicode Standard 15.0, table 3-7, well-formed UTF-8 byte sequences.
  static func firstBroken(in bytes: [UInt8]) -> Int? {
    var index = 0
    while true {
      index = firstOutsideASCII(in: bytes, from: index)
      guard index < bytes.count else { return nil }
      let lead = bytes[index]
      let length: Int
      var second: ClosedRange<UInt8> = 0x80...0xBF
      switch lead {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      case 0xF1...0xF3: length = 4
      default: return index
      }
      guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return index }
      for next in (index + 2)..<(index + max(length, 2)) where bytes[next] & 0xC0 != 0x80 { return index }
      index += length
    }
  }

  /// The first byte above 0x7F at or after a place; the end when there is none. Looks at eight bytes at once.
  private static func firstOutsideASCII(in bytes: [UInt8], from start: Int) -> Int {
    // Eight bytes are only loaded where eight are left.
    unsafe bytes.withUnsafeBytes { buffer in
      var index = start
      while index + 8 <= buffer.count {
        let eight = unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if eight & 0x8080_8080_8080_8080 != 0 { break }
        index += 8
      }
      // The end is held against first.
      while index < buffer.count, unsafe buffer[index] < 0x80 { index += 1 }
      return index
    }
  }
}
