/// A file that the grammar check has gone through: its elements, and what each turned out to be. One for all elements read
/// from it, so that an element's place costs a reference and a number.
final class ReadFile: Sendable {
  /// The file's elements.
  let arena: ElementArena
  /// What the language calls each element; empty for one that is not used.
  let tags: [String]
  /// Each used element's entry in the table; -1 for one that is not used.
  let places: [Int]
  /// What the language calls each attribute; empty for one that is not used.
  let attributeNames: [String]
  /// Attributes whose value was guessed or refused.
  let doubts: [Bool]
  /// What was probably meant by a doubtful value; no entry for a refused one.
  let guesses: [Int: String]
  /// Elements that lack a required attribute.
  let hasMissingAttributes: [Bool]
  /// Elements with a child that is unknown, misplaced or missing.
  let hasDoubtfulContent: [Bool]

  /// Keeps what a check has found.
  init(_ check: GrammarCheck) {
    arena = check.arena
    tags = check.tags
    places = check.places
    attributeNames = check.attributeNames
    doubts = check.doubts
    guesses = check.guesses
    hasMissingAttributes = check.hasMissingAttributes
    hasDoubtfulContent = check.hasDoubtfulContent
  }
}
