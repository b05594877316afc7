internal import GRDB
import Glibc

/// What a compaction gave.
package struct Compaction: Hashable, Sendable {
  /// The store with its log, before. Unit: bytes.
  package let before: Int
  /// The same, afterwards. Unit: bytes.
  package let after: Int
}

extension PilotStore {
  /// Gives back the room of what was wiped, and empties the log.
  package func compact() throws(StoreError) -> Compaction {
    let before = sizeOnDisk
    do {
      // Nothing is put aside in a file: temporary things are held in memory on every connection.
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
    } catch {
      throw StoreError(error, path: path)
    }
    try forgetOldPages()
    return Compaction(before: before, after: sizeOnDisk)
  }

  private var sizeOnDisk: Int { (StoreFile.size(path) ?? 0) + (StoreFile.size(path + "-wal") ?? 0) }

  /// The sessions in the store: how far each run's journal was read.
  package func importedRuns() throws(StoreError) -> [String: Int] {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT run, max(last_sequence) AS last FROM delivery GROUP BY run")
      return try rows.reduce(into: [:]) { runs, row in
        runs[try row.decode(String.self, forColumn: "run")] = try row.decode(Int.self, forColumn: "last")
      }
    }
  }
}

extension StoreError {
  /// The same problem, said of the file that a person named instead of the one it was unpacked to.
  func about(_ file: String) -> StoreError {
    switch self {
    case .notAStore: .notAStore(path: file)
    case .newerVersion(_, let found, let known): .newerVersion(path: file, found: found, known: known)
    case .damaged(_, let what): .damaged(path: file, what: what)
    default: self
    }
  }
}
