import RealModule

/// Standardised differences, corrected for small samples.
package enum HedgesG {
  /// The exact correction for small samples.
  ///
  /// - Parameter df: degrees of freedom. Range: above 1.
  /// - Returns: J. Range: 0 to 1.
  /// - Throws: ``EvaluationError/outOfRange(what:)``
  /// - Source: Hedges 1981, equation 6e; Hedges and Olkin 1985, page 79.
  package static func correction(df: Double) throws(EvaluationError) -> Double {
    guard df > 1, df.isFinite else { throw .outOfRange(what: "the degrees of freedom") }
    return Double.exp(Double.logGamma(df / 2) - Double.logGamma((df - 1) / 2)) / (df / 2).squareRoot()
  }

  /// The mean change over the standard deviation of the changes.
  ///
  /// - Parameter changes: after minus before. Shape: n, three or more.
  /// - Returns: d without, and g with the correction; df = n − 1.
  /// - Throws: ``EvaluationError``
  /// - Source: Cohen 1988, section 2.3.5 (d_z); Hedges 1981 (J).
  package static func paired(_ changes: [Double]) throws(EvaluationError) -> (d: Double, g: Double) {
    guard changes.count >= 3 else { throw .tooFewValues(have: changes.count, need: 3) }
    let spread = try MeanAndSpread(changes)
    guard let deviation = spread.standardDeviation, deviation > 0 else { throw .noSpread }
    let d = spread.mean / deviation
    return (d, d * (try correction(df: Double(changes.count - 1))))
  }

  /// The difference of two groups' means over their pooled standard deviation.
  ///
  /// - Parameters:
  ///   - first: values of one group. Shape: n, two or more.
  ///   - second: values of the other group. Shape: m, two or more.
  /// - Returns: d (first minus second) without, and g with the correction; df = n + m − 2.
  /// - Throws: ``EvaluationError``
  /// - Source: Hedges and Olkin 1985, pages 78 to 81.
  package static func independent(
    _ first: [Double], _ second: [Double]
  ) throws(EvaluationError) -> (d: Double, g: Double) {
    let least = min(first.count, second.count)
    guard least >= 2 else { throw .tooFewValues(have: least, need: 2) }
    let one = try MeanAndSpread(first)
    let two = try MeanAndSpread(second)
    let df = Double(first.count + second.count - 2)
    let pooled = ((one.squares + two.squares) / df).squareRoot()
    guard pooled > 0 else { throw .noSpread }
    let d = (one.mean - two.mean) / pooled
    return (d, d * (try correction(df: df)))
  }
}
