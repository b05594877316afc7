import LLSDiagnostics
import LLSModel

/// Words shape how adults act, and young people read them.
enum WordsDoNotBlame: Rule {
  static let code = DiagnosticCode.victimBlamingTerm
  static let sentence = "no term from the toolkit's list of terms to avoid is used"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    guard file.module != nil, let toolkit = file.toolkit else { return [] }
    let avoided = toolkit.avoid.filter { speaks($0.lang, in: file) }
    guard !avoided.isEmpty else { return [] }
    let search = TermSearch(avoided.map(\.text.collapsedWords))
    let places =
      file.arena.texts.map(\.span)
      + file.arena.attributes.filter { ["alt", "title", "theme"].contains($0.name) }.map(\.valueSpan)
    // A cited title is somebody else's words.
    let cited = file.arena.nodes.filter { $0.isOurs && $0.name == "reference" }
      .map { SourceSpan(start: $0.tagSpan.end, end: $0.end) }
    return places.flatMap { place -> [Diagnostic] in
      let all = search.find(in: file.source.bytes, within: place)
      let isCited = !all.isEmpty && cited.contains { $0.start <= place.start && place.end <= $0.end }
      return (isCited ? [] : all).map { found in
        let instead = avoided[found.term].instead.collapsedWords
        return file.finding(
          code, .warning, at: found.span,
          "“\(avoided[found.term].text.collapsedWords)” puts blame on a young person", label: "avoid this",
          help: "instead: \(instead)", suggestions: [instead])
      }
    }
  }

  private static func speaks(_ language: String?, in file: CheckedFile) -> Bool {
    guard let language, let ours = file.module?.language else { return true }
    return ours.split(separator: "-").first == language.split(separator: "-").first
  }
}
