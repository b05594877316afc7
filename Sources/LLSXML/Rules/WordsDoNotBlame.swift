import LLSDiagnostics
import LLSModel

/// Words shape how adults act, and young people read them.
enum WordsDoNotBlame: Rule {
  static let code = DiagnosticCode.victimBlamingTerm
  static let sentence = "no term from the toolkit's list of terms to avoid is used"

  private static let attributes = ["alt", "title", "theme"].map(Vocabulary.key(ofAttribute:))
  /// What is not looked at: titles that are cited, and the toolkit's list of the terms itself.
  private static let cited = Set(["reference", "avoid"].map(Vocabulary.place(ofElement:)))

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    guard let terms = file.avoided?.terms(in: file.module?.language), !terms.avoided.isEmpty else {
      return []
    }
    var found: [TermSearch.Found] = []
    let attributes = Self.attributes
    for attribute in file.arena.attributes where attributes.contains(attribute.key) {
      guard found.count <= ByteLimits.findings else { break }
      found += terms.search.find(in: SearchText(of: attribute.valueSpan, in: file))
    }
    for block in file.wordIndex.blocks where terms.search.mayOccur(in: block, of: file) {
      guard found.count <= 2 * ByteLimits.findings else { break }
      found += terms.search.find(in: block, of: file)
    }
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
