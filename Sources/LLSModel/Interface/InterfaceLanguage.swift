/// A language that the interface can speak.
///
/// Typed commands, keys, files and what programs read are the same in each of them.
package enum InterfaceLanguage: String, CaseIterable, Sendable {
  /// The language that the sentences are written in.
  case english = "en"
  /// Welsh, a draft.
  case welsh = "cy"

  /// The language of the moment, for everything that is called inside `$current.withValue`.
  @TaskLocal package static var current = InterfaceLanguage.english

  /// The sentences of this language by their English ones; English needs none.
  package var sentences: [String: String] {
    switch self {
    case .english: [:]
    case .welsh: WelshText.sentences
    }
  }

  /// What is said once, at the start, where no translator has read this language's words.
  package var draftNotice: String? {
    switch self {
    case .english: nil
    case .welsh: WelshText.draftNotice
    }
  }
}
