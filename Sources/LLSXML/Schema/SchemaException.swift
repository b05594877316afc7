/// What the reader and a schema see differently, on purpose. This is the whole list; a test holds thousands of changed
/// modules against it and counts each.
package enum SchemaException: String, Hashable, Sendable, CaseIterable {
  /// A second one of an element that may stand once among others in any order, such as `opt-out`.
  case secondOfASingle
  /// Two numbers whose order counts, such as `ages="18-13"`.
  case numbersInOrder
  /// A word that stands twice in a list, such as `lundy="voice voice"`.
  case wordTwice
  /// An element that takes words with inline elements among them, and has none.
  case noWords
  /// An element of another vocabulary in an element that takes plain words.
  case foreignElementInPlainWords
  /// An element that belongs to no vocabulary, with `xmlns=""`.
  case elementOfNoVocabulary
  /// Words after the elements that end a text, such as after a `follow-up`.
  case wordsAfterTheirPlace
  /// An attribute in the `xml:` vocabulary that nobody has declared.
  case undeclaredXMLAttribute

  /// Who takes it.
  package enum Taker: Hashable, Sendable {
    /// The reader.
    case reader
    /// RELAX NG, in both syntaxes.
    case relaxNG
    /// XML Schema.
    case xmlSchema
  }

  /// Those that take it; all others refuse it.
  package var takers: Set<Taker> {
    switch self {
    case .secondOfASingle, .numbersInOrder, .wordTwice, .noWords: [.relaxNG, .xmlSchema]
    case .foreignElementInPlainWords, .elementOfNoVocabulary: [.reader, .relaxNG]
    case .wordsAfterTheirPlace, .undeclaredXMLAttribute: [.xmlSchema]
    }
  }

  /// Why.
  package var reason: String {
    switch self {
    case .secondOfASingle:
      "“one of these at most, among others in any order” would take a rule for every order"
    case .numbersInOrder: "a shape of letters cannot compare two numbers"
    case .wordTwice: "a list cannot say “each once”"
    case .noWords: "text with elements among it cannot be asked to hold any"
    case .foreignElementInPlainWords:
      "words that must not be blank are a plain value in XML Schema, and a value has no elements"
    case .elementOfNoVocabulary:
      "it is kept as if it were of another vocabulary; XML Schema opens an element to all vocabularies but its own and none"
    case .wordsAfterTheirPlace: "XML Schema takes words anywhere or nowhere among the elements of a text"
    case .undeclaredXMLAttribute:
      "XML Schema can open an element to all other vocabularies, not to all but one"
    }
  }

  /// How people name it.
  package var summary: String {
    switch self {
    case .secondOfASingle:
      "a second one of an element that may stand once anywhere among others, such as <opt-out>"
    case .numbersInOrder: "two numbers in the wrong order, such as ages=\"18-13\""
    case .wordTwice: "the same word twice in a list, such as lundy=\"voice voice\""
    case .noWords: "an element without words that takes words with elements among them"
    case .foreignElementInPlainWords:
      "an element of another vocabulary inside plain words, such as in <title>"
    case .elementOfNoVocabulary: "an element that says xmlns=\"\" and so belongs to no vocabulary"
    case .wordsAfterTheirPlace: "words after the elements that end a text, such as after <follow-up>"
    case .undeclaredXMLAttribute: "an attribute that starts with xml: and is unknown everywhere"
    }
  }
}
