import LLSModel

/// A toolkit's terms to avoid, made ready for searching once for all its modules.
struct AvoidedTerms: Sendable {
  /// The terms for one language.
  struct Terms: Sendable {
    /// The entries of the toolkit's list.
    let avoided: [Avoid]
    /// Finds them.
    let search: TermSearch

    /// Prepares a search.
    init(_ avoided: [Avoid]) {
      self.avoided = avoided
      search = TermSearch(avoided.map(\.text.collapsedWords))
    }
  }

  private let all: Terms
  private let byLanguage: [String: Terms]
  private let everywhere: Terms

  /// Sorts a toolkit's terms by language.
  init(of toolkit: Toolkit) {
    let avoided = toolkit.avoid
    all = Terms(avoided)
    everywhere = Terms(avoided.filter { $0.lang == nil })
    let languages = Set(avoided.compactMap { $0.lang.map(Self.primary) })
    byLanguage = Dictionary(
      uniqueKeysWithValues: languages.map { language in
        (language, Terms(avoided.filter { $0.lang.map(Self.primary) ?? language == language }))
      })
  }

  /// The terms that count in a text.
  ///
  /// - Parameter language: the text's language; every term counts when nil.
  func terms(in language: String?) -> Terms {
    guard let language else { return all }
    return byLanguage[Self.primary(language)] ?? everywhere
  }

  /// A language without its region: `en` of `en-GB`.
  private static func primary(_ language: String) -> String {
    language.split(separator: "-").first.map(String.init) ?? language
  }
}
