import LLSDiagnostics
import LLSModel

/// Takes an element's text apart into words and ends of sentences. Plain bytes are read as they stand; where a comment, a
/// reference, a tag inside a word or a rare letter stands among them, the letters that a reader sees are read instead.
struct WordScan {
  private let arena: ElementArena
  /// The words so far.
  private(set) var words: [TextWords.Word] = []
  /// The letters of each word that does not stand in the file byte by byte, by its place among the words.
  private(set) var spellings: [Int: [UInt8]] = [:]
  /// The byte before the next run of text, where no space stands between them.
  private var before: UInt8?

  /// Starts without words.
  init(of arena: ElementArena) { self.arena = arena }

  /// Adds the words of an element and of the inline elements in it. A block between them ends a sentence.
  mutating func append(block index: Int) {
    let first = words.count
    before = nil
    if !appendPlain(childrenOf: index) {
      words.removeSubrange(first...)
      if let text = SearchText(ofBlock: index, in: arena) { append(text) }
    }
    endSentence(at: arena.nodes[index].end)
  }

  private mutating func endSentence(at byte: Int) {
    guard let last = words.last, last.sign != 0 else { return }
    words.append(TextWords.Word(sign: 0, start: byte, end: byte))
  }

  // MARK: Plain bytes

  /// Adds words byte by byte; false where the bytes are not all that has to be known.
  private mutating func appendPlain(childrenOf index: Int) -> Bool {
    for child in arena.children(of: index) {
      switch child {
      case .text(let text):
        guard appendPlain(text: text) else { return false }
      case .element(let inner):
        if WordIndex.isInline(arena.nodes[inner]) {
          guard appendPlain(childrenOf: inner) else { return false }
        } else {
          before = nil
          endSentence(at: arena.nodes[inner].tagSpan.start)
        }
      }
    }
    return true
  }

  private mutating func appendPlain(text: Int) -> Bool {
    let span = arena.texts[text].span
    let space = arena.outerSpace(ofText: text)
    guard span.length > 0, span.end <= arena.bytes.count else { return true }
    // A word, or what belongs to one only between its letters, may go on behind the tag.
    if !space.before, let before, Self.mayJoin(before), Self.mayJoin(arena.bytes[span.start]) { return false }
    before = space.after || arena.texts[text].isBlank ? nil : arena.bytes[span.end - 1]
    return append(from: span.start, to: span.end)
  }

  private static func mayJoin(_ byte: UInt8) -> Bool {
    WordSign.isPart(byte) || byte >= 0x80 || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".")
  }

  private mutating func append(from start: Int, to end: Int) -> Bool {
    // Held apart from the words, which grow while it is read.
    let held = arena.bytes
    let bytes = held.span
    var index = start
    var word = WordSign()
    var first = start
    while index < end {
      let byte = bytes[index]
      let length = WordSign.length(of: byte, at: index, in: bytes, to: end)
      // An apostrophe stands inside a word, or it is a quotation mark.
      if length > 0, !word.isEmpty || length == 1 && byte != UInt8(ascii: "'") {
        if word.isEmpty { first = index }
        if length == 1 { word.add(byte) } else { word.addApostrophe() }
        index += length
        continue
      }
      if !word.isEmpty { words.append(TextWords.Word(sign: word.take(), start: first, end: index)) }
      switch byte {
      case UInt8(ascii: "."):
        if index + 1 == end || !WordSign.isPart(bytes[index + 1]) { endSentence(at: index) }
      case UInt8(ascii: "!"), UInt8(ascii: "?"): endSentence(at: index)
      case UInt8(ascii: "<"), UInt8(ascii: "&"): return false
      default:
        if byte >= 0x80, !WordSign.isPlain(byte, at: index, in: bytes, to: end) { return false }
      }
      index += 1
    }
    if !word.isEmpty { words.append(TextWords.Word(sign: word.take(), start: first, end: end)) }
    return true
  }

  // MARK: Letters

  private mutating func append(_ text: SearchText) {
    let letters = text.letters
    var word: [UInt8] = []
    var first = 0
    for index in letters.indices {
      let isPart = SearchText.isWordPart(letters[index])
      if isPart || Self.isApostrophe(at: index, in: letters) {
        if word.isEmpty { first = index }
        if let scalar = Unicode.Scalar(letters[index]) { word.append(contentsOf: scalar.utf8) }
        continue
      }
      add(&word, from: text.starts[first], to: index > 0 ? text.ends[index - 1] : 0)
      switch letters[index] {
      case 0, 0x21, 0x3F: endSentence(at: text.starts[index])
      case 0x2E:
        if index + 1 == letters.count || !SearchText.isWordPart(letters[index + 1]) {
          endSentence(at: text.starts[index])
        }
      default: break
      }
    }
    add(&word, from: text.starts[first], to: text.ends[letters.count - 1])
  }

  /// Whether an apostrophe stands here between two letters.
  private static func isApostrophe(at index: Int, in letters: [UInt32]) -> Bool {
    letters[index] == 0x27 && index > 0 && index + 1 < letters.count
      && SearchText.isWordPart(letters[index - 1]) && SearchText.isWordPart(letters[index + 1])
  }

  /// Adds a word, if there is one; the next one starts anew.
  private mutating func add(_ word: inout [UInt8], from start: Int, to end: Int) {
    if word.isEmpty { return }
    if end - start != word.count { spellings[words.count] = word }
    var sign = WordSign()
    for byte in word { sign.add(byte) }
    words.append(TextWords.Word(sign: sign.take(), start: start, end: end))
    word.removeAll(keepingCapacity: true)
  }
}
