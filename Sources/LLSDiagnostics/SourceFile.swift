/// A file as it was read: the name shown to people, its bytes, and where its lines start.
package struct SourceFile: Sendable {
  /// The path as the user would type it.
  package let path: String
  /// The bytes, exactly as on disk.
  package let bytes: [UInt8]
  /// Byte offset of the first byte of every line; the first is 0.
  private let lineStarts: [Int]

  /// Keeps the bytes and finds the lines (LF, CRLF; a lone CR is a line end too, as in XML).
  ///
  /// - Parameters:
  ///   - path: shown in messages.
  ///   - bytes: the whole file.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0D {
        if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        starts.append(index)
      } else if byte == 0x0A {
        starts.append(index)
      }
    }
    lineStarts = starts
  }

  /// How many bytes of byte-order mark the file starts with. Range: 0 or 3.
  package var markLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The line and column of a byte.
  ///
  /// - Parameter byte: offset from 0; past the end it gives the end.
  /// - Returns: line and column, both from 1; the column counts characters.
  package func position(ofByte byte: Int) -> SourcePosition {
    let target = min(max(0, byte), bytes.count)
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= target { low = middle } else { high = middle - 1 }
    }
    let from = low == 0 ? min(markLength, target) : lineStarts[low]
    let characters = String(decoding: bytes[from..<target], as: UTF8.self).count
    return SourcePosition(line: low + 1, column: characters + 1)
  }

  /// The text of one line, without its line end or a byte-order mark.
  ///
  /// - Parameter line: from 1.
  /// - Returns: the text, or nil when there is no such line; broken UTF-8 becomes U+FFFD.
  package func text(ofLine line: Int) -> String? {
    guard line >= 1, line <= lineStarts.count else { return nil }
    let start = line == 1 ? markLength : lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }
}
