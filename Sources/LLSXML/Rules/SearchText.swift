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
  init?(ofBlock index: Int, in file: CheckedFile) {
    let node = file.arena.nodes[index]
    guard index == 0 || !ContentModel.inlineTags.contains(node.name) else { return nil }
    append(childrenOf: index, in: file)
    if letters.isEmpty { return nil }
  }

  /// The words of a value.
  init(of span: SourceSpan, in file: CheckedFile) { append(file.source.bytes, span) }

  private mutating func append(childrenOf index: Int, in file: CheckedFile) {
    for child in file.arena.children(of: index) {
      switch child {
      case .text(let index):
        let span = file.arena.texts[index].span
        // The span of a text leaves out the space around it.
        let space = file.arena.outerSpace(ofText: index)
        if space.before { append(Self.space, span.start, span.start) }
        append(file.source.bytes, span)
        if space.after { append(Self.space, span.end, span.end) }
      case .element(let inner):
        let node = file.arena.nodes[inner]
        if ContentModel.inlineTags.contains(node.name) {
          append(childrenOf: inner, in: file)
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
    while index < end {
      let start = index
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") {
        index = Self.skipMarkup(bytes, from: index, to: end)
      } else if byte == UInt8(ascii: "&"), let (scalar, after) = Self.reference(bytes, from: index, to: end) {
        index = after
        add(scalar, start, after)
      } else if byte == UInt8(ascii: "]"), bytes[index..<end].starts(with: Array("]]>".utf8)) {
        index += 3
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

  /// The byte after a comment, an instruction or the opening of a quoted section.
  private static func skipMarkup(_ bytes: [UInt8], from index: Int, to end: Int) -> Int {
    for (open, close) in [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "")]
    where bytes[index..<end].starts(with: Array(open.utf8)) {
      var after = index + open.utf8.count
      let wanted = Array(close.utf8)
      while after < end, !bytes[after..<end].starts(with: wanted) { after += 1 }
      return min(end, after + wanted.count)
    }
    return index + 1
  }

  /// The character that a reference stands for, and the byte after it.
  private static func reference(
    _ bytes: [UInt8], from index: Int, to end: Int
  ) -> (Unicode.Scalar, Int)? {
    guard let semicolon = bytes[index..<min(end, index + 16)].firstIndex(of: UInt8(ascii: ";")) else {
      return nil
    }
    let name = String(decoding: bytes[(index + 1)..<semicolon], as: UTF8.self)
    let named: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    var scalar = named[name]
    if name.hasPrefix("#x") {
      scalar = UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    } else if name.hasPrefix("#") {
      scalar = UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    }
    return scalar.map { ($0, semicolon + 1) }
  }
}
