/// How the change of one comparison group lies beside the changes of the pilot groups. It is not a test.
///
/// Nobody was randomised and the comparison group differs by design. With one comparison group among eight,
/// no share of permutations can fall below 1/8.
package struct DifferenceInDifferences: Hashable, Sendable {
  /// Mean change of the pilot groups minus the change of the comparison group. Unit: the scale's own.
  package let difference: Double
  /// The t interval over group means.
  package let interval: Interval
  /// The difference over its standard error. Missing: nil when all pilot groups changed alike.
  package let t: Double?
  /// Degrees of freedom: pilot groups less one.
  package let degreesOfFreedom: Int
  /// Share of groups that, put in the comparison group's place, lie at least as far from the rest.
  package let permutationShare: Double
  /// The least that this share can be: one over the number of groups.
  package let smallestShare: Double

  /// What has to stand beside the share wherever it is shown.
  package static let label =
    "not a test: nobody was randomised, and the comparison group differs by design"

  /// Sets the groups side by side.
  ///
  /// - Parameters:
  ///   - pilot: mean change of each pilot group. Shape: groups, two or more.
  ///   - comparison: mean change of the comparison group.
  ///   - confidence: of the interval. Range: above 0, below 1.
  /// - Throws: ``EvaluationError``
  /// - Source: Donald and Lang 2007; MacKinnon and Webb 2020 (few treated clusters).
  package init(
    pilot: [Double], comparison: Double, confidence: Double = 0.95
  ) throws(EvaluationError) {
    try checkConfidence(confidence)
    guard pilot.count >= 2 else { throw .tooFewValues(have: pilot.count, need: 2) }
    let spread = try MeanAndSpread(pilot)
    let n = Double(pilot.count)
    let error = (spread.standardDeviation ?? 0) * (1 + 1 / n).squareRoot()
    let quantile = try StudentT.quantile(0.5 + confidence / 2, df: n - 1)
    let observed = spread.mean - comparison
    difference = observed
    interval = Interval(
      lower: observed - quantile * error, upper: observed + quantile * error, confidence: confidence)
    t = error > 0 ? observed / error : nil
    degreesOfFreedom = pilot.count - 1
    let all = pilot + [comparison]
    let total = all.reduce(0, +)
    let distances = all.map { abs((total - $0) / n - $0) }
    // The last bits of a sum must not decide whether a group lies as far away as the one observed.
    let reach = abs(observed) * (1 - 1e-12)
    permutationShare = Double(distances.filter { $0 >= reach }.count) / Double(all.count)
    smallestShare = 1 / Double(all.count)
  }
}
