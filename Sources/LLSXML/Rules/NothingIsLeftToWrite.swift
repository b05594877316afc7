import LLSDiagnostics
import LLSModel

/// What a template asks an author to write must not be printed for a group.
enum NothingIsLeftToWrite: Rule {
  static let code = DiagnosticCode.leftToWrite
  static let sentence = "no place that a template left open still says TODO"

  private static let search = TermSearch(["todo"])
  private static let attributes = ["alt", "title", "theme"].map(Vocabulary.key(ofAttribute:))

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    var found: [TermSearch.Found] = []
    let (search, attributes) = (search, attributes)
    for attribute in file.arena.attributes where attributes.contains(attribute.key) {
      guard attribute.value.utf8.count >= 4, found.count <= ByteLimits.findings else { continue }
      found += search.find(in: SearchText(of: attribute.valueSpan, in: file))
    }
    for block in file.wordIndex.blocks where search.mayOccur(in: block, of: file) {
      guard found.count <= ByteLimits.findings else { break }
      found += search.find(in: block, of: file)
    }
    return found.map {
      file.finding(
        code, .warning, at: $0.span, "this is still to be written", label: "left by a template",
        help: "write it, or take the element away where the module does not need it")
    }
  }
}
