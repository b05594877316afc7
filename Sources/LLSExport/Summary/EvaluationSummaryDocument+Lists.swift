import LLSEvaluation
import LLSModel

extension EvaluationSummaryDocument {
  /// What had to be reached to go on, and what was.
  var criteria: Block? {
    guard !summary.criteria.isEmpty else { return nil }
    let table = Table(
      caption: [.text("Progression criteria, set before the first session")],
      header: ["Measure", "Reached", "Go from", "Amend from", "So"].map { [.text($0)] },
      rows: summary.criteria.map { criterion in
        [
          [.text(criterion.measure.words)], criterion.reached.cell, criterion.go.cell, criterion.amend.cell,
          [.strong([.text(Self.words(criterion.light))])],
        ]
      }, alignments: [.leading, .trailing, .trailing, .trailing, .leading])
    return part(PilotLedger.progressionCriteria.title, "criteria", [.table(table), marker])
  }

  /// The pilot's other lists, a part each.
  var lists: [Block?] {
    summary.lists.map { list in
      let table = Table(
        caption: [.text(list.ledger.title)], header: list.ledger.columns.map { [.text($0.heading)] },
        rows: list.rows.map { row in zip(list.ledger.columns, row).map { Self.cell($0, $1) } },
        alignments: list.ledger.columns.map(Self.alignment))
      return part(list.ledger.title, list.ledger.rawValue, [.table(table)])
    }
  }

  /// Days and short names as people read them: `2016-11-14` and `waiting-room`.
  private static func cell(_ column: PilotLedger.Column, _ text: ReleasableText) -> [Inline] {
    switch column.kind {
    case .day, .dayOrNone, .dueDay: [.text(PlainDate.words(text.words))]
    case .id, .word: [.text(text.words.replacing("-", with: " "))]
    case .count, .version, .quarter: text.inlines
    }
  }

  private static func words(_ light: ProgressionCriterion.Light) -> String {
    switch light {
    case .go: "go on (green)"
    case .amend: "amend (amber)"
    case .stop: "stop (red)"
    case .withheld: "withheld"
    }
  }

  private static func alignment(_ column: PilotLedger.Column) -> Table.Alignment {
    if case .count = column.kind { .trailing } else { .leading }
  }
}
