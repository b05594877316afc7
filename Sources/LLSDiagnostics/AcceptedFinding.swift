/// A finding that the authors of the file have looked at and keep.
package struct AcceptedFinding: Hashable, Sendable {
  /// The finding.
  package let finding: Diagnostic
  /// Why it is kept, in the authors' words.
  package let reason: String

  /// Keeps a finding with its reason.
  package init(_ finding: Diagnostic, reason: String) {
    self.finding = finding
    self.reason = reason
  }
}
