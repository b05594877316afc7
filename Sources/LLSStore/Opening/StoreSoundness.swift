internal import GRDB

/// Whether a file that says it is a store of a version has what that version makes, looked at before anything is read from it.
struct StoreSoundness {
  /// Larger files are not walked through when they are opened, because a walk takes 15 ms a MiB; `lls doctor` does it. Unit: bytes.
  static let mostWalked = 1 << 20

  /// Before something is entered, larger ones are walked through too: what is added to a damaged file is lost with it. Unit: bytes.
  static let mostWalkedToWrite = 32 << 20

  /// Where the file is.
  let path: String
  /// The steps that lead to the versions.
  let migrations: [Migration]

  /// Looks at the pages and the tables.
  ///
  /// - Throws: ``StoreError/damaged(path:what:)``.
  func check(_ database: Database) throws {
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard version > 0 else {
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      if tables > 0 { throw StoreError.damaged(path: path, what: "it has tables, and no version") }
      return
    }
    guard let step = migrations.first(where: { $0.number == version }) else { return }
    if let known = step.fingerprint, try SchemaFingerprint.of(database) != known {
      throw StoreError.damaged(path: path, what: "its tables are not those that this version makes")
    }
    if (StoreFile.size(path) ?? 0) <= Self.mostWalked { try walk(database) }
  }

  /// Looks at the pages of a file that something will be entered in, and that opening it did not walk through.
  func checkToWrite(_ database: Database) throws {
    let size = StoreFile.size(path) ?? 0
    if size > Self.mostWalked, size <= Self.mostWalkedToWrite { try walk(database) }
  }

  /// Walks through every page, so that a file that was cut off or overwritten in parts is told before half of it is read.
  private func walk(_ database: Database) throws {
    let found = try String.fetchOne(database, sql: "PRAGMA quick_check(1)") ?? "ok"
    // SQLite's own words name pages and trees, which help nobody at a keyboard.
    if found != "ok" {
      throw StoreError.damaged(path: path, what: "parts of it were overwritten or are missing")
    }
  }
}
