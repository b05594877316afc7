import LLSExport
import LLSModel
import LLSStore

/// The training tables that were asked for, in every form.
struct TrainingPage {
  /// What was asked for.
  enum Question {
    /// One year.
    case year(String)
    /// Two years side by side.
    case comparison(earlier: String, later: String, decimals: Int)
    /// One year by quarters.
    case quarters(String)
  }

  /// The tables.
  let sheet: TrainingSheet
  private let json: TrainingForms

  /// Reads what is needed from the log.
  ///
  /// - Throws: ``Failure`` with 66 when the log has nothing for the years.
  init(_ question: Question, store: PilotStore) throws {
    switch question {
    case .year(let year):
      let tables = try Self.tables(year, store)
      sheet = TrainingSheet(year: year, tables: tables)
      json = .tables(tables.map(TrainingForms.Table.init))
    case .quarters(let year):
      let entries = try Self.entries(year, store)
      guard let quarters = TrainingQuarters.all(ofYear: year, from: entries), !quarters.isEmpty else {
        throw Self.nothing(for: year)
      }
      sheet = TrainingSheet(year: year, quarters: quarters)
      json = .quarters(quarters.map { TrainingForms.Quarters($0, year: year) })
    case .comparison(let earlier, let later, let decimals):
      let comparisons = TrainingComparison.all(
        earlier: try Self.tables(earlier, store), later: try Self.tables(later, store))
      sheet = TrainingSheet(earlier: earlier, later: later, comparisons: comparisons, decimals: decimals)
      json = .comparisons(
        comparisons.map { TrainingForms.Comparison($0, earlier: earlier, later: later, decimals: decimals) })
    }
  }

  /// Takes the tables of one year.
  init(year: String, tables: [TrainingTable]) {
    sheet = TrainingSheet(year: year, tables: tables)
    json = .tables(tables.map(TrainingForms.Table.init))
  }

  /// The page in a format.
  func bytes(_ format: TrainingFormat) throws -> [UInt8] {
    switch format {
    case .text: Array((text + "\n").utf8)
    case .markdown: Array((VisibleWords.of(sheet.markdown) + "\n").utf8)
    case .csv: sheet.csv
    case .html: try ExportCatalogue.format("html").write(sheet.document)
    case .json: try json.bytes()
    }
  }

  /// For the terminal.
  var text: String {
    let parts = sheet.parts.map { part in
      let tables = part.grids.map { grid in
        TextTable(
          header: grid.header.map { $0.uppercased() }, rows: grid.rows,
          trailing: Set(1..<grid.header.count))
      }
      let shown = zip(part.grids, tables).map { grid, table in
        (grid.caption.isEmpty ? "" : grid.caption + "\n") + table.text
      }
      let remarks = part.remarks.map { "- " + $0 }.joined(separator: "\n")
      return VisibleWords.of(
        ([part.title] + shown + [TrainingSheet.attendances] + (remarks.isEmpty ? [] : [remarks]))
          .joined(separator: "\n\n"))
    }
    return ([sheet.title] + parts + sheet.notes).map(VisibleWords.wrapped).joined(separator: "\n\n")
  }

  private static func entries(_ year: String, _ store: PilotStore) throws -> [DeliveryLogEntry] {
    guard let period = LoggedPeriod.financialYear(year) else { return [] }
    return try store.deliveryLog(from: period.first, to: period.last)
  }

  private static func tables(_ year: String, _ store: PilotStore) throws -> [TrainingTable] {
    guard let tables = TrainingTable.tables(forYear: year, from: try entries(year, store)), !tables.isEmpty
    else {
      throw nothing(for: year)
    }
    return tables
  }

  private static func nothing(for year: String) -> Failure {
    Failure(.noInput, "the log has nothing for \(year)", remedy: "lls delivery log FILE enters it")
  }
}
