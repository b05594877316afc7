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
      return isInside && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0x98 ? 3 : 0
    }
    // Letters with accents, as Welsh has them; the two signs among them are none.
    let lead = byte < 0xC0 && index > 0 ? bytes[index - 1] : byte
    guard (0xC3...0xC5).contains(lead) else { return 0 }
    if lead == 0xC3 {
      let second = lead == byte && index + 1 < end ? bytes[index + 1] : byte
      if second == 0x97 || second == 0xB7 { return 0 }
    }
    return 1
  }

  /// Whether a byte that is no part of a word belongs to a sign that everybody sees, and that is no letter: quotation marks,
  /// dashes and dots, a no-break space, a pound.
  static func isPlain(_ byte: UInt8, at index: Int, in bytes: Span<UInt8>, to end: Int) -> Bool {
    // The first byte has been looked at before the others.
    if byte < 0xC0 { return true }
    if byte == 0xC2 { return index + 1 < end && (bytes[index + 1] == 0xA0 || bytes[index + 1] == 0xA3) }
    guard byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80 else { return false }
    return 0x90...0x9F ~= bytes[index + 2] || bytes[index + 2] == 0xA6
  }
}
