import LLSDiagnostics
import LLSModel

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
  /// The letters of each term by kind, and how the key of a word begins where the term does.
  private let kinds: [[UInt8]]
  private let keys: [(value: UInt32, mask: UInt32)]
  /// The keys that matter, many to a bit; nil where a term has none.
  private let filter: [UInt64]?

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
    let kinds = self.terms.filter { !$0.isEmpty }.map(Self.kinds)
    self.kinds = kinds.compactMap(\.self)
    keys = self.kinds.map(Self.key)
    // A sign among the first letters may end a text, and the term go on after a tag; and only words are in the index, so
    // that a term beginning with an apostrophe or a hyphen is not.
    let isPlain = self.kinds.allSatisfy {
      !$0.prefix(WordIndex.length).contains(WordLetters.sign) && ($0.first ?? 0) >= WordLetters.firstLetter
    }
    filter = kinds.contains(nil) || !isPlain ? nil : Self.filter(for: keys)
  }

  /// Whether a term may stand in a block; the block's letters then tell.
  func mayOccur(in block: WordIndex.Block, of file: CheckedFile) -> Bool {
    guard let filter, block.isWhole else { return true }
    let words = file.wordIndex.words
    // A block's words are among the file's, and a bit is one of the filter's 16,384.
    return unsafe filter.withUnsafeBufferPointer { filter in
      unsafe words.withUnsafeBufferPointer { words in
        for index in block.words {
          let word = unsafe words[index]
          let bit = Self.bit(of: word.key)
          if unsafe filter[bit >> 6] & 1 << UInt64(bit & 63) != 0, mayBegin(at: word, in: file.arena.bytes) {
            return true
          }
        }
        return false
      }
    }
  }

  private func mayBegin(at word: WordIndex.Word, in bytes: [UInt8]) -> Bool {
    keys.indices.contains { term in
      keys[term].value == word.key & keys[term].mask && mayStand(kinds[term], at: word, in: bytes)
    }
  }

  /// Whether the letters from a word on are a term's, as far as they can be seen.
  private func mayStand(_ kinds: [UInt8], at word: WordIndex.Word, in bytes: [UInt8]) -> Bool {
    // The walk holds each place against the end, and is lost at a tag.
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var letters = unsafe WordLetters(bytes, from: Int(word.start), to: bytes.count)
      for kind in kinds {
        guard let next = letters.next() else { return letters.isLost }
        if next != kind { return false }
      }
      return true
    }
  }

  /// Every term that stands in a block as whole words, each at its first place, in the order found.
  func find(in block: WordIndex.Block, of file: CheckedFile) -> [Found] {
    guard mayOccur(in: block, of: file), let text = SearchText(ofBlock: block.node, in: file.arena) else {
      return []
    }
    return find(in: text)
  }

  /// A term's letters by kind; nil where one of them cannot be told by its kind.
  private static func kinds(of term: [UInt32]) -> [UInt8]? {
    let kinds = term.compactMap(WordLetters.kind)
    return kinds.count == term.count && !kinds.contains(WordLetters.unknown) ? kinds : nil
  }

  /// The bits of the keys that a word may have where one of the terms begins; nil where there are too many.
  private static func filter(for keys: [(value: UInt32, mask: UInt32)]) -> [UInt64]? {
    var filter = [UInt64](repeating: 0, count: 256)
    for key in keys {
      // Whatever follows a term shorter than a key, it is one of the 32 kinds.
      guard ~key.mask <= 0x3FF else { return nil }
      for value in key.value...(key.value | ~key.mask) {
        let bit = bit(of: value)
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
    return filter
  }

  /// How the key of a word begins that begins with these letters.
  private static func key(of kinds: [UInt8]) -> (value: UInt32, mask: UInt32) {
    let first = kinds.prefix(WordIndex.length)
    let open = UInt32(5 * (WordIndex.length - first.count))
    let value = first.reduce(UInt32(0)) { $0 << 5 | UInt32($1) } << open
    return (value, ~((1 << open) - 1))
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
      isAfterWord = SearchText.isWordPart(letter)
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
    guard index > from, SearchText.isWordPart(letters[index - 1]) else { return index > from ? index : nil }
    if index < letters.count, letters[index] == 0x73 {
      return goesOn(letters, at: index + 1) ? nil : index + 1
    }
    return goesOn(letters, at: index) ? nil : index
  }

  private func goesOn(_ letters: [UInt32], at index: Int) -> Bool {
    index < letters.count && SearchText.isWordPart(letters[index])
  }
}
