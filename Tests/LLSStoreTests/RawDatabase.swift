import Foundation

// The C library that the store stands on, used without the store, as any other program would.
@_silgen_name("sqlite3_open") private func rawOpen(
  _ path: UnsafePointer<CChar>, _ handle: UnsafeMutablePointer<OpaquePointer?>
) -> Int32
@_silgen_name("sqlite3_close") private func rawClose(_ handle: OpaquePointer?) -> Int32
@_silgen_name("sqlite3_errmsg") private func rawMessage(_ handle: OpaquePointer?) -> UnsafePointer<CChar>
@_silgen_name("sqlite3_prepare_v2") private func rawPrepare(
  _ handle: OpaquePointer?, _ sql: UnsafePointer<CChar>, _ length: Int32,
  _ statement: UnsafeMutablePointer<OpaquePointer?>, _ tail: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) -> Int32
@_silgen_name("sqlite3_step") private func rawStep(_ statement: OpaquePointer?) -> Int32
@_silgen_name("sqlite3_finalize") private func rawFinalize(_ statement: OpaquePointer?) -> Int32
@_silgen_name("sqlite3_column_text") private func rawText(_ statement: OpaquePointer?, _ column: Int32)
  -> UnsafePointer<UInt8>?

/// A connection of another program.
final class RawDatabase {
  private var handle: OpaquePointer?

  init(_ path: String) {
    precondition(rawOpen(path, &handle) == 0)
  }

  deinit { _ = rawClose(handle) }

  /// Runs one statement.
  ///
  /// - Returns: what went wrong, or nil; and the first column of each row.
  @discardableResult
  func run(_ sql: String) -> (problem: String?, rows: [String]) {
    var statement: OpaquePointer?
    guard rawPrepare(handle, sql, -1, &statement, nil) == 0 else {
      return (String(cString: rawMessage(handle)), [])
    }
    defer { _ = rawFinalize(statement) }
    var rows: [String] = []
    while true {
      switch rawStep(statement) {
      case 100: rows.append(rawText(statement, 0).map { String(cString: $0) } ?? "NULL")
      case 101: return (nil, rows)
      default: return (String(cString: rawMessage(handle)), rows)
      }
    }
  }

  /// Changes facts as somebody would who knows the store well: the guards are off meanwhile, and back again afterwards.
  ///
  /// - Returns: what went wrong, or nil.
  func tamper(_ change: String) -> String? {
    let guards = run("SELECT name FROM sqlite_schema WHERE type = 'trigger'").rows.map { name in
      (name, run("SELECT sql FROM sqlite_schema WHERE name = '\(name)'").rows[0])
    }
    run("PRAGMA foreign_keys = OFF")
    for (name, _) in guards { run("DROP TRIGGER \(name)") }
    defer { for (_, sql) in guards { run(sql) } }
    return run(change).problem
  }
}
