import LLSDiagnostics
import LLSModel

/// Takes bytes apart into words and ends of sentences.
struct WordScan {
  private let bytes: [UInt8]
  /// The words so far.
  private(set) var words: [TextWords.Word] = []

  /// Starts without words.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Adds the words of an element and of the inline elements in it. A block between them ends a sentence.
  mutating func append(childrenOf index: Int, in arena: ElementArena) {
    let isBlock = !ContentModel.inlineTags.contains(arena.nodes[index].name)
    for child in arena.children(of: index) {
      switch child {
      case .text(let text): append(from: arena.texts[text].span.start, to: arena.texts[text].span.end)
      case .element(let inner):
        if ContentModel.inlineTags.contains(arena.nodes[inner].name) {
          append(childrenOf: inner, in: arena)
        } else {
          endSentence(at: arena.nodes[inner].tagSpan.start)
        }
      }
    }
    if isBlock { endSentence(at: arena.nodes[index].end) }
  }

  private mutating func endSentence(at byte: Int) {
    guard let last = words.last, last.sign != 0 else { return }
    words.append(TextWords.Word(sign: 0, start: byte, end: byte))
  }

  private mutating func append(from start: Int, to limit: Int) {
    // Held apart from the words, which grow while it is read.
    let held = self.bytes
    let bytes = held.span
    let end = min(limit, bytes.count)
    var index = start
    var word = WordSign()
    var first = start
    while index < end {
      let byte = bytes[index]
      let length = WordSign.length(of: byte, at: index, in: bytes, to: end)
      if length > 0 {
        // An apostrophe stands inside a word, or it is a quotation mark.
        if word.isEmpty { first = index }
        if length == 1 { word.add(byte) } else { word.addApostrophe() }
        index += length
        continue
      }
      if !word.isEmpty { words.append(TextWords.Word(sign: word.take(), start: first, end: index)) }
      if byte == UInt8(ascii: "."), index + 1 < end, WordSign.isPart(bytes[index + 1]) {
        index += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
        endSentence(at: index)
        index += 1
      } else if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") {
        index = Self.after(
          byte == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: ";"), index, bytes, end)
      } else {
        index += 1
      }
    }
    if !word.isEmpty { words.append(TextWords.Word(sign: word.take(), start: first, end: end)) }
  }

  /// The byte after a comment or a reference: after its closing sign.
  private static func after(_ close: UInt8, _ from: Int, _ bytes: Span<UInt8>, _ end: Int) -> Int {
    var index = from + 1
    while index < end, bytes[index] != close { index += 1 }
    return min(end, index + 1)
  }
}

/// A number made from a word's letters (FNV-1a, 64 bits): equal words have equal signs, and two words that a person would
/// use have different ones.
struct WordSign {
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3
  private var value = seed
  private(set) var isEmpty = true

  /// The sign of a whole word, for what is looked for.
  static func of(_ word: some StringProtocol) -> UInt64 {
    var sign = WordSign()
    for byte in word.utf8 { sign.add(byte) }
    return sign.value
  }

  /// Adds a byte of the word; capital letters count as small ones.
  mutating func add(_ byte: UInt8) {
    let isCapital = byte &- 0x41 < 26
    value = (value ^ UInt64(isCapital ? byte | 0x20 : byte)) &* Self.prime
    isEmpty = false
  }

  /// Adds an apostrophe, straight or curly.
  mutating func addApostrophe() { add(UInt8(ascii: "'")) }

  /// The sign; the next word starts anew.
  mutating func take() -> UInt64 {
    defer { self = WordSign() }
    return value == 0 ? 1 : value
  }

  /// Whether a byte belongs to a word wherever it stands: letters, digits, and letters beyond English.
  static func isPart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 && byte != 0xE2 && byte != 0xC2
  }

  /// How many bytes here belong to a word: one, three for a curly apostrophe inside it, none otherwise.
  static func length(of byte: UInt8, at index: Int, in bytes: Span<UInt8>, to end: Int) -> Int {
    if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 { return 1 }
    if byte == 0x27 {
      return index > 0 && index + 1 < end && isPart(bytes[index - 1]) && isPart(bytes[index + 1]) ? 1 : 0
    }
    guard byte >= 0x80 else { return 0 }
    // General punctuation begins with E2; of it only the apostrophe can stand in a word.
    if byte == 0xE2 {
      let isInside = index > 0 && index + 3 < end && isPart(bytes[index - 1]) && isPart(bytes[index + 3])
      return isInside && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99 ? 3 : 0
    }
    // Signs such as a no-break space begin with C2; the rest of a mark that was skipped is no word either.
    if byte == 0xC2 { return 0 }
    return byte < 0xC0 && index > 0 && (bytes[index - 1] == 0xC2 || isRestOfMark(at: index, in: bytes))
      ? 0 : 1
  }

  /// Whether a byte is the second or third of a sign that begins with E2.
  private static func isRestOfMark(at index: Int, in bytes: Span<UInt8>) -> Bool {
    bytes[index - 1] == 0xE2 || index > 1 && bytes[index - 2] == 0xE2
  }
}
