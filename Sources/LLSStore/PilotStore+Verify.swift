internal import GRDB
import LLSModel

/// What a check of the whole store found.
package struct StoreCheck: Hashable, Sendable {
  /// What is wrong, in plain words; empty when all is well.
  package let problems: [String]
  /// Links in the audit.
  package let auditLinks: Int
  /// Filled-in forms, superseded ones included.
  package let submissions: Int
}

extension PilotStore {
  /// Checks the file's structure, that nothing points nowhere, that the audit is whole, and that everything it speaks of is as it was entered.
  package func verify() throws(StoreError) -> StoreCheck {
    let durability = try StoreCheck.durability(
      isReadOnly: queue.configuration.readonly, journalMode: setting("journal_mode"),
      synchronous: setting("synchronous"))
    return try read { database in
      let structure = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      let dangling = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
        let table: String = try row.decode(forColumn: "table")
        return "a row of \(table) points to something that is not there"
      }
      let problems =
        durability + structure + dangling + (try Audit.problems(database))
        + (try Audit.changedWrites(database)) + (try KindGuards.misfits(database))
        + (try StoreCheck.forms(database)) + (try StoreCheck.secondPasses(database))
        + (try StoreCheck.words(database)) + (try StoreCheck.keys(database))
        + (try StoreCheck.openWords(database)) + (try StoreCheck.permits(database))
      return StoreCheck(
        problems: problems, auditLinks: try Int.fetchOne(database, sql: "SELECT count(*) FROM audit") ?? 0,
        submissions: try Int.fetchOne(database, sql: "SELECT count(*) FROM submission") ?? 0)
    }
  }
}

extension StoreCheck {
  /// Whether what is acknowledged is on disk: the write-ahead log, synced at every commit. A connection that only looks acknowledges nothing.
  static func durability(isReadOnly: Bool, journalMode: String, synchronous: String) -> [String] {
    if isReadOnly || (journalMode == "wal" && synchronous == "2") { return [] }
    return [
      "what is entered may be lost in a power cut: journal mode \(journalMode), synchronous \(synchronous)"
    ]
  }

  /// Words that lie in the open though the store has a passphrase: they came from a window that was open when it was set.
  static func openWords(_ database: Database) throws -> [String] {
    let number =
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM held_words WHERE substr(sealed, 1, 1) = x'00' AND EXISTS (SELECT 1 FROM sealing)
          """) ?? 0
    return number == 0
      ? []
      : [
        InterfaceText.counted(number, "held comment is", "held comments are")
          + " not sealed: lls store encrypt sets that right"
      ]
  }

  /// The problems in lines for a person: at most so many, and how many more there are.
  package func lines(most: Int = 10) -> [String] {
    guard problems.count > most else { return problems }
    return problems.prefix(most) + ["and \(problems.count - most) more"]
  }

  /// Permits that no erasure took back: with one, somebody could overwrite what a person gave.
  static func permits(_ database: Database) throws -> [String] {
    let left = try Int.fetchOne(database, sql: "SELECT count(*) FROM erasure_permit") ?? 0
    guard left > 0 else { return [] }
    return ["a permit to erase was left behind: nobody erases anything just now"]
  }
}

extension PilotStore {
  /// What the connection has been told about one thing.
  ///
  /// - Parameter name: a pragma that only reads, for example `synchronous`.
  func setting(_ name: String) throws(StoreError) -> String {
    try read { try String.fetchOne($0, sql: "PRAGMA \(name)") ?? "" }
  }
}
