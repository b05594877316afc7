import LLSDiagnostics
import LLSModel

/// Words as a reader sees them, letter by letter in lower case, and where each letter stands in the file: comments, tags
/// among words, references such as `&#32;`, curly apostrophes and invisible characters make no difference.
struct SearchText {
  /// Stands between two words; every kind of space becomes one.
  static let space: UInt32 = 0x20
  /// The letters.
  private(set) var letters: [UInt32] = []
  /// The first byte of each letter.
  private(set) var starts: [Int] = []
  /// The byte after each letter.
  private(set) var ends: [Int] = []

  /// The words of an element, with those of the inline elements among them; nil where there are none, and for an inline
  /// element, whose words belong to the element around it.
  init?(ofBlock index: Int, in arena: ElementArena) {
    guard index == 0 || !WordIndex.isInline(arena.nodes[index]) else { return nil }
    append(childrenOf: index, in: arena)
    if letters.isEmpty { return nil }
  }

  /// The words of a value.
  init(of span: SourceSpan, in file: CheckedFile) { append(file.source.bytes, span) }

  private mutating func append(childrenOf index: Int, in arena: ElementArena) {
    for child in arena.children(of: index) {
      switch child {
      case .text(let index):
        let span = arena.texts[index].span
        // The span of a text leaves out the space around it.
        let space = arena.outerSpace(ofText: index)
        if space.before { append(Self.space, span.start, span.start) }
        append(arena.bytes, span)
        if space.after { append(Self.space, span.end, span.end) }
      case .element(let inner):
        let node = arena.nodes[inner]
        if WordIndex.isInline(node) {
          append(childrenOf: inner, in: arena)
        } else if !letters.isEmpty {
          // Another block between two words: no term goes across it.
          append(0, node.tagSpan.start, node.tagSpan.start)
        }
      }
    }
  }

  private mutating func append(_ letter: UInt32, _ start: Int, _ end: Int) {
    letters.append(letter)
    starts.append(start)
    ends.append(end)
  }

  private mutating func append(_ bytes: [UInt8], _ span: SourceSpan) {
    var index = span.start
    let end = min(span.end, bytes.count)
    // In a quoted section a comment or a reference is only text.
    var isQuoted = false
    while index < end {
      let start = index
      let byte = bytes[index]
      if byte == UInt8(ascii: "<"), !isQuoted {
        (index, isQuoted) = Self.skipMarkup(bytes, from: index, to: end)
      } else if byte == UInt8(ascii: "&"), !isQuoted,
        let (scalar, after) = Self.reference(bytes, from: index, to: end)
      {
        index = after
        add(scalar, start, after)
      } else if byte == UInt8(ascii: "]"), isQuoted, bytes[index..<end].starts(with: "]]>".utf8) {
        index += 3
        isQuoted = false
      } else if byte < 0x80 {
        index += 1
        append(
          (0x41...0x5A).contains(byte)
            ? UInt32(byte) + 0x20 : MarkupWalk.isSpace(byte) ? Self.space : UInt32(byte), start, index)
      } else {
        index += 1
        while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
        if let scalar = String(decoding: bytes[start..<index], as: UTF8.self).unicodeScalars.first {
          add(scalar, start, index)
        }
      }
    }
  }

  /// Adds a letter as it is looked for; one that cannot be seen is left out.
  private mutating func add(_ scalar: Unicode.Scalar, _ start: Int, _ end: Int) {
    for letter in Self.lookedFor(scalar) { append(letter, start, end) }
  }

  /// A letter as it is compared.
  static func lookedFor(_ scalar: Unicode.Scalar) -> [UInt32] {
    switch scalar.value {
    case 0x2018, 0x2019, 0x02BC: return [0x27]
    case 0x2010, 0x2011: return [0x2D]
    default:
      let properties = scalar.properties
      if properties.isWhitespace { return [space] }
      if properties.isDefaultIgnorableCodePoint { return [] }
      return scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
    }
  }

  /// Letters, digits and the marks on them make words; quotation marks, dashes and dots do not.
  static func isWordPart(_ letter: UInt32) -> Bool {
    if letter < 0x80 { return (0x30...0x39).contains(letter) || (0x61...0x7A).contains(letter) }
    guard let properties = Unicode.Scalar(letter)?.properties else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return properties.isAlphabetic
    }
  }

  /// The byte after a comment, an instruction or the opening of a quoted section, and whether it is that opening.
  private static func skipMarkup(
    _ bytes: [UInt8], from index: Int, to end: Int
  ) -> (after: Int, isQuoted: Bool) {
    let rest = bytes[index..<end]
    let quotation = "<![CDATA["
    if rest.starts(with: quotation.utf8) { return (index + quotation.utf8.count, true) }
    let isComment = rest.starts(with: "<!--".utf8)
    // Words that a <use> brings in stand for its tag here; they are looked at where they are written.
    guard isComment || rest.starts(with: "<?".utf8) else { return (end, false) }
    let before = UInt8(ascii: isComment ? "-" : "?")
    // The two signs before a comment's end are others than those of its beginning.
    var last = index + (isComment ? 6 : 3)
    while last < end,
      bytes[last] != UInt8(ascii: ">") || bytes[last - 1] != before
        || isComment && bytes[last - 2] != before
    { last += 1 }
    return (min(end, last + 1), false)
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]

  /// The character that a reference stands for, and the byte after it.
  private static func reference(
    _ bytes: [UInt8], from index: Int, to end: Int
  ) -> (Unicode.Scalar, Int)? {
    guard let semicolon = bytes[index..<min(end, index + 16)].firstIndex(of: UInt8(ascii: ";")) else {
      return nil
    }
    let name = String(decoding: bytes[(index + 1)..<semicolon], as: UTF8.self)
    var scalar = named[name]
    if name.hasPrefix("#x") {
      scalar = UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    } else if name.hasPrefix("#") {
      scalar = UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    }
    return scalar.map { ($0, semicolon + 1) }
  }
}
