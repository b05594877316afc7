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
  /// Checks the file's structure, that nothing points nowhere, that the audit is whole, and that what it was taken of is unchanged.
  package func verify() throws(StoreError) -> StoreCheck {
    try read { database in
      let structure = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      let dangling = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
        let table: String = try row.decode(forColumn: "table")
        return "a row of \(table) points to something that is not there"
      }
      let problems =
        structure + dangling + (try Audit.problems(database)) + (try StoreCheck.batches(database))
        + (try StoreCheck.forms(database)) + (try StoreCheck.deliveries(database))
      return StoreCheck(
        problems: problems, auditLinks: try Int.fetchOne(database, sql: "SELECT count(*) FROM audit") ?? 0,
        submissions: try Int.fetchOne(database, sql: "SELECT count(*) FROM submission") ?? 0)
    }
  }
}

extension StoreCheck {
  /// Whether batches hold what the audit says.
  static func batches(_ database: Database) throws -> [String] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT batch.key, batch.kind, batch.at, audit.subject AS subject, audit.digest FROM batch
        LEFT JOIN audit ON audit.what = batch.kind AND audit.subject = lower(
          substr(hex(batch.key), 1, 8) || '-' || substr(hex(batch.key), 9, 4) || '-'
          || substr(hex(batch.key), 13, 4) || '-' || substr(hex(batch.key), 17, 4) || '-'
          || substr(hex(batch.key), 21))
        """)
    return try rows.compactMap { row in
      let key: FactKey = try row.decode(forColumn: "key")
      let kind: String = try row.decode(forColumn: "kind")
      let at: String = try row.decode(forColumn: "at")
      let found =
        kind == "feedback"
        ? try SubmissionDigest.ofBatch(key, database) : try EnrolmentEntry.digest(ofBatch: key, database)
      let entered: String? = try row.decode(forColumn: "digest")
      return entered == found ? nil : "the import of \(at) (\(kind)) was changed afterwards"
    }
  }

  /// Whether forms hold the answers they were entered with; those whose secret was destroyed cannot be judged, and are not.
  static func forms(_ database: Database) throws -> [String] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT submission.key, submission.digest, secret, item.id AS item, answer.kind, answer.number,
          answer.choices, answer.missing
        FROM submission JOIN record_secret ON record_secret.record = submission.key
          LEFT JOIN answer ON answer.submission = submission.key LEFT JOIN item ON item.key = answer.item
        ORDER BY submission.key
        """)
    var problems: [String] = []
    var current: (key: FactKey, digest: String, secret: SecretBytes)?
    var answers: [(itemID: String, columns: AnswerColumns)] = []
    func close() {
      guard let form = current else { return }
      if SubmissionDigest.of(answers, secret: form.secret.bytes) != form.digest {
        problems.append("the form \(form.key) was changed after it was entered")
      }
    }
    while let row = try rows.next() {
      let key: FactKey = try row.decode(forColumn: "key")
      if current?.key != key {
        close()
        current = try (key, row.decode(forColumn: "digest"), row.decode(forColumn: "secret"))
        answers = []
      }
      let item: String? = try row.decode(forColumn: "item")
      if let item { answers.append((item, try AnswerColumns(row))) }
    }
    close()
    return problems
  }

  /// Whether sessions hold what was entered.
  static func deliveries(_ database: Database) throws -> [String] {
    let pilots = try FactKey.fetchAll(database, sql: "SELECT key FROM pilot ORDER BY key")
    return try pilots.flatMap { pilot in
      try DeliveryReading(database).standing(pilot).compactMap { record in
        let entered = try String.fetchOne(
          database, sql: "SELECT digest FROM delivery WHERE run = ? AND last_sequence = ?",
          arguments: [record.runID, record.lastSequence])
        return DeliveryEntry.digest(of: record) == entered
          ? nil : "the session of \(record.groupID) on \(record.day) was changed after it was entered"
      }
    }
  }
}

extension PilotStore {
  /// What the connection has been told about one thing, for `lls doctor` and tests.
  ///
  /// - Parameter name: a pragma that only reads, for example `synchronous`.
  package func setting(_ name: String) throws(StoreError) -> String {
    try read { try String.fetchOne($0, sql: "PRAGMA \(name)") ?? "" }
  }
}
