import LLSDiagnostics
import LLSModel

/// A reason can excuse an unused pen; it cannot excuse a session without a way out.
enum AcceptedFindingsMayBeKept: Rule {
  static let code = DiagnosticCode.notAcceptable
  static let sentence = "only findings that endanger nobody are accepted, by codes that exist"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    file.accepted.lazy.filter { !$0.spans.isDoubtful("code") }.compactMap { accepted in
      guard let known = DiagnosticCode(rawValue: accepted.code) else { return unknown(accepted, in: file) }
      guard !known.mayBeAccepted else { return nil }
      let reason = known.keepsPeopleSafe ? "keeps people safe" : "is about what the file means at all"
      return file.finding(
        code, at: accepted.spans["code"], "\(known.rawValue) \(reason), and cannot be accepted",
        label: "mend it instead",
        help: "take the <accepted> away, and mend what it is about; lls explain \(known.rawValue) says how")
    }.listed
  }

  private static func unknown(_ accepted: Accepted, in file: CheckedFile) -> Diagnostic {
    let codes = DiagnosticCode.allCases.filter(\.mayBeAccepted).map(\.rawValue)
    let near = NearMiss.suggestions(for: accepted.code, among: codes)
    return file.finding(
      .unknownAcceptedCode, at: accepted.spans["code"], "there is no finding with the code \(accepted.code)",
      label: near.first.map { "did you mean \($0)?" },
      help: "copy the code from what lls check prints, for example code=\"\(near.first ?? "LLS0503")\"",
      suggestions: Array(near.prefix(3)))
  }
}
