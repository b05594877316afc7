import LLSDiagnostics
import LLSModel

/// Words shape how adults act, and young people read them.
enum WordsDoNotBlame: Rule {
  static let code = DiagnosticCode.victimBlamingTerm
  static let sentence = "no term from the toolkit's list of terms to avoid is used"

  private static let attributes = Set(["alt", "title", "theme"].map(Vocabulary.key(ofAttribute:)))
  /// What is not looked at: titles that are cited, and the toolkit's list of the terms itself.
  private static let cited = Set(["reference", "avoid"].map(Vocabulary.place(ofElement:)))

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    guard let terms = file.avoided?.terms(in: file.module?.language), !terms.avoided.isEmpty else {
      return []
    }
    let values = file.arena.attributes.lazy.filter { attributes.contains($0.key) }
      .flatMap { terms.search.find(in: SearchText(of: $0.valueSpan, in: file)) }
    let blocks = file.words.blocks.lazy.flatMap { terms.search.find(in: $0, of: file) }
    let found = Array(values.prefix(ByteLimits.findings + 1)) + Array(blocks.prefix(ByteLimits.findings + 1))
    if found.isEmpty { return [] }
    let cited = file.arena.nodes.filter { Self.cited.contains($0.place) }
    return found.filter { found in
      !cited.contains { $0.tagSpan.start <= found.span.start && found.span.start < $0.end }
    }.map { finding($0, terms, in: file) }
  }

  private static func finding(
    _ found: TermSearch.Found, _ terms: AvoidedTerms.Terms, in file: CheckedFile
  ) -> Diagnostic {
    let avoided = terms.avoided[found.term]
    let instead = avoided.instead.collapsedWords
    return file.finding(
      code, .warning, at: found.span, "“\(avoided.text.collapsedWords)” puts blame on a young person",
      label: "avoid this", help: "instead: \(instead)", suggestions: [instead])
  }
}
