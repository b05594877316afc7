/// The words of cells among bytes in hand.
enum RowText {
  /// Without quotes, and without spaces around.
  static func bytes(of cell: StreamedRow.Cell, in bytes: Span<UInt8>) -> [UInt8] {
    var (start, end) = trimmed(cell, in: bytes)
    guard cell.isQuoted, end - start >= 2, bytes[start] == 0x22, bytes[end - 1] == 0x22 else {
      return copy(bytes, start..<end)
    }
    start += 1
    end -= 1
    var kept: [UInt8] = []
    kept.reserveCapacity(end - start)
    var index = start
    while index < end {
      kept.append(bytes[index])
      index += bytes[index] == 0x22 && index + 1 < end && bytes[index + 1] == 0x22 ? 2 : 1
    }
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = kept.firstIndex(where: { !isSpace($0) }),
      let last = kept.lastIndex(where: { !isSpace($0) })
    else { return [] }
    return Array(kept[first...last])
  }

  /// Where a cell's words begin and end, without spaces around and with its quotes.
  @inline(__always)
  static func trimmed(_ cell: StreamedRow.Cell, in bytes: Span<UInt8>) -> (start: Int, end: Int) {
    var start = Int(cell.start)
    var end = Int(cell.end)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return (start, end)
  }

  /// A stretch of bytes of its own.
  static func copy(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var copy: [UInt8] = []
    copy.reserveCapacity(range.count)
    for index in range { copy.append(bytes[index]) }
    return copy
  }
}
