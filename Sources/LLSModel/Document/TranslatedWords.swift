/// Words of a document that are in another language than the document: a reader aloud has to know, or it reads them as if
/// they were English.
package struct TranslatedWords: Hashable, Sendable {
  /// The language, as in BCP 47.
  package let language: String
  /// Runs of words that stand alone.
  private let whole: Set<String>
  /// Titles, which also stand within other words; the longest first.
  private let titles: [String]

  /// Nothing is translated.
  package static let none = TranslatedWords(language: "", whole: [], titles: [])

  /// Takes the words.
  ///
  /// - Parameters:
  ///   - language: as in BCP 47.
  ///   - whole: runs of words that stand alone.
  ///   - titles: those that also stand within other words.
  package init(language: String, whole: Set<String>, titles: [String]) {
    self.language = language
    self.whole = whole
    self.titles = titles.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// The words of several modules together, in the language of the first that has some.
  package init(joining all: [TranslatedWords]) {
    let used = all.filter { !$0.whole.isEmpty }
    self.init(
      language: used.first?.language ?? "", whole: used.reduce(into: []) { $0.formUnion($1.whole) },
      titles: used.flatMap(\.titles))
  }

  /// Whether nothing is.
  package var isEmpty: Bool { whole.isEmpty }

  /// Whether these words are translated ones.
  package func holds(_ words: String) -> Bool { whole.contains(words) }

  /// A text in pieces, each with whether it is translated; joined they are the text.
  package func pieces(of text: String) -> [(words: Substring, isTranslated: Bool)] {
    if isEmpty { return [(text[...], false)] }
    if whole.contains(text) { return [(text[...], true)] }
    for title in titles {
      guard let found = Self.place(of: title, in: text) else { continue }
      let before = pieces(of: String(text[..<found.lowerBound]))
      let after = pieces(of: String(text[found.upperBound...]))
      return (before + [(text[found], true)] + after).filter { !$0.words.isEmpty }
    }
    return [(text[...], false)]
  }

  /// Where a title stands as words of its own.
  private static func place(of title: String, in text: String) -> Range<String.Index>? {
    guard text.utf8.count > title.utf8.count, let found = text.firstRange(of: title) else { return nil }
    let isOpen = found.lowerBound == text.startIndex || !text[text.index(before: found.lowerBound)].isLetter
    let isClosed = found.upperBound == text.endIndex || !text[found.upperBound].isLetter
    return isOpen && isClosed ? found : nil
  }
}
