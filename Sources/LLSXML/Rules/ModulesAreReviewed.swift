import LLSDiagnostics
import LLSModel

/// What was good practice three years ago may not be today.
enum ModulesAreReviewed: Rule {
  static let code = DiagnosticCode.moduleOutOfDate
  static let sentence = "a module is not past the day by which somebody has to look at it again"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    // Days written year-month-day sort as text.
    guard let today = file.today, let module = file.module, !module.spans.isDoubtful("review-by"),
      !module.reviewBy.isEmpty, module.reviewBy < today
    else { return [] }
    return [
      file.finding(
        code, .warning, at: module.spans["review-by"],
        "the module was to be looked at again by \(module.reviewBy)", label: "this day has passed",
        help:
          "read it with a group or another service, mend what is out of date, and set a new day in review-by")
    ]
  }
}
