import LLSDiagnostics
import LLSModel

/// Writes a file in the one layout: every element without words on lines of its own, two spaces further in than the one
/// around it; what the author put on one line stays on one where it fits; one empty line between elements at most.
struct LayoutWriter {
  private let bytes: [UInt8]
  private let arena: ElementArena
  private let lineEnd: [UInt8]
  /// For each element the first one that begins after its end.
  private let following: [Int]
  private var out: [UInt8]
  private let markLength: Int

  /// Starts on a file.
  init(of arena: ElementArena, in file: SourceFile) {
    self.arena = arena
    bytes = file.bytes
    lineEnd = LineEnd.of(file)
    markLength = file.markLength
    out = Array(file.bytes[..<file.markLength])
    out.reserveCapacity(file.bytes.count + file.bytes.count / 8)
    var following = Array(repeating: arena.nodes.count, count: arena.nodes.count)
    var open: [Int] = []
    for (index, node) in arena.nodes.enumerated() {
      while let last = open.last, arena.nodes[last].end <= node.tagSpan.start {
        following[last] = index
        open.removeLast()
      }
      open.append(index)
    }
    self.following = following
  }

  /// The whole file, with one line end at its end.
  mutating func whole() -> [UInt8] {
    guard let root = arena.nodes.first else { return bytes }
    let element = (node: 0, span: SourceSpan(start: root.tagSpan.start, end: root.end))
    guard let top = BetweenTags(markLength..<bytes.count, of: bytes, elements: [element]) else {
      return bytes
    }
    write(top.parts, indent: 0)
    return out + lineEnd
  }

  // MARK: Parts

  /// Writes each part on a line of its own; a comment that stands behind something stays there, and so does an element
  /// without content behind another of its kind, as materials are often listed.
  private mutating func write(_ parts: [BetweenTags.Part], indent: Int) {
    for (place, part) in parts.enumerated() {
      let isFirst = place == 0
      let staysBehind = part.linesBefore == 0 && (!isFirst || indent > 0)
      if staysBehind, case .comment = part.kind {
        out.append(0x20)
      } else if staysBehind, !isFirst, let short = short(part, behind: parts[place - 1]) {
        out.append(0x20)
        out += short
        continue
      } else if !isFirst || indent > 0 {
        if part.linesBefore > 1, !isFirst { out += lineEnd }
        breakLine(indent)
      }
      if case .element(let node) = part.kind { write(element: node, indent: indent) } else { copy(part.span) }
    }
  }

  /// An element without content that fits on the line behind another of its kind.
  private func short(_ part: BetweenTags.Part, behind previous: BetweenTags.Part) -> [UInt8]? {
    guard case .element(let node) = part.kind, case .element(let before) = previous.kind,
      arena.nodes[node].isOurs, arena.nodes[node].name == arena.nodes[before].name,
      case .empty? = ElementCatalogue.grammar(of: arena.nodes[node].name)?.content, let text = leaf(node)
    else { return nil }
    let line = out[out.index(after: out.lastIndex { $0 == 0x0A || $0 == 0x0D } ?? -1)...]
    guard !text.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
    return line.characterCount + 1 + text.characterCount <= ModuleLayout.width ? text : nil
  }

  private mutating func write(element index: Int, indent: Int) {
    let node = arena.nodes[index]
    guard node.isOurs, let grammar = ElementCatalogue.grammar(of: node.name) else {
      return copy(SourceSpan(start: node.tagSpan.start, end: node.end))
    }
    let tag = TagLayout(of: node, grammar, in: bytes)
    let content = content(of: node)
    guard let content, let parts = partsWithoutWords(index, content, grammar) else {
      return writeWords(content, of: node, tag, indent)
    }
    if parts.parts.isEmpty, case .empty = grammar.content { return writeWords(nil, of: node, tag, indent) }
    if let line = line(index, tag, parts, indent) {
      out += line
      return
    }
    out += tag.wrapped(indent: indent, rest: 1, lineEnd: lineEnd)
    out.append(UInt8(ascii: ">"))
    write(parts.parts, indent: indent + 2)
    breakLine(indent)
    out += endTag(of: node)
  }

  /// An element whose content keeps every byte; without content it closes itself.
  private mutating func writeWords(
    _ content: Range<Int>?, of node: ElementArena.Node, _ tag: TagLayout, _ indent: Int
  ) {
    guard let content else {
      out += tag.wrapped(indent: indent, rest: 2, lineEnd: lineEnd) + [UInt8(ascii: "/"), UInt8(ascii: ">")]
      return
    }
    let words = Array(bytes[content])
    let behind = [UInt8(ascii: ">")] + words + endTag(of: node)
    let word = behind.prefix { !MarkupWalk.isSpace($0) }.characterCount
    let line = behind.prefix { $0 != 0x0A && $0 != 0x0D }.characterCount
    out += tag.wrapped(indent: indent, rest: word, line: line, lineEnd: lineEnd)
    out.append(UInt8(ascii: ">"))
    out += words + endTag(of: node)
  }

  // MARK: One line

  /// The element with its children on one line, as the author wrote it; nil where that is too long or holds others that
  /// have children themselves.
  private func line(_ index: Int, _ tag: TagLayout, _ parts: BetweenTags, _ indent: Int) -> [UInt8]? {
    guard parts.isOnOneLine else { return nil }
    var line = tag.onOneLine + [UInt8(ascii: ">")]
    for part in parts.parts {
      guard case .element(let child) = part.kind else {
        line += bytes[part.span.start..<part.span.end]
        continue
      }
      guard let written = leaf(child) else { return nil }
      line += written
    }
    line += endTag(of: arena.nodes[index])
    let lines = line.split(separator: 0x0A, omittingEmptySubsequences: false)
    let fits = lines.enumerated().allSatisfy { place, line in
      line.characterCount + (place == 0 ? indent : 0) <= ModuleLayout.width
    }
    return fits ? line : nil
  }

  /// An element with words or nothing inside; nil for one with children of its own.
  private func leaf(_ index: Int) -> [UInt8]? {
    let node = arena.nodes[index]
    guard node.isOurs, let grammar = ElementCatalogue.grammar(of: node.name) else {
      return Array(bytes[node.tagSpan.start..<node.end])
    }
    let tag = TagLayout(of: node, grammar, in: bytes).onOneLine
    guard let content = content(of: node) else { return tag + Array("/>".utf8) }
    if let parts = partsWithoutWords(index, content, grammar) {
      guard parts.parts.isEmpty else { return nil }
      if case .empty = grammar.content { return tag + Array("/>".utf8) }
      return tag + [UInt8(ascii: ">")] + endTag(of: node)
    }
    return tag + [UInt8(ascii: ">")] + Array(bytes[content]) + endTag(of: node)
  }

  // MARK: Reading

  /// The bytes between an element's tags; nil for one that closes itself.
  private func content(of node: ElementArena.Node) -> Range<Int>? {
    guard node.end > node.tagSpan.end else { return nil }
    var close = node.end - 1
    while close > node.tagSpan.end, bytes[close] != UInt8(ascii: "<") { close -= 1 }
    return node.tagSpan.end..<close
  }

  /// What stands in an element that the language gives no words, and that has none; nil where space may mean something.
  private func partsWithoutWords(_ index: Int, _ content: Range<Int>, _ grammar: ElementGrammar)
    -> BetweenTags?
  {
    guard !grammar.content.takesWords else { return nil }
    let node = arena.nodes[index]
    guard !arena.attributes[node.attributes].contains(where: { $0.name == "xml:space" }) else { return nil }
    var elements: [(node: Int, span: SourceSpan)] = []
    var child = index + 1
    while child < following[index] {
      let place = arena.nodes[child]
      elements.append((child, SourceSpan(start: place.tagSpan.start, end: place.end)))
      child = following[child]
    }
    return BetweenTags(content, of: bytes, elements: elements)
  }

  private func endTag(of node: ElementArena.Node) -> [UInt8] {
    Array("</".utf8) + Array(bytes[node.nameSpan.start..<node.nameSpan.end]) + [UInt8(ascii: ">")]
  }

  private mutating func copy(_ span: SourceSpan) { out += bytes[span.start..<span.end] }

  private mutating func breakLine(_ indent: Int) {
    out += lineEnd + Array(repeating: 0x20, count: indent)
  }
}
