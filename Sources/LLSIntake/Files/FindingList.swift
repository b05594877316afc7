import LLSDiagnostics

extension [Diagnostic] {
  /// The most findings of one file that are listed.
  private static var most: Int { 50 }

  /// Whether one of them keeps the file from being used.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// In the order of the file; those of the file as a whole first.
  func inOrder() -> [Diagnostic] {
    enumerated().sorted {
      ($0.element.span?.start ?? -1, $0.offset) < ($1.element.span?.start ?? -1, $1.offset)
    }.map(\.element)
  }

  /// The first fifty in the order of the file, mistakes before notes when there are more, and how many more there are.
  func shortened(path: String) -> [Diagnostic] {
    let ordered = inOrder()
    guard count > Self.most else { return ordered }
    let worstFirst = ordered.filter { $0.severity == .error } + ordered.filter { $0.severity != .error }
    return worstFirst.prefix(Self.most)
      + [
        Diagnostic(
          .tooManyFindings, .note, path: path, span: nil, "and \(count - Self.most) more like these",
          help: "mend the first ones and do it again")
      ]
  }
}
