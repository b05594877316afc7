import RealModule

/// The regularised incomplete beta function, from which t, F and binomial probabilities follow.
///
/// - Parameters:
///   - x: upper end of the integral. Range: 0 to 1.
///   - a: first shape. Range: above 0.
///   - b: second shape. Range: above 0.
/// - Returns: I_x(a, b). Range: 0 to 1.
/// - Throws: ``EvaluationError/outOfRange(what:)`` outside those ranges.
/// - Source: continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions, by the
///   modified Lentz method.
package func incompleteBeta(_ x: Double, a: Double, b: Double) throws(EvaluationError) -> Double {
  guard a > 0, b > 0, a.isFinite, b.isFinite else { throw .outOfRange(what: "a shape of the beta function") }
  guard x >= 0, x <= 1 else { throw .outOfRange(what: "the argument of the beta function") }
  return unguardedIncompleteBeta(x, 1 - x, a, b)
}

/// The x at which the regularised incomplete beta function reaches a probability.
///
/// - Parameters:
///   - probability: the value to reach. Range: 0 to 1.
///   - a: first shape. Range: above 0.
///   - b: second shape. Range: above 0.
/// - Returns: x with I_x(a, b) = probability. Range: 0 to 1.
/// - Throws: ``EvaluationError/outOfRange(what:)`` outside those ranges.
/// - Source: Newton steps on 8.17.1 of the NIST Digital Library of Mathematical Functions, kept inside a
///   shrinking bracket.
package func inverseIncompleteBeta(
  _ probability: Double, a: Double, b: Double
) throws(EvaluationError) -> Double {
  guard a > 0, b > 0, a.isFinite, b.isFinite else { throw .outOfRange(what: "a shape of the beta function") }
  guard probability >= 0, probability <= 1 else { throw .outOfRange(what: "the probability") }
  if probability == 0 { return 0 }
  if probability == 1 { return 1 }
  var low = 0.0
  var high = 1.0
  var x = a / (a + b)
  for _ in 0..<400 {
    let excess = unguardedIncompleteBeta(x, 1 - x, a, b) - probability
    if excess == 0 { return x }
    if excess > 0 { high = x } else { low = x }
    let logDensity = (a - 1) * Double.log(x) + (b - 1) * Double.log(onePlus: -x) - logBeta(a, b)
    var next = x - excess / Double.exp(logDensity)
    if !(next > low && next < high) { next = between(low, high) }
    if abs(next - x) <= 1e-16 * x || next == low || next == high { return next }
    x = next
  }
  return x
}

/// A point inside a bracket: by ratio while the ends are far apart, so that tiny solutions are found as well.
private func between(_ low: Double, _ high: Double) -> Double {
  if low == 0 { return high > 1e-300 ? high * 1e-3 : high / 2 }
  return high / low > 4 ? (low * high).squareRoot() : low + (high - low) / 2
}

private func logBeta(_ a: Double, _ b: Double) -> Double {
  Double.logGamma(a) + Double.logGamma(b) - Double.logGamma(a + b)
}

/// Takes x and 1 − x apart, so that neither loses digits.
private func unguardedIncompleteBeta(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
  if x <= 0 { return 0 }
  if y <= 0 { return 1 }
  if x > (a + 1) / (a + b + 2) { return 1 - unguardedIncompleteBeta(y, x, b, a) }
  let logFront = a * Double.log(x) + b * Double.log(onePlus: -x) - logBeta(a, b)
  return Double.exp(logFront) / a * continuedFraction(x, a, b)
}

private func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  let tiny = 1e-300
  var c = 1.0
  var d = 1 - (a + b) * x / (a + 1)
  if abs(d) < tiny { d = tiny }
  d = 1 / d
  var result = d
  for step in 1...20_000 {
    let m = Double(step)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    for term in [even, odd] {
      d = 1 + term * d
      if abs(d) < tiny { d = tiny }
      c = 1 + term / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      result *= d * c
    }
    if abs(d * c - 1) < 1e-16 { break }
  }
  return result
}
