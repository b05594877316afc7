/// The mean change between two measurements of the same units, with its t interval.
package struct PairedDifference: Hashable, Sendable {
  /// Pairs with both values.
  package let pairs: Int
  /// Pairs left out because a value was missing.
  package let missing: Int
  /// Mean of after minus before. Unit: the scale's own.
  package let mean: Double
  /// Standard deviation of the changes, with n − 1.
  package let standardDeviation: Double
  /// The t interval of the mean, with n − 1 degrees of freedom.
  package let interval: Interval

  /// Degrees of freedom.
  package var degreesOfFreedom: Int { pairs - 1 }

  /// The mean over its standard error. Missing: nil when all changes are the same.
  package var t: Double? {
    standardDeviation > 0 ? mean / (standardDeviation / Double(pairs).squareRoot()) : nil
  }

  /// Compares two measurements.
  ///
  /// - Parameters:
  ///   - before: one value a unit. Shape: n. Missing: the pair is left out, and counted.
  ///   - after: one value a unit, in the same order. Shape: n. Missing: the pair is left out, and counted.
  ///   - confidence: of the interval. Range: above 0, below 1.
  /// - Throws: ``EvaluationError``
  /// - Source: Student 1908; checked against `t.test` of R 4.2.2.
  package init(
    before: [Double?], after: [Double?], confidence: Double = 0.95
  ) throws(EvaluationError) {
    guard before.count == after.count else { throw .lengthsDiffer(before.count, after.count) }
    var changes: [Double] = []
    for (first, second) in zip(before, after) {
      if let first, let second { changes.append(second - first) }
    }
    let means = try GroupMeanInterval(means: changes, confidence: confidence)
    pairs = changes.count
    missing = before.count - changes.count
    mean = means.mean
    standardDeviation = means.standardDeviation
    interval = means.interval
  }
}
