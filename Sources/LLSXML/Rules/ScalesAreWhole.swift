import LLSDiagnostics
import LLSModel

/// A scale with a step too few turns every answer above it into another one.
enum ScalesAreWhole: Rule {
  static let code = DiagnosticCode.brokenScale
  static let sentence = "a scale has as many points as it says, or two numbers in order"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    file.instruments.lazy.flatMap(\.scales).compactMap { scale in
      guard let kind = scale.kind, !scale.spans.isDoubtful("kind"), !scale.spans.hasDoubtfulContent else {
        return nil
      }
      return kind == .scale ? numbers(scale, in: file) : steps(scale, in: file)
    }.listed
  }

  private static func steps(_ scale: Scale, in file: CheckedFile) -> Diagnostic? {
    let written = scale.pointLabels.count
    guard let points = scale.points, !scale.spans.isDoubtful("points") else {
      // Where words stand for the steps, they say how many there are.
      guard written < 2, !scale.spans.isDoubtful("points") else { return nil }
      return file.finding(
        code, at: scale.spans.name, "the scale \(scale.id) does not say how many steps it has",
        label: "add points=\"5\"", help: "write points=\"5\", or one <point> with words for each step")
    }
    guard written > 0, written != points else { return nil }
    let gap = abs(points - written)
    return file.finding(
      code, at: scale.spans["points"],
      "the scale \(scale.id) says \(points) points, and has words for \(written)",
      label: written < points ? "\(gap) <point> missing" : "\(gap) <point> too many",
      help: "write one <point> for each step, from low to high, or points=\"\(written)\"",
      suggestions: (2...7).contains(written) ? [String(written)] : [])
  }

  private static func numbers(_ scale: Scale, in file: CheckedFile) -> Diagnostic? {
    if let point = scale.pointLabels.first {
      return file.finding(
        code, at: point.spans.name, "the scale \(scale.id) is one of numbers, and has words for its points",
        label: "never shown", help: "write kind=\"likert\" for steps with words, or take the <point> out")
    }
    if let points = scale.spans.value(of: "points") {
      return file.finding(
        code, at: points, "the scale \(scale.id) is one of numbers, and says how many points it has",
        label: "never used", help: "write from=\"0\" to=\"10\" for the two ends, and take points away")
    }
    guard !scale.spans.isDoubtful("from"), !scale.spans.isDoubtful("to"), scale.from >= scale.to else {
      return nil
    }
    let place = scale.spans.value(of: "to") ?? scale.spans["from"]
    return file.finding(
      code, at: place, "the scale \(scale.id) goes from \(scale.from) to \(scale.to)",
      label: "not above \(scale.from)", help: "from is the lowest number and to the highest")
  }
}
