/// What authors may write in one element, and what it means: data that the reader, the schemas, the manual, the
/// templates and the suggestions are all made from.
package struct ElementGrammar: Hashable, Sendable {
  /// The element's name, for example `watch-for`.
  package let tag: String
  /// The attributes, in the order that documents show them.
  package let attributes: [AttributeGrammar]
  /// What may stand inside.
  package let content: ContentModel
  /// Whether an element that takes words may stand without any, for example a blank cell.
  package let mayBeBlank: Bool
  /// What it is, in one sentence.
  package let meaning: String
  /// A short example that is itself valid, without the namespace.
  package let example: String

  /// Declares an element.
  package init(
    tag: String, attributes: [AttributeGrammar] = [], content: ContentModel, mayBeBlank: Bool = false,
    meaning: String, example: String
  ) {
    self.tag = tag
    self.attributes = attributes
    self.content = content
    self.mayBeBlank = mayBeBlank
    self.meaning = meaning
    self.example = example
  }

  /// The attribute with this name.
  package func attribute(_ name: String) -> AttributeGrammar? { attributes.first { $0.name == name } }
}

/// One element of the language as a Swift type: its grammar and its reading, in one file.
///
/// Elements are not `Hashable`: a hundred derived comparisons doubled the time of a release build, and nobody compares whole modules.
package protocol ModuleElement: Sendable {
  /// What authors may write, and what it means.
  static var grammar: ElementGrammar { get }
  /// Reads one element. Mistakes have been collected before; reading never fails and takes a default for what is not there.
  init(reading element: inout ElementReader)
  /// Where the element and its attributes stand, and which of its values had to be guessed.
  var spans: ElementSpans { get }
}
