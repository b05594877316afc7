import LLSDiagnostics
package import LLSModel

/// How a file of answers is laid out, seen from its first bytes.
package struct FeedbackShape: Hashable, Sendable {
  /// What stands between its cells.
  package let separator: UInt8
  /// The names in its first line.
  package let header: [String]
  /// Whether each row is one answer; else each row is one form.
  package let isLong: Bool
  /// What the columns become.
  package let mapping: ColumnMapping

  /// Looks at the beginning of a file.
  ///
  /// - Parameters:
  ///   - start: its first bytes, with the whole first line.
  ///   - instruments: the questionnaires that it may hold answers to.
  ///   - mapping: gives what the columns become, by the first line. Missing: it is proposed.
  package init(
    _ start: [UInt8], instruments: [InstrumentDefinition],
    mapping: ([String]) -> ColumnMapping? = { _ in nil }
  ) {
    let bytes = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...]
    let first = bytes.drop { $0 == 0x0A || $0 == 0x0D }.prefix(CSVTable.longestCell).prefix {
      $0 != 0x0A && $0 != 0x0D
    }
    let separator = Self.separator(first)
    self.separator = separator
    let line = CSVTable(SourceFile(path: "", bytes: Array(first)), separator: separator)
    let header = line.header?.cells.map(\.text) ?? []
    self.header = header
    let chosen = mapping(header) ?? .proposed(for: header, instruments: instruments)
    self.mapping = chosen
    let names = Set(header.map { (chosen.target(of: $0) ?? $0).lowercased() })
    // A first line that a quote swallows has one cell; what it says decides all the same.
    let isSwallowed = line.header?.isDamaged == true
    let words = String(decoding: first, as: UTF8.self).lowercased()
    isLong =
      names.contains("item") && names.contains("value")
      || isSwallowed && words.contains("item") && words.contains("value")
  }

  /// The sign that stands most often in the first line, outside quotes.
  private static func separator(_ line: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in line {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted, [0x2C, 0x3B, 0x09].contains(byte) { counts[byte, default: 0] += 1 }
    }
    let commas = counts[0x2C] ?? 0
    guard let other = [UInt8(0x3B), 0x09].max(by: { counts[$0] ?? 0 < counts[$1] ?? 0 }) else { return 0x2C }
    return (counts[other] ?? 0) > commas ? other : 0x2C
  }
}
