package import LLSModel

/// The training log as tables, ready for every format: one year, two years side by side, or one year by quarters.
///
/// Attendances are counted, never people, and what is unknown stays unknown.
package struct TrainingSheet: Sendable {
  /// One table.
  package struct Grid: Hashable, Sendable {
    /// What it shows; empty where the part's title says it.
    package let caption: String
    /// One a column; the first is the setting's. Shape: columns.
    package let header: [String]
    /// Shape: rows × columns.
    package let rows: [[String]]
  }

  /// One audience.
  package struct Part: Hashable, Sendable {
    /// The audience as it is written in the log.
    package let audience: DeliveryLogEntry.Audience
    /// Its tables.
    package let grids: [Grid]
    /// What was remarked, with its date.
    package let remarks: [String]

    /// The heading.
    package var title: String { audience.title }
  }

  /// The heading of all of it.
  package let title: String
  /// One part an audience.
  package let parts: [Part]
  /// What the signs in the tables mean.
  package let notes: [String]
  /// Tidy rows for other programs: one line a figure or a setting, the first line the columns' names.
  package let lines: [[CSVCell]]

  /// What stands under every table.
  package static let attendances =
    "Attended means attendances, not people: somebody who came twice counts twice."
  static let signs =
    "Unknown is not zero. “~” stands before a sum with an estimate in it, “at least” before a sum with an unknown part."

  init(title: String, parts: [Part], notes: [String], lines: [[CSVCell]]) {
    self.title = title
    self.parts = parts
    self.notes = notes
    self.lines = lines
  }

  /// What the first column says of a row.
  ///
  /// - Parameters:
  ///   - setting: empty where the log names none.
  ///   - isTotal: whether it is all rows together.
  ///   - rows: how many there are: one without a setting is everything, and beside others it is what nobody named a setting for.
  static func label(_ setting: String, isTotal: Bool, of rows: Int) -> String {
    if isTotal { return "Total" }
    guard setting.isEmpty else { return setting }
    return rows > 1 ? "No setting named" : "All settings"
  }
}

extension TrainingSheet {
  /// The tables of one financial year.
  ///
  /// - Parameters:
  ///   - year: for example `2016/17`.
  ///   - tables: one for each audience, in the order they are shown.
  package init(year: String, tables: [TrainingTable]) {
    let parts = tables.map { table in
      Part(
        audience: table.audience,
        grids: [
          Grid(
            caption: "", header: ["Setting", "Sessions", "Attended"],
            rows: Self.withTotal(table.rows, table.total).map { row, isTotal in
              [
                Self.label(row.setting, isTotal: isTotal, of: table.rows.count), row.sessions.description,
                row.attended.description,
              ]
            })
        ], remarks: table.rows.flatMap(\.remarks).map { "\($0.date): \($0.text)" })
    }
    let header = [
      "year", "audience", "line", "setting", "sessions", "sessions_known", "attended", "attended_known",
    ]
    let lines = tables.flatMap { table in
      Self.withTotal(table.rows, table.total, always: true).map { row, isTotal in
        [
          .words(year), .words(table.audience.rawValue), .words(isTotal ? "total" : "setting"),
          .words(row.setting),
        ]
          + Self.cells(row.sessions) + Self.cells(row.attended)
      }
    }
    self.init(
      title: "Training \(year)", parts: parts, notes: [Self.signs], lines: [header.map(CSVCell.words)] + lines
    )
  }

  /// The rows and their total; one row is its own total.
  static func withTotal<Row>(_ rows: [Row], _ total: Row, always: Bool = false) -> [(Row, isTotal: Bool)] {
    rows.map { ($0, false) } + (always || rows.count > 1 ? [(total, true)] : [])
  }

  /// The least that is known, and how well.
  static func cells(_ tally: TrainingTable.Tally?) -> [CSVCell] {
    guard let tally else { return [.empty, .words("no-entry")] }
    return [tally.known.map(CSVCell.number) ?? .empty, .words(tally.knowledge.rawValue)]
  }
}
