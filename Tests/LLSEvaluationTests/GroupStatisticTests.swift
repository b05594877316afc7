import Foundation
import LLSEvaluation
import Testing

/// Expected values: R 4.2.2, effectsize, psych and prop.test, as each file says.
@Suite("Statistics of groups, shares and scales")
struct GroupStatisticTests {
  @Test("seven groups beside one give R's difference, interval and the floor of one in eight")
  func sevenAgainstOne() throws {
    let file = try ReferenceFile("14_did_seven_vs_one")
    let group = try file.numbers("data", "group")
    let before = try file.numbers("data", "pre")
    let after = try file.numbers("data", "post")
    let means = try (1...8).map { number in
      let members = group.indices.filter { group[$0] == Double(number) }
      return try MeanAndSpread(members.map { after[$0] - before[$0] }).mean
    }
    let result = try DifferenceInDifferences(pilot: Array(means.prefix(7)), comparison: means[7])
    #expect(agree(result.difference, try file.number("expected", "did_group_means"), within: 1e-9))
    #expect(agree(try #require(result.t), try file.number("expected", "group_mean_t"), within: 1e-9))
    #expect(Double(result.degreesOfFreedom) == (try file.number("expected", "group_mean_t_df")))
    let interval = try file.numbers("expected", "group_mean_ci95")
    #expect(agree(result.interval.lower, interval[0], within: 1e-9))
    #expect(agree(result.interval.upper, interval[1], within: 1e-9))
    let share = try file.number("expected", "permutation_p_two_sided_group_means")
    #expect(result.permutationShare == share)
    #expect(result.smallestShare == (try file.number("expected", "smallest_attainable_p")))
    #expect(DifferenceInDifferences.label.hasPrefix("not a test"))
  }

  @Test("the interval over group means has one degree of freedom less than groups")
  func groupMeans() throws {
    // scipy.stats.t.interval(0.95, 6, loc=mean, scale=sem) of these seven values, scipy 1.17.1.
    let result = try GroupMeanInterval(means: [0.1, 0.4, -0.2, 0.3, 0.5, 0.0, 0.25])
    #expect(result.degreesOfFreedom == 6)
    #expect(agree(result.mean, 0.19285714285714287, within: 1e-12))
    #expect(agree(result.interval.lower, -0.03119707344618536, within: 1e-10))
    #expect(agree(result.interval.upper, 0.41691135916047106, within: 1e-10))
  }

  @Test("a standardised difference of two groups agrees with effectsize")
  func hedges() throws {
    let file = try ReferenceFile("07_hedges_g_independent")
    let first = try file.numbers("data", "wt_am0")
    let second = try file.numbers("data", "wt_am1")
    let result = try HedgesG.independent(first, second)
    // The file allows 1e-4 for its intervals; the estimates themselves agree to 1e-9.
    #expect(agree(result.d, try file.number("expected", "d"), within: 1e-9))
    #expect(agree(result.g, try file.number("expected", "g"), within: 1e-9))
  }

  @Test("intervals of shares are Newcombe's, also at none and all")
  func wilson() throws {
    let file = try ReferenceFile("12_wilson_intervals")
    let rows = try #require(file.value("expected") as? [[String: Any]])
    #expect(rows.count == 7)
    for row in rows {
      let x = try #require(row["x"] as? NSNumber).intValue
      let n = try #require(row["n"] as? NSNumber).intValue
      let expected = try #require(row["wilson"] as? [NSNumber]).map(\.doubleValue)
      let found = try wilsonInterval(successes: x, of: n)
      #expect(agree(found.lower, expected[0], within: 1e-9), "\(x) of \(n)")
      #expect(agree(found.upper, expected[1], within: 1e-9), "\(x) of \(n)")
    }
    #expect(throws: EvaluationError.self) { try wilsonInterval(successes: 3, of: 2) }
  }

  @Test("alpha, with Feldt's interval and with each item left out, agrees with psych")
  func alpha() throws {
    let file = try ReferenceFile("08_cronbach_alpha_omega_attitude")
    let names = ["rating", "complaints", "privileges", "learning", "raises", "critical", "advance"]
    let columns = try names.map { try file.numbers("data", $0) }
    let people = columns[0].indices.map { person in columns.map { Optional($0[person]) } }
    let result = try CronbachAlpha(answers: people)
    #expect(agree(result.alpha, try file.number("expected", "alpha_raw"), within: 1e-10))
    let interval = try file.numbers("expected", "feldt_ci95")
    #expect(agree(result.interval.lower, interval[0], within: 1e-10))
    #expect(agree(result.interval.upper, interval[1], within: 1e-10))
    for (index, name) in names.enumerated() {
      let rest = people.map { row in row.indices.filter { $0 != index }.map { row[$0] } }
      let expected = try file.number("expected", "alpha_if_dropped_raw", name)
      #expect(agree(try CronbachAlpha(answers: rest).alpha, expected, within: 1e-10), "without \(name)")
    }
  }

  @Test("a person with a missing item is left out of alpha and counted")
  func alphaMissing() throws {
    let result = try CronbachAlpha(answers: [[1, 2], [2, 3], [3, nil], [4, 4]])
    #expect(result.people == 3)
    #expect(result.missing == 1)
    #expect(throws: EvaluationError.noSpread) { try CronbachAlpha(answers: [[1, 1], [1, 1]]) }
  }

  @Test("a small spread survives beside a large mean")
  func twoPass() throws {
    let spread = try MeanAndSpread([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])
    #expect(spread.standardDeviation == 30.0.squareRoot())
  }

  @Test("every statistic has a catalogue line of its own")
  func catalogue() {
    let names = StatisticCatalogue.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(StatisticCatalogue.all.allSatisfy { !$0.reference.isEmpty && !$0.answers.isEmpty })
  }
}
