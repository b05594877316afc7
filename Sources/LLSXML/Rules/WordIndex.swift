import LLSDiagnostics
import LLSModel

/// Where the words of a file begin, block by block, by their first four letters: enough to see that a term stands nowhere
/// in a block, which is so for nearly all terms and blocks. What may hold a term is then read letter by letter.
struct WordIndex {
  /// One element with words in it, those of the inline elements among them.
  struct Block {
    /// The element.
    let node: Int
    /// Its words' keys.
    let keys: Range<Int>
    /// Whether every word is among the keys; not so where references, comments or rare letters may hide one.
    let isWhole: Bool
  }

  /// The blocks in document order.
  private(set) var blocks: [Block] = []
  /// The keys of all words, block by block.
  private(set) var keys: [UInt32] = []
  /// Whether every word of the block at hand has a key so far.
  private var isWhole = true

  /// Gathers the words of a file.
  init(of arena: ElementArena) {
    keys.reserveCapacity(arena.bytes.count / 5)
    for (index, node) in arena.nodes.enumerated() {
      // The words of an inline element belong to the element around it.
      if index > 0, Self.isInline(node) { continue }
      let first = keys.count
      isWhole = true
      append(childrenOf: index, in: arena)
      guard keys.count > first || !isWhole else { continue }
      blocks.append(Block(node: index, keys: first..<keys.count, isWhole: isWhole))
    }
  }

  /// Whether an element stands among words. One that the language does not have may have such a name too.
  static func isInline(_ node: ElementArena.Node) -> Bool {
    node.place >= 0 ? isInline[node.place] : ContentModel.inlineTags.contains(node.name)
  }

  private static let isInline = Vocabulary.elements.map(ContentModel.inlineTags.contains)

  private mutating func append(childrenOf index: Int, in arena: ElementArena) {
    for child in arena.children(of: index) {
      switch child {
      case .text(let text):
        if !arena.isVerbatim(text: text) {
          isWhole = false
        } else if !arena.texts[text].isBlank {
          append(arena.texts[text].span, of: arena)
        }
      case .element(let inner):
        if Self.isInline(arena.nodes[inner]) { append(childrenOf: inner, in: arena) }
      }
    }
  }

  /// The words of one run of text.
  private mutating func append(_ span: SourceSpan, of arena: ElementArena) {
    // The walk looks at no byte before it has looked for the end.
    unsafe arena.bytes.withUnsafeBufferPointer { bytes in
      var letters = unsafe WordLetters(bytes, from: span.start, to: min(span.end, bytes.count))
      var isInWord = false
      while let kind = letters.next() {
        if kind >= WordLetters.firstLetter {
          if !isInWord, !addKey(first: kind, then: letters) { break }
          isInWord = true
        } else {
          isInWord = false
        }
      }
      if letters.isLost { isWhole = false }
    }
  }

  /// Adds the key of a word; false where it has none.
  private mutating func addKey(first: UInt8, then letters: WordLetters) -> Bool {
    var ahead = letters
    var key = UInt32(first)
    var last = first
    for _ in 1..<Self.length {
      if let next = ahead.next() {
        last = next
      } else if last == WordLetters.sign {
        // The text has ended, and no word goes on behind a sign.
      } else {
        // A word that ends with the text may go on after a tag.
        isWhole = false
        return false
      }
      key = key << 5 | UInt32(last)
    }
    keys.append(key)
    return true
  }

  /// How many letters make a key.
  static let length = 4
}
