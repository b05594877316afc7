/// The typical change, resistant to one unusual answer, with its exact interval.
package struct HodgesLehmann: Hashable, Sendable {
  /// The median of all pairwise means. Unit: the scale's own.
  package let estimate: Double
  /// The interval between two ordered pairwise means.
  package let interval: Interval
  /// The confidence that the interval reaches, at least the one asked for when no changes are tied.
  package let coverage: Double

  /// Estimates from some changes.
  ///
  /// - Parameters:
  ///   - changes: after minus before. Shape: n; six or more for 95 %. Zeros stay in.
  ///   - confidence: that the interval must reach. Range: above 0, below 1.
  /// - Throws: ``EvaluationError/confidenceNotReached(have:)`` below the n that the confidence needs.
  /// - Source: Hodges and Lehmann 1963; Hollander, Wolfe and Chicken 2014, sections 3.2 and 3.3.
  package init(of changes: [Double], confidence: Double = 0.95) throws(EvaluationError) {
    try checkConfidence(confidence)
    guard changes.allSatisfy(\.isFinite) else { throw .outOfRange(what: "a change") }
    guard !changes.isEmpty else { throw .tooFewValues(have: 0, need: 1) }
    let means = Self.pairwiseMeans(of: changes)
    let distribution = SignedRankDistribution(doubledRanks: changes.indices.map { 2 * ($0 + 1) })
    let tail = (1 - confidence) / 2
    var position = 0
    while distribution.cumulative(2 * position) <= tail { position += 1 }
    guard position > 0 else { throw .confidenceNotReached(have: changes.count) }
    let middle = means.count / 2
    estimate = means.count % 2 == 1 ? means[middle] : (means[middle - 1] + means[middle]) / 2
    interval = Interval(
      lower: means[position - 1], upper: means[means.count - position], confidence: confidence)
    coverage = 1 - 2 * distribution.cumulative(2 * (position - 1))
  }

  /// Means of every pair of changes, each with itself too, in ascending order.
  private static func pairwiseMeans(of changes: [Double]) -> [Double] {
    var means: [Double] = []
    means.reserveCapacity(changes.count * (changes.count + 1) / 2)
    for (index, first) in changes.enumerated() {
      for second in changes[index...] { means.append((first + second) / 2) }
    }
    return means.sorted()
  }
}
