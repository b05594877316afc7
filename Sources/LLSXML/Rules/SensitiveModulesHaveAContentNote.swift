import LLSDiagnostics
import LLSModel

/// People should know beforehand what comes up, so that they can choose.
enum SensitiveModulesHaveAContentNote: Rule {
  static let code = DiagnosticCode.noContentNote
  static let sentence = "a module of medium or high sensitivity has a content note"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    guard let module = file.module, module.contentNote == nil, !module.spans.hasDoubtfulContent,
      !module.audience.spans.isDoubtful("sensitivity"),
      let sensitivity = module.audience.sensitivity, sensitivity != .low
    else { return [] }
    return [
      file.finding(
        code, at: module.audience.spans["sensitivity"],
        "the module’s sensitivity is \(sensitivity.rawValue), and it has no content note",
        label: "needs a <content-note>",
        help: "say after <audience> or <participation> what comes up, and that nobody has to tell their own")
    ]
  }
}
