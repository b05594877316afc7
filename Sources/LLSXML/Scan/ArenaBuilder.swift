import LLSDiagnostics
import LLSModel

/// Fills an arena from a parser's events and finds every span in the bytes.
///
/// The parser says where a tag ends; names and values are then found inside the tag, which it has found well formed.
struct ArenaBuilder {
  /// An attribute as the parser reports it.
  struct ParsedAttribute {
    /// Whether it belongs to no namespace or to `xml:`.
    let isOurs: Bool
    /// The value, entities resolved.
    let value: String
  }

  /// The file's bytes.
  let bytes: [UInt8]
  /// What has been built.
  private(set) var arena: ElementArena
  /// The open elements, outermost first; indices into the arena's nodes.
  private(set) var open: [Int] = []
  /// The first finding that ends the scan.
  private(set) var failure: Diagnostic?
  /// What the parser said of it; nil where a limit ended the scan.
  private(set) var complaint: WellFormedness.Error?
  private var unknownNames: Set<String> = []
  /// Words since the last tag; their bytes begin at `textStart`.
  private var words = ""
  private var textStart = 0
  private var pieceStart = 0

  /// Starts on a file.
  init(of file: SourceFile) {
    bytes = file.bytes
    arena = ElementArena(path: file.path)
    arena.bytes = file.bytes
    arena.nodes.reserveCapacity(file.bytes.count / 64)
    arena.texts.reserveCapacity(file.bytes.count / 64)
  }

  // MARK: Events

  /// A start tag.
  ///
  /// - Parameters:
  ///   - name: the local name.
  ///   - isOurs: whether it belongs to the module language.
  ///   - close: the byte of the `>` or the `/` that ends the tag.
  ///   - parsed: the attributes in the order written, without namespace declarations.
  /// - Returns: whether to go on.
  mutating func startElement(
    _ name: String, isOurs: Bool, closedAt close: Int, attributes parsed: [ParsedAttribute]
  ) -> Bool {
    let start = startOfTag(before: close)
    let nameSpan = SourceSpan(start: start + 1, end: endOfName(from: start + 1, before: close))
    flushWords(before: start)
    if open.count >= ByteLimits.depth {
      return stop(.tooDeep, nameSpan, "elements are nested more than \(ByteLimits.depth) deep", tooDeepHelp)
    }
    if arena.nodes.count >= ByteLimits.elements || arena.attributes.count + parsed.count > ByteLimits.elements
    {
      return stop(
        .fileTooLarge, nameSpan, "the file has more than 20,000 elements or attributes", tooLargeHelp)
    }
    guard isKnown(name, isOurs: isOurs) else {
      let message = "the file uses more than \(ByteLimits.unknownNames) names that the language does not have"
      return stop(.tooManyNames, nameSpan, message, tooManyNamesHelp)
    }
    let first = arena.attributes.count
    addAttributes(parsed, from: nameSpan.end, to: close)
    let end = close < bytes.count && bytes[close] == UInt8(ascii: "/") ? close + 2 : close + 1
    let index = arena.nodes.count
    arena.nodes.append(
      ElementArena.Node(
        name: name, isOurs: isOurs, nameSpan: nameSpan, tagSpan: SourceSpan(start: start, end: end),
        attributes: first..<arena.attributes.count, end: end))
    if let parent = open.last { arena.nodes[parent].children.append(.element(index)) }
    open.append(index)
    textStart = end
    return true
  }

  /// The end of the innermost element.
  ///
  /// - Parameter end: the byte after its end tag, or after its empty tag.
  mutating func endElement(at end: Int) {
    guard let index = open.last else { return }
    if arena.nodes[index].tagSpan.end != end { flushWords(before: startOfTag(before: end - 1)) }
    open.removeLast()
    arena.nodes[index].end = end
    textStart = end
  }

  /// Words between tags; may come in several pieces.
  mutating func text(_ piece: String) { words += piece }

  /// The whole file, when the parser has accepted it.
  func finished() -> ElementArena { arena }

  /// Keeps the first finding.
  mutating func fail(_ diagnostic: Diagnostic, because complaint: WellFormedness.Error? = nil) {
    guard failure == nil else { return }
    failure = diagnostic
    self.complaint = complaint
  }

  // MARK: Spans

  /// The `<` of the tag that ends at a byte. No value may hold `<`, so the nearest one before is the tag's own.
  func startOfTag(before close: Int) -> Int {
    var index = min(close, bytes.count - 1)
    while index > 0, bytes[index] != UInt8(ascii: "<") { index -= 1 }
    return max(0, index)
  }

  /// The byte after a name.
  func endOfName(from start: Int, before limit: Int) -> Int {
    var index = start
    while index < min(limit, bytes.count), !MarkupWalk.isSpace(bytes[index]),
      bytes[index] != UInt8(ascii: "="),
      bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "/")
    {
      index += 1
    }
    return index
  }

  private mutating func addAttributes(_ parsed: [ParsedAttribute], from start: Int, to close: Int) {
    var index = start
    var number = 0
    while number < parsed.count {
      while index < close, MarkupWalk.isSpace(bytes[index]) { index += 1 }
      let nameEnd = endOfName(from: index, before: close)
      guard nameEnd > index else { return }
      let nameSpan = SourceSpan(start: index, end: nameEnd)
      index = nameEnd
      while index < close, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "'") {
        index += 1
      }
      guard index < close else { return }
      let quote = bytes[index]
      let valueStart = index + 1
      index = valueStart
      while index < close, bytes[index] != quote { index += 1 }
      let valueSpan = SourceSpan(start: valueStart, end: index)
      index += 1
      let name = String(decoding: bytes[nameSpan.start..<nameSpan.end], as: UTF8.self)
      if name == "xmlns" || name.hasPrefix("xmlns:") { continue }
      let attribute = parsed[number]
      number += 1
      arena.attributes.append(
        ElementArena.Attribute(
          name: name, isOurs: attribute.isOurs, value: attribute.value, nameSpan: nameSpan,
          valueSpan: valueSpan))
    }
  }

  private mutating func flushWords(before end: Int) {
    guard !words.isEmpty else { return }
    defer { words = "" }
    guard let parent = open.last else { return }
    var from = textStart
    var to = max(textStart, end)
    if !words.utf8.allSatisfy(MarkupWalk.isSpace) {
      while from < to, MarkupWalk.isSpace(bytes[from]) { from += 1 }
      while to > from, MarkupWalk.isSpace(bytes[to - 1]) { to -= 1 }
    }
    arena.nodes[parent].children.append(.text(arena.texts.count))
    arena.texts.append(ElementArena.Text(value: words, span: SourceSpan(start: from, end: to)))
  }

  // MARK: Limits

  private mutating func isKnown(_ name: String, isOurs: Bool) -> Bool {
    if isOurs, ElementCatalogue.grammar(of: name) != nil { return true }
    unknownNames.insert(name)
    return unknownNames.count <= ByteLimits.unknownNames
  }

  private mutating func stop(
    _ code: DiagnosticCode, _ span: SourceSpan, _ message: String, _ help: String
  ) -> Bool {
    fail(Diagnostic(code, path: arena.path, span: span, message, help: help))
    return false
  }

  private var tooLargeHelp: String { "a module has about a thousand; put long texts into a second module" }
  private var tooDeepHelp: String { "look for a tag that is opened again and again and never closed" }
  private var tooManyNamesHelp: String { "check that this is the right file; a module starts with <module>" }
}
