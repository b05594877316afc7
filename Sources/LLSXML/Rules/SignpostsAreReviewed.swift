import LLSDiagnostics
import LLSModel

/// A number that no longer answers is worse than none.
enum SignpostsAreReviewed: Rule {
  static let code = DiagnosticCode.signpostOutOfDate
  static let sentence = "where to get help is not past its review date"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    guard let today = file.today else { return [] }
    var places: [(what: String, day: String, spans: ElementSpans)] = []
    switch file.content {
    case .module(let module):
      places = (module.safety.signposting?.signposts ?? []).map {
        (
          "the signpost "
            + "\($0.id)", $0.reviewBy, $0.spans
        )
      }
    case .toolkit(let toolkit):
      places = toolkit.safeguarding.procedures.map { ("the safeguarding procedure", $0.reviewBy, $0.spans) }
    case .shared: return []
    }
    return places.compactMap { place in
      // Days written year-month-day sort as text.
      guard !place.spans.isDoubtful("review-by"), !place.day.isEmpty, place.day < today else { return nil }
      return file.finding(
        code, .warning, at: place.spans["review-by"], "\(place.what) was to be checked by \(place.day)",
        label: "this day has passed",
        help: "call or look it up, correct it, and set a new day in review-by")
    }
  }
}
