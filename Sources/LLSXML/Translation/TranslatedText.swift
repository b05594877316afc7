package import LLSDiagnostics
package import LLSModel

/// A module with its words in another language where they are translated, and in its own where they are not.
///
/// Only passages that say what the module says now are taken, and of safety pages and forms only reviewed ones.
package struct TranslatedText: Sendable {
  /// The module as workers read it, from its own file with the translated words in their places.
  package let module: SessionModule
  /// The module as its pages for participants are read.
  package let participants: SessionModule
  /// The words that are in the other language.
  package let words: TranslatedWords
  /// The translation they come from.
  package let translation: Translation

  /// Puts the translated words in.
  ///
  /// - Parameters:
  ///   - file: the module's file.
  ///   - folder: the module's folder; files that it uses stand beside it.
  ///   - edition: which edition is read.
  ///   - loaded: its translation, which has no mistakes.
  /// - Returns: nil where one of the two could not be read.
  package init?(
    of file: SourceFile, in folder: String, edition: Variant.Edition, _ loaded: LoadedTranslation
  ) {
    guard let translation = loaded.translation, let match = loaded.match else { return nil }
    self.translation = translation
    let used = match.entries.filter { entry in
      entry.state == .current && (translation.isReviewed || !entry.part.isGuarded)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.bytes.count + file.bytes.count / 4)
    var place = 0
    for entry in used.sorted(by: { $0.part.words.start < $1.part.words.start }) {
      guard let passage = entry.passage, entry.part.words.start >= place else { continue }
      bytes += file.bytes[place..<entry.part.words.start]
      bytes += passage.to.markup.utf8
      place = entry.part.words.end
    }
    bytes += file.bytes[place...]
    guard let arena = Scan.arena(of: SourceFile(path: file.path, bytes: bytes)).arena else { return nil }
    let shared = SharedLoading(beside: arena.usesShared ? Library.parent(of: folder) : nil)
    let readings = VariantReadings(SessionModule.self, of: arena, from: shared.shelf)
    guard let module = readings[Variant(edition)]?.element,
      let participants = readings[Variant(edition, for: .participant)]?.element
    else { return nil }
    self.module = module
    self.participants = participants
    let own = Set(match.entries.flatMap { $0.part.content.runs })
    let runs = used.flatMap { $0.passage?.to.runs ?? [] }
    let titles = used.filter { $0.part.address == "title" || $0.part.address.hasSuffix(" / title") }
    words = TranslatedWords(
      language: translation.language, whole: Set(runs.filter { !own.contains($0) }),
      titles: titles.compactMap { $0.passage?.to.plainText }.filter { !own.contains($0) && $0.count > 4 })
  }
}

extension [Inline] {
  /// The runs of words between the elements, as documents show them.
  fileprivate var runs: [String] {
    flatMap { part -> [String] in
      switch part {
      case .text(let words): [words]
      case .emphasis(let inner), .strong(let inner), .term(let inner): inner.runs
      case .link(let inner, target: _), .reference(let inner, id: _): inner.runs
      }
    }
  }
}
