import LLSExport
import LLSModel
import Testing

@Suite("charts")
struct ChartTests {
  private let chart = EveryBlock { $0 }.likert

  @Test("a bar stands astride the middle line in proportion to its answers")
  func divergingBar() {
    // Before: 15 + 25 below, 20 on, 20 + 10 above the middle. The line is at 356; 100 % are 206 long.
    let bars = chart.figure.shapes.compactMap { shape -> (x: Double, width: Double, fill: Fill)? in
      guard case .rectangle(let x, _, let width, let height, let fill) = shape, height == 18 else {
        return nil
      }
      return (x, width, fill)
    }
    let first = bars.prefix(5)
    #expect(first.map(\.fill) == [.strongLow, .low, .middle, .high, .strongHigh])
    #expect(abs((first.first?.x ?? 0) - (356 - 0.50 * 206)) < 1e-9)
    let end = first.last.map { $0.x + $0.width } ?? 0
    #expect(abs(end - (356 + 0.40 * 206)) < 1e-9)
  }

  @Test("missing answers stand apart from the bar")
  func missingApart() {
    let missing = chart.figure.shapes.compactMap { shape -> Double? in
      guard case .rectangle(let x, _, _, 18, .missing) = shape else { return nil }
      return x
    }
    #expect(missing == [610, 610])
  }

  @Test("one hidden figure takes the whole bar away, and the marker stands in the table")
  func hiddenFigure() {
    let known = DivergingLikertChart.Segment(
      label: "Low", fill: .low, count: .notPeople(40), share: .notPeople(40))
    let hidden = DivergingLikertChart.Segment(label: "High", fill: .high, count: .hidden, share: .hidden)
    let figure = DivergingLikertChart(
      id: "c", title: "T", steps: ["Low", "High"],
      questions: [
        .init(
          text: "Q",
          rows: [
            .init(
              label: "", answered: .notPeople(60), base: .notPeople(70), outside: .notPeople(5),
              segments: [known, hidden])
          ])
      ]
    ).figure
    #expect(
      !figure.shapes.contains { shape in
        if case .rectangle(_, _, _, 18, _) = shape { true } else { false }
      })
    #expect(
      figure.data.rows == [
        [
          [.text("Q")], [.text("Low: 40 (40 %); High: – (–)")],
          [.text("60 of 70 forms; enrolled without a form: 5")],
        ]
      ])
  }

  @Test("steps further from the middle are stronger", arguments: 2...7)
  func fills(_ count: Int) {
    let fills = (0..<count).map { DivergingLikertChart.fill(step: $0, of: count) }
    #expect(fills.first == .strongLow)
    #expect(fills.last == .strongHigh)
    #expect(fills.contains(.middle) == (count % 2 == 1))
    #expect(fills.count { $0 == .low || $0 == .strongLow } == count / 2)
  }

  @Test("a longer bar is a greater number, and a hidden one is no bar")
  func barPairs() {
    let figure = BarPairChart.plannedAgainstActual(
      id: "m", title: "T", rowName: "Session",
      rows: [
        .init(label: "One", first: .notPeople(50), second: .notPeople(100)),
        .init(label: "Two", first: .hidden, second: .notPeople(0)),
      ]
    ).figure
    let widths = figure.shapes.compactMap { shape -> Double? in
      guard case .rectangle(let x, _, let width, 14, _) = shape, x == 250 else { return nil }
      return width
    }
    #expect(widths == [200, 400])
    #expect(figure.data.rows[1] == [[.text("Two")], [.text("–")], [.text("0")]])
  }
}
