import LLSDiagnostics

/// Finds a term in the bytes of a text, whatever its case and however its words are broken over lines.
enum TermSearch {
  /// The first place of a term.
  ///
  /// - Parameters:
  ///   - term: words with one space between them.
  ///   - bytes: the file.
  ///   - place: where to look.
  /// - Returns: the bytes of the term, whole words only; nil when it is not there.
  static func find(_ term: String, in bytes: [UInt8], within place: SourceSpan) -> SourceSpan? {
    let wanted = term.utf8.map(lowered)
    guard let first = wanted.first else { return nil }
    var index = place.start
    let end = min(place.end, bytes.count)
    while index < end {
      if lowered(bytes[index]) == first, index == place.start || !isWordPart(bytes[index - 1]),
        let after = match(wanted, in: bytes, from: index, to: end),
        after == end || !isWordPart(bytes[after]) || !isWordPart(wanted[wanted.count - 1])
      {
        return SourceSpan(start: index, end: after)
      }
      index += 1
    }
    return nil
  }

  private static func match(_ wanted: [UInt8], in bytes: [UInt8], from: Int, to end: Int) -> Int? {
    var index = from
    for letter in wanted {
      if letter == 0x20 {
        let start = index
        while index < end, MarkupWalk.isSpace(bytes[index]) { index += 1 }
        if index == start { return nil }
      } else {
        guard index < end, lowered(bytes[index]) == letter else { return nil }
        index += 1
      }
    }
    return index
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(lowered(byte))
  }
}
