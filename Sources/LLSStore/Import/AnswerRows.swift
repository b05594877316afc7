internal import GRDB
import LLSModel

/// Answers on their way into their table, many rows a statement: SQLite begins each statement anew, which costs as much as two rows.
struct AnswerRows {
  private let database: Database
  private let many: BulkStatement
  private var held: [(submission: Int64, item: Int64, value: AnswerValue)] = []

  /// How many rows one statement has.
  private static let rows = 200

  /// Prepares the statements.
  init(_ database: Database) throws {
    self.database = database
    many = try BulkStatement(Self.sql(rows: Self.rows), database)
    held.reserveCapacity(Self.rows)
  }

  private static func sql(rows: Int) -> String {
    "INSERT INTO answer (submission, item, number, choices, missing) VALUES "
      + repeatElement("(?, ?, ?, ?, ?)", count: rows).joined(separator: ", ")
  }

  /// Adds a row.
  mutating func add(submission: Int64, item: Int64, value: AnswerValue) throws {
    held.append((submission, item, value))
    if held.count == Self.rows {
      for row in held { Self.bind(row, to: many) }
      try many.run()
      held.removeAll(keepingCapacity: true)
    }
  }

  /// Inserts the rows that have not been.
  mutating func finish() throws {
    guard !held.isEmpty else { return }
    let rest = try BulkStatement(Self.sql(rows: held.count), database)
    for row in held { Self.bind(row, to: rest) }
    try rest.run()
    held.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private static func bind(
    _ row: (submission: Int64, item: Int64, value: AnswerValue), to statement: BulkStatement
  ) {
    statement.bind(row.submission)
    statement.bind(row.item)
    switch row.value {
    case .number(let number):
      statement.bind(number)
      statement.bind(nil as String?)
      statement.bind(nil as String?)
    case .choices, .missing, .wordsHeld:
      let columns = AnswerColumns(row.value)
      statement.bind(nil as Double?)
      statement.bind(columns.choices)
      statement.bind(columns.missing?.rawValue)
    }
  }
}
