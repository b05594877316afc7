import LLSDiagnostics
import LLSModel

/// Fills an arena from a parser's events and finds every span in the bytes.
///
/// The parser says where a tag ends; names and values are then found inside the tag, which it has found well formed.
struct ArenaBuilder {
  /// An attribute as the parser reports it.
  struct ParsedAttribute {
    /// Its number in the vocabulary; -1 for another name.
    let key: Int
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
  /// The characters since the last tag; their bytes begin at `textStart`.
  private var characters: [UInt8] = []
  private var textStart = 0
  /// A lone carriage return is a line feed of the same length: such a file's texts are never taken as they stand.
  private let hasReturns: Bool

  /// Starts on a file.
  init(of file: SourceFile) {
    bytes = file.bytes
    hasReturns = file.bytes.place(of: UInt8(ascii: "\r"), from: 0) != nil
    arena = ElementArena(path: file.path, bytes: file.bytes)
  }

  // MARK: Events

  /// A start tag.
  ///
  /// - Parameters:
  ///   - name: the local name.
  ///   - place: the element's number in the vocabulary; -1 for a name that is not the language's.
  ///   - isOurs: whether it belongs to the module language.
  ///   - close: the byte of the `>` or the `/` that ends the tag.
  ///   - parsed: the attributes in the order written, without namespace declarations.
  /// - Returns: whether to go on.
  mutating func startElement(
    _ name: String, place: Int, isOurs: Bool, closedAt close: Int, attributes parsed: [ParsedAttribute]
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
    guard place >= 0 || isAllowed(unknown: name) else {
      let message = "the file uses more than \(ByteLimits.unknownNames) names that the language does not have"
      return stop(.tooManyNames, nameSpan, message, tooManyNamesHelp)
    }
    let first = arena.attributes.count
    addAttributes(parsed, from: nameSpan.end, to: close)
    let end = close < bytes.count && bytes[close] == UInt8(ascii: "/") ? close + 2 : close + 1
    let index = arena.append(
      ElementArena.Node(
        name: name, place: place, isOurs: isOurs, nameSpan: nameSpan,
        tagSpan: SourceSpan(start: start, end: end), attributes: first..<arena.attributes.count, end: end),
      in: open.last)
    open.append(index)
    textStart = end
    return true
  }

  /// The end of the innermost element.
  ///
  /// - Parameter end: the byte after its end tag, or after its empty tag.
  mutating func endElement(at end: Int) {
    guard let index = open.last else { return }
    if !characters.isEmpty, arena.nodes[index].tagSpan.end != end {
      flushWords(before: startOfTag(before: end - 1))
    }
    open.removeLast()
    arena.close(index, at: end)
    textStart = end
  }

  /// Characters between tags; may come in several pieces.
  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    // The piece is copied before the call returns.
    unsafe characters.append(contentsOf: piece)
  }

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
    bytes.lastPlace(of: UInt8(ascii: "<"), upTo: min(close, bytes.count - 1)) ?? 0
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
      let valueStart = index + 1
      guard let valueEnd = bytes.place(of: bytes[index], from: valueStart), valueEnd < close else { return }
      index = valueEnd + 1
      if isNamespace(nameSpan) { continue }
      let attribute = parsed[number]
      number += 1
      let name =
        attribute.key >= 0
        ? Vocabulary.attributes[attribute.key]
        : String(decoding: bytes[nameSpan.start..<nameSpan.end], as: UTF8.self)
      arena.append(
        ElementArena.Attribute(
          name: name, key: attribute.key, isOurs: attribute.isOurs, value: attribute.value,
          nameSpan: nameSpan, valueSpan: SourceSpan(start: valueStart, end: valueEnd)))
    }
  }

  /// Whether a name declares a namespace: `xmlns`, or one that begins with `xmlns:`.
  private func isNamespace(_ name: SourceSpan) -> Bool {
    guard name.length >= 5, bytes[name.start] == UInt8(ascii: "x"), bytes[name.start + 4] == UInt8(ascii: "s")
    else { return false }
    return bytes[name.start..<name.start + 5].elementsEqual("xmlns".utf8)
      && (name.length == 5 || bytes[name.start + 5] == UInt8(ascii: ":"))
  }

  private mutating func flushWords(before end: Int) {
    guard !characters.isEmpty else { return }
    defer { characters.removeAll(keepingCapacity: true) }
    guard let parent = open.last else { return }
    let whole = SourceSpan(start: textStart, end: end)
    // Every reference, comment and section is longer than what it stands for.
    let isVerbatim = !hasReturns && characters.count == whole.length
    arena.appendText(
      whole, characters: isVerbatim ? nil : String(decoding: characters, as: UTF8.self), in: parent)
  }

  // MARK: Limits

  private mutating func isAllowed(unknown name: String) -> Bool {
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
