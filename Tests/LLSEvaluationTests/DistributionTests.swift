import Foundation
import LLSEvaluation
import Testing

/// Expected values: R 4.2.2 (file 16) and mpmath with 50 digits (file 21).
@Suite("Distribution functions")
struct DistributionTests {
  let file: ReferenceFile

  init() throws { file = try ReferenceFile("16_distribution_values") }

  @Test("t probabilities agree with R to ten digits")
  func studentCumulative() throws {
    #expect(agree(try StudentT.cumulative(2, df: 9), try file.number("expected", "pt_2_df9"), within: 1e-10))
    // The key rounds the argument; the value belongs to -4.0621276 (scipy 1.17.1 agrees).
    let tail = try file.number("expected", "pt_m4.0621_df9")
    #expect(agree(try StudentT.cumulative(-4.0621276, df: 9), tail, within: 1e-10))
  }

  @Test("t quantiles agree with R to ten digits, for every number of groups")
  func studentQuantile() throws {
    let table = try #require(file.value("expected", "qt_.975_df") as? [String: NSNumber])
    #expect(table.count == 8)
    for (df, expected) in table {
      let found = try StudentT.quantile(0.975, df: try #require(Double(df)))
      #expect(agree(found, expected.doubleValue, within: 1e-10), "df \(df): \(found)")
      #expect(agree(try StudentT.quantile(0.025, df: try #require(Double(df))), -found, within: 1e-12))
    }
  }

  @Test(
    "t quantiles and probabilities undo each other",
    arguments: [1e-8, 0.01, 0.3, 0.4999, 0.6, 0.975, 0.999999])
  func studentRoundTrip(_ probability: Double) throws {
    for df in [1.0, 2, 6, 9.5, 60, 500] {
      let t = try StudentT.quantile(probability, df: df)
      #expect(agree(try StudentT.cumulative(t, df: df), probability, within: 1e-13))
    }
  }

  @Test("normal quantiles and probabilities agree with R, far into the tail")
  func normal() throws {
    let middle = try NormalDistribution.quantile(0.975)
    #expect(agree(middle, try file.number("expected", "qnorm_.975"), within: 1e-12))
    let far = try NormalDistribution.quantile(1e-10)
    #expect(agree(far, try file.number("expected", "qnorm_1e_10"), within: 1e-12))
    let tail = try file.number("expected", "pnorm_m8")
    #expect(agree(NormalDistribution.cumulative(-8) / tail, 1, within: 1e-10))
  }

  @Test("the incomplete beta function and its inverse agree with R")
  func beta() throws {
    let value = try incompleteBeta(0.3, a: 2, b: 5)
    #expect(agree(value, try file.number("expected", "pbeta_.3_2_5"), within: 1e-12))
    let x = try inverseIncompleteBeta(0.025, a: 8, b: 1)
    #expect(agree(x, try file.number("expected", "qbeta_.025_8_1"), within: 1e-12))
    let y = try inverseIncompleteBeta(0.975, a: 29 / 2, b: 174 / 2)
    let expected = try file.number("expected", "qf_.975_29_174")
    #expect(agree(174 * y / (29 * (1 - y)), expected, within: 1e-10))
  }

  @Test("the incomplete beta function is right to twelve digits, and its inverse leads back")
  func betaGrid() throws {
    let grid = try ReferenceFile("21_incomplete_beta_mpmath").rows("expected")
    #expect(grid.count > 150)
    for row in grid {
      let found = try incompleteBeta(row[0], a: row[1], b: row[2])
      #expect(abs(found - row[3]) <= 1e-12, "I_\(row[0])(\(row[1]), \(row[2])) = \(found)")
      guard row[3] < 0.999 else { continue }  // beyond, the value itself no longer fixes x to twelve digits
      let back = try inverseIncompleteBeta(row[3], a: row[1], b: row[2])
      #expect(abs(back - row[0]) <= 1e-12, "inverse at \(row): \(back)")
    }
  }

  @Test("questions outside the range are refused, not answered")
  func refusals() {
    #expect(throws: EvaluationError.self) { try incompleteBeta(1.5, a: 1, b: 1) }
    #expect(throws: EvaluationError.self) { try inverseIncompleteBeta(-0.1, a: 1, b: 1) }
    #expect(throws: EvaluationError.self) { try StudentT.quantile(1, df: 6) }
    #expect(throws: EvaluationError.self) { try StudentT.cumulative(0, df: 0) }
    #expect(throws: EvaluationError.self) { try NormalDistribution.quantile(0) }
  }
}
