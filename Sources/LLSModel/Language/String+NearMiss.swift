extension String {
  /// The candidates that a typing mistake could have turned into this word, best first.
  ///
  /// - Parameter candidates: what could have been meant, for example the columns a file may have.
  /// - Returns: the near ones; empty when nothing is near.
  package func nearMisses(among candidates: [String]) -> [String] {
    NearMiss.suggestions(for: self, among: candidates)
  }
}
