import CLibxml2
import LLSDiagnostics
import LLSModel

/// The one owner of a libxml2 parser, for one file after the other; freed with this value. No other file of this library
/// sees libxml2.
///
/// `@safe`: the pointers never leave this file, and both die in `deinit`.
@safe
struct ParserContext: ~Copyable {
  /// What the callbacks reach through the parser's private pointer.
  ///
  /// `@safe`: its one pointer is only ever compared.
  @safe
  struct State {
    /// Builds the arena.
    var builder: ArenaBuilder
    /// The file, for the places of errors.
    var file: SourceFile
    /// The language's names as the parser's dictionary holds them.
    let names: InternedNames
    /// The language's namespace as the dictionary holds it, so that a comparison is one of pointers.
    let namespace: UnsafePointer<xmlChar>?
  }

  private let parser: xmlParserCtxtPtr
  private let state: UnsafeMutablePointer<State>
  /// How many files it has read. A parser's dictionary keeps every name it has met.
  private(set) var filesRead = 0

  /// Makes a parser; nil when libxml2 has no memory for it.
  init?() {
    ParserContext.closeDoors
    // Both pointers are this value's alone, from here to `deinit`.
    guard let made = unsafe xmlNewParserCtxt() else { return nil }
    unsafe parser = made
    unsafe state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    let namespace = unsafe xmlDictLookup(made.pointee.dict, ElementCatalogue.namespace, -1)
    // The dictionary copies each name, and its address stays as long as the dictionary.
    let names = InternedNames { unsafe UInt(bitPattern: xmlDictLookup(made.pointee.dict, $0, -1)) }
    let nothing = SourceFile(path: "", bytes: [])
    unsafe state.initialize(
      to: State(builder: ArenaBuilder(of: nothing), file: nothing, names: names, namespace: namespace))
    unsafe made.pointee._private = UnsafeMutableRawPointer(state)
    unsafe ParserContext.install(on: made)
  }

  deinit {
    // Nobody else holds them: a callback runs only while `parse` does.
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
    unsafe xmlFreeParserCtxt(parser)
  }

  /// Parses a file and gives back what the callbacks built; its `failure` says why the file is refused.
  mutating func parse(_ file: SourceFile) -> ArenaBuilder {
    filesRead += 1
    // The parser and the state live as long as this value.
    unsafe state.pointee.builder = ArenaBuilder(of: file)
    unsafe state.pointee.file = file
    // The bytes are copied before parsing begins. NONET is the only flag: no entity substitution, no DTD loading, no
    // recovery, no HUGE. No document is built, because no callback of ours builds one.
    unsafe file.bytes.withUnsafeBytes { bytes in
      guard let base = unsafe bytes.bindMemory(to: CChar.self).baseAddress else { return }
      let count = Int32(clamping: bytes.count)
      let document = unsafe xmlCtxtReadMemory(
        parser, base, count, nil, nil, Int32(XML_PARSE_NONET.rawValue))
      unsafe xmlFreeDoc(document)
    }
    // Still the parser of this value.
    if unsafe parser.pointee.wellFormed == 0 || parser.pointee.nsWellFormed == 0 {
      // The error callback has said why, or a limit has; this is the last resort.
      unsafe state.pointee.builder.fail(
        Diagnostic(.notWellFormed, path: file.path, span: nil, "the file breaks one of XML's basic rules"))
    }
    // The builder is handed on, and with it the only reference to its arrays.
    let nothing = SourceFile(path: "", bytes: [])
    let built = unsafe state.pointee.builder
    unsafe state.pointee.builder = ArenaBuilder(of: nothing)
    unsafe state.pointee.file = nothing
    return built
  }

  // MARK: Setting up

  /// Done once a process: no catalogues, and a loader that refuses every outside file.
  private static let closeDoors: Void = {
    // The loader is a function without context, so that nothing has to outlive the call.
    xmlInitParser()
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
    unsafe xmlSetExternalEntityLoader { _, _, _ in nil }
  }()

  private static func install(on parser: xmlParserCtxtPtr) {
    // The parser has made its own handler and frees it; the functions below hold no context.
    guard let sax = unsafe parser.pointee.sax else { return }
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = startElement
    unsafe handler.endElementNs = endElement
    // The same function for words, blanks and CDATA: it looks at nothing but its arguments.
    unsafe handler.characters = characters
    unsafe handler.ignorableWhitespace = characters
    unsafe handler.cdataBlock = characters
    // Per parser, not `xmlSetStructuredErrorFunc`, which is per thread.
    unsafe handler.serror = report
    unsafe sax.pointee = handler
  }

  // MARK: Callbacks

  private static let startElement: startElementNsSAX2Func = {
    context, name, _, uri, _, _, count, _, attributes in
    // What libxml2 hands to a callback lives until the callback returns; words are copied at once.
    guard let parser = unsafe parser(context), let state = unsafe state(of: parser) else { return }
    guard let name = unsafe name else { return }
    // The state outlives the parse; its names are pointers that are compared and never followed.
    let names = unsafe state.pointee.names
    var parsed: [ArenaBuilder.ParsedAttribute] = []
    if let attributes = unsafe attributes, count > 0 {
      parsed.reserveCapacity(Int(count))
      for index in 0..<Int(count) {
        // Five pointers an attribute: local name, prefix, namespace, start and end of the value.
        let prefix = unsafe attributes[index * 5 + 1]
        let isXML = unsafe isXML(prefix)
        let isOurs = unsafe prefix == nil || isXML
        // Both ends lie in one buffer.
        guard let from = unsafe attributes[index * 5 + 3], let to = unsafe attributes[index * 5 + 4] else {
          continue
        }
        let bytes = unsafe UnsafeBufferPointer(start: from, count: to - from)
        let value = unsafe String(decoding: bytes, as: UTF8.self)
        let key =
          // An address is looked up, and not followed.
          unsafe isOurs ? names.attribute(at: UInt(bitPattern: attributes[index * 5]), isXML: isXML) : -1
        parsed.append(ArenaBuilder.ParsedAttribute(key: key, isOurs: isOurs, value: resolved(value)))
      }
    }
    // The parser's dictionary holds one copy of a name: equal names are equal pointers.
    let isOurs = unsafe uri != nil && uri == state.pointee.namespace
    let place = isOurs ? names.element(at: UInt(bitPattern: name)) : -1
    let tag = unsafe place >= 0 ? Vocabulary.elements[place] : String(cString: name)
    let close = unsafe offset(of: parser)
    let goesOn = unsafe state.pointee.builder.startElement(
      tag, place: place, isOurs: isOurs, closedAt: close, attributes: parsed)
    // The parser is running, and stops at the end of this call.
    if !goesOn { unsafe xmlStopParser(parser) }
  }

  private static let endElement: endElementNsSAX2Func = { context, _, _, _ in
    // The state outlives the parse, and with it every callback.
    guard let parser = unsafe parser(context), let state = unsafe state(of: parser) else { return }
    let end = unsafe offset(of: parser)
    unsafe state.pointee.builder.endElement(at: end)
  }

  private static let characters: charactersSAXFunc = { context, words, length in
    // The words lie in the parser's buffer until the callback returns; they are copied.
    guard let parser = unsafe parser(context), let state = unsafe state(of: parser) else { return }
    unsafe state.pointee.builder.text(UnsafeBufferPointer(start: words, count: Int(length)))
  }

  private static let report: xmlStructuredErrorFunc = { context, error in
    // The error and its texts live until the callback returns; they are copied.
    guard let parser = unsafe parser(context), let state = unsafe state(of: parser) else { return }
    guard let error = unsafe error, unsafe error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else {
      return
    }
    guard unsafe state.pointee.builder.failure == nil else { return }
    // A message may be missing.
    let text = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
    let words = unsafe [error.pointee.str1, error.pointee.str2].map {
      unsafe $0.map { unsafe String(cString: $0) }
    }
    // Still the same error, still the same parser.
    let found = WellFormedness.Error(
      code: unsafe Int(error.pointee.code), text: text, first: words[0], second: words[1],
      offset: unsafe offset(of: parser))
    // The state stays where it is during the parse.
    let file = unsafe state.pointee.file
    let explained = WellFormedness.explain(found, in: file, built: unsafe state.pointee.builder)
    unsafe state.pointee.builder.fail(explained, because: found)
    // The first complaint is enough: as if the file ended here. `xmlStopParser` would free the bytes the parser stands in.
    unsafe parser.pointee.disableSAX = 1
    unsafe parser.pointee.instate = XML_PARSER_EOF
  }

  /// Without entity substitution libxml2 hands every ampersand of a value on as `&#38;`, and nothing else with one.
  private static func resolved(_ value: String) -> String {
    value.utf8.contains(UInt8(ascii: "&")) ? value.replacing("&#38;", with: "&") : value
  }

  // MARK: Reaching things

  /// The byte where the parser stands: exact at the end of a tag.
  private static func offset(of parser: xmlParserCtxtPtr) -> Int {
    // `cur` points into the buffer that begins at `base`.
    guard let input = unsafe parser.pointee.input else { return 0 }
    guard let base = unsafe input.pointee.base, let cur = unsafe input.pointee.cur else { return 0 }
    return unsafe Int(input.pointee.consumed) + (cur - base)
  }

  private static func parser(_ context: UnsafeMutableRawPointer?) -> xmlParserCtxtPtr? {
    // libxml2 hands the parser itself as the context of its callbacks.
    unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self)
  }

  private static func state(of parser: xmlParserCtxtPtr) -> UnsafeMutablePointer<State>? {
    // The initialiser has put a `State` there and nothing else does.
    unsafe parser.pointee._private?.assumingMemoryBound(to: State.self)
  }

  private static func isXML(_ prefix: UnsafePointer<xmlChar>?) -> Bool {
    // Ends with a zero, so that no byte after it is looked at: the comparison stops at the first difference.
    guard let prefix = unsafe prefix else { return false }
    return unsafe prefix[0] == 0x78 && prefix[1] == 0x6D && prefix[2] == 0x6C && prefix[3] == 0
  }
}
