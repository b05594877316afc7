import LLSEvaluation
import LLSModel

extension EvaluationSummaryDocument {
  /// How young people found the sessions.
  var acceptability: Block? {
    let charts = likertCharts { $0 == .session }
    guard !charts.isEmpty else { return nil }
    return part(
      "Acceptability: young people about the sessions", "acceptability",
      charts.map { .figure($0.figure) } + [marker])
  }

  /// Before and after, and the answers behind it.
  var outcomes: Block? {
    let charts = likertCharts { $0 != .session }
    let content = summary.changes.flatMap(blocks) + charts.map { Block.figure($0.figure) }
    return content.isEmpty ? nil : part("Before and after", "outcomes", content + [marker])
  }

  /// The comparison group, in words only.
  var comparison: Block? {
    part("The comparison group (called control)", "comparison", paragraphs(summary.comparison))
  }

  private func blocks(_ change: InstrumentChange) -> [Block] {
    if let withheld = change.withheld {
      let words: ReleasableText = "Before and after: \(withheld)"
      return [.title(change.title), .paragraph(words.inlines)]
    }
    let rows = (change.score.map { [$0] } ?? []) + change.items
    guard !rows.isEmpty else { return [] }
    let chart = BeforeAfterChart(
      id: "change-" + change.instrumentID, title: "\(change.title): group means before and after",
      rows: rows.map {
        BeforeAfterChart.Row(
          label: label($0), low: $0.scaleLow, high: $0.scaleHigh, before: $0.before, after: $0.after)
      })
    let header = [
      "Question", "Both answers", "Missing", "Groups", "Before", "After", "Change", "95 % interval",
    ]
    let table = Table(
      caption: [.text("\(change.title): means of group means")], header: header.map { [.text($0)] },
      rows: rows.map { row in
        [
          [.text(label(row))], row.pairs.cell, row.missing.cell, row.groups.cell, row.before.cell,
          row.after.cell,
          row.change.cell, row.interval.cell,
        ]
      }, alignments: [.leading] + Array(repeating: .trailing, count: header.count - 1))
    let replication = rows.map { row -> [Block] in
      let words = label(row)
      let joint = words.last?.isPunctuation == true ? " " : ": "
      return [.paragraph([.strong([.text(words)]), .text(joint)] + row.replication.sentence.inlines)]
    }
    return [
      .title(change.title), .paragraph(change.missingRule.inlines), .figure(chart.figure), .table(table),
      .opening("In how many groups"), .list(ordered: false, items: replication),
    ]
  }

  private func label(_ row: ChangeRow) -> String {
    row.label + (row.isReversed ? " (a higher answer means less)" : "")
  }

  /// The most questions of one chart: more would not fit a page in letters that can be read.
  private static let mostQuestions = 5

  /// Charts for each instrument and set of scale labels, its questions in order.
  private func likertCharts(where isWanted: (Wave) -> Bool) -> [DivergingLikertChart] {
    var charts: [DivergingLikertChart] = []
    var rest = summary.answers.filter { isWanted($0.wave) }[...]
    while let first = rest.first {
      let together = rest.prefix { $0.instrumentID == first.instrumentID && $0.labels == first.labels }
      rest = rest.dropFirst(together.count)
      let title =
        summary.changes.first { $0.instrumentID == first.instrumentID }?.title
        ?? titles["form/" + first.instrumentID]
      let questions = Self.questions(Array(together))
      let parts = (questions.count + Self.mostQuestions - 1) / Self.mostQuestions
      for part in 0..<parts {
        // Even parts: nine questions are five and four, not eight and one.
        let bounds = (part * questions.count / parts)..<((part + 1) * questions.count / parts)
        charts.append(
          DivergingLikertChart(
            id: "answers-\(first.instrumentID)-\(first.itemID)-\(first.wave.rawValue)"
              + (parts > 1 ? "-\(part + 1)" : ""),
            title: "Answers to “\(title ?? first.instrumentID)”"
              + (parts > 1 ? " (\(part + 1) of \(parts))" : ""),
            steps: first.labels, questions: Array(questions[bounds])))
      }
    }
    return charts
  }

  private static func questions(_ rows: [LikertRow]) -> [DivergingLikertChart.Question] {
    var questions: [DivergingLikertChart.Question] = []
    var rest = rows[...]
    while let first = rest.first {
      let same = rest.prefix { $0.itemID == first.itemID }
      rest = rest.dropFirst(same.count)
      questions.append(.init(text: first.question, rows: same.map(bar)))
    }
    return questions
  }

  private static func bar(_ row: LikertRow) -> DivergingLikertChart.Row {
    let segments = row.segments.map { segment in
      DivergingLikertChart.Segment(
        label: segment.label.words, fill: fill(of: segment, steps: row.labels.count), count: segment.count,
        share: segment.percent)
    }
    // Short enough to stand beside the bar.
    let when = row.unit == .answers ? "Cards from sessions" : words(row.wave)
    return .init(
      label: when, answered: row.answered, base: row.base,
      outside: row.unit == .people ? row.outside : nil, segments: segments)
  }

  private static func fill(of segment: LikertRow.Segment, steps: Int) -> Fill {
    switch (segment.side, segment.labels) {
    case (.missing, _), (_, nil): .missing
    case (.middle, _): .middle
    case (.low, let labels?): DivergingLikertChart.fill(step: labels.lowerBound, of: steps)
    case (.high, let labels?): DivergingLikertChart.fill(step: labels.upperBound, of: steps)
    }
  }

  private static func words(_ wave: Wave) -> String {
    switch wave {
    case .pre: "Before"
    case .session: "At the sessions"
    case .post: "After"
    case .followUp: "Three months on"
    }
  }
}
