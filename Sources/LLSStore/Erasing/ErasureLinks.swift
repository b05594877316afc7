internal import GRDB

/// Which writes an erasure may have given another digest, so that a second link that comes from anywhere else is found.
struct ErasureLinks {
  private let participants: [String: [FactKey]]

  /// Reads the erasures, by the batch that the audit names.
  init(_ database: Database) throws {
    let rows = try Row.fetchAll(database, sql: "SELECT batch, participant FROM erasure")
    var participants: [String: [FactKey]] = [:]
    for row in rows {
      let batch: FactKey = try row.decode(forColumn: "batch")
      participants["\(batch)", default: []].append(try row.decode(forColumn: "participant"))
    }
    self.participants = participants
  }

  /// The names of the links that may be there twice: of the write that brought the code, and of the pilot's sessions.
  ///
  /// - Parameter subject: the batch of the erasure, as the audit names it.
  func names(changedBy subject: String, _ database: Database) throws -> Set<String> {
    var names: Set<String> = []
    for participant in participants[subject] ?? [] {
      let batch = try FactKey.fetchOne(
        database, sql: "SELECT batch FROM participant WHERE key = ?", arguments: [participant])
      if let batch { names.insert("\(AuditedWrite.enrolment.rawValue) \(batch)") }
      let deliveries = try FactKey.fetchAll(
        database,
        sql: """
          SELECT delivery.key FROM delivery JOIN run ON run.id = delivery.run
            JOIN participant ON participant.pilot = run.pilot WHERE participant.key = ?
          """, arguments: [participant])
      names.formUnion(deliveries.map { "\(AuditedWrite.delivery.rawValue) \($0)" })
    }
    return names
  }
}
