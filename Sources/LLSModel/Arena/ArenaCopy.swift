import LLSDiagnostics

/// Writes a new arena from elements of others, in document order.
struct ArenaCopy {
  /// What has been written.
  private(set) var arena: ElementArena

  /// Starts a file that is made from another one.
  init(of source: ElementArena) { arena = ElementArena(path: source.path, bytes: source.bytes) }

  /// Copies one element; its words as they are, its child elements as a closure says.
  ///
  /// - Parameters:
  ///   - index: the element's place in the source.
  ///   - source: where it stands.
  ///   - span: the bytes that everything in it is said to have. Missing: its own.
  ///   - attributes: its attributes. Missing: as they are.
  ///   - child: copies a child element, or leaves it out, or puts others in its place; gives their places.
  ///   - last: adds elements at the end.
  /// - Returns: its place in the new arena.
  @discardableResult
  mutating func copy(
    _ index: Int, of source: ElementArena, at span: SourceSpan? = nil,
    attributes: [ElementArena.Attribute]? = nil,
    child: (Int, inout ArenaCopy) -> [Int], last: (inout ArenaCopy) -> [Int] = { _ in [] }
  ) -> Int {
    let node = source.nodes[index]
    let first = arena.attributes.count
    for attribute in attributes ?? source.attributes[node.attributes].map({ $0.moved(to: span, in: node) }) {
      arena.append(attribute)
    }
    let place = arena.append(
      ElementArena.Node(
        name: node.name, place: node.place, isOurs: node.isOurs, nameSpan: span ?? node.nameSpan,
        tagSpan: span ?? node.tagSpan, attributes: first..<arena.attributes.count,
        end: span?.end ?? node.end), in: nil)
    for part in source.children(of: index) {
      switch part {
      case .text(let text): arena.appendText(text, of: source, at: span, in: place)
      case .element(let inner): for copied in child(inner, &self) { arena.adopt(copied, in: place) }
      }
    }
    for added in last(&self) { arena.adopt(added, in: place) }
    return place
  }

  /// Copies one element and everything in it, as if it stood at one place.
  mutating func copyWhole(
    _ index: Int, of source: ElementArena, at span: SourceSpan?,
    attributes: [ElementArena.Attribute]? = nil
  ) -> Int {
    copy(index, of: source, at: span, attributes: attributes) { inner, copy in
      [copy.copyWhole(inner, of: source, at: span)]
    }
  }

  /// Writes an element that stands in no file.
  mutating func add(_ name: String, at span: SourceSpan, children: (inout ArenaCopy) -> [Int]) -> Int {
    let none = arena.attributes.count
    let place = arena.append(
      ElementArena.Node(
        name: name, isOurs: true, nameSpan: span, tagSpan: span, attributes: none..<none, end: span.end),
      in: nil)
    for child in children(&self) { arena.adopt(child, in: place) }
    return place
  }
}

extension ElementArena.Attribute {
  /// The same attribute of an element that was taken out of a shared file, said to stand elsewhere; a picture keeps its
  /// place in the folder of shared files.
  func moved(to span: SourceSpan?, in node: ElementArena.Node) -> ElementArena.Attribute {
    guard let span else { return self }
    let isOwnPicture =
      isOurs && ElementCatalogue.grammar(of: node.name)?.attribute(name)?.kind == .path
      && !value.collapsedWords.hasPrefix("shared/")
    return ElementArena.Attribute(
      name: name, isOurs: isOurs, value: isOwnPicture ? "shared/" + value.collapsedWords : value,
      nameSpan: span, valueSpan: span)
  }

  /// The same value under another name.
  func renamed(_ other: String) -> ElementArena.Attribute {
    ElementArena.Attribute(
      name: other, isOurs: isOurs, value: value, nameSpan: nameSpan, valueSpan: valueSpan)
  }
}
