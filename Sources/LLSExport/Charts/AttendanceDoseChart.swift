package import LLSModel

/// Attendance as a bar for each session, in per cent of those who could have come.
///
/// Shares come disclosed; a hidden one is a marker, never a bar.
package struct AttendanceDoseChart: Hashable, Sendable {
  /// One session.
  package struct Row: Hashable, Sendable {
    /// The session.
    package let label: String
    /// Who came for all or part of it. Unit: per cent.
    package let share: Disclosed

    /// Makes a session's bar.
    package init(label: String, share: Disclosed) {
      self.label = label
      self.share = share
    }
  }

  /// Names the chart within its document.
  package let id: String
  /// What it shows, in a line.
  package let title: String
  /// The sessions in order.
  package let rows: [Row]

  /// Makes a chart.
  package init(id: String, title: String, rows: [Row]) {
    self.id = id
    self.title = title
    self.rows = rows
  }

  private let width = 720.0
  private let left = 130.0
  private let reach = 500.0

  /// The chart as a drawing with its description and its data.
  package var figure: Figure {
    var shapes: [Shape] = []
    var y = 30.0
    for row in rows {
      let length = min(max(row.share.value ?? 0, 0), 100) / 100 * reach
      shapes.append(
        .text(row.label, x: 0, y: y + 15, size: ChartText.size, anchor: .start, strong: false))
      if length > 0 {
        shapes.append(.rectangle(x: left, y: y + 2, width: length, height: 18, fill: .high))
      }
      shapes.append(
        .text(
          row.share.percent, x: left + length + 6, y: y + 15, size: ChartText.small, anchor: .start,
          strong: false))
      y += 28
    }
    for (share, words) in [(0.0, "0"), (0.5, "50 %"), (1, "100 %")] {
      let x = left + share * reach
      shapes.append(.line(x1: x, y1: 24, x2: x, y2: y, weight: share == 0 ? 1.6 : 0.6, dashed: share > 0))
      shapes.append(.text(words, x: x, y: 16, size: ChartText.small, anchor: .middle, strong: false))
    }
    return Figure(
      id: id, title: title, description: description, width: width, height: y + 4, shapes: shapes, data: table
    )
  }

  private var description: String {
    "A bar for each session, in per cent of everybody in the groups on the day. A longer bar means that more of them came for all or part "
      + "of it. \(Disclosed.hiddenMarker) stands for a figure that is not shown."
  }

  private var table: Table {
    Table(
      caption: [.text(title)], header: [[.text("Session")], [.text("Share who came")]],
      rows: rows.map { [[.text($0.label)], [.text($0.share.percent)]] }, alignments: [.leading, .trailing])
  }
}
