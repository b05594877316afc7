import LLSModel

/// Training tables as data for other programs. A number that is a lower bound, or that nobody knows, is null; the words say what is
/// known of it.
enum TrainingForms {
  /// One year.
  case tables([Table])
  /// Two years side by side.
  case comparisons([Comparison])
  /// One year by quarters.
  case quarters([Quarters])

  /// The JSON.
  func bytes() throws -> [UInt8] {
    switch self {
    case .tables(let forms): try JSONOutput.bytes(forms, format: "lls-training-tables")
    case .comparisons(let forms): try JSONOutput.bytes(forms, format: "lls-training-comparison")
    case .quarters(let forms): try JSONOutput.bytes(forms, format: "lls-training-quarters")
    }
  }

  /// One audience of a year.
  struct Table: Encodable {
    let audience: String
    let rows: [Row]
    let total: Row

    /// Takes a table.
    init(_ table: TrainingTable) {
      audience = table.audience.rawValue
      rows = table.rows.map(Row.init)
      total = Row(table.total)
    }
  }

  /// A setting, with what was remarked about it.
  struct Row: Encodable {
    let setting: String
    let sessions: Int?
    let sessionsKnown: String
    let sessionsInWords: String
    let attended: Int?
    let attendedKnown: String
    let attendedInWords: String
    let remarks: [Remark]

    /// Takes a row.
    init(_ row: TrainingTable.Row) {
      setting = row.setting
      (sessions, attended) = (row.sessions.complete, row.attended.complete)
      (sessionsKnown, attendedKnown) = (row.sessions.knowledge.rawValue, row.attended.knowledge.rawValue)
      (sessionsInWords, attendedInWords) = (row.sessions.description, row.attended.description)
      remarks = row.remarks.map { Remark(date: $0.date, text: $0.text) }
    }
  }

  /// A remark, with its date as the log has it.
  struct Remark: Encodable {
    let date: String
    let text: String
  }

  /// One audience in two years.
  struct Comparison: Encodable {
    let audience: String
    let earlierYear: String
    let laterYear: String
    let rows: [ComparedRow]
    let total: ComparedRow

    /// Takes a comparison.
    init(_ comparison: TrainingComparison, earlier: String, later: String, decimals: Int) {
      audience = comparison.audience.rawValue
      (earlierYear, laterYear) = (earlier, later)
      rows = comparison.rows.map { ComparedRow($0, decimals) }
      total = ComparedRow(comparison.total, decimals)
    }
  }

  /// A setting in two years.
  struct ComparedRow: Encodable {
    let setting: String
    let sessions: ComparedFigure
    let attended: ComparedFigure

    init(_ row: TrainingComparison.Row, _ decimals: Int) {
      setting = row.setting
      sessions = ComparedFigure(row.sessions, decimals)
      attended = ComparedFigure(row.attended, decimals)
    }
  }

  /// A figure in two years; a year without an entry has no words either.
  struct ComparedFigure: Encodable {
    let earlier: Int?
    let earlierInWords: String?
    let later: Int?
    let laterInWords: String?
    let difference: Int?
    let changePercent: Double?
    let changeInWords: String?
    let noPercentageBecause: String?

    init(_ figure: TrainingComparison.Figure, _ decimals: Int) {
      (earlier, later) = (figure.earlier?.complete, figure.later?.complete)
      (earlierInWords, laterInWords) = (figure.earlier?.description, figure.later?.description)
      difference = figure.difference
      switch figure.change(decimals: decimals) {
      case .percent(let change):
        changePercent = Double(change.number)
        changeInWords = change.description
        noPercentageBecause = nil
      case .without(let reason):
        (changePercent, changeInWords) = (nil, nil)
        noPercentageBecause = reason.rawValue
      }
    }
  }

  /// One audience by quarters.
  struct Quarters: Encodable {
    let audience: String
    let rows: [QuarterRow]
    let total: QuarterRow

    /// Takes quarterly tables.
    init(_ quarters: TrainingQuarters, year: String) {
      audience = quarters.audience.rawValue
      rows = quarters.rows.map { QuarterRow($0, year) }
      total = QuarterRow(quarters.total, year)
    }
  }

  /// A setting by quarters; a quarter without an entry is not in the list.
  struct QuarterRow: Encodable {
    let setting: String
    let quarters: [QuarterFigures]
    let withoutQuarter: Row?
    let year: Row

    init(_ row: TrainingQuarters.Row, _ year: String) {
      setting = row.setting
      quarters = zip(FinancialQuarter.all(of: year) ?? [], row.quarters).compactMap { quarter, figures in
        figures.map { QuarterFigures(quarter: quarter.description, figures: Row($0)) }
      }
      withoutQuarter = row.withoutQuarter.map(Row.init)
      self.year = Row(row.year)
    }
  }

  /// A quarter's figures.
  struct QuarterFigures: Encodable {
    let quarter: String
    let figures: Row
  }
}
