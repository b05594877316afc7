package import LLSModel

/// Answers on a scale of steps as bars to the left and right of the middle, with missing answers shown apart.
///
/// Everything it draws and prints went through the disclosure gate. A row with a hidden figure has no bar:
/// the length of the others would give it away.
package struct DivergingLikertChart: Hashable, Sendable {
  /// One part of a bar.
  package struct Segment: Hashable, Sendable {
    /// The answers it stands for, in words.
    package let label: String
    /// How it is filled; also says on which side of the middle it lies.
    package let fill: Fill
    /// How many.
    package let count: Disclosed
    /// Their share of the row's base. Unit: per cent.
    package let share: Disclosed

    /// Makes a part.
    package init(label: String, fill: Fill, count: Disclosed, share: Disclosed) {
      self.label = label
      self.fill = fill
      self.count = count
      self.share = share
    }
  }

  /// One bar.
  package struct Row: Hashable, Sendable {
    /// When the question was asked, or what else tells this bar from its neighbours.
    package let label: String
    /// How many answered.
    package let answered: Disclosed
    /// What 100 % is: people who handed in a form, or answer sheets.
    package let base: Disclosed
    /// People enrolled who handed in none; nil for answer sheets.
    package let outside: Disclosed?
    /// The parts from low to high; missing answers have the fill ``Fill/missing``.
    package let segments: [Segment]

    /// Makes a bar.
    package init(
      label: String, answered: Disclosed, base: Disclosed, outside: Disclosed?, segments: [Segment]
    ) {
      self.label = label
      self.answered = answered
      self.base = base
      self.outside = outside
      self.segments = segments
    }
  }

  /// The bars of one question.
  package struct Question: Hashable, Sendable {
    /// The question.
    package let text: String
    /// Its bars, in the order they are drawn.
    package let rows: [Row]

    /// Makes a question.
    package init(text: String, rows: [Row]) {
      self.text = text
      self.rows = rows
    }
  }

  /// Names the chart within its document.
  package let id: String
  /// What it shows, in a line.
  package let title: String
  /// The scale's labels, from low to high. Shape: 2 to 7.
  package let steps: [String]
  /// The questions, in the order they are drawn.
  package let questions: [Question]

  /// Makes a chart.
  package init(id: String, title: String, steps: [String], questions: [Question]) {
    self.id = id
    self.title = title
    self.steps = steps
    self.questions = questions
  }

  /// The chart as a drawing with its description and its data.
  package var figure: Figure {
    var drawing = DivergingLikertDrawing(steps: steps)
    for question in questions { drawing.add(question) }
    return Figure(
      id: id, title: title, description: description, width: drawing.width, height: drawing.height,
      shapes: drawing.finished(), data: table)
  }

  /// The fill of a step: the further from the middle, the stronger.
  ///
  /// - Parameters:
  ///   - step: which step. Range: 0 up to `count`.
  ///   - count: how many steps the scale has.
  package static func fill(step: Int, of count: Int) -> Fill {
    let distance = 2 * step - (count - 1)
    if distance == 0 { return .middle }
    let isStrong = 2 * abs(distance) > count - 1
    return distance < 0 ? (isStrong ? .strongLow : .low) : (isStrong ? .strongHigh : .high)
  }

  private var description: String {
    "A bar for each time a question was asked. Answers towards “\(steps.first ?? "")” reach to the left of the "
      + "middle line, answers towards “\(steps.last ?? "")” to the right. Missing answers stand apart, on the "
      + "right. Neighbouring answers that too few people gave are taken together, in the pattern of the outer one. "
      + "\(Disclosed.hiddenMarker) stands for a figure that is not shown, so that nobody can be recognised."
  }

  /// One line a bar: its answers stand in one cell, so that the table reads well aloud and fits a phone.
  private var table: Table {
    var rows: [[String]] = []
    for question in questions {
      for row in question.rows {
        let answers = row.segments.map { "\($0.label): \($0.count.text) (\($0.share.percent))" }
        let name = question.text + (row.label.isEmpty ? "" : " (\(row.label))")
        rows.append([name, answers.joined(separator: "; "), Self.words(of: row)])
      }
    }
    return Table(
      caption: [.text(title)],
      header: ["Question", "Answers: how many (share of the forms)", "Who answered"].map { [.text($0)] },
      rows: rows.map { row in row.map { $0.isEmpty ? [] : [.text($0)] } },
      alignments: [.leading, .leading, .leading])
  }

  /// How many answered of how many forms, and how many people handed in none.
  private static func words(of row: Row) -> String {
    let forms = "\(row.answered.text) of \(row.base.text) forms"
    return row.outside.map { "\(forms); enrolled without a form: \($0.text)" } ?? forms
  }
}
