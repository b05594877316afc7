import Foundation
import LLSEvaluation
import Testing

/// Expected values: R 4.2.2, coin, exactRankTests and effectsize, as each file says.
@Suite("Paired statistics")
struct PairedStatisticTests {
  @Test("the mean change of the sleep data has the published t and interval")
  func sleep() throws {
    let file = try ReferenceFile("01_sleep_paired")
    // The file takes group 1 minus group 2, so group 2 stands before.
    let before = try file.numbers("data", "post_group2")
    let after = try file.numbers("data", "pre_group1")
    let change = try PairedDifference(before: before, after: after)
    #expect(agree(change.mean, try file.number("expected", "mean_difference"), within: 1e-9))
    #expect(agree(change.standardDeviation, try file.number("expected", "sd_difference"), within: 1e-9))
    #expect(agree(try #require(change.t), try file.number("expected", "t"), within: 1e-9))
    let p = 2 * (try StudentT.cumulative(try #require(change.t), df: 9))
    #expect(agree(p, try file.number("expected", "p"), within: 1e-9))
    let interval = try file.numbers("expected", "ci95")
    #expect(agree(change.interval.lower, interval[0], within: 1e-9))
    #expect(agree(change.interval.upper, interval[1], within: 1e-9))
    let standardised = try HedgesG.paired(zip(before, after).map { $1 - $0 })
    #expect(agree(standardised.d, try file.number("expected", "d_z"), within: 1e-9))
    #expect(agree(standardised.g, try file.number("expected", "hedges_g_z"), within: 1e-9))
    #expect(agree(try HedgesG.correction(df: 9), try file.number("expected", "J9"), within: 1e-9))
  }

  @Test("a pair with a missing answer is left out and counted")
  func missingPairs() throws {
    let change = try PairedDifference(before: [1, 2, nil, 4, 2], after: [2, 4, 3, nil, 2])
    #expect(change.pairs == 3)
    #expect(change.missing == 2)
    #expect(change.mean == 1)
  }

  @Test("signed ranks without ties give the published values and interval")
  func hollanderWolfe() throws {
    let file = try ReferenceFile("02_wilcoxon_signed_rank_hollander_wolfe")
    let first = try file.numbers("data", "first_visit")
    let second = try file.numbers("data", "second_visit")
    let changes = zip(first, second).map { $0 - $1 }
    let ranks = try SignedRank(of: changes)
    #expect(ranks.positiveSum == (try file.number("expected", "V")))
    #expect(agree(ranks.upperTail, try file.number("expected", "p_greater"), within: 1e-9))
    #expect(agree(ranks.bothTails, try file.number("expected", "p_two_sided"), within: 1e-9))
    let typical = try HodgesLehmann(of: changes)
    #expect(agree(typical.estimate, try file.number("expected", "hodges_lehmann"), within: 1e-9))
    for (confidence, key) in [(0.95, "ci95"), (0.90, "ci90")] {
      let interval = try HodgesLehmann(of: changes, confidence: confidence).interval
      let expected = try file.numbers("expected", key)
      #expect(agree(interval.lower, expected[0], within: 1e-9))
      #expect(agree(interval.upper, expected[1], within: 1e-9))
    }
    #expect(typical.coverage >= 0.95)
  }

  @Test("signed ranks with ties and zeros agree with coin and exactRankTests")
  func zerosAndTies() throws {
    let file = try ReferenceFile("04_wilcoxon_zeros_ties_pratt")
    let changes = zip(try file.numbers("data", "pre"), try file.numbers("data", "post")).map { $1 - $0 }
    #expect(changes == (try file.numbers("data", "difference")))
    let wilcoxon = try SignedRank(of: changes)
    #expect(wilcoxon.positiveSum == (try file.number("expected", "wilcoxon_V")))
    #expect(agree(wilcoxon.bothTails, try file.number("expected", "wilcoxon_p_exact"), within: 1e-9))
    #expect(wilcoxon.negativeSum == (try file.number("expected", "scipy_wilcox", "statistic")))
    #expect(wilcoxon.zeros == 2)
    let pratt = try SignedRank(of: changes, zeros: .ranked)
    #expect(agree(pratt.bothTails, try file.number("expected", "pratt_p_exact"), within: 1e-9))
    #expect(pratt.negativeSum == (try file.number("expected", "scipy_pratt", "statistic")))
    let typical = try HodgesLehmann(of: changes).estimate
    #expect(typical == (try file.number("expected", "hodges_lehmann_all_differences")))
    let rankBiserial = (wilcoxon.positiveSum - wilcoxon.negativeSum) / 55
    #expect(agree(rankBiserial, try file.number("expected", "rank_biserial"), within: 1e-9))
  }

  @Test("the exact signed rank distribution is R's, value by value")
  func signedRankDistribution() throws {
    let expected = try ReferenceFile("16_distribution_values").numbers("expected", "psignrank_n12")
    for (sum, probability) in expected.enumerated() {
      // Twelve changes of which the positive ones have ranks that add up to `sum`.
      var left = sum
      let changes = (1...12).reversed().map { rank -> Double in
        if rank <= left {
          left -= rank
          return Double(rank)
        }
        return -Double(rank)
      }
      let ranks = try SignedRank(of: changes)
      #expect(ranks.positiveSum == Double(sum))
      #expect(agree(ranks.lowerTail, probability, within: 1e-10))
    }
  }

  @Test("changes that differ only in their last bits count as ties")
  func ties() throws {
    let ranks = try SignedRank(of: [3.2 - 3.0, 3.4 - 3.2, -(1.2 - 1.0), 0.7])
    #expect(ranks.positiveSum == 8)
    #expect(ranks.negativeSum == 2)
  }

  @Test("an interval that a few changes cannot carry is refused")
  func tooFew() {
    #expect(throws: EvaluationError.confidenceNotReached(have: 5)) {
      try HodgesLehmann(of: [1, 2, 3, 4, 5])
    }
    #expect(throws: EvaluationError.noSpread) { try SignedRank(of: [0, 0]) }
    #expect(throws: EvaluationError.noSpread) { try HedgesG.paired([2, 2, 2]) }
    #expect(throws: EvaluationError.tooFewValues(have: 1, need: 2)) {
      try PairedDifference(before: [1, nil], after: [2, 3])
    }
  }
}
