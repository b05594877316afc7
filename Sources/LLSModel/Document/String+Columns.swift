import LLSDiagnostics

extension String {
  /// How many columns of a terminal the text takes; it must have gone through ``visible``.
  package var columns: Int { DisplayWidth.columns(of: self) }

  /// The end of the text, as much as takes no more columns than there is room for.
  package func ending(columns room: Int) -> String {
    var start = endIndex
    var taken = 0
    while start > startIndex {
      let before = index(before: start)
      taken += String(self[before]).columns
      guard taken <= room else { break }
      start = before
    }
    return String(self[start...])
  }
}
