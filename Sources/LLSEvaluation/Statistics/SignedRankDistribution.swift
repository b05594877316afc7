/// The exact distribution of a sum of ranks, each of which has an even chance to count or not.
struct SignedRankDistribution {
  /// Probability of each doubled sum. Shape: sum of the doubled ranks plus one.
  private let probabilities: [Double]

  /// Adds one rank after the other.
  ///
  /// - Parameter doubledRanks: ranks times two, so that midranks of ties are whole. Range: 1 or more each.
  /// - Source: Streitberg and Röhmel 1986, the shift algorithm.
  init(doubledRanks: [Int]) {
    var current = [1.0]
    for rank in doubledRanks {
      var next = [Double](repeating: 0, count: current.count + rank)
      for (sum, probability) in current.enumerated() {
        next[sum] += probability / 2
        next[sum + rank] += probability / 2
      }
      current = next
    }
    probabilities = current
  }

  /// The probability of a doubled sum up to this one.
  func cumulative(_ doubledSum: Int) -> Double {
    guard doubledSum >= 0 else { return 0 }
    return probabilities.prefix(doubledSum + 1).reduce(0, +)
  }

  /// The probability of a doubled sum from this one on.
  func upper(_ doubledSum: Int) -> Double {
    probabilities.dropFirst(max(0, doubledSum)).reduce(0, +)
  }
}
