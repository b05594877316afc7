package import LLSDiagnostics

/// A parsed file as flat arrays: every element, attribute and text run with its bytes in the file.
///
/// The parser fills it once; readers walk it by index. Elements and texts are linked to the next one beside them, so that
/// an element costs no array of its own; words stay in the file's bytes until somebody asks for them.
package struct ElementArena: Sendable {
  /// An element.
  package struct Node: Sendable {
    /// The local name as written, for example `activity`.
    package let name: String
    /// The element's place in the catalogue; -1 for a name that the language does not have and for other vocabularies.
    package let place: Int
    /// Whether the element belongs to the module language's namespace.
    package let isOurs: Bool
    /// The name's bytes in the start tag (from its first letter).
    package let nameSpan: SourceSpan
    /// The start tag's bytes, from `<` to `>`.
    package let tagSpan: SourceSpan
    /// Indices into ``ElementArena/attributes``.
    package let attributes: Range<Int>
    /// The byte after the element's end tag.
    package internal(set) var end: Int
    /// The first thing inside, and the next thing beside it.
    var first = Link.none
    var next = Link.none
    /// The last thing inside, so that the next can be linked to it.
    var last = Link.none

    /// Makes a node.
    ///
    /// - Parameters:
    ///   - name: the local name as written.
    ///   - place: its place in the catalogue; found by the name when nil.
    ///   - isOurs: whether it belongs to the language's namespace.
    ///   - nameSpan: the name's bytes.
    ///   - tagSpan: the start tag's bytes.
    ///   - attributes: indices into ``ElementArena/attributes``.
    ///   - end: the byte after the end tag; for an open element that of the start tag.
    package init(
      name: String, place: Int? = nil, isOurs: Bool, nameSpan: SourceSpan, tagSpan: SourceSpan,
      attributes: Range<Int>, end: Int
    ) {
      self.name = name
      self.place = place ?? (isOurs ? Vocabulary.place(ofElement: name) : -1)
      self.isOurs = isOurs
      self.nameSpan = nameSpan
      self.tagSpan = tagSpan
      self.attributes = attributes
      self.end = end
    }
  }

  /// What stands inside an element.
  package enum Child: Sendable {
    /// Another element, by its index in ``ElementArena/nodes``.
    case element(Int)
    /// Text between tags; an index into ``ElementArena/texts``.
    case text(Int)
  }

  /// An attribute.
  package struct Attribute: Sendable {
    /// The name as written; with its prefix when it has one, for example `xml:lang`.
    package let name: String
    /// The name's number in ``Vocabulary``; -1 for a name that no element of the language has.
    package let key: Int
    /// Whether it belongs to no namespace or to `xml:`.
    package let isOurs: Bool
    /// The value, entities resolved.
    package let value: String
    /// The name's bytes.
    package let nameSpan: SourceSpan
    /// The value's bytes, without the quotes.
    package let valueSpan: SourceSpan

    /// Makes an attribute.
    ///
    /// - Parameters:
    ///   - name: as written.
    ///   - key: its number in ``Vocabulary``; found by the name when nil.
    ///   - isOurs: whether it belongs to no namespace or to `xml:`.
    ///   - value: entities resolved.
    ///   - nameSpan: the name's bytes.
    ///   - valueSpan: the value's bytes, without the quotes.
    package init(
      name: String, key: Int? = nil, isOurs: Bool, value: String, nameSpan: SourceSpan, valueSpan: SourceSpan
    ) {
      self.name = name
      self.key = key ?? (isOurs ? Vocabulary.key(ofAttribute: name) : -1)
      self.isOurs = isOurs
      self.value = value
      self.nameSpan = nameSpan
      self.valueSpan = valueSpan
    }
  }

  /// A run of text.
  package struct Text: Sendable {
    /// How its characters come from its bytes.
    enum Source: Sendable {
      /// They are the bytes.
      case verbatim
      /// Entities, comments or line ends stand between; an index into ``ElementArena/resolved``.
      case resolved(Int)
    }

    /// Its bytes, without the space around them where there are words.
    package let span: SourceSpan
    /// Whether there is nothing but spaces, tabs and line ends.
    package let isBlank: Bool
    /// All its bytes.
    let whole: SourceSpan
    let source: Source
    /// The next thing beside it.
    var next = Link.none
  }

  /// A child in four bytes: elements count up from 0, texts down from -1.
  typealias Link = Int32

  /// The file, as shown to people.
  package let path: String
  /// The file's bytes.
  package let bytes: [UInt8]
  /// Every element in document order; the first is the outermost one.
  package private(set) var nodes: [Node] = []
  /// Every attribute, each element's together.
  package private(set) var attributes: [Attribute] = []
  /// Every run of text.
  package private(set) var texts: [Text] = []
  /// The characters of texts that differ from their bytes.
  private var resolved: [String] = []

  /// Starts an empty arena for a file.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 64)
    attributes.reserveCapacity(bytes.count / 64)
    texts.reserveCapacity(bytes.count / 32)
  }
}

extension ElementArena.Link {
  /// No child.
  static let none = Int32.min
}

// MARK: Reading

extension ElementArena {
  /// What stands inside an element, in document order.
  package func children(of node: Int) -> Children { Children(arena: self, link: nodes[node].first) }

  /// What stands inside an element of this arena, in document order.
  package func children(of node: Node) -> Children { Children(arena: self, link: node.first) }

  /// The characters of a text, entities resolved, line ends as LF.
  package func value(ofText index: Int) -> String {
    let text = texts[index]
    switch text.source {
    case .verbatim: return String(decoding: bytes[text.whole.start..<text.whole.end], as: UTF8.self)
    case .resolved(let place): return resolved[place]
    }
  }

  /// The words of a text with one space between them and none around them; a no-break space stays.
  package func words(ofText index: Int) -> String {
    let text = texts[index]
    switch text.source {
    case .verbatim: return text.isBlank ? "" : bytes[text.span.start..<text.span.end].collapsedWords
    case .resolved(let place): return resolved[place].collapsedWords
    }
  }

  /// Whether a text begins with space, and whether it ends with it.
  package func outerSpace(ofText index: Int) -> (before: Bool, after: Bool) {
    let text = texts[index]
    switch text.source {
    case .verbatim:
      guard text.whole.length > 0 else { return (false, false) }
      return (bytes[text.whole.start].isXMLSpace, bytes[text.whole.end - 1].isXMLSpace)
    case .resolved(let place):
      let utf8 = resolved[place].utf8
      return (utf8.first?.isXMLSpace ?? false, utf8.last?.isXMLSpace ?? false)
    }
  }

  /// Whether the characters of a text are just its bytes: no entity, comment or quoted section stands among them.
  package func isVerbatim(text index: Int) -> Bool {
    if case .verbatim = texts[index].source { true } else { false }
  }

  /// The link to the first thing inside an element.
  func firstLink(in node: Int) -> Link { nodes[node].first }

  /// What a link leads to; nil after the last thing.
  func child(at link: Link) -> Child? {
    link == .none ? nil : link >= 0 ? .element(Int(link)) : .text(Int(-1 - link))
  }

  /// The link to the thing beside the one that a link leads to.
  func link(after link: Link) -> Link {
    link >= 0 ? nodes[Int(link)].next : texts[Int(-1 - link)].next
  }

  /// What stands inside one element.
  package struct Children: Sequence, IteratorProtocol {
    let arena: ElementArena
    var link: Link

    /// The next child; nil after the last.
    package mutating func next() -> Child? {
      guard let child = arena.child(at: link) else { return nil }
      link = arena.link(after: link)
      return child
    }
  }
}

// MARK: Filling

extension ElementArena {
  /// Adds an attribute; those of an element come before it.
  package mutating func append(_ attribute: Attribute) { attributes.append(attribute) }

  /// Adds an element as the last thing inside another one.
  ///
  /// - Parameters:
  ///   - node: the element.
  ///   - parent: the element around it; nil for the outermost one.
  /// - Returns: its index.
  @discardableResult
  package mutating func append(_ node: Node, in parent: Int?) -> Int {
    let index = nodes.count
    nodes.append(node)
    if let parent { link(Link(index), in: parent) }
    return index
  }

  /// Says where an element ends.
  package mutating func close(_ node: Int, at end: Int) { nodes[node].end = end }

  /// Adds a text as the last thing inside an element.
  ///
  /// - Parameters:
  ///   - whole: all its bytes.
  ///   - characters: what they stand for; nil where they stand for themselves.
  ///   - parent: the element around it.
  package mutating func appendText(_ whole: SourceSpan, characters: String? = nil, in parent: Int) {
    let isBlank = characters?.isBlank ?? bytes[whole.start..<whole.end].allSatisfy(\.isXMLSpace)
    var (from, to) = (whole.start, whole.end)
    if !isBlank {
      while from < to, bytes[from].isXMLSpace { from += 1 }
      while to > from, bytes[to - 1].isXMLSpace { to -= 1 }
    }
    var source = Text.Source.verbatim
    if let characters {
      source = .resolved(resolved.count)
      resolved.append(characters)
    }
    link(-1 - Link(texts.count), in: parent)
    texts.append(
      Text(span: SourceSpan(start: from, end: to), isBlank: isBlank, whole: whole, source: source))
  }

  /// Adds an element that stands in no other as the last thing inside one.
  mutating func adopt(_ child: Int, in parent: Int) { link(Link(child), in: parent) }

  /// Adds a text of another arena as the last thing inside an element.
  ///
  /// - Parameters:
  ///   - index: the text's place there.
  ///   - source: where it stands; of the same file, unless a span is given.
  ///   - span: the bytes that it is said to have. Missing: its own.
  ///   - parent: the element around it.
  mutating func appendText(_ index: Int, of source: ElementArena, at span: SourceSpan?, in parent: Int) {
    let isVerbatim = span == nil && source.isVerbatim(text: index)
    let whole = span ?? source.texts[index].whole
    appendText(whole, characters: isVerbatim ? nil : source.value(ofText: index), in: parent)
  }

  private mutating func link(_ child: Link, in parent: Int) {
    let last = nodes[parent].last
    nodes[parent].last = child
    if last == .none {
      nodes[parent].first = child
    } else if last >= 0 {
      nodes[Int(last)].next = child
    } else {
      texts[Int(-1 - last)].next = child
    }
  }
}
