/// Diagnostics as workflow commands of GitHub Actions, which shows each beside its line.
///
/// - Source: GitHub Docs, "Workflow commands for GitHub Actions"; the escapes are those of its own toolkit,
///   `@actions/core`, file `command.ts`.
package struct DiagnosticGitHub: Sendable {
  private let files: [String: SourceFile]

  /// Makes a writer.
  ///
  /// - Parameter files: those that diagnostics point into; without its file a finding has no line.
  package init(files: [SourceFile]) {
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// One command a line; empty when there is nothing to say.
  ///
  /// - Parameter diagnostics: written in the order given.
  package func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { command($0) + "\n" }.joined()
  }

  private func command(_ diagnostic: Diagnostic) -> String {
    let level = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    var properties = ["file=" + Self.property(diagnostic.path)]
    if let span = diagnostic.span, let file = files[diagnostic.path] {
      let start = file.position(ofByte: span.start)
      let end = file.position(ofByte: span.end)
      properties.append("line=\(start.line)")
      // Columns are only taken where the place is on one line.
      properties +=
        end.line == start.line
        ? ["col=\(start.column)", "endColumn=\(end.column)"] : ["endLine=\(end.line)"]
    }
    properties.append("title=" + Self.property(diagnostic.code.rawValue))
    let words = [diagnostic.message, diagnostic.label, diagnostic.help].compactMap(\.self)
      .joined(separator: "; ")
    return "::\(level) " + properties.joined(separator: ",") + "::" + Self.data(words)
  }

  /// Words after the command.
  private static func data(_ words: String) -> String {
    VisibleText.of(words, keepingLineBreaks: true).replacing("%", with: "%25").replacing("\r", with: "%0D")
      .replacing("\n", with: "%0A")
  }

  /// A property's value.
  private static func property(_ words: String) -> String {
    data(words).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
