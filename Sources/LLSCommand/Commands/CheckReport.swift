import ArgumentParser
import LLSDiagnostics

/// How the findings of a check are written.
struct CheckReport {
  /// The form.
  let format: FindingsFormat
  /// Whether to write colour; only the form for people has any.
  let colour: Bool
  /// Whether to leave out notes and the line that counts.
  let isQuiet: Bool

  /// The findings, as they go to standard output.
  func text(_ checked: CheckedPaths) -> String {
    let files = checked.files
    let findings = isQuiet ? checked.findings.filter { $0.severity != .note } : checked.findings
    let count = checked.moduleCount
    switch format {
    case .text:
      let renderer = DiagnosticRenderer(files: files, colour: colour)
      return isQuiet
        ? findings.map { renderer.text($0) }.joined(separator: "\n")
        : renderer.text(
          findings, modules: count, translations: checked.translationCount, shared: checked.sharedCount,
          accepted: checked.accepted.count)
    case .json:
      return DiagnosticJSON(files: files).text(
        findings, modules: count, translations: checked.translationCount, accepted: checked.accepted)
    case .github: return DiagnosticGitHub(files: files).text(findings)
    case .sarif:
      let run = DiagnosticSARIF.Run(
        version: LLS.version, root: FilePlace.workingFolder, exitCode: Int(checked.status.rawValue),
        isSuccessful: checked.status != .nothingChecked)
      return DiagnosticSARIF(files: files, run: run).text(findings)
    }
  }
}

/// How findings are written.
enum FindingsFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  /// For other programs.
  case json
  /// For code hosts and editors.
  case sarif
  /// For GitHub Actions.
  case github
}
