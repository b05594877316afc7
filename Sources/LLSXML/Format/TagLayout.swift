import LLSDiagnostics
import LLSModel

/// A start tag as the layout writes it: attributes in the language's order, wrapped under the first one.
struct TagLayout {
  private let name: [UInt8]
  private let attributes: [[UInt8]]

  /// Reads a tag of the language.
  ///
  /// - Parameters:
  ///   - node: the element.
  ///   - grammar: what the language says about it.
  ///   - bytes: the file's.
  init(of node: ElementArena.Node, _ grammar: ElementGrammar, in bytes: [UInt8]) {
    name = Array(bytes[node.nameSpan.start..<node.nameSpan.end])
    var found: [(rank: Int, bytes: [UInt8])] = []
    var index = node.nameSpan.end
    while let written = Self.attribute(from: index, before: node.tagSpan.end, bytes) {
      let name = String(decoding: bytes[written.name], as: UTF8.self)
      found.append((Self.rank(of: name, grammar), Self.text(written, bytes)))
      index = written.value.upperBound + 1
    }
    // Namespaces first, then the language's order, then everything else as it was written.
    let order = found.indices.sorted { (found[$0].rank, $0) < (found[$1].rank, $1) }
    attributes = order.map { found[$0].bytes }
  }

  /// The tag on one line, without its closing sign.
  var onOneLine: [UInt8] { [UInt8(ascii: "<")] + name + attributes.flatMap { [0x20] + $0 } }

  /// The tag, without its closing sign, in lines that are no longer than the width where that can be.
  ///
  /// - Parameters:
  ///   - indent: how far in it stands.
  ///   - rest: how many characters stand fast behind it: its closing sign and the first word. Unit: characters.
  ///   - line: how many stand behind it on its line, which nothing may break. Missing: as many as `rest`.
  func wrapped(indent: Int, rest: Int, line: Int? = nil, lineEnd: [UInt8]) -> [UInt8] {
    var out = [UInt8(ascii: "<")] + name
    let under = indent + out.characterCount + 1
    var column = under - 1
    for (place, attribute) in attributes.enumerated() {
      let lines = attribute.split(separator: 0x0A, omittingEmptySubsequences: false)
      var first = lines.first?.characterCount ?? 0
      if place == attributes.count - 1, lines.count == 1 {
        // A line of words that fits nowhere is no reason to break before it.
        first += line.flatMap { under + first + $0 <= ModuleLayout.width ? $0 : nil } ?? rest
      }
      if place > 0, column + 1 + first > ModuleLayout.width {
        out += lineEnd + Array(repeating: 0x20, count: under)
        column = under
      } else {
        out.append(0x20)
        column += 1
      }
      out += attribute
      column = lines.count == 1 ? column + attribute.characterCount : lines.last?.characterCount ?? 0
    }
    return out
  }

  // MARK: Parts

  /// The next attribute: its name and its value without quotes.
  private static func attribute(
    from start: Int, before end: Int, _ bytes: [UInt8]
  ) -> (name: Range<Int>, value: Range<Int>)? {
    var index = start
    while index < end, MarkupWalk.isSpace(bytes[index]) { index += 1 }
    let first = index
    while index < end, !MarkupWalk.isSpace(bytes[index]), bytes[index] != UInt8(ascii: "="),
      bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "/")
    {
      index += 1
    }
    let name = first..<index
    while index < end, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "'") { index += 1 }
    guard !name.isEmpty, index < end else { return nil }
    let quote = bytes[index]
    let value = index + 1
    index = value
    while index < end, bytes[index] != quote { index += 1 }
    guard index < end else { return nil }
    return (name, value..<index)
  }

  /// The attribute in double quotes, or in single ones where its value holds a double quote.
  private static func text(_ written: (name: Range<Int>, value: Range<Int>), _ bytes: [UInt8]) -> [UInt8] {
    let value = bytes[written.value]
    let quote: UInt8 = value.contains(UInt8(ascii: "\"")) ? UInt8(ascii: "'") : UInt8(ascii: "\"")
    return Array(bytes[written.name]) + [UInt8(ascii: "="), quote] + Array(value) + [quote]
  }

  private static func rank(of name: String, _ grammar: ElementGrammar) -> Int {
    if name == "xmlns" || name.hasPrefix("xmlns:") { return -1 }
    return grammar.attributes.firstIndex { $0.name == name } ?? grammar.attributes.count
  }
}
