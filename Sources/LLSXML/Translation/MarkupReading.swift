import LLSModel
import LLSDiagnostics

/// Reads words with inline elements as a translator wrote them: by the same parser and the same grammar as a module.
struct MarkupReading: ~Copyable {
  private var scanner = Scanner()

  /// Reads words.
  ///
  /// - Parameter markup: for example `See <ref to="my-part">My part</ref>.`
  /// - Returns: the words, or what is wrong with them in a few words.
  mutating func inlines(of markup: String) -> Result<[Inline], Refusal> {
    let text = "<to xmlns=\"\(ElementCatalogue.namespace)\">\(markup)</to>"
    let scan = scanner.arena(of: SourceFile(path: "words", bytes: Array(text.utf8)))
    guard let arena = scan.arena, arena.nodes.first?.end == text.utf8.count else {
      return .failure(Refusal(words: scan.diagnostics.first?.message ?? "the markup cannot be read"))
    }
    let reading = ElementReader.read(PassageWords.self, from: arena)
    if let finding = reading.diagnostics.first { return .failure(Refusal(words: finding.message)) }
    return .success(reading.element?.content ?? [])
  }

  /// Why words were not taken.
  struct Refusal: Error {
    let words: String
  }
}
