/// A financial year of the training log by quarters, for one audience, as a board reads it.
package struct TrainingQuarters: Hashable, Sendable {
  /// One setting. Missing parts: the log has no entry for them, which is not nought.
  package struct Row: Hashable, Sendable {
    /// The setting; empty where there is none, and for the total.
    package let setting: String
    /// By quarter. Shape: 4.
    package let quarters: [TrainingTable.Row?]
    /// Of entries whose date does not say the quarter.
    package let withoutQuarter: TrainingTable.Row?
    /// The whole year.
    package let year: TrainingTable.Row
  }

  /// Who it was for.
  package let audience: DeliveryLogEntry.Audience
  /// By setting, in alphabetical order.
  package let rows: [Row]
  /// All settings together.
  package let total: Row

  /// The quarterly tables of a financial year.
  ///
  /// - Parameters:
  ///   - year: for example `2016/17`.
  ///   - entries: the log; entries that do not lie wholly in the year are left out.
  /// - Returns: one for each audience that has entries; nil when the year is not written as a financial year.
  package static func all(ofYear year: String, from entries: [DeliveryLogEntry]) -> [TrainingQuarters]? {
    guard let tables = TrainingTable.tables(forYear: year, from: entries),
      let quarters = FinancialQuarter.all(of: year)
    else { return nil }
    let inQuarters = quarters.map { TrainingTable.tables(in: $0.period, from: entries) }
    let others = entries.filter { entry in
      guard let period = LoggedPeriod(entry.date) else { return false }
      return !quarters.contains { $0.period.contains(period) }
    }
    let without = TrainingTable.tables(forYear: year, from: others) ?? []
    return tables.map { table in
      func row(_ find: (TrainingTable) -> TrainingTable.Row?, _ year: TrainingTable.Row) -> Row {
        func found(_ tables: [TrainingTable]) -> TrainingTable.Row? {
          tables.first { $0.audience == table.audience }.flatMap(find)
        }
        return Row(
          setting: year.setting, quarters: inQuarters.map(found), withoutQuarter: found(without), year: year)
      }
      return TrainingQuarters(
        audience: table.audience,
        rows: table.rows.map { year in row({ $0.rows.first { $0.setting == year.setting } }, year) },
        total: row({ $0.total }, table.total))
    }
  }
}
