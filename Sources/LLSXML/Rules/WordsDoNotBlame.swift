import LLSDiagnostics
import LLSModel

/// Words shape how adults act, and young people read them.
enum WordsDoNotBlame: Rule {
  static let code = DiagnosticCode.victimBlamingTerm
  static let sentence = "no term from the toolkit's list of terms to avoid is used"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    guard let toolkit = file.toolkit else { return [] }
    let avoided = toolkit.avoid.filter { speaks($0.lang, in: file) }
    guard !avoided.isEmpty else { return [] }
    let search = TermSearch(avoided.map(\.text.collapsedWords))
    // What is not looked at: titles that are cited, and the toolkit's list of the terms itself.
    var citedUntil = 0
    return file.arena.nodes.indices.lazy.flatMap { index -> [Diagnostic] in
      let node = file.arena.nodes[index]
      if node.isOurs, node.name == "reference" || node.name == "avoid" {
        citedUntil = max(citedUntil, node.end)
      }
      guard node.tagSpan.start >= citedUntil else { return [] }
      let texts =
        file.arena.attributes[node.attributes].filter { ["alt", "title", "theme"].contains($0.name) }
        .map { SearchText(of: $0.valueSpan, in: file) }
        + [SearchText(ofBlock: index, in: file)].compactMap(\.self)
      return texts.flatMap { search.find(in: $0) }.map { finding($0, avoided[$0.term], in: file) }
    }.listed
  }

  private static func finding(_ found: TermSearch.Found, _ avoided: Avoid, in file: CheckedFile) -> Diagnostic
  {
    let instead = avoided.instead.collapsedWords
    return file.finding(
      code, .warning, at: found.span, "“\(avoided.text.collapsedWords)” puts blame on a young person",
      label: "avoid this", help: "instead: \(instead)", suggestions: [instead])
  }

  private static func speaks(_ language: String?, in file: CheckedFile) -> Bool {
    guard let language, let ours = file.module?.language else { return true }
    return ours.split(separator: "-").first == language.split(separator: "-").first
  }
}
