/// Student's t distribution.
package enum StudentT {
  /// The probability of a value up to `t`.
  ///
  /// - Parameters:
  ///   - t: the value. Range: any.
  ///   - df: degrees of freedom. Range: above 0.
  /// - Returns: the lower tail. Range: 0 to 1.
  /// - Throws: ``EvaluationError/outOfRange(what:)``
  /// - Source: Abramowitz and Stegun 1964, 26.7.1 by the incomplete beta function.
  package static func cumulative(_ t: Double, df: Double) throws(EvaluationError) -> Double {
    guard df > 0, df.isFinite else { throw .outOfRange(what: "the degrees of freedom") }
    guard !t.isNaN else { throw .outOfRange(what: "the value of t") }
    let square = t * t
    guard square.isFinite else { return t < 0 ? 0 : 1 }
    if square < df {
      let middle = try incompleteBeta(square / (df + square), a: 0.5, b: df / 2)
      return t < 0 ? 0.5 - middle / 2 : 0.5 + middle / 2
    }
    let tails = try incompleteBeta(df / (df + square), a: df / 2, b: 0.5)
    return t < 0 ? tails / 2 : 1 - tails / 2
  }

  /// The value below which a share of the distribution lies.
  ///
  /// - Parameters:
  ///   - probability: the share. Range: above 0, below 1.
  ///   - df: degrees of freedom. Range: above 0.
  /// - Returns: the quantile.
  /// - Throws: ``EvaluationError/outOfRange(what:)``
  /// - Source: Abramowitz and Stegun 1964, 26.7.1, solved for t.
  package static func quantile(_ probability: Double, df: Double) throws(EvaluationError) -> Double {
    guard df > 0, df.isFinite else { throw .outOfRange(what: "the degrees of freedom") }
    guard probability > 0, probability < 1 else { throw .outOfRange(what: "the probability") }
    let tail = min(probability, 1 - probability)
    // Two forms of the same equation: the one whose solution is small keeps its digits.
    let near = try inverseIncompleteBeta(1 - 2 * tail, a: 0.5, b: df / 2)
    let size: Double
    if near < 0.5 {
      size = (df * near / (1 - near)).squareRoot()
    } else {
      let far = try inverseIncompleteBeta(2 * tail, a: df / 2, b: 0.5)
      size = (df * (1 - far) / far).squareRoot()
    }
    return probability < 0.5 ? -size : size
  }
}
