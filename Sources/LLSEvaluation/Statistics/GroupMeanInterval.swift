/// The mean of some groups' means with its t interval: each group counts once, however many people it has.
package struct GroupMeanInterval: Hashable, Sendable {
  /// Groups.
  package let groups: Int
  /// Mean of the groups' means. Unit: the scale's own.
  package let mean: Double
  /// Standard deviation of the groups' means, with n − 1.
  package let standardDeviation: Double
  /// The t interval, with one degree of freedom less than groups.
  package let interval: Interval

  /// Degrees of freedom.
  package var degreesOfFreedom: Int { groups - 1 }

  /// Takes one mean a group.
  ///
  /// - Parameters:
  ///   - means: one value a group. Shape: groups, at least two.
  ///   - confidence: of the interval. Range: above 0, below 1.
  /// - Throws: ``EvaluationError``
  /// - Source: Donald and Lang 2007, the two-step estimator; Student 1908.
  package init(means: [Double], confidence: Double = 0.95) throws(EvaluationError) {
    try checkConfidence(confidence)
    guard means.count >= 2 else { throw .tooFewValues(have: means.count, need: 2) }
    let spread = try MeanAndSpread(means)
    let deviation = spread.standardDeviation ?? 0
    let quantile = try StudentT.quantile(0.5 + confidence / 2, df: Double(means.count - 1))
    let half = quantile * deviation / Double(means.count).squareRoot()
    groups = means.count
    mean = spread.mean
    standardDeviation = deviation
    interval = Interval(lower: spread.mean - half, upper: spread.mean + half, confidence: confidence)
  }
}
