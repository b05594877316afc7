import LLSDiagnostics

/// A finding's explanation, as text for the terminal.
struct ExplanationPage {
  /// The page.
  let text: String

  /// Writes the page of one code.
  init(_ code: DiagnosticCode) {
    let explanation = code.explanation
    var parts = [
      "\(code.rawValue)  \(explanation.summary)", "Why it matters\n  \(explanation.why)",
      "What to do\n  \(explanation.remedy)",
    ]
    if let example = explanation.example {
      let lines = example.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
      parts.append("Example\n" + lines.joined(separator: "\n"))
    }
    if code.mayBeAccepted {
      parts.append(
        "To keep it, with a reason\n  <accepted code=\"\(code.rawValue)\" about=\"…\">Why it is right here.</accepted>"
      )
    }
    text = parts.joined(separator: "\n\n")
  }

  /// Every code with its sentence.
  static var index: String {
    TextTable(header: [], rows: DiagnosticCode.allCases.map { [$0.rawValue, $0.explanation.summary] }).text
      .trimmingPrefix("\n").description
  }
}
