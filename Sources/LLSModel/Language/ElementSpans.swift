package import LLSDiagnostics

/// Where one element stands in its file, and which of its values had to be guessed or refused.
package struct ElementSpans: Sendable {
  private let file: ReadFile
  private let node: Int
  private let entry: GrammarTable.Entry
  /// Whether the element stands in the file; false for the empty one that stands in for a missing element.
  package let isPresent: Bool

  init(file: ReadFile, node: Int, entry: GrammarTable.Entry, isPresent: Bool) {
    self.file = file
    self.node = node
    self.entry = entry
    self.isPresent = isPresent
  }

  /// The element's name in its start tag. For an element that is missing: its parent's name.
  package var name: SourceSpan { file.arena.nodes[node].nameSpan }
  /// The start tag, from `<` to `>`.
  package var tag: SourceSpan { file.arena.nodes[node].tagSpan }
  /// The byte after the end tag.
  package var end: Int { file.arena.nodes[node].end }
  /// Whether a child was unknown, misplaced or missing, so that sums over the children may be wrong.
  package var hasDoubtfulContent: Bool { !isPresent || file.hasDoubtfulContent[node] }

  /// The value's span of an attribute, without the quotes; the element's name where the attribute is not written.
  package subscript(attribute: String) -> SourceSpan { value(of: attribute) ?? name }

  /// The value's span of an attribute; nil where it is not written.
  package func value(of attribute: String) -> SourceSpan? {
    written(attribute).map { file.arena.attributes[$0].valueSpan }
  }

  /// Whether reading found the attribute missing though required, refused its value, or guessed what it means.
  ///
  /// The finding has been reported: a rule that leans on the value stays silent.
  package func isDoubtful(_ attribute: String) -> Bool {
    if let index = written(attribute) { return file.doubts[index] }
    return (!isPresent || file.hasMissingAttributes[node])
      && entry.grammar.attribute(attribute)?.isRequired == true
  }

  private func written(_ attribute: String) -> Int? {
    guard isPresent else { return nil }
    return file.arena.nodes[node].attributes.first { file.attributeNames[$0] == attribute }
  }
}
