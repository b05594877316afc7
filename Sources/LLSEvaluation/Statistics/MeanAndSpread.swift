/// The mean and the standard deviation of some values.
package struct MeanAndSpread: Hashable, Sendable {
  /// How many values. Range: 1 or more.
  package let count: Int
  /// The mean. Unit: that of the values.
  package let mean: Double
  /// The sum of squared distances from the mean.
  package let squares: Double

  /// The standard deviation with n − 1. Missing: nil for one value.
  package var standardDeviation: Double? {
    count > 1 ? (squares / Double(count - 1)).squareRoot() : nil
  }

  /// Takes two passes over the values, so that large means do not swallow small spreads.
  ///
  /// - Parameter values: at least one. Shape: n.
  /// - Throws: ``EvaluationError/tooFewValues(have:need:)`` without any.
  /// - Source: Chan, Golub and LeVeque 1983, the corrected two-pass algorithm.
  package init(_ values: [Double]) throws(EvaluationError) {
    guard !values.isEmpty else { throw .tooFewValues(have: 0, need: 1) }
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    var squares = 0.0
    var remainder = 0.0
    for value in values {
      squares += (value - mean) * (value - mean)
      remainder += value - mean
    }
    count = values.count
    self.mean = mean + remainder / n
    self.squares = max(0, squares - remainder * remainder / n)
  }
}
