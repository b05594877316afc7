package import LLSDiagnostics

/// Reads typed elements out of an arena that the grammar check has gone through.
///
/// One reader serves a whole file: it stands at one element at a time, and steps into a child for as long as that child is
/// read. All mistakes were found by the check, so that reading is silent, never fails, and takes a default for what is
/// missing; ``ElementSpans`` says which values are such.
package struct ElementReader {
  /// The file, and what the grammar check made of it.
  let file: ReadFile
  /// The element it stands at.
  var node: Int
  /// What the language says about that element.
  var entry: GrammarTable.Entry
  /// Whether the element stands in the file, or is an empty one in place of a missing element.
  package internal(set) var isPresent = true

  /// The file's elements.
  var arena: ElementArena {
    _read { yield file.arena }
  }

  init(_ file: ReadFile, entry: GrammarTable.Entry) {
    self.file = file
    node = 0
    self.entry = entry
  }

  /// Checks a whole file against the language and reads it.
  ///
  /// - Parameters:
  ///   - root: the element that the file must start with.
  ///   - arena: the file.
  /// - Returns: the element, or nil when the file starts with another one or is of an unknown format; and everything the
  ///   language has to say about the file, in document order.
  package static func read<Root: ModuleElement>(
    _ root: Root.Type, from arena: ElementArena
  ) -> (element: Root?, diagnostics: [Diagnostic]) {
    var check = GrammarCheck(of: arena)
    guard check.run(root: Root.grammar) else { return (nil, check.sortedDiagnostics) }
    var reader = ElementReader(ReadFile(check), entry: GrammarTable.shared.entries[check.places[0]])
    let element = Root(reading: &reader)
    return (element, check.sortedDiagnostics)
  }

  /// Where the element and its attributes stand.
  package var spans: ElementSpans { ElementSpans(file: file, node: node, entry: entry, isPresent: isPresent) }

  // MARK: Children

  /// The one child of this kind. Missing: an empty one, made of defaults, whose spans say that it is not present.
  package mutating func one<Element: ModuleElement>(_ kind: Element.Type) -> Element {
    if let found = optional(kind) { return found }
    let parent = (entry, isPresent)
    if let place = GrammarTable.shared.places[Element.grammar.tag] {
      entry = GrammarTable.shared.entries[place]
    }
    isPresent = false
    defer { (entry, isPresent) = parent }
    return Element(reading: &self)
  }

  /// The first child of this kind, or nil.
  package mutating func optional<Element: ModuleElement>(_ kind: Element.Type) -> Element? {
    guard isPresent else { return nil }
    let tag = Element.grammar.tag
    var link = arena.firstLink(in: node)
    while let child = arena.child(at: link) {
      if case .element(let index) = child, file.tags[index] == tag { return read(kind, at: index) }
      link = arena.link(after: link)
    }
    return nil
  }

  /// Every child of this kind, in document order.
  package mutating func all<Element: ModuleElement>(_ kind: Element.Type) -> [Element] {
    guard isPresent else { return [] }
    let tag = Element.grammar.tag
    var found: [Element] = []
    var link = arena.firstLink(in: node)
    while let child = arena.child(at: link) {
      if case .element(let index) = child, file.tags[index] == tag { found.append(read(kind, at: index)) }
      link = arena.link(after: link)
    }
    return found
  }

  /// Children of several kinds, in document order.
  ///
  /// - Parameter step: gets a child's tag and its place; reads it with ``read(_:at:)``, or returns nil to leave it.
  /// - Returns: what the steps made.
  package mutating func parts<Part>(_ step: (String, Int, inout ElementReader) -> Part?) -> [Part] {
    guard isPresent else { return [] }
    var found: [Part] = []
    var link = arena.firstLink(in: node)
    while let child = arena.child(at: link) {
      if case .element(let index) = child, !file.tags[index].isEmpty,
        let part = step(file.tags[index], index, &self)
      {
        found.append(part)
      }
      link = arena.link(after: link)
    }
    return found
  }

  /// Reads one child.
  ///
  /// - Parameters:
  ///   - kind: what to read it as.
  ///   - index: its place in the arena.
  /// - Returns: the child.
  package mutating func read<Element: ModuleElement>(_ kind: Element.Type, at index: Int) -> Element {
    let parent = (node, entry)
    node = index
    entry = GrammarTable.shared.entries[file.places[index]]
    defer { (node, entry) = parent }
    return Element(reading: &self)
  }
}
