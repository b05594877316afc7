/// How closely the items of a score hang together.
package struct CronbachAlpha: Hashable, Sendable {
  /// People with all items answered.
  package let people: Int
  /// People left out because an item was missing.
  package let missing: Int
  /// Items.
  package let items: Int
  /// Alpha. Range: up to 1; negative when items run against each other.
  package let alpha: Double
  /// Feldt's interval.
  package let interval: Interval

  /// Takes answers of people to items that point the same way.
  ///
  /// - Parameters:
  ///   - answers: one row a person, one column an item. Shape: n × k, two or more of each. Missing: the
  ///     person is left out, and counted.
  ///   - confidence: of the interval. Range: above 0, below 1.
  /// - Throws: ``EvaluationError``
  /// - Source: Cronbach 1951; interval by Feldt, Woodruff and Salih 1987.
  package init(answers: [[Double?]], confidence: Double = 0.95) throws(EvaluationError) {
    try checkConfidence(confidence)
    let width = answers.first?.count ?? 0
    guard width >= 2 else { throw .tooFewValues(have: width, need: 2) }
    if let other = answers.first(where: { $0.count != width }) {
      throw .lengthsDiffer(width, other.count)
    }
    let complete = answers.map { $0.compactMap { $0 } }.filter { $0.count == width }
    guard complete.count >= 2 else { throw .tooFewValues(have: complete.count, need: 2) }
    var itemSquares = 0.0
    for item in 0..<width {
      itemSquares += try MeanAndSpread(complete.map { $0[item] }).squares
    }
    let totalSquares = try MeanAndSpread(complete.map { $0.reduce(0, +) }).squares
    guard totalSquares > 0 else { throw .noSpread }
    let k = Double(width)
    let value = k / (k - 1) * (1 - itemSquares / totalSquares)
    let df = Double(complete.count - 1)
    let upperF = try Self.quantileF(0.5 + confidence / 2, df, df * (k - 1))
    let lowerF = try Self.quantileF(0.5 - confidence / 2, df, df * (k - 1))
    people = complete.count
    missing = answers.count - complete.count
    items = width
    alpha = value
    interval = Interval(
      lower: 1 - (1 - value) * upperF, upper: 1 - (1 - value) * lowerF, confidence: confidence)
  }

  /// The F quantile, by the incomplete beta function (Abramowitz and Stegun 1964, 26.6.2).
  static func quantileF(
    _ probability: Double, _ df1: Double, _ df2: Double
  ) throws(EvaluationError) -> Double {
    let x = try inverseIncompleteBeta(probability, a: df1 / 2, b: df2 / 2)
    return df2 * x / (df1 * (1 - x))
  }
}
