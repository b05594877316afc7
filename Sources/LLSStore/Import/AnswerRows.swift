internal import GRDB
import LLSModel

/// Answers on their way into their table, many rows a statement: SQLite begins each statement anew, which costs as much as two rows.
struct AnswerRows {
  private let database: Database
  /// Prepared once there are so many rows.
  private var many: BulkStatement?
  private var held: [(submission: Int64, item: Int64, value: AnswerValue)] = []

  /// How many rows one statement has.
  private static let rows = 200

  /// Begins with none.
  init(_ database: Database) { self.database = database }

  private static func sql(rows: Int) -> String {
    "INSERT INTO answer (submission, item, number, choices, missing) VALUES "
      + repeatElement("(?, ?, ?, ?, ?)", count: rows).joined(separator: ", ")
  }

  /// Adds a row.
  mutating func add(submission: Int64, item: Int64, value: AnswerValue) throws {
    held.append((submission, item, value))
    if held.count == Self.rows {
      let many = try self.many ?? BulkStatement(Self.sql(rows: Self.rows), database)
      self.many = many
      try run(many)
    }
  }

  /// Inserts the rows that have not been.
  mutating func finish() throws {
    guard !held.isEmpty else { return }
    try run(BulkStatement(Self.sql(rows: held.count), database))
  }

  private mutating func run(_ statement: BulkStatement) throws {
    for row in held { Self.bind(row, to: statement) }
    try statement.run()
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
