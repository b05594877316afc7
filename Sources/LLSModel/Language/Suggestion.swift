/// What somebody probably meant, for other rooms that look words up.
package enum Suggestion {
  /// The candidates that a typing mistake could have turned into the word.
  ///
  /// - Parameters:
  ///   - word: as written.
  ///   - candidates: what could have been meant.
  /// - Returns: nearest first, each once; empty when nothing is near.
  package static func nearest(to word: String, among candidates: [String]) -> [String] {
    var seen: Set<String> = []
    return NearMiss.suggestions(for: word, among: candidates).filter { seen.insert($0).inserted }
  }
}
