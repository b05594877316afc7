/// Walks over text by what its letters count as when words are looked for: 32 kinds, whatever their case. It gets lost at
/// a letter that it cannot speak for, such as one that cannot be seen.
///
/// `@safe`: the bytes outlive the walk, which its maker sees to, and every place is held against the end.
@safe
struct WordLetters {
  /// What ends a word, and is no letter of a term.
  static let sign: UInt8 = 0
  /// Any space, however much of it.
  static let space: UInt8 = 1
  /// Straight or curly.
  static let apostrophe: UInt8 = 2
  /// Short or long.
  static let hyphen: UInt8 = 3
  /// From here on there are letters: 26, then any digit, then any with an accent.
  static let firstLetter: UInt8 = 4
  private static let digit: UInt8 = 30
  private static let accented: UInt8 = 31
  /// A byte of which more has to be seen.
  static let unknown: UInt8 = 255

  private let bytes: UnsafeBufferPointer<UInt8>
  private let kinds = Self.kinds
  /// The next byte.
  private(set) var place: Int
  private let end: Int
  /// Whether the walk has met something that it cannot speak for.
  private(set) var isLost = false

  /// Starts a walk.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    // Held for as long as the maker's closure runs.
    unsafe self.bytes = bytes
    place = start
    self.end = end
  }

  /// The kind of the next letter or sign; nil at the end, and where the walk is lost.
  mutating func next() -> UInt8? {
    guard place < end else { return nil }
    // Held against the end just now.
    var kind = unsafe kinds[Int(bytes[place])]
    place += 1
    if kind == Self.unknown {
      kind = rareKind()
      if kind == Self.unknown {
        isLost = true
        place = end
        return nil
      }
    }
    if kind == Self.space {
      // The end is held against first.
      while place < end, unsafe kinds[Int(bytes[place])] == Self.space { place += 1 }
    }
    return kind
  }

  /// What a letter of a term counts as; nil for one that the walk cannot speak for.
  static func kind(of letter: UInt32) -> UInt8? {
    switch letter {
    case 0..<0x80: kinds[Int(letter)]
    case 0xC0...0x17F where letter != 0xD7 && letter != 0xF7: accented
    case 0x2012...0x2015, 0x201A...0x201F, 0x2026: sign
    default: nil
    }
  }

  /// Letters with accents, quotation marks, dashes and dots; the first of their bytes has been taken.
  private mutating func rareKind() -> UInt8 {
    // Each byte is held against the end before it is looked at.
    let first = unsafe bytes[place - 1]
    if (0xC3...0xC5).contains(first), place < end {
      let second = unsafe bytes[place]
      if first == 0xC3, second == 0x97 || second == 0xB7 { return Self.unknown }
      place += 1
      return Self.accented
    }
    // The end is held against first here too.
    guard first == 0xE2, place + 2 <= end, unsafe bytes[place] == 0x80 else { return Self.unknown }
    let last = unsafe bytes[place + 1]
    place += 2
    switch last {
    case 0x98, 0x99: return Self.apostrophe
    case 0x90, 0x91: return Self.hyphen
    case 0x92...0x95, 0x9A...0x9F, 0xA6: return Self.sign
    default: return Self.unknown
    }
  }

  /// What each byte counts as.
  static let kinds: [UInt8] = (0...255).map { (byte: Int) -> UInt8 in
    switch UInt8(byte) {
    case 0x61...0x7A: firstLetter + UInt8(byte) - 0x61
    case 0x41...0x5A: firstLetter + UInt8(byte) - 0x41
    case 0x30...0x39: digit
    case 0x20, 0x09, 0x0A, 0x0D: space
    case 0x27: apostrophe
    case 0x2D: hyphen
    // What stands behind a tag is not known here.
    case 0x3C, 0x80...: unknown
    default: sign
    }
  }
}
