import LLSDiagnostics
import LLSModel

/// Reads the well-formed XML that tests write themselves, without positions. The loader proper lives in a
/// room that writers never see.
struct TinyXML {
  private var arena = ElementArena(path: "sample.xml", bytes: [])
  private var rest: Substring
  private let nowhere = SourceSpan(start: 0, end: 0)

  private init(_ text: String) { rest = text[...] }

  /// The elements of a text.
  static func arena(of text: String) -> ElementArena {
    var reader = TinyXML(text)
    reader.readElement()
    return reader.arena
  }

  private mutating func skipToElement() {
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...]
      if rest.hasPrefix("<?") {
        skip(past: "?>")
      } else if rest.hasPrefix("<!--") {
        skip(past: "-->")
      } else {
        return
      }
    }
  }

  private mutating func skip(past end: String) {
    while !rest.isEmpty, !rest.hasPrefix(end) { rest.removeFirst() }
    rest = rest.dropFirst(end.count)
  }

  private mutating func readElement(in parent: Int? = nil) {
    skipToElement()
    rest.removeFirst()
    let name = String(take { !$0.isWhitespace && $0 != ">" && $0 != "/" })
    let attributes = readAttributes()
    let index = arena.append(
      ElementArena.Node(
        name: name, isOurs: true, nameSpan: nowhere, tagSpan: nowhere, attributes: attributes, end: 0),
      in: parent)
    if rest.hasPrefix("/>") {
      rest = rest.dropFirst(2)
    } else {
      rest.removeFirst()
      readChildren(of: index)
    }
  }

  private mutating func readAttributes() -> Range<Int> {
    let first = arena.attributes.count
    while true {
      _ = take(while: \.isWhitespace)
      guard let next = rest.first, next != ">", next != "/" else { return first..<arena.attributes.count }
      let name = String(take { $0 != "=" })
      let quote = rest.dropFirst().first ?? "\""
      rest = rest.dropFirst(2)
      let value = Self.resolved(take { $0 != quote })
      rest.removeFirst()
      if name.hasPrefix("xmlns") { continue }
      arena.append(
        ElementArena.Attribute(name: name, isOurs: true, value: value, nameSpan: nowhere, valueSpan: nowhere))
    }
  }

  private mutating func readChildren(of parent: Int) {
    while !rest.isEmpty {
      if rest.hasPrefix("</") {
        skip(past: ">")
        return
      } else if rest.hasPrefix("<!--") {
        skip(past: "-->")
      } else if rest.hasPrefix("<") {
        readElement(in: parent)
      } else {
        arena.appendText(nowhere, characters: Self.resolved(take { $0 != "<" }), in: parent)
      }
    }
  }

  private mutating func take(while isWanted: (Character) -> Bool) -> Substring {
    let taken = rest.prefix(while: isWanted)
    rest = rest[taken.endIndex...]
    return taken
  }

  private static func resolved(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    var words = String(text)
    for (name, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&"),
    ] {
      words = words.split(separator: name, omittingEmptySubsequences: false).joined(separator: character)
    }
    return words
  }
}
