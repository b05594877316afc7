/// What `lls explain` says about one kind of finding.
package struct Explanation: Hashable, Sendable {
  /// What the finding means, in one sentence.
  package let summary: String
  /// Why it matters to the people in the room, in plain words.
  package let why: String
  /// What to do about it.
  package let remedy: String
  /// A short example of the right form; nil where none helps.
  package let example: String?

  /// Makes an explanation.
  package init(_ summary: String, why: String, remedy: String, example: String? = nil) {
    self.summary = summary
    self.why = why
    self.remedy = remedy
    self.example = example
  }
}
