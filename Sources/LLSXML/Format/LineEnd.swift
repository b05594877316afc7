import LLSDiagnostics

/// The kind of line end that a file is written with.
enum LineEnd {
  /// The bytes of the file's last line end, which is the one that an editor or a layout wrote; LF where there is none.
  static func of(_ file: SourceFile) -> [UInt8] {
    var index = file.bytes.count - 1
    while index >= 0 {
      switch file.bytes[index] {
      case 0x0A: return index > 0 && file.bytes[index - 1] == 0x0D ? [0x0D, 0x0A] : [0x0A]
      case 0x0D: return [0x0D]
      default: index -= 1
      }
    }
    return [0x0A]
  }

  /// How many lines end in a stretch.
  static func count(in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D || byte == 0x0A && previous != 0x0D { count += 1 }
      previous = byte
    }
    return count
  }
}

extension Collection where Element == UInt8 {
  /// How many characters it holds, counted as code points.
  var characterCount: Int { count { $0 & 0xC0 != 0x80 } }
}
