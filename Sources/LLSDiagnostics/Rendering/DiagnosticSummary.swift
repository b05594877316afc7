/// The last line of a check: how much was found in how many modules or shared files.
package struct DiagnosticSummary: Hashable, Sendable {
  /// How many errors.
  package let errors: Int
  /// How many warnings.
  package let warnings: Int
  /// How many notes.
  package let notes: Int
  /// How many modules were checked.
  package let modules: Int
  /// How many translations of them were checked.
  package let translations: Int
  /// How many shared files were checked by themselves.
  package let shared: Int
  /// How many files were refused at their first mistake, so that the rest was not checked.
  package let unread: Int

  /// How many findings the authors keep.
  package let accepted: Int

  /// Counts the findings of a check.
  package init(
    of diagnostics: [Diagnostic], modules: Int, translations: Int = 0, shared: Int = 0, accepted: Int = 0
  ) {
    errors = diagnostics.count { $0.severity == .error }
    warnings = diagnostics.count { $0.severity == .warning }
    notes = diagnostics.count { $0.severity == .note }
    self.modules = modules
    self.translations = translations
    self.shared = shared
    self.accepted = accepted
    unread = Set(diagnostics.filter { $0.code == .notWellFormed }.map(\.path)).count
  }

  /// Whether anything has to be mended or looked at; notes do not count.
  package var hasFindings: Bool { errors + warnings > 0 }

  /// The line, for example `1 error in 1 module`; no line break.
  package var line: String {
    let counts = [(errors, "error"), (warnings, "warning"), (notes, "note")]
      .filter { $0.0 > 0 }
      .map { Self.counted($0.0, $0.1) }
    let kept = accepted == 0 ? "" : "; " + Self.counted(accepted, "finding") + " accepted"
    guard let last = counts.last else { return "nothing to mend in " + place + kept }
    let rest = counts.dropLast().joined(separator: ", ")
    let line = (rest.isEmpty ? last : rest + " and " + last) + " in " + place + kept
    guard unread > 0 else { return line }
    let files = unread == 1 ? "one file" : "\(unread) files"
    return line + "; the rest of \(files) was not checked, so mend this and check again"
  }

  /// What was checked; without anything, no module was.
  private var place: String {
    let counts = [(modules, "module"), (translations, "translation"), (shared, "shared file")].filter {
      $0.0 > 0
    }
    return counts.isEmpty ? "0 modules" : counts.map { Self.counted($0.0, $0.1) }.joined(separator: " and ")
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) " + noun + (count == 1 ? "" : "s")
  }
}
