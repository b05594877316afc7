import LLSDiagnostics
import LLSModel

/// Where the words of a file begin, block by block, with their first four letters: enough to see quickly that a term
/// stands nowhere in a block, which is so for nearly all terms and blocks. What may hold a term is then read letter by letter.
struct WordIndex {
  /// The beginning of a word.
  struct Word {
    /// Its first byte.
    let start: UInt32
    /// Its first four letters, as ``WordLetters`` counts them, five bits each; a space or a sign may be among them.
    let key: UInt32
  }

  /// One element with words in it, those of the inline elements among them.
  struct Block {
    /// The element.
    let node: Int
    /// Its words.
    let words: Range<Int>
    /// Whether every word is among them; not so where references, comments or rare letters may hide one.
    let isWhole: Bool
  }

  /// The blocks in document order.
  private(set) var blocks: [Block] = []
  /// The words, block by block.
  private(set) var words: [Word] = []
  /// Whether every word of the block at hand has been found so far.
  private var isWhole = true

  /// How many letters make a key.
  static let length = 4

  /// Gathers the words of a file.
  init(of arena: ElementArena) {
    words.reserveCapacity(arena.bytes.count / 5)
    blocks.reserveCapacity(arena.nodes.count)
    let kinds = WordLetters.kinds
    // Both tables outlive the closures; every place is held against its text's end.
    unsafe arena.bytes.withUnsafeBufferPointer { bytes in
      unsafe kinds.withUnsafeBufferPointer { kinds in
        let letters = unsafe Letters(bytes: bytes, kinds: kinds)
        for index in arena.nodes.indices {
          // The words of an inline element belong to the element around it.
          if index > 0, Self.isInline(arena.nodes[index]) { continue }
          let first = words.count
          isWhole = true
          append(childrenOf: index, in: arena, letters)
          guard words.count > first || !isWhole else { continue }
          blocks.append(Block(node: index, words: first..<words.count, isWhole: isWhole))
        }
      }
    }
  }

  /// The bytes, and what each byte counts as.
  ///
  /// `@safe`: made and dropped inside the closure that lends the pointers.
  @safe
  private struct Letters {
    let bytes: UnsafeBufferPointer<UInt8>
    let kinds: UnsafeBufferPointer<UInt8>
  }

  /// Whether an element stands among words. One that the language does not have may have such a name too.
  static func isInline(_ node: ElementArena.Node) -> Bool {
    node.place >= 0 ? isInline[node.place] : ContentModel.inlineTags.contains(node.name)
  }

  private static let isInline = Vocabulary.elements.map(ContentModel.inlineTags.contains)

  private mutating func append(childrenOf index: Int, in arena: ElementArena, _ letters: Letters) {
    for child in arena.children(of: index) {
      switch child {
      case .text(let text):
        if !arena.isVerbatim(text: text) {
          isWhole = false
        } else if !arena.texts[text].isBlank {
          append(arena.texts[text].span, letters)
        }
      case .element(let inner):
        if Self.isInline(arena.nodes[inner]) { append(childrenOf: inner, in: arena, letters) }
      }
    }
  }

  /// The words of one run of text.
  private mutating func append(_ span: SourceSpan, _ letters: Letters) {
    // Each place is held against the end before it is looked at; a byte is one of 256.
    let (bytes, kinds) = unsafe (letters.bytes, letters.kinds)
    let end = min(span.end, bytes.count)
    var place = span.start
    var isInWord = false
    while place < end {
      let kind = unsafe kinds[Int(bytes[place])]
      if kind == WordLetters.unknown {
        // Not one of the 128 plain ones: the walk knows letters with accents, quotation marks and dashes.
        var walk = unsafe WordLetters(bytes, from: place, to: end)
        guard let rare = walk.next() else {
          isWhole = false
          return
        }
        let isLetter = rare >= WordLetters.firstLetter
        if isLetter, !isInWord, !addWord(at: place, letters, end) { return }
        isInWord = isLetter
        place = walk.place
      } else {
        let isLetter = kind >= WordLetters.firstLetter
        if isLetter, !isInWord, !addWord(at: place, letters, end) { return }
        isInWord = isLetter
        place += 1
      }
    }
  }

  /// Adds the word that begins at a place; false where no key can be made of it.
  private mutating func addWord(at place: Int, _ letters: Letters, _ end: Int) -> Bool {
    // Nearly all words begin with four plain bytes before the end.
    if place + 4 <= end {
      let (bytes, kinds) = unsafe (letters.bytes, letters.kinds)
      let first = unsafe UInt32(kinds[Int(bytes[place])])
      let second = unsafe UInt32(kinds[Int(bytes[place + 1])])
      let third = unsafe UInt32(kinds[Int(bytes[place + 2])])
      let fourth = unsafe UInt32(kinds[Int(bytes[place + 3])])
      let space = UInt32(WordLetters.space)
      let isDoubled = second == space && third == space || third == space && fourth == space
      if first | second | third | fourth < 32, !isDoubled {
        let key = first << 15 | second << 10 | third << 5 | fourth
        words.append(Word(start: UInt32(truncatingIfNeeded: place), key: key))
        return true
      }
    }
    return addRareWord(at: place, letters, end)
  }

  private mutating func addRareWord(at place: Int, _ letters: Letters, _ end: Int) -> Bool {
    // The walk holds each place against the end.
    var walk = unsafe WordLetters(letters.bytes, from: place, to: end)
    var key: UInt32 = 0
    var last = WordLetters.firstLetter
    for _ in 0..<Self.length {
      if let next = walk.next() {
        last = next
      } else if walk.isLost || last != WordLetters.sign {
        // A word that ends with the text may go on after a tag; behind a sign none goes on.
        isWhole = false
        return false
      }
      key = key << 5 | UInt32(last)
    }
    words.append(Word(start: UInt32(truncatingIfNeeded: place), key: key))
    return true
  }
}
