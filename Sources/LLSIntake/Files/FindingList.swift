import LLSDiagnostics

extension [Diagnostic] {
  /// The most findings of one file that are listed.
  private static var most: Int { 50 }

  /// Whether one of them keeps the file from being used.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// The first fifty, mistakes before notes when there are more, and how many more there are.
  func shortened(path: String) -> [Diagnostic] {
    guard count > Self.most else { return self }
    let worstFirst = filter { $0.severity == .error } + filter { $0.severity != .error }
    return worstFirst.prefix(Self.most)
      + [
        Diagnostic(
          .tooManyFindings, .note, path: path, span: nil, "and \(count - Self.most) more like these",
          help: "mend the first ones and do it again")
      ]
  }
}
