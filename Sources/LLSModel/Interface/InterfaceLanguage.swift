/// A language that the interface can speak.
///
/// Typed commands, keys, files and what programs read are the same in each of them.
package enum InterfaceLanguage: String, CaseIterable, Sendable {
  /// The language that the sentences are written in.
  case english = "en"
  /// Welsh, a draft.
  case welsh = "cy"

  /// What a page in this language says of itself, as in BCP 47.
  package var tag: String {
    switch self {
    case .english: "en-GB"
    case .welsh: "cy"
    }
  }

  /// The language of the moment, for everything that is called inside `$current.withValue`.
  @TaskLocal package static var current = InterfaceLanguage.english

  /// The sentences of this language by their English ones; English needs none.
  package var sentences: [String: String] {
    switch self {
    case .english: [:]
    case .welsh: WelshText.sentences
    }
  }

  /// Its words, for a page in English on which they stand among others.
  ///
  /// - Parameter filled: sentences of the page whose places are filled.
  package func marked(with filled: [String]) -> TranslatedWords {
    TranslatedWords(language: tag, whole: Set(sentences.values).union(filled), titles: [])
  }

  /// What is said once, at the start, where no translator has read this language's words.
  package var draftNotice: String? {
    switch self {
    case .english: nil
    case .welsh: WelshText.draftNotice
    }
  }
}
