import LLSModel
import LLSXML

/// How far one translation has come, in a line.
struct TranslationRow: Encodable {
  let language: String
  let status: String
  let follows: String
  /// Parts that say what the module says now.
  let current: Int
  /// All parts, without those kept back.
  let parts: Int

  /// Counts a translation; nil where it could not be read.
  init?(_ loaded: LoadedTranslation) {
    guard let translation = loaded.translation, let match = loaded.match else { return nil }
    language = loaded.language
    status = translation.status?.rawValue ?? ""
    follows = translation.follows
    current = match.current
    parts = match.wanted
  }

  /// For people, for example `cy draft 41%`; whole only when it is.
  var words: String { "\(language) \(status) \(parts == 0 ? 100 : current * 100 / parts)%" }
}

/// A translation's parts by what is to be done with them.
struct TranslationPage {
  /// Parts in one state.
  struct Row: Encodable {
    let state: String
    let parts: [String]
  }

  /// The states, each with its parts by their addresses.
  let rows: [Row]
  private let heading: String

  /// Collects what is shown.
  ///
  /// - Throws: ``Failure`` with 66 when there is no such translation, 65 when it cannot be read.
  init(_ ready: ReadyModule, language: String) throws {
    let all = ready.place.translations
    guard let loaded = all.first(where: { $0.language == language }) else {
      let names = all.map(\.language).joined(separator: ", ")
      throw Failure(
        .noInput, "\(ready.module.id) is not translated into \(language)",
        remedy: names.isEmpty
          ? "lls translate extract \(ready.module.id) --to \(language) -o \(ready.module.id).\(language).po begins one"
          : "it is translated into: \(names)")
    }
    guard let row = TranslationRow(loaded), let match = loaded.match, let translation = loaded.translation
    else {
      throw Failure(
        .data, "the translation of \(ready.module.id) into \(language) cannot be read",
        remedy: "lls check \(ready.place.folder) says why")
    }
    rows = [
      Row(state: "changed since", parts: match.addresses(.stale)),
      Row(state: "not translated", parts: match.addresses(.missing)),
      Row(state: "kept in \(ready.module.language)", parts: match.addresses(.keptBack)),
      Row(state: "left over", parts: match.leftOver.map(\.of)),
    ].filter { !$0.parts.isEmpty }
    let review = translation.reviewedBy.map { "reviewed by \($0)" } ?? "draft, for a translator to review"
    heading = """
      \(ready.module.title.text)  \(ready.module.id) \(ready.module.version), in \(language)
      \(review); follows \(translation.follows)
      \(row.current) of \(row.parts) parts say what the module says now
      """
  }

  /// For the terminal.
  var text: String {
    ([heading] + rows.map { row in ([row.state + ":"] + row.parts.map { "  " + $0 }).joined(separator: "\n") })
      .joined(separator: "\n\n")
  }
}
