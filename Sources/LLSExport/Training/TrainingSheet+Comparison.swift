package import LLSModel

extension TrainingSheet {
  /// Two financial years side by side, with the change as an annual report has it.
  ///
  /// - Parameters:
  ///   - earlier: the year that percentages are taken of, for example `2015/16`.
  ///   - later: the other, for example `2016/17`.
  ///   - comparisons: one for each audience.
  ///   - decimals: of the percentages. Range: 0 or 1.
  package init(earlier: String, later: String, comparisons: [TrainingComparison], decimals: Int) {
    let years = Years(earlier: earlier, later: later, decimals: decimals)
    let parts = comparisons.map { comparison in
      let rows = Self.withTotal(comparison.rows, comparison.total)
      func grid(_ caption: String, _ figure: (TrainingComparison.Row) -> TrainingComparison.Figure) -> Grid {
        Grid(
          caption: caption, header: ["Setting", earlier, later, "Change", "In per cent"],
          rows: rows.map { row, isTotal in
            [Self.label(row.setting, isTotal: isTotal, of: comparison.rows.count)] + years.cells(figure(row))
          })
      }
      return Part(
        audience: comparison.audience,
        grids: [grid("Sessions") { $0.sessions }, grid("Attended") { $0.attended }],
        remarks: [])
    }
    let lines = comparisons.flatMap { comparison in
      Self.withTotal(comparison.rows, comparison.total, always: true).flatMap { row, isTotal in
        [("sessions", row.sessions), ("attended", row.attended)].map { measure, figure in
          [
            .words(comparison.audience.rawValue), .words(isTotal ? "total" : "setting"), .words(row.setting),
            .words(measure),
          ] + years.line(figure)
        }
      }
    }
    let header = [
      "audience", "line", "setting", "measure", "earlier_year", "earlier", "earlier_known", "later_year",
      "later",
      "later_known", "difference", "change_percent", "no_percentage_because",
    ]
    self.init(
      title: "Training \(earlier) and \(later)", parts: parts,
      notes: [
        "Percentages are of \(earlier). There is none where one of the two years is unknown in part, and none of a "
          + "number under \(TrainingComparison.leastBase): one more or less would look like a great change.",
        Self.signs,
      ], lines: [header.map(CSVCell.words)] + lines)
  }

  /// Why there is no percentage, as a table says it.
  static func words(_ reason: TrainingComparison.Reason, _ earlier: String, _ later: String) -> String {
    switch reason {
    case .notInEarlierYear: "not in \(earlier)"
    case .notInLaterYear: "not in \(later)"
    case .unknown: "unknown in part"
    case .baseIsNought: "base is 0"
    case .baseUnderTen: "base under \(TrainingComparison.leastBase)"
    }
  }
}

/// Two years, and how the change between them is written.
private struct Years {
  let earlier: String
  let later: String
  let decimals: Int

  /// Earlier, later, change, change in per cent.
  func cells(_ figure: TrainingComparison.Figure) -> [String] {
    let change =
      switch figure.change(decimals: decimals) {
      case .percent(let percent): percent.description
      case .without(let reason): TrainingSheet.words(reason, earlier, later)
      }
    return [
      figure.earlier?.description ?? "no entry", figure.later?.description ?? "no entry", difference(figure),
      change,
    ]
  }

  /// The same for other programs.
  func line(_ figure: TrainingComparison.Figure) -> [CSVCell] {
    let change: [CSVCell] =
      switch figure.change(decimals: decimals) {
      case .percent(let percent): [.decimal(percent.number), .empty]
      case .without(let reason): [.empty, .words(reason.rawValue)]
      }
    return [.words(earlier)] + TrainingSheet.cells(figure.earlier) + [.words(later)]
      + TrainingSheet.cells(figure.later) + [figure.difference.map(CSVCell.number) ?? .empty] + change
  }

  private func difference(_ figure: TrainingComparison.Figure) -> String {
    if figure.earlier == nil || figure.later == nil { return "–" }
    guard let difference = figure.difference else { return "unknown" }
    let sign = difference > 0 ? "+" : difference < 0 ? "\u{2212}" : ""
    return (figure.isAbout ? "~" : "") + sign + String(abs(difference))
  }
}
