/// Coordinates as drawings write them: at most two decimals, never an exponent.
enum SVGNumber {
  /// The number's text.
  ///
  /// - Parameter value: a coordinate. Unit: user units. Missing: what is not a number counts as zero.
  /// - Returns: for example `12`, `12.5`, `-0.25`.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let limited = min(max(value, -1_000_000), 1_000_000)
    let hundredths = Int((limited * 100).rounded())
    let whole = hundredths.magnitude / 100
    let rest = hundredths.magnitude % 100
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
