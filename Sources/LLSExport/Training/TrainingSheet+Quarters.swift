package import LLSModel

extension TrainingSheet {
  /// A financial year by quarters, as a board reads it.
  ///
  /// - Parameters:
  ///   - year: for example `2016/17`.
  ///   - quarters: one for each audience.
  package init(year: String, quarters: [TrainingQuarters]) {
    let names = FinancialQuarter.all(of: year) ?? []
    let parts = quarters.map { part in
      let rows = Self.withTotal(part.rows, part.total)
      // A column that would say nothing is left out.
      let hasOthers = part.total.withoutQuarter != nil
      func grid(_ caption: String, _ tally: (TrainingTable.Row) -> TrainingTable.Tally) -> Grid {
        Grid(
          caption: caption,
          header: ["Setting"] + names.map { "Q\($0.number)" } + (hasOthers ? ["No quarter"] : []) + ["Year"],
          rows: rows.map { row, isTotal in
            let found = row.quarters + (hasOthers ? [row.withoutQuarter] : []) + [row.year]
            return [Self.label(row.setting, isTotal: isTotal, of: part.rows.count)]
              + found.map { $0.map(tally)?.description ?? "–" }
          })
      }
      return Part(
        audience: part.audience, grids: [grid("Sessions") { $0.sessions }, grid("Attended") { $0.attended }],
        remarks: [])
    }
    let lines = quarters.flatMap { part in
      Self.withTotal(part.rows, part.total, always: true).flatMap { row, isTotal in
        let found =
          zip(names.map(\.description), row.quarters).map { ($0, $1) }
          + [("no-quarter", row.withoutQuarter), ("year", row.year)]
        return found.map { name, figures in
          [
            .words(year), .words(part.audience.rawValue), .words(isTotal ? "total" : "setting"),
            .words(row.setting), .words(name),
          ] + Self.cells(figures?.sessions) + Self.cells(figures?.attended)
        }
      }
    }
    let header = [
      "year", "audience", "line", "setting", "quarter", "sessions", "sessions_known", "attended",
      "attended_known",
    ]
    self.init(
      title: "Training \(year) by quarters", parts: parts,
      notes: [
        names.map(\.title).joined(separator: ", ") + ".",
        "“–” stands where the log has no entry; that is not zero either. “No quarter” holds entries whose date is a "
          + "year, or does not say which quarter.", Self.signs,
      ], lines: [header.map(CSVCell.words)] + lines)
  }
}
