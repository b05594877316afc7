import LLSDiagnostics
import LLSModel

/// If one adult steps out with a young person, two have to stay with the others.
enum EnoughAdultsAreThere: Rule {
  static let code = DiagnosticCode.tooFewAdults
  static let sentence = "there are enough adults for the youngest age, the group and the sensitivity"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    guard let audience = file.module?.audience, audience.spans.isPresent, audience.for == .youngPeople,
      !audience.spans.isDoubtful("for"), !audience.spans.isDoubtful("ages"),
      !audience.spans.isDoubtful("ratio")
    else { return [] }
    let most = youngPeoplePerAdult(youngest: audience.ages.lowerBound)
    if audience.ratio > most {
      return [
        file.finding(
          code, at: audience.spans["ratio"],
          "one adult for \(audience.ratio) is too few when the youngest are \(audience.ages.lowerBound)",
          label: "at most 1:\(most)",
          help: "the youngest age decides; write ratio=\"1:\(most)\" and "
            + "plan for it",
          suggestions: ["1:\(most)"], related: .init(span: audience.spans["ages"], label: "the ages"))
      ]
    }
    guard !audience.spans.isDoubtful("group"), !audience.spans.isDoubtful("adults"),
      !audience.spans.isDoubtful("sensitivity"), !audience.spans.isDoubtful("standby")
    else { return [] }
    let byRatio = (audience.group.upperBound + audience.ratio - 1) / max(1, audience.ratio)
    let needsThird = audience.sensitivity != .low && !audience.standby
    let needed = max(2, byRatio, needsThird ? 3 : 2)
    guard audience.adults < needed else { return [] }
    let isThird = needsThird && audience.adults >= max(2, byRatio)
    return [
      file.finding(
        code, at: audience.spans["adults"],
        isThird
          ? "a module of \(audience.sensitivity?.rawValue ?? "higher") sensitivity needs a third adult "
            + "or a standby"
          : "\(audience.adults) of \(needed) adults that \(audience.group.upperBound) young people need",
        label: "write \(needed)",
        help: isThird
          ? "write adults=\"3\", or standby=\"yes\" when a named worker is on call"
          : "never fewer than two, and one for every \(audience.ratio)",
        suggestions: [String(needed)])
    ]
  }

  /// How many young people there may be to one adult.
  ///
  /// - Source: NSPCC, recommended adult to child ratios for working with children: 4–8 years 1:6, 9–12 1:8, 13–18 1:10.
  private static func youngPeoplePerAdult(youngest: Int) -> Int {
    switch youngest {
    case ..<9: 6
    case 9...12: 8
    default: 10
    }
  }
}
