package import LLSModel

/// Means before and after as two marks on one line, the line's ends being the ends of the scale.
///
/// Figures come disclosed; a line with a hidden one has no marks.
package struct BeforeAfterChart: Hashable, Sendable {
  /// One line.
  package struct Row: Hashable, Sendable {
    /// The question or score.
    package let label: String
    /// The least possible answer.
    package let low: Double
    /// The greatest possible answer.
    package let high: Double
    /// Mean before.
    package let before: Disclosed
    /// Mean after.
    package let after: Disclosed

    /// Makes a line.
    package init(label: String, low: Double, high: Double, before: Disclosed, after: Disclosed) {
      self.label = label
      self.low = low
      self.high = high
      self.before = before
      self.after = after
    }
  }

  /// Names the chart within its document.
  package let id: String
  /// What it shows, in a line.
  package let title: String
  /// The lines, in the order they are drawn.
  package let rows: [Row]

  /// Makes a chart.
  package init(id: String, title: String, rows: [Row]) {
    self.id = id
    self.title = title
    self.rows = rows
  }

  private let width = 720.0
  private let left = 330.0
  private let reach = 350.0

  /// The chart as a drawing with its description and its data.
  package var figure: Figure {
    let key = ChartKey([(.middle, "Before"), (.accent, "After")], width: width)
    var shapes = key.shapes
    var y = key.height + 12
    for row in rows {
      let lines = ChartText.lines(of: row.label, width: left - 24, size: ChartText.size)
      shapes += ChartText.block(lines, x: 0, y: y + 18)
      shapes += marks(row, y: y + 18)
      y += max(Double(lines.count) * ChartText.size * 1.25 + 14, 48)
    }
    return Figure(
      id: id, title: title, description: description, width: width, height: y + 4, shapes: shapes, data: table
    )
  }

  private func marks(_ row: Row, y: Double) -> [Shape] {
    let line = Shape.line(x1: left, y1: y, x2: left + reach, y2: y, weight: 0.8, dashed: true)
    guard let before = row.before.value, let after = row.after.value, row.high > row.low else {
      let words = Disclosed.hiddenMarker + " not shown"
      return [
        line, .text(words, x: left, y: y + 20, size: ChartText.small, anchor: .start, strong: false),
      ]
    }
    func x(_ value: Double) -> Double { left + (value - row.low) / (row.high - row.low) * reach }
    let isRising = after >= before
    return [
      line, .line(x1: x(before), y1: y, x2: x(after), y2: y, weight: 4, dashed: false),
      .circle(x: x(before), y: y, radius: 7, fill: .middle),
      .circle(x: x(after), y: y, radius: 7, fill: .accent),
      .text(
        row.before.text, x: x(before) + (isRising ? -2 : 2), y: y + 22, size: ChartText.small,
        anchor: isRising ? .end : .start, strong: false),
      .text(
        row.after.text, x: x(after) + (isRising ? 2 : -2), y: y + 22, size: ChartText.small,
        anchor: isRising ? .start : .end, strong: true),
    ]
  }

  private var description: String {
    "A line for each question, from the lowest to the highest answer it allows. The grey mark is the mean before, the "
      + "dark mark the mean after. Each group weighs the same."
  }

  private var table: Table {
    Table(
      caption: [.text(title)], header: [[.text("Question")], [.text("Before")], [.text("After")]],
      rows: rows.map { [[.text($0.label)], [.text($0.before.text)], [.text($0.after.text)]] },
      alignments: [.leading, .trailing, .trailing])
  }
}
