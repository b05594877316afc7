import LLSDiagnostics

/// Finds terms in a text in one pass, whatever their case and however their words are broken over lines.
struct TermSearch {
  /// A term that was found.
  struct Found {
    /// Which one, by its place in the list given.
    let term: Int
    /// Its bytes.
    let span: SourceSpan
  }

  private let terms: [[UInt32]]
  /// The terms that begin with a letter.
  private let byFirst: [UInt32: [Int]]
  /// How the terms begin, one bit for each key of a ``WordIndex``, many keys to a bit; nil where a term has none.
  private let keys: [UInt64]?

  /// Prepares a search.
  ///
  /// - Parameter terms: words with one space between them; an empty one is never found.
  init(_ terms: [String]) {
    self.terms = terms.map { $0.unicodeScalars.flatMap(SearchText.lookedFor) }
    var byFirst: [UInt32: [Int]] = [:]
    for (index, term) in self.terms.enumerated() {
      if let first = term.first { byFirst[first, default: []].append(index) }
    }
    self.byFirst = byFirst
    keys = Self.keys(of: self.terms)
  }

  /// Whether a term may stand in a block; the block's letters then tell.
  func mayOccur(in block: WordIndex.Block, of index: WordIndex) -> Bool {
    guard let keys, block.isWhole else { return true }
    return index.keys[block.keys].contains { key in
      let bit = Self.bit(of: key)
      return keys[bit >> 6] & 1 << UInt64(bit & 63) != 0
    }
  }

  /// Every term that stands in a block as whole words, each at its first place, in the order found.
  func find(in block: WordIndex.Block, of file: CheckedFile) -> [Found] {
    guard mayOccur(in: block, of: file.words), let text = SearchText(ofBlock: block.node, in: file) else {
      return []
    }
    return find(in: text)
  }

  private static func keys(of terms: [[UInt32]]) -> [UInt64]? {
    var keys = [UInt64](repeating: 0, count: 256)
    for term in terms where !term.isEmpty {
      let kinds = term.prefix(WordIndex.length).compactMap(WordLetters.kind)
      // A sign among them may end a text, and the term go on after a tag.
      guard kinds.count == min(term.count, WordIndex.length), !kinds.contains(WordLetters.sign) else {
        return nil
      }
      // Whatever follows a shorter term, it is one of the 32 kinds.
      let open = 5 * (WordIndex.length - kinds.count)
      guard open <= 10 else { return nil }
      let first = kinds.reduce(UInt32(0)) { $0 << 5 | UInt32($1) } << UInt32(open)
      for key in first..<(first + 1 << UInt32(open)) {
        let bit = bit(of: key)
        keys[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
    return keys
  }

  /// One of 16,384 bits.
  private static func bit(of key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 18) }

  /// Every term that stands somewhere as whole words, each at its first place, in the order found.
  func find(in text: SearchText) -> [Found] {
    var found: [Found] = []
    var isAfterWord = false
    for index in text.letters.indices {
      let letter = text.letters[index]
      if !isAfterWord, let candidates = byFirst[letter] {
        for term in candidates {
          guard let after = match(terms[term], in: text.letters, from: index),
            !found.contains(where: { $0.term == term })
          else { continue }
          let span = SourceSpan(start: text.starts[index], end: text.ends[after - 1])
          found.append(Found(term: term, span: span))
        }
      }
      isAfterWord = Self.isWordPart(letter)
    }
    return found
  }

  /// The letter after the term, when it stands here and no word goes on behind it; a plural counts as the term.
  private func match(_ wanted: [UInt32], in letters: [UInt32], from: Int) -> Int? {
    var index = from
    for letter in wanted {
      guard index < letters.count, letters[index] == letter else { return nil }
      index += 1
      if letter == SearchText.space {
        while index < letters.count, letters[index] == SearchText.space { index += 1 }
      }
    }
    guard index > from, Self.isWordPart(letters[index - 1]) else { return index > from ? index : nil }
    if index < letters.count, letters[index] == 0x73 {
      return goesOn(letters, at: index + 1) ? nil : index + 1
    }
    return goesOn(letters, at: index) ? nil : index
  }

  private func goesOn(_ letters: [UInt32], at index: Int) -> Bool {
    index < letters.count && Self.isWordPart(letters[index])
  }

  /// Letters, digits and the marks on them make words; quotation marks, dashes and dots do not.
  private static func isWordPart(_ letter: UInt32) -> Bool {
    if letter < 0x80 { return (0x30...0x39).contains(letter) || (0x61...0x7A).contains(letter) }
    guard let properties = Unicode.Scalar(letter)?.properties else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return properties.isAlphabetic
    }
  }
}
