import LLSModel

/// The id of something new.
enum NewID {
  /// The id as it was typed.
  ///
  /// - Parameters:
  ///   - typed: what was typed.
  ///   - what: what it names, for the message.
  /// - Throws: ``Failure`` with 64 for one that the language does not take, with one that it does.
  static func checked(_ typed: String, for what: String) throws -> String {
    if AttributeKind.isID(typed) { return typed }
    let takes = "it takes \(AttributeKind.id.takes), at most \(AttributeKind.longestID) characters"
    let near = AttributeKind.meantID(typed)
    throw Failure(
      .usage, "\(what) cannot be called \(typed)",
      remedy: near.map { "did you mean \($0)? \(takes)" } ?? takes)
  }
}
