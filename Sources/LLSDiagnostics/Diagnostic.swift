/// One finding in a file: what is wrong, where, and how to mend it.
package struct Diagnostic: Hashable, Sendable {
  /// A second place that helps to understand the finding ("first used here").
  package struct Related: Hashable, Sendable {
    /// The file, as the user would type it; nil means the finding's own file.
    package let path: String?
    /// Where.
    package let span: SourceSpan
    /// What is there, in a few words.
    package let label: String

    /// Names the second place.
    package init(path: String? = nil, span: SourceSpan, label: String) {
      self.path = path
      self.span = span
      self.label = label
    }
  }

  /// Which kind of finding.
  package let code: DiagnosticCode
  /// How much it matters.
  package let severity: Severity
  /// The file, as the user would type it.
  package let path: String
  /// Where in the file; nil when the finding is about the file as a whole.
  package let span: SourceSpan?
  /// What is wrong, the most specific fact first; no full stop.
  package let message: String
  /// Written under the caret, for example `did you mean <activity>?`; nil when there is nothing to add.
  package let label: String?
  /// How to mend it, in a sentence an author can act on.
  package let help: String?
  /// The words that could stand instead of the span, best first; empty when there is no suggestion.
  package let suggestions: [String]
  /// A second place, where one exists.
  package let related: Related?
  /// How the file's own bytes can be changed to mend it; nil where only the author can say.
  package let fix: Fix?

  /// Makes a finding.
  package init(
    _ code: DiagnosticCode, _ severity: Severity = .error, path: String, span: SourceSpan?,
    _ message: String, label: String? = nil, help: String? = nil, suggestions: [String] = [],
    related: Related? = nil, fix: Fix? = nil
  ) {
    self.code = code
    self.severity = severity
    self.path = path
    self.span = span
    self.message = Self.shortened(message)
    self.label = label.map(Self.shortened)
    self.help = help
    self.suggestions = suggestions
    self.related = related
    self.fix = fix
  }

  /// The longest message. Unit: characters. A hostile name must not fill the screen.
  private static let longest = 400

  private static func shortened(_ words: String) -> String {
    words.utf8.count > longest && words.count > longest ? words.prefix(longest - 1) + "…" : words
  }
}
