import LLSDiagnostics

/// Finds terms in the bytes of a text in one pass, whatever their case and however their words are broken over lines.
struct TermSearch {
  /// A term that was found.
  struct Found {
    /// Which one, by its place in the list given.
    let term: Int
    /// Its bytes.
    let span: SourceSpan
  }

  private let terms: [[UInt8]]
  /// The terms that begin with a byte, by that byte in lower case.
  private let byFirst: [[Int]]

  /// Prepares a search.
  ///
  /// - Parameter terms: words with one space between them; an empty one is never found.
  init(_ terms: [String]) {
    self.terms = terms.map { $0.utf8.map(Self.lowered) }
    var byFirst = [[Int]](repeating: [], count: 256)
    for (index, term) in self.terms.enumerated() {
      if let first = term.first { byFirst[Int(first)].append(index) }
    }
    self.byFirst = byFirst
  }

  /// Every term that stands somewhere as whole words, each at its first place, in the order found.
  func find(in bytes: [UInt8], within place: SourceSpan) -> [Found] {
    var found: [Found] = []
    let end = min(place.end, bytes.count)
    var isAfterWord = false
    for index in place.start..<max(place.start, end) {
      let byte = bytes[index]
      if !isAfterWord {
        for term in byFirst[Int(Self.lowered(byte))] {
          guard let after = match(terms[term], in: bytes, from: index, to: end),
            !found.contains(where: { $0.term == term })
          else { continue }
          found.append(Found(term: term, span: SourceSpan(start: index, end: after)))
        }
      }
      isAfterWord = Self.isWordPart(byte)
    }
    return found
  }

  /// The byte after the term, when it stands here and no word goes on behind it.
  private func match(_ wanted: [UInt8], in bytes: [UInt8], from: Int, to end: Int) -> Int? {
    var index = from
    for letter in wanted {
      if letter == 0x20 {
        let start = index
        while index < end, MarkupWalk.isSpace(bytes[index]) { index += 1 }
        if index == start { return nil }
      } else {
        guard index < end, Self.lowered(bytes[index]) == letter else { return nil }
        index += 1
      }
    }
    let goesOn = index < end && Self.isWordPart(bytes[index]) && Self.isWordPart(bytes[index - 1])
    return goesOn ? nil : index
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(lowered(byte))
  }
}
