import LLSDiagnostics

/// One thing that content must keep to beyond the language itself; one file a rule, one line in ``RuleCatalogue``.
///
/// A rule stays silent on a value that reading refused: that mistake has its message already.
protocol Rule: Sendable {
  /// The finding's code; `lls explain` says why it matters.
  static var code: DiagnosticCode { get }
  /// What has to hold, in a sentence.
  static var sentence: String { get }
  /// The findings of one file, in any order.
  static func findings(in file: CheckedFile) -> [Diagnostic]
}
