package import LLSModel

/// Two bars a line, for example planned and actual minutes, or adults needed and adults present.
///
/// Figures come disclosed; one that is hidden is a marker, never a bar.
package struct BarPairChart: Hashable, Sendable {
  /// One line.
  package struct Row: Hashable, Sendable {
    /// What the line stands for.
    package let label: String
    /// The upper bar.
    package let first: Disclosed
    /// The lower bar.
    package let second: Disclosed

    /// Makes a line.
    package init(label: String, first: Disclosed, second: Disclosed) {
      self.label = label
      self.first = first
      self.second = second
    }
  }

  /// Names the chart within its document.
  package let id: String
  /// What it shows, in a line.
  package let title: String
  /// What a line stands for, as the table's first header, for example "Session".
  package let rowName: String
  /// The upper bars' name, with its unit.
  package let firstName: String
  /// The lower bars' name, with its unit.
  package let secondName: String
  /// The lines, in the order they are drawn.
  package let rows: [Row]

  /// Makes a chart.
  package init(
    id: String, title: String, rowName: String, firstName: String, secondName: String, rows: [Row]
  ) {
    self.id = id
    self.title = title
    self.rowName = rowName
    self.firstName = firstName
    self.secondName = secondName
    self.rows = rows
  }

  /// Planned against actual minutes. Minutes are not people.
  ///
  /// - Parameters:
  ///   - id: names the chart within its document.
  ///   - rows: label, planned minutes, actual minutes.
  /// - Returns: the chart.
  package static func plannedAgainstActual(
    id: String, title: String, rowName: String, rows: [Row]
  ) -> BarPairChart {
    BarPairChart(
      id: id, title: title, rowName: rowName, firstName: "Planned minutes",
      secondName: "Actual minutes", rows: rows)
  }

  private let width = 720.0
  private let left = 250.0
  private let reach = 400.0

  /// The chart as a drawing with its description and its data.
  package var figure: Figure {
    let key = ChartKey([(.middle, firstName), (.accent, secondName)], width: width)
    let greatest = rows.flatMap { [$0.first.value, $0.second.value] }.compactMap { $0 }.max() ?? 0
    let scale = reach / max(greatest, 1)
    var shapes = key.shapes
    var y = key.height + 12
    let top = y
    for row in rows {
      let lines = ChartText.lines(of: row.label, width: left - 20, size: ChartText.size)
      shapes += ChartText.block(lines, x: 0, y: y + 18)
      shapes += bar(row.first, fill: .middle, y: y + 4, scale: scale)
      shapes += bar(row.second, fill: .accent, y: y + 22, scale: scale)
      y += max(Double(lines.count) * ChartText.size * 1.25 + 16, 52)
    }
    shapes.append(.line(x1: left, y1: top, x2: left, y2: y - 4, weight: 1.6, dashed: false))
    return Figure(
      id: id, title: title, description: description, width: width, height: y + 4, shapes: shapes,
      data: table)
  }

  private func bar(_ figure: Disclosed, fill: Fill, y: Double, scale: Double) -> [Shape] {
    let length = max(figure.value ?? 0, 0) * scale
    var shapes: [Shape] = []
    if length > 0 { shapes.append(.rectangle(x: left, y: y, width: length, height: 14, fill: fill)) }
    shapes.append(
      .text(
        figure.text, x: left + length + 6, y: y + 11.5, size: ChartText.small, anchor: .start,
        strong: false))
    return shapes
  }

  private var description: String {
    "Two bars for each line: the upper one is \(firstName.lowercased()), the lower one "
      + "\(secondName.lowercased()). A longer bar is a greater number."
  }

  private var table: Table {
    Table(
      caption: [.text(title)],
      header: [[.text(rowName)], [.text(firstName)], [.text(secondName)]],
      rows: rows.map { [[.text($0.label)], [.text($0.first.text)], [.text($0.second.text)]] },
      alignments: [.leading, .trailing, .trailing])
  }
}
