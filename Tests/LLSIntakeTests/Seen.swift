import LLSDiagnostics

/// A finding as a person reads it, for comparing.
func seen(_ diagnostics: [Diagnostic], in file: SourceFile) -> [String] {
  diagnostics.map { finding in
    let place = finding.span.map { file.position(ofByte: $0.start) }
    return [
      finding.code.rawValue, place.map { "\($0.line):\($0.column)" } ?? "-", finding.message,
      finding.label.map { "(\($0))" },
    ].compactMap { $0 }.joined(separator: " ")
  }
}
