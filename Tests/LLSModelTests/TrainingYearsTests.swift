import LLSModel
import Testing

@Suite("years, quarters and changes of the training log")
struct TrainingYearsTests {
  @Test(
    "a quarter is three months of a year that begins in April",
    arguments: [
      ("2016/17-q1", "2016-04-01", "2016-06-30"), ("2016/17-Q2", "2016-07-01", "2016-09-30"),
      ("2016/17-q3", "2016-10-01", "2016-12-31"), ("2016/17-q4", "2017-01-01", "2017-03-31"),
      ("1999/00-q4", "2000-01-01", "2000-03-31"), ("2019/20-q4", "2020-01-01", "2020-03-31"),
    ])
  func quarters(text: String, first: String, last: String) throws {
    let quarter = try #require(FinancialQuarter(text))
    #expect(quarter.period.first.description == first)
    #expect(quarter.period.last.description == last)
    #expect(FinancialQuarter(quarter.description) == quarter)
    #expect(LoggedPeriod(text) == quarter.period)
  }

  @Test(
    "what is no quarter is none",
    arguments: [
      "2016/17-q5", "2016/17-q0", "2016/17q1", "2016/18-q1", "2016-q1", "2016/17", "2016/17-q1-2", "",
    ])
  func noQuarter(text: String) { #expect(FinancialQuarter(text) == nil) }

  @Test("a quarter is no year")
  func quarterIsNoYear() {
    #expect(LoggedPeriod.financialYear("2016/17-q1") == nil)
    #expect(TrainingTable.tables(forYear: "2016/17-q1", from: []) == nil)
  }

  private func change(_ before: Int, _ after: Int, decimals: Int) -> TrainingComparison.Change {
    TrainingComparison.Figure(
      earlier: TrainingTable.Tally([.exact(before)]), later: TrainingTable.Tally([.exact(after)])
    ).change(decimals: decimals)
  }

  // Worked out by hand as (after − before) / before; halves away from nought.
  @Test(
    "a change is rounded as an annual report does",
    arguments: [
      (100, 138, 0, "+38%"), (221, 305, 1, "+38.0%"), (12, 9, 0, "\u{2212}25%"),
      (973, 900, 1, "\u{2212}7.5%"),
      (50, 50, 0, "0%"), (10, 0, 0, "\u{2212}100%"), (200, 201, 0, "+1%"),
      (1_000, 1_004, 0, "less than 1% more"),
      (1_000, 996, 0, "less than 1% fewer"), (10_000, 10_004, 1, "less than 0.1% more"), (40, 41, 0, "+3%"),
      (40, 39, 0, "\u{2212}3%"), (16, 51, 1, "+218.8%"),
    ])
  func percentages(before: Int, after: Int, decimals: Int, words: String) {
    guard case .percent(let percent) = change(before, after, decimals: decimals) else {
      Issue.record("no percentage")
      return
    }
    #expect(percent.description == words)
  }

  @Test(
    "there is no percentage of nought, of a number under ten, or of what is unknown",
    arguments: [
      (
        [DeliveryLogEntry.Count.exact(0)], [DeliveryLogEntry.Count.exact(5)],
        TrainingComparison.Reason.baseIsNought
      ),
      ([.exact(9)], [.exact(18)], .baseUnderTen), ([.unknown], [.exact(5)], .unknown),
      ([.exact(50)], [.unknown], .unknown), ([.exact(50), .unknown], [.exact(60)], .unknown),
    ])
  func reasons(
    before: [DeliveryLogEntry.Count], after: [DeliveryLogEntry.Count], reason: TrainingComparison.Reason
  ) {
    let figure = TrainingComparison.Figure(
      earlier: TrainingTable.Tally(before), later: TrainingTable.Tally(after))
    #expect(figure.change() == .without(reason))
  }

  @Test("a percentage of an estimate says about")
  func estimates() {
    let figure = TrainingComparison.Figure(
      earlier: TrainingTable.Tally([.about(60)]), later: TrainingTable.Tally([.exact(90)]))
    guard case .percent(let percent) = figure.change() else {
      Issue.record("no percentage")
      return
    }
    #expect(percent.description == "about +50%")
  }
}
