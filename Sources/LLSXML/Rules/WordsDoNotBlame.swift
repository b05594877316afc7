import LLSDiagnostics
import LLSModel

/// Words shape how adults act, and young people read them.
enum WordsDoNotBlame: Rule {
  static let code = DiagnosticCode.victimBlamingTerm
  static let sentence = "no term from the toolkit's list of terms to avoid is used"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    guard file.module != nil, let toolkit = file.toolkit else { return [] }
    let terms = toolkit.avoid.filter { speaks($0.lang, in: file) }.map { ($0, $0.text.collapsedWords) }
    guard !terms.isEmpty else { return [] }
    let quoted = file.arena.nodes.filter { $0.isOurs && $0.name == "reference" }
    let places =
      file.arena.texts.map(\.span)
      + file.arena.attributes.filter { ["alt", "title", "theme"].contains($0.name) }.map(\.valueSpan)
    return places.flatMap { place -> [Diagnostic] in
      // A cited title is somebody else's words.
      if quoted.contains(where: { $0.tagSpan.end <= place.start && place.end <= $0.end }) { return [] }
      return terms.compactMap { entry, term in
        guard let span = TermSearch.find(term, in: file.source.bytes, within: place) else { return nil }
        let instead = entry.instead.collapsedWords
        return file.finding(
          code, .warning, at: span, "“\(term)” puts blame on a young person", label: "avoid this",
          help: "instead: \(instead)", suggestions: [instead])
      }
    }
  }

  private static func speaks(_ language: String?, in file: CheckedFile) -> Bool {
    guard let language, let ours = file.module?.language else { return true }
    return ours.split(separator: "-").first == language.split(separator: "-").first
  }
}
