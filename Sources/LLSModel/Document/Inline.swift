/// A run of text inside a paragraph.
package indirect enum Inline: Hashable, Sendable {
  /// Plain words.
  case text(String)
  /// Stressed words.
  case emphasis([Inline])
  /// Words that must not be missed.
  case strong([Inline])
  /// A word of the field, explained where it first stands.
  case term([Inline])
  /// A link to the outside; the words must say where it goes.
  case link([Inline], target: String)
  /// A pointer to another place in the same document, by its id.
  case reference([Inline], id: String)

  /// The words alone, without their roles.
  package var plainText: String {
    switch self {
    case .text(let words): words
    case .emphasis(let parts), .strong(let parts), .term(let parts): parts.plainText
    case .link(let parts, target: _), .reference(let parts, id: _): parts.plainText
    }
  }
}

extension [Inline] {
  /// The words alone, without their roles.
  package var plainText: String { map(\.plainText).joined() }
}
