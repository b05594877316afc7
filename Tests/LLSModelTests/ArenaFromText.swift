import LLSDiagnostics
import LLSModel

/// Makes an arena from a short piece of well-formed XML, for tests of what comes after parsing. It knows start tags, end
/// tags, attributes in double quotes, text and comments, and takes every name without a prefix for the language's own.
struct ArenaFromText {
  private let bytes: [UInt8]
  private var place = 0
  private var arena: ElementArena
  private var open: [Int] = []

  static func arena(_ text: String, path: String = "module.xml") -> ElementArena {
    var scanner = ArenaFromText(text, path: path)
    scanner.scan()
    return scanner.arena
  }

  private init(_ text: String, path: String) {
    bytes = Array(text.utf8)
    arena = ElementArena(path: path, bytes: bytes)
  }

  private mutating func scan() {
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<") {
        if starts(with: "<!--") {
          while !starts(with: "-->") { place += 1 }
          place += 3
        } else if starts(with: "<?") {
          skip(past: UInt8(ascii: ">"))
        } else if starts(with: "</") {
          skip(past: UInt8(ascii: ">"))
          arena.close(open.removeLast(), at: place)
        } else {
          startTag()
        }
      } else {
        text()
      }
    }
  }

  private mutating func startTag() {
    let start = place
    place += 1
    let name = word()
    let firstAttribute = arena.attributes.count
    while true {
      while bytes[place] <= 0x20 { place += 1 }
      if bytes[place] == UInt8(ascii: ">") || bytes[place] == UInt8(ascii: "/") { break }
      attribute()
    }
    let isAlone = bytes[place] == UInt8(ascii: "/")
    skip(past: UInt8(ascii: ">"))
    let index = arena.append(
      ElementArena.Node(
        name: name.text.split(separator: ":").last.map(String.init) ?? "", isOurs: !name.text.contains(":"),
        nameSpan: name.span, tagSpan: SourceSpan(start: start, end: place),
        attributes: firstAttribute..<arena.attributes.count, end: place), in: open.last)
    if !isAlone { open.append(index) }
  }

  private mutating func attribute() {
    let name = word()
    place += 2
    let start = place
    while bytes[place] != UInt8(ascii: "\"") { place += 1 }
    let value = String(decoding: bytes[start..<place], as: UTF8.self)
    place += 1
    if name.text.hasPrefix("xmlns") { return }
    let isOurs = !name.text.contains(":") || name.text.hasPrefix("xml:")
    arena.append(
      ElementArena.Attribute(
        name: name.text, isOurs: isOurs, value: value, nameSpan: name.span,
        valueSpan: SourceSpan(start: start, end: place - 1)))
  }

  private mutating func text() {
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
    guard let parent = open.last else { return }
    arena.appendText(SourceSpan(start: start, end: place), in: parent)
  }

  private mutating func word() -> (text: String, span: SourceSpan) {
    let start = place
    while bytes[place] > 0x20, !Array("=/>".utf8).contains(bytes[place]) { place += 1 }
    return (String(decoding: bytes[start..<place], as: UTF8.self), SourceSpan(start: start, end: place))
  }

  private mutating func skip(past byte: UInt8) {
    while bytes[place] != byte { place += 1 }
    place += 1
  }

  private func starts(with words: String) -> Bool { bytes[place...].starts(with: words.utf8) }
}

extension ElementArena {
  /// The findings of reading this as a module, as `code message`.
  var moduleFindings: [String] {
    SessionModule.read(self).diagnostics.map { "\($0.code.rawValue) \($0.message)" }
  }
}
