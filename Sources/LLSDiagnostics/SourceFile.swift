/// A file as it was read: the name shown to people, its bytes, and where its lines start.
package struct SourceFile: Sendable {
  /// The path as the user would type it.
  package let path: String
  /// The bytes, exactly as on disk.
  package let bytes: [UInt8]
  /// Byte offset of the first byte of every line; the first is 0.
  private let lineStarts: [Int]
  /// Of a longer line only so much around a place is looked at letter by letter: a file that is all one line must not
  /// cost more than another. Unit: bytes.
  private static let longLine = 4096

  /// Keeps the bytes and finds the lines (LF, CRLF; a lone CR is a line end too, as in XML).
  ///
  /// - Parameters:
  ///   - path: shown in messages.
  ///   - bytes: the whole file.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    starts.reserveCapacity(bytes.count / 48)
    // The loop looks at the bytes without a check for each: a loader makes one of these for every file.
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = unsafe bytes[index]
        index += 1
        if byte > 0x0D { continue }
        if byte == 0x0D {
          // The end is held against first.
          if index < bytes.count, unsafe bytes[index] == 0x0A { index += 1 }
          starts.append(index)
        } else if byte == 0x0A {
          starts.append(index)
        }
      }
    }
    lineStarts = starts
  }

  /// How many bytes of byte-order mark the file starts with. Range: 0 or 3.
  package var markLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The line and column of a byte.
  ///
  /// - Parameters:
  ///   - byte: offset from 0; past the end it gives the end.
  ///   - unit: what a column is.
  /// - Returns: line and column, both from 1.
  package func position(ofByte byte: Int, in unit: ColumnUnit = .characters) -> SourcePosition {
    let target = min(max(0, byte), bytes.count)
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= target { low = middle } else { high = middle - 1 }
    }
    let from = low == 0 ? min(markLength, target) : lineStarts[low]
    let near =
      unit == .codePoints
      ? target : startOfCharacter(from: max(from, target - Self.longLine), to: target)
    // Far from the place a code point counts as a character.
    var characters = 0
    for index in from..<near where bytes[index] & 0xC0 != 0x80 { characters += 1 }
    characters += String(decoding: bytes[near..<target], as: UTF8.self).count
    return SourcePosition(line: low + 1, column: characters + 1)
  }

  /// What a column of a position is.
  package enum ColumnUnit {
    /// What a person takes for one sign: a letter with its accents, a whole emoji.
    case characters
    /// A code point of Unicode, of which one sign may have several.
    case codePoints
  }

  /// The bytes of a line without its end and a byte-order mark; of a very long line those around a place.
  ///
  /// - Parameters:
  ///   - line: from 1.
  ///   - byte: a place in it.
  /// - Returns: the bytes, or nil when there is no such line.
  package func bytes(ofLine line: Int, around byte: Int) -> Range<Int>? {
    guard let whole = bytes(ofLine: line) else { return nil }
    guard whole.count > Self.longLine else { return whole }
    let place = min(max(byte, whole.lowerBound), whole.upperBound)
    let start = startOfCharacter(
      from: max(whole.lowerBound, place - Self.longLine / 4), to: whole.upperBound)
    return
      start..<startOfCharacter(
        from: min(whole.upperBound, place + Self.longLine / 2), to: whole.upperBound)
  }

  private func bytes(ofLine line: Int) -> Range<Int>? {
    guard line >= 1, line <= lineStarts.count else { return nil }
    let start = line == 1 ? markLength : lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<max(start, end)
  }

  private func startOfCharacter(from byte: Int, to limit: Int) -> Int {
    var byte = byte
    while byte < limit, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
    return byte
  }
}
