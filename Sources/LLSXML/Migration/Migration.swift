package import LLSDiagnostics
package import LLSModel

/// One step from a format of the language to the next: which bytes change, and what to tell the author.
package struct Migration: Sendable {
  /// A stretch of a file that is replaced.
  package struct Edit: Hashable, Sendable {
    /// The bytes that go; an empty span puts the text in.
    package let span: SourceSpan
    /// What comes in their place.
    package let text: String

    /// Makes an edit.
    package init(_ span: SourceSpan, _ text: String) {
      self.span = span
      self.text = text
    }
  }

  /// The format it starts from.
  package let from: String
  /// The format it leads to.
  package let to: String
  /// What changes, in a sentence for authors.
  package let sentence: String
  /// Finds the edits in a file of the older format; the format's own number is written without its help.
  package let edits: @Sendable (SourceFile, ElementArena) -> [Edit]

  /// Makes a step.
  package init(
    from: String, to: String, _ sentence: String,
    edits: @escaping @Sendable (SourceFile, ElementArena) -> [Edit]
  ) {
    self.from = from
    self.to = to
    self.sentence = sentence
    self.edits = edits
  }

  /// Applies edits that do not overlap; every other byte stays.
  ///
  /// - Returns: the bytes, or nil where two edits touch the same byte or one lies outside the file.
  static func applied(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    var done = 0
    for edit in edits.enumerated().sorted(by: {
      ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
    }).map(\.element) {
      guard edit.span.start >= done, edit.span.end <= bytes.count else { return nil }
      out += bytes[done..<edit.span.start]
      out += Array(edit.text.utf8)
      done = edit.span.end
    }
    return out + bytes[done...]
  }
}
