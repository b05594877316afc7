/// The interval of a share that stays within 0 and 1 and works for few cases.
///
/// - Parameters:
///   - successes: how many did. Range: 0 to `trials`.
///   - trials: of how many. Range: 1 or more.
///   - confidence: of the interval. Range: above 0, below 1.
/// - Returns: the interval of the share. Range: 0 to 1.
/// - Throws: ``EvaluationError``
/// - Source: Wilson 1927; Newcombe 1998, method 3.
package func wilsonInterval(
  successes: Int, of trials: Int, confidence: Double = 0.95
) throws(EvaluationError) -> Interval {
  try checkConfidence(confidence)
  guard trials > 0, successes >= 0, successes <= trials else { throw .outOfRange(what: "the share") }
  let z = try NormalDistribution.quantile(0.5 + confidence / 2)
  let n = Double(trials)
  let share = Double(successes) / n
  let centre = share + z * z / (2 * n)
  let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
  let scale = 1 + z * z / n
  return Interval(
    lower: successes == 0 ? 0 : max(0, (centre - half) / scale),
    upper: successes == trials ? 1 : min(1, (centre + half) / scale), confidence: confidence)
}
