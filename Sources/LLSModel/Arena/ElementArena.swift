package import LLSDiagnostics

/// A parsed file as flat arrays: every element, attribute and text run with its bytes in the file.
///
/// The parser fills it once; readers walk it by index. Nothing in it points outside it.
package struct ElementArena: Sendable {
  /// An element.
  package struct Node: Sendable {
    /// The local name as written, for example `activity`.
    package let name: String
    /// Whether the element belongs to the module language's namespace.
    package let isOurs: Bool
    /// The name's bytes in the start tag (from its first letter).
    package let nameSpan: SourceSpan
    /// The start tag's bytes, from `<` to `>`.
    package var tagSpan: SourceSpan
    /// Indices into ``ElementArena/attributes``.
    package let attributes: Range<Int>
    /// Children in document order.
    package var children: [Child]
    /// The byte after the element's end tag.
    package var end: Int

    /// Makes a node.
    package init(
      name: String, isOurs: Bool, nameSpan: SourceSpan, tagSpan: SourceSpan, attributes: Range<Int>,
      children: [Child] = [], end: Int
    ) {
      self.name = name
      self.isOurs = isOurs
      self.nameSpan = nameSpan
      self.tagSpan = tagSpan
      self.attributes = attributes
      self.children = children
      self.end = end
    }
  }

  /// What stands inside an element.
  package enum Child: Sendable {
    /// Another element, by its index in ``ElementArena/nodes``.
    case element(Int)
    /// Text between tags, entities resolved; an index into ``ElementArena/texts``.
    case text(Int)
  }

  /// An attribute.
  package struct Attribute: Sendable {
    /// The name as written; with its prefix when it has one, for example `xml:lang`.
    package let name: String
    /// Whether it belongs to no namespace or to `xml:`.
    package let isOurs: Bool
    /// The value, entities resolved.
    package let value: String
    /// The name's bytes.
    package let nameSpan: SourceSpan
    /// The value's bytes, without the quotes.
    package let valueSpan: SourceSpan

    /// Makes an attribute.
    package init(
      name: String, isOurs: Bool, value: String, nameSpan: SourceSpan, valueSpan: SourceSpan
    ) {
      self.name = name
      self.isOurs = isOurs
      self.value = value
      self.nameSpan = nameSpan
      self.valueSpan = valueSpan
    }
  }

  /// A run of text.
  package struct Text: Sendable {
    /// The characters, entities resolved, line ends as LF.
    package let value: String
    /// Its bytes.
    package let span: SourceSpan

    /// Makes a run.
    package init(value: String, span: SourceSpan) {
      self.value = value
      self.span = span
    }
  }

  /// The file, as shown to people.
  package let path: String
  /// The file's bytes, which every span is of; empty where nobody mends the file.
  package var bytes: [UInt8] = []
  /// Every element in document order; the first is the outermost one.
  package var nodes: [Node] = []
  /// Every attribute, each element's together.
  package var attributes: [Attribute] = []
  /// Every run of text.
  package var texts: [Text] = []

  /// Starts an empty arena for a file.
  package init(path: String) { self.path = path }
}
