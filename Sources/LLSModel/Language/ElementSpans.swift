package import LLSDiagnostics

/// Where one element stands in its file, and which of its values had to be guessed or refused.
package struct ElementSpans: Sendable {
  /// An attribute as written.
  struct Written: Sendable {
    let name: String
    let value: SourceSpan
  }

  /// The element's name in its start tag. For an element that is missing: its parent's name.
  package let name: SourceSpan
  /// The start tag, from `<` to `>`.
  package let tag: SourceSpan
  /// The byte after the end tag.
  package let end: Int
  /// Whether the element stands in the file; false for the empty one that stands in for a missing element.
  package let isPresent: Bool
  /// Whether a child was unknown, misplaced or missing, so that sums over the children may be wrong.
  package let hasDoubtfulContent: Bool
  /// The attributes that were written, under the name that the language gives them.
  let written: [Written]
  /// Attributes whose value was missing, guessed or refused.
  let doubtful: [String]

  init(
    name: SourceSpan, tag: SourceSpan, end: Int, isPresent: Bool, hasDoubtfulContent: Bool,
    written: [Written], doubtful: [String]
  ) {
    self.name = name
    self.tag = tag
    self.end = end
    self.isPresent = isPresent
    self.hasDoubtfulContent = hasDoubtfulContent
    self.written = written
    self.doubtful = doubtful
  }

  /// The value's span of an attribute, without the quotes; the element's name where the attribute is not written.
  package subscript(attribute: String) -> SourceSpan { value(of: attribute) ?? name }

  /// The value's span of an attribute; nil where it is not written.
  package func value(of attribute: String) -> SourceSpan? {
    written.first { $0.name == attribute }?.value
  }

  /// Whether reading found the attribute missing though required, refused its value, or guessed what it means.
  ///
  /// The finding has been reported: a rule that leans on the value stays silent.
  package func isDoubtful(_ attribute: String) -> Bool { doubtful.contains(attribute) }
}
