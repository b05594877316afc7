import LLSDiagnostics

/// One row of a streamed CSV file: where it and its cells lie among the bytes in hand.
struct StreamedRow {
  /// A cell's place among the bytes in hand, quotes included.
  struct Cell {
    /// Its first byte.
    var start: Int32
    /// The byte behind its last.
    var end: Int32
    /// Whether it is in quotes.
    var isQuoted = false
  }

  /// Why a row cannot be taken.
  enum Problem: Hashable {
    /// A quote stands inside a cell that does not begin with one.
    case strayQuote
    /// Something stands behind the quote that closes a cell.
    case wordsAfterQuote
    /// A quote never closes, or not within the longest cell.
    case neverCloses
    /// A cell is too long.
    case tooLong
    /// A byte that UTF-8 does not have.
    case notUTF8
  }

  /// The line of its first cell, from 1.
  var line = 1
  /// Its first byte.
  var start = 0
  /// The byte behind its last, without the line end.
  var end = 0
  /// Its cells.
  var cells: [Cell] = []
  /// What is wrong with it, and the byte where.
  var problem: (kind: Problem, at: Int)?
  /// Whether it has a byte past ASCII.
  var isWide = false
}

/// What takes the rows of a stream.
protocol RowTaking {
  /// Takes a row; the bytes are in hand during the call only.
  mutating func take(_ row: StreamedRow, in bytes: Span<UInt8>)
  /// Whether no more rows are wanted.
  var isFull: Bool { get }
}

/// Cuts the bytes of a CSV file into rows as they come, and holds no more of them than one row and what is in hand.
struct RowStream {
  private let separator: UInt8
  /// Bytes of a row that is not over yet.
  private var pending: [UInt8] = []
  private var line = 1
  /// Whether the rest of an overlong row is being passed over.
  private var isSkipping = false
  /// How many bytes were seen before those in hand.
  private var passed = 0
  /// Why nothing more is read; a byte that no text has.
  private(set) var zeroByteLine: Int?
  /// Quotes that never close; where there are many the rest of the file is not looked at.
  private var unclosed = 0
  /// Whether nothing more is read because too many quotes never close.
  var hasTooManyUnclosed: Bool { unclosed >= Self.mostUnclosed }

  /// From so many on, nothing more is read: each costs as much as the longest cell.
  private static let mostUnclosed = 50
  /// The most one row may hold. Unit: bytes.
  private static let longestRow = 1 << 20

  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// Names what stands between cells.
  init(separator: UInt8) { self.separator = separator }

  /// Whether nothing more is read.
  var isOver: Bool { zeroByteLine != nil || hasTooManyUnclosed }

  /// Cuts what has come so far, and keeps the last row until more comes.
  ///
  /// - Parameters:
  ///   - chunk: the bytes.
  ///   - isLast: whether no more come.
  ///   - sink: takes the rows.
  mutating func feed(_ chunk: [UInt8], isLast: Bool, into sink: inout some RowTaking) {
    if isOver || sink.isFull { return }
    let isFirst = passed == 0 && pending.isEmpty
    var held = pending
    pending = []
    if held.isEmpty { held = chunk } else { held += chunk }
    let start = isFirst && held.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let used = cut(held, from: start, isLast: isLast, into: &sink)
    passed += used
    if used < held.count { pending = Array(held[used...]) }
    if pending.count > Self.longestRow, !isSkipping {
      isSkipping = true
      var row = StreamedRow(line: line, start: 0, end: 1)
      row.problem = (.tooLong, 0)
      sink.take(row, in: pending.span)
      pending = []
    }
  }

  /// Cuts rows; gives how many bytes were used.
  private mutating func cut(
    _ held: [UInt8], from first: Int, isLast: Bool, into sink: inout some RowTaking
  ) -> Int {
    let bytes = held.span
    var row = StreamedRow()
    row.cells.reserveCapacity(32)
    var place = first
    if isSkipping {
      guard let end = Self.lineEnd(bytes, from: place) else { return bytes.count }
      place = Self.behindLineEnd(bytes, end)
      line += 1
      isSkipping = false
    }
    while place < bytes.count, !sink.isFull, !isOver {
      row.cells.removeAll(keepingCapacity: true)
      row.problem = nil
      row.isWide = false
      row.line = line
      row.start = place
      guard let next = scan(&row, bytes, isLast: isLast) else { return place }
      if zeroByteLine != nil { return next }
      if row.isWide, row.problem == nil, let broken = Self.brokenByte(bytes, row.start..<row.end) {
        row.problem = (.notUTF8, broken)
      }
      sink.take(row, in: bytes)
      place = next
    }
    return place
  }

  /// Finds the cells of one row; nil when it is not over yet.
  private mutating func scan(_ row: inout StreamedRow, _ bytes: Span<UInt8>, isLast: Bool) -> Int? {
    let count = bytes.count
    var index = row.start
    var cellStart = index
    var isQuoted = false
    var lines = 0
    var high: UInt8 = 0
    while index < count {
      let byte = bytes[index]
      high |= byte
      if byte == separator {
        row.cells.append(.init(start: Int32(cellStart), end: Int32(index), isQuoted: isQuoted))
        index += 1
        cellStart = index
        isQuoted = false
      } else if byte > Self.quote || byte == 0x20 || byte == 0x21 || byte == 0x09 {
        index += 1
      } else if byte == Self.quote {
        guard index == cellStart else {
          row.problem = row.problem ?? (.strayQuote, index)
          index += 1
          continue
        }
        switch quoted(bytes, from: index, isLast: isLast) {
        case .goesOn: return nil
        case .closes(let behind, let more, let bits):
          lines += more
          high |= bits
          isQuoted = true
          index = Self.behindSpaces(bytes, from: behind)
          if index < count, bytes[index] != separator, bytes[index] != Self.lineFeed,
            bytes[index] != Self.carriageReturn
          {
            row.problem = row.problem ?? (.wordsAfterQuote, index)
          }
        case .neverCloses:
          row.problem = (.neverCloses, index)
          unclosed += 1
          return ended(
            &row, cellStart, Self.lineEnd(bytes, from: index) ?? count, bytes, lines: 0, high: high)
        }
      } else if byte == Self.lineFeed || byte == Self.carriageReturn {
        if byte == Self.carriageReturn, index + 1 == count, !isLast { return nil }
        return ended(&row, cellStart, index, bytes, lines: lines, high: high, isQuoted: isQuoted)
      } else {
        if byte == 0 { zeroByteLine = line + lines }
        if zeroByteLine != nil { return index + 1 }
        index += 1
      }
    }
    guard isLast else { return nil }
    return ended(&row, cellStart, count, bytes, lines: lines, high: high, isQuoted: isQuoted)
  }

  private mutating func ended(
    _ row: inout StreamedRow, _ cellStart: Int, _ end: Int, _ bytes: Span<UInt8>, lines: Int, high: UInt8,
    isQuoted: Bool = false
  ) -> Int {
    row.cells.append(.init(start: Int32(cellStart), end: Int32(end), isQuoted: isQuoted))
    row.end = end
    row.isWide = high >= 0x80
    if row.problem == nil,
      let long = row.cells.first(where: { Int($0.end - $0.start) > CSVTable.longestCell })
    {
      row.problem = (.tooLong, Int(long.start))
    }
    line += lines + 1
    return Self.behindLineEnd(bytes, end)
  }

  private enum Quoted {
    case goesOn
    case closes(behind: Int, lines: Int, bits: UInt8)
    case neverCloses
  }

  private mutating func quoted(_ bytes: Span<UInt8>, from start: Int, isLast: Bool) -> Quoted {
    var index = start + 1
    var lines = 0
    var bits: UInt8 = 0
    let limit = min(bytes.count, start + CSVTable.longestCell + 2)
    while index < limit {
      let byte = bytes[index]
      bits |= byte
      if byte == Self.quote {
        if index + 1 == bytes.count, !isLast { return .goesOn }
        guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else {
          return .closes(behind: index + 1, lines: lines, bits: bits)
        }
        index += 1  // the second quote of a pair
      } else if byte == Self.lineFeed
        || byte == Self.carriageReturn && !(index + 1 < bytes.count && bytes[index + 1] == Self.lineFeed)
      {
        lines += 1
      } else if byte == 0 {
        zeroByteLine = line + lines
        return .closes(behind: index, lines: lines, bits: bits)
      }
      index += 1
    }
    return limit == bytes.count && !isLast ? .goesOn : .neverCloses
  }

  private static func behindSpaces(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index
  }

  private static func lineEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == lineFeed || bytes[index] == carriageReturn { return index }
      index += 1
    }
    return nil
  }

  private static func behindLineEnd(_ bytes: Span<UInt8>, _ end: Int) -> Int {
    var index = end
    if index < bytes.count, bytes[index] == carriageReturn { index += 1 }
    if index < bytes.count, bytes[index] == lineFeed { index += 1 }
    return index
  }

  /// The first byte of a row that belongs to no character; nil when it is UTF-8.
  private static func brokenByte(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var copy: [UInt8] = []
    copy.reserveCapacity(range.count)
    for index in range { copy.append(bytes[index]) }
    guard String(validating: copy, as: UTF8.self) == nil else { return nil }
    return range.lowerBound + TextCheck.firstBrokenByte(copy)
  }
}
