internal import GRDB

/// The guard that refuses `INSERT OR REPLACE` on answers, lifted within one transaction while very many are inserted.
///
/// It looks for the row that would be replaced, which costs as much as the whole rest of an insert. Within the transaction nobody but this
/// program inserts, and it says plain `INSERT`, which the primary key alone refuses where the row is there. At the commit the guard is back,
/// letter by letter; when the transaction is given up, by an error or a crash, it was never away. Other programs never see the table
/// without it.
struct LiftedGuard {
  private static let name = "answer_is_never_replaced"
  private let sql: String

  /// Lifts it.
  ///
  /// - Throws: `DatabaseError`, and where the guard is not there at all.
  init(_ database: Database) throws {
    guard
      let sql = try String.fetchOne(
        database, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?",
        arguments: [Self.name])
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a guard is missing") }
    self.sql = sql
    try database.execute(sql: "DROP TRIGGER \(Self.name)")
  }

  /// Puts it back.
  func putBack(_ database: Database) throws { try database.execute(sql: sql) }
}
