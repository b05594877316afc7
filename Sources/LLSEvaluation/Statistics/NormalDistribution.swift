import RealModule

/// The standard normal distribution.
package enum NormalDistribution {
  /// The probability of a value up to `z`.
  ///
  /// - Parameter z: the value. Range: any.
  /// - Returns: the lower tail. Range: 0 to 1.
  /// - Source: Abramowitz and Stegun 1964, 26.2.29, by the complementary error function.
  package static func cumulative(_ z: Double) -> Double {
    0.5 * Double.erfc(-z / Double.sqrt(2))
  }

  /// The value below which a share of the distribution lies.
  ///
  /// - Parameter probability: the share. Range: above 0, below 1.
  /// - Returns: the quantile.
  /// - Throws: ``EvaluationError/outOfRange(what:)``
  /// - Source: start from Abramowitz and Stegun 1964, 26.2.23; then Halley's steps to machine precision.
  package static func quantile(_ probability: Double) throws(EvaluationError) -> Double {
    guard probability > 0, probability < 1 else { throw .outOfRange(what: "the probability") }
    if probability == 0.5 { return 0 }
    let tail = min(probability, 1 - probability)
    let root = (-2 * Double.log(tail)).squareRoot()
    let top = 2.515517 + root * (0.802853 + root * 0.010328)
    let bottom = 1 + root * (1.432788 + root * (0.189269 + root * 0.001308))
    var z = -(root - top / bottom)
    for _ in 0..<3 {
      let density = Double.exp(-z * z / 2) / Double.sqrt(2 * Double.pi)
      let step = (cumulative(z) - tail) / density
      z -= step / (1 + z * step / 2)
    }
    return probability < 0.5 ? z : -z
  }
}
