internal import GRDB
internal import GRDBSQLite

/// A prepared statement for very many rows: values go to SQLite as they are, without being boxed one by one.
///
/// The one place that calls SQLite itself. It lives within one transaction on GRDB's connection, on GRDB's queue. The statement is GRDB's
/// own, prepared once a connection: preparing one with its guards takes longer than a form's rows.
@safe
final class BulkStatement {
  private let kept: Statement
  private let statement: OpaquePointer
  private let connection: OpaquePointer
  /// The place of the value that is bound next, from 1.
  private var next: Int32 = 1

  /// Copies what is bound: the caller's memory is free to go at once.
  // SQLite documents -1 as the mark for “make a copy”; it is never called.
  private static var copied: sqlite3_destructor_type {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  /// Prepares a statement.
  ///
  /// - Throws: `DatabaseError`.
  init(_ sql: String, _ database: Database) throws {
    guard let connection = unsafe database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the connection is closed")
    }
    kept = try database.cachedStatement(sql: sql)
    // Both outlive this value: the connection by the transaction, the statement because its owner is kept.
    unsafe statement = kept.sqliteStatement
    unsafe self.connection = connection
  }

  // What was bound is let go, the statement stays with its owner.
  deinit { unsafe sqlite3_clear_bindings(statement) }

  /// Binds a number.
  @inline(__always)
  func bind(_ value: Int64) {
    // The statement is alive as long as this value.
    unsafe sqlite3_bind_int64(statement, next, value)
    next += 1
  }

  /// Binds a number, or nothing.
  @inline(__always)
  func bind(_ value: Double?) {
    // The statement is alive as long as this value.
    if let value {
      unsafe sqlite3_bind_double(statement, next, value)
    } else {
      unsafe sqlite3_bind_null(statement, next)
    }
    next += 1
  }

  /// Binds words, or nothing.
  @inline(__always)
  func bind(_ text: String?) {
    if let text {
      // SQLite copies the text during the call.
      unsafe sqlite3_bind_text(statement, next, text, Int32(text.utf8.count), Self.copied)
    } else {
      // The statement is alive as long as this value.
      unsafe sqlite3_bind_null(statement, next)
    }
    next += 1
  }

  /// Binds bytes, or nothing.
  func bind(_ bytes: [UInt8]?) {
    if let bytes {
      // SQLite copies the bytes during the call.
      unsafe sqlite3_bind_blob(statement, next, bytes, Int32(bytes.count), Self.copied)
    } else {
      // The statement is alive as long as this value.
      unsafe sqlite3_bind_null(statement, next)
    }
    next += 1
  }

  /// Inserts what is bound, and makes ready for the next.
  ///
  /// - Throws: `DatabaseError`.
  func run() throws {
    next = 1
    // The statement and the connection are alive as long as this value.
    let code = unsafe sqlite3_step(statement)
    unsafe sqlite3_reset(statement)
    if code != SQLITE_DONE, code != SQLITE_ROW { throw unsafe Self.failure(connection, code) }
  }

  /// The number of the row inserted last.
  var insertedNumber: Int64 {
    // The connection is alive as long as this value.
    unsafe sqlite3_last_insert_rowid(connection)
  }

  private static func failure(_ connection: OpaquePointer, _ code: Int32) -> DatabaseError {
    // SQLite's words are copied at once.
    DatabaseError(
      resultCode: ResultCode(rawValue: code), message: unsafe String(cString: sqlite3_errmsg(connection)))
  }
}
