import LLSDiagnostics
import LLSExport
import LLSModel
import LLSXML

extension LibraryPlace {
  /// A module as it goes into a pack.
  ///
  /// - Parameters:
  ///   - ready: the module.
  ///   - language: what to show it in where it is translated; nil or the module's own language shows its own words.
  /// - Throws: ``Failure`` with 65 when the translation or a picture has to be mended first. A module that is not translated
  ///   is shown as it is, and it is said.
  func packed(_ ready: ReadyModule, in language: String?) throws -> PackModule {
    let pictures = try pictures(of: ready)
    let own = PackModule(
      module: ready.module, participants: ready.participants, contentHash: ready.contentHash,
      pictures: pictures)
    guard let language, language != ready.module.language else { return own }
    guard let loaded = ready.place.translations.first(where: { $0.language == language }) else {
      Console.say(
        "\(ready.module.id) is not translated into \(language), so it is in \(ready.module.language)")
      return own
    }
    let findings = loaded.file.map { library.diagnostics(for: $0.path) } ?? []
    guard !findings.contains(where: { $0.severity == .error }), let file = ready.place.file,
      let text = TranslatedText(
        of: file, in: ready.place.folder, edition: ready.edition, loaded)
    else {
      throw Failure(
        .data,
        "the translation of \(ready.module.id) into \(language) has mistakes that must be mended first",
        remedy: "lls check \(ready.place.folder) says which")
    }
    let translation = PackTranslation(
      language: language, follows: text.translation.follows,
      reviewedBy: text.translation.isReviewed ? text.translation.reviewedBy : nil, words: text.words)
    return PackModule(
      module: text.module, participants: text.participants, contentHash: ready.contentHash,
      pictures: pictures, translation: translation, original: ready.module)
  }
}
