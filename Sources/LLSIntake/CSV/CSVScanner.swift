import LLSDiagnostics

/// Walks the bytes of a CSV file once, from cell to cell.
struct CSVScanner {
  private let file: SourceFile
  private let bytes: [UInt8]
  private let separator: UInt8
  private var place: Int
  private var line = 1
  /// Cells that could not be read.
  private(set) var diagnostics: [Diagnostic] = []

  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// Starts behind a byte-order mark.
  init(_ file: SourceFile, separator: UInt8) {
    self.file = file
    self.separator = separator
    bytes = file.bytes
    place = file.markLength
  }

  /// All rows; an empty line is a row with one empty cell.
  mutating func rows() -> [CSVTable.Row] {
    var rows: [CSVTable.Row] = []
    var width = 0
    while place < bytes.count {
      let start = line
      let told = diagnostics.count
      var cells: [CSVTable.Cell] = []
      cells.reserveCapacity(width)
      repeat { cells.append(cell()) } while takeComma()
      takeLineEnd()
      width = cells.count
      rows.append(CSVTable.Row(line: start, cells: cells, isDamaged: diagnostics.count > told))
    }
    return rows
  }

  private mutating func takeComma() -> Bool {
    guard place < bytes.count, bytes[place] == separator else { return false }
    place += 1
    return true
  }

  private mutating func takeLineEnd() {
    guard place < bytes.count else { return }
    if bytes[place] == Self.carriageReturn { place += 1 }
    if place < bytes.count, bytes[place] == Self.lineFeed { place += 1 }
    line += 1
  }

  private mutating func cell() -> CSVTable.Cell {
    let start = place
    let isQuoted = place < bytes.count && bytes[place] == Self.quote
    let text = isQuoted ? quotedText(from: start) : plainText(from: start)
    let span = SourceSpan(start: start, end: place)
    if span.length > CSVTable.longestCell {
      diagnostics.append(
        Diagnostic(
          .badCell, path: file.path, span: SourceSpan(start: start, end: start + 1),
          "a cell holds \(span.length) bytes; \(CSVTable.longestCell) are the most",
          help: "look for a quote that never closes, or shorten the words"))
      return CSVTable.Cell(span: span, text: "")
    }
    return CSVTable.Cell(span: span, text: text)
  }

  private mutating func plainText(from start: Int) -> String {
    var strayQuote: Int?
    while place < bytes.count {
      let byte = bytes[place]
      if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      if byte == Self.quote, strayQuote == nil { strayQuote = place }
      place += 1
    }
    if let strayQuote {
      diagnostics.append(
        Diagnostic(
          .badCell, path: file.path, span: SourceSpan(start: strayQuote, end: strayQuote + 1),
          "a quote stands inside a cell that does not begin with one",
          help: "put the whole cell in quotes and write each quote in it twice: \"she said \"\"yes\"\"\""))
    }
    return Self.trimmed(bytes[start..<place])
  }

  private mutating func quotedText(from start: Int) -> String {
    var kept: [UInt8] = []
    place += 1
    let firstLine = line
    var runStart = place
    while place < bytes.count {
      let byte = bytes[place]
      if byte == Self.quote {
        kept += bytes[runStart..<place]
        place += 1
        guard place < bytes.count, bytes[place] == Self.quote else {
          reportWordsAfterQuote()
          return Self.trimmed(kept[...])
        }
        runStart = place  // the second quote of a pair is kept as one
      } else if byte == Self.lineFeed
        || byte == Self.carriageReturn && !(place + 1 < bytes.count && bytes[place + 1] == Self.lineFeed)
      {
        line += 1
      }
      place += 1
    }
    diagnostics.append(
      Diagnostic(
        .badCell, path: file.path, span: SourceSpan(start: start, end: start + 1),
        "the quote that opens on line \(firstLine) never closes, so everything after it is one cell",
        help: "close the quote, or delete it; inside an answer write a quote twice"))
    return ""
  }

  /// After a closing quote only a comma or a line end may stand.
  private mutating func reportWordsAfterQuote() {
    let start = place
    while place < bytes.count, bytes[place] != separator, bytes[place] != Self.lineFeed,
      bytes[place] != Self.carriageReturn
    {
      place += 1
    }
    guard bytes[start..<place].contains(where: { $0 != 0x20 && $0 != 0x09 }) else { return }
    diagnostics.append(
      Diagnostic(
        .badCell, path: file.path, span: SourceSpan(start: start, end: place),
        "words stand after the quote that closes a cell",
        help: "put the comma directly after the quote; inside an answer write a quote twice"))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
