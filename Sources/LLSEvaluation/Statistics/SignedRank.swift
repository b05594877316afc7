/// Wilcoxon's signed rank statistic with its exact distribution.
package struct SignedRank: Hashable, Sendable {
  /// What happens with changes of zero.
  package enum Zeros: String, Hashable, Sendable, CaseIterable {
    /// They are left out before ranking (Wilcoxon).
    case leftOut = "wilcoxon"
    /// They are ranked, and then left out (Pratt).
    case ranked = "pratt"
  }

  /// Sum of the ranks of positive changes.
  package let positiveSum: Double
  /// Sum of the ranks of negative changes.
  package let negativeSum: Double
  /// Changes that are not zero.
  package let used: Int
  /// Changes that are zero.
  package let zeros: Int
  /// Chance of a positive sum at least as large, if every change could as well have had the other sign.
  package let upperTail: Double
  /// Chance of a positive sum at most as large.
  package let lowerTail: Double
  /// Chance of a sum at least as far from the middle on either side.
  package var bothTails: Double { min(1, 2 * min(upperTail, lowerTail)) }

  /// Ranks some changes.
  ///
  /// - Parameters:
  ///   - changes: after minus before. Shape: n; at least one that is not zero.
  ///   - zeros: what happens with changes of zero.
  /// - Throws: ``EvaluationError/noSpread`` when all changes are zero, ``EvaluationError/outOfRange(what:)``
  ///   for values that are no numbers.
  /// - Source: Wilcoxon 1945; Pratt 1959; Hollander, Wolfe and Chicken 2014, section 3.1.
  package init(of changes: [Double], zeros: Zeros = .leftOut) throws(EvaluationError) {
    guard changes.allSatisfy(\.isFinite) else { throw .outOfRange(what: "a change") }
    let largest = changes.map(abs).max() ?? 0
    guard largest > 0 else { throw .noSpread }
    // Changes of decimal scores that mean the same differ in the last bits; they are ties all the same.
    let sizes = changes.map { (abs($0) / largest * 1e11).rounded() }
    let ranked = sizes.indices.filter { zeros == .ranked || sizes[$0] > 0 }
    let ranks = Self.doubledMidranks(of: ranked.map { sizes[$0] })
    var positive = 0
    var negative = 0
    var counted: [Int] = []
    for (index, rank) in zip(ranked, ranks) where sizes[index] > 0 {
      counted.append(rank)
      if changes[index] > 0 { positive += rank } else { negative += rank }
    }
    let distribution = SignedRankDistribution(doubledRanks: counted)
    positiveSum = Double(positive) / 2
    negativeSum = Double(negative) / 2
    used = counted.count
    self.zeros = changes.count - counted.count
    upperTail = distribution.upper(positive)
    lowerTail = distribution.cumulative(positive)
  }

  /// Twice the rank of each value; equal values share the mean of their ranks.
  private static func doubledMidranks(of values: [Double]) -> [Int] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Int](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for position in start...end { ranks[order[position]] = start + end + 2 }
      start = end + 1
    }
    return ranks
  }
}
