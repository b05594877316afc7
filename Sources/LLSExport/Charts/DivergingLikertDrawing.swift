import LLSModel

/// Draws the bars of a diverging chart one under the other.
struct DivergingLikertDrawing {
  /// Width of the whole drawing. Unit: user units.
  let width = 720.0
  /// Height so far. Unit: user units.
  private(set) var height: Double
  private var shapes: [Shape] = []
  private let key: ChartKey
  private let top: Double

  private let centre = 356.0
  private let reach = 206.0
  private let missingLeft = 610.0
  private let missingReach = 90.0

  /// Starts with the key to the fills.
  init(steps: [String]) {
    let samples = steps.indices.map { step in
      (fill: DivergingLikertChart.fill(step: step, of: steps.count), words: steps[step])
    }
    key = ChartKey(samples + [(fill: .missing, words: "No answer")], width: width)
    top = key.height + 34
    height = top
  }

  /// Adds a question and its bars.
  mutating func add(_ question: DivergingLikertChart.Question) {
    let lines = ChartText.lines(of: question.text, width: width, size: ChartText.size)
    for line in lines {
      height += ChartText.size * 1.3
      shapes.append(
        .text(line, x: 0, y: height, size: ChartText.size, anchor: .start, strong: true))
    }
    height += 8
    for row in question.rows { add(row) }
    height += 12
  }

  /// The drawing: key, the axis' words, bars.
  func finished() -> [Shape] { key.shapes + axisWords + shapes }

  private static let marks: [(share: Double, words: String)] = [
    (-1, "100 %"), (-0.5, "50 %"), (0, "0"), (0.5, "50 %"), (1, "100 %"),
  ]

  private var axisWords: [Shape] {
    Self.marks.map { small($0.words, x: centre + $0.share * reach, y: top - 8, anchor: .middle) }
      + [small("No answer", x: missingLeft, y: top - 8, anchor: .start)]
  }

  /// Lines behind one bar only, so that none runs through words.
  private var lines: [Shape] {
    (Self.marks.map { (centre + $0.share * reach, $0.share == 0) } + [(missingLeft, true)]).map { x, isBase in
      .line(
        x1: x, y1: height - 2, x2: x, y2: height + 24, weight: isBase ? 1.6 : 0.6, dashed: !isBase)
    }
  }

  private func small(_ words: String, x: Double, y: Double, anchor: TextAnchor) -> Shape {
    .text(words, x: x, y: y, size: ChartText.small, anchor: anchor, strong: false)
  }

  private mutating func add(_ row: DivergingLikertChart.Row) {
    shapes += lines
    shapes.append(
      .text(row.label, x: 0, y: height + 14, size: ChartText.size, anchor: .start, strong: false))
    shapes.append(small("answered: " + row.answered.text, x: 0, y: height + 30, anchor: .start))
    let answers = row.segments.filter { $0.fill != .missing }
    if answers.isEmpty || answers.contains(where: { $0.share.value == nil }) {
      let words = Disclosed.hiddenMarker + " not shown: too few answers"
      shapes.append(small(words, x: centre + 6, y: height + 16, anchor: .start))
    } else {
      add(answers)
      if let missing = row.segments.first(where: { $0.fill == .missing }) { add(missing: missing) }
    }
    height += 46
  }

  private mutating func add(_ answers: [DivergingLikertChart.Segment]) {
    let below = answers.reduce(0) { sum, segment in
      switch segment.fill {
      case .strongLow, .low: sum + (segment.share.value ?? 0)
      case .middle: sum + (segment.share.value ?? 0) / 2
      case .high, .strongHigh, .missing, .accent: sum
      }
    }
    var x = centre - below / 100 * reach
    for segment in answers {
      let length = max(segment.share.value ?? 0, 0) / 100 * reach
      defer { x += length }
      guard length > 0 else { continue }
      shapes.append(.rectangle(x: x, y: height + 2, width: length, height: 18, fill: segment.fill))
      if ChartText.width(of: segment.share.percent, size: ChartText.small) <= length + 6 {
        shapes.append(small(segment.share.percent, x: x + length / 2, y: height + 34, anchor: .middle))
      }
    }
  }

  private mutating func add(missing segment: DivergingLikertChart.Segment) {
    if let share = segment.share.value, share > 0 {
      let length = min(share, 100) / 100 * missingReach
      shapes.append(
        .rectangle(x: missingLeft, y: height + 2, width: length, height: 18, fill: .missing))
    }
    shapes.append(small(segment.share.percent, x: missingLeft + 4, y: height + 34, anchor: .start))
  }
}
