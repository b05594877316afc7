internal import GRDB
import LLSModel

/// Reads session records back from the tables.
struct DeliveryReading {
  private let database: Database

  /// Reads on a connection.
  init(_ database: Database) { self.database = database }

  /// The records that stand, in the order of day and run.
  func standing(_ pilot: FactKey) throws -> [SessionRecord] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT delivery.*, pilot_group.id AS group_id FROM delivery JOIN run ON run.id = delivery.run
          JOIN pilot_group ON pilot_group.key = run.pilot_group
        WHERE run.pilot = ? AND NOT EXISTS (SELECT 1 FROM delivery AS later WHERE later.supersedes = delivery.key)
        ORDER BY delivery.day, delivery.run
        """, arguments: [pilot])
    return try rows.map(record)
  }

  /// The record of one row, as it was entered.
  func record(_ row: Row) throws -> SessionRecord {
    let key: FactKey = try row.decode(forColumn: "key")
    return try SessionRecord(
      runID: row.decode(forColumn: "run"), lastSequence: row.decode(forColumn: "last_sequence"),
      mode: SessionRecord.Mode(rawValue: row.decode(forColumn: "mode")) ?? .live,
      ending: SessionRecord.Ending(rawValue: row.decode(forColumn: "ending")) ?? .open,
      groupID: row.decode(forColumn: "group_id"),
      moduleID: row.decode(forColumn: "module_id"), moduleVersion: row.decode(forColumn: "module_version"),
      contentHash: row.decode(forColumn: "content_hash"),
      sessionID: row.decode(forColumn: "session_id"), day: row.decode(forColumn: "day"),
      elapsedSeconds: row.decode(forColumn: "elapsed_seconds"),
      pausedSeconds: row.decode(forColumn: "paused_seconds"),
      plannedMinutes: row.decode(forColumn: "planned_minutes"), adults: row.decode(forColumn: "adults"),
      adultsNeeded: row.decode(forColumn: "adults_needed"),
      blocks: blocks(key), adaptations: adaptations(key), attendance: attendance(key),
      cards: cards(key), withdrawnToday: withdrawn(key),
      closingCheck: closingCheck(row),
      chain: JournalChain(text: row.decode(forColumn: "journal_chain")).links)
  }

  private func closingCheck(_ row: Row) throws -> SessionRecord.ClosingCheck? {
    guard let role: String = try row.decode(forColumn: "closing_role"),
      let minutes: Int = try row.decode(forColumn: "closing_minutes")
    else {
      return nil
    }
    return SessionRecord.ClosingCheck(role: role, minutesAfterEnd: minutes)
  }

  private func rows(_ sql: String, _ key: FactKey) throws -> [Row] {
    try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [key])
  }

  private func blocks(_ key: FactKey) throws -> [SessionRecord.BlockTime] {
    try rows("SELECT * FROM delivery_block WHERE delivery = ? ORDER BY position", key).map { row in
      try SessionRecord.BlockTime(
        activityID: row.decode(forColumn: "activity"),
        plannedMinutes: row.decode(forColumn: "planned_minutes"), seconds: row.decode(forColumn: "seconds"),
        status: SessionRecord.BlockStatus(rawValue: row.decode(forColumn: "status")) ?? .notReached,
        isCore: row.decode(forColumn: "is_core"))
    }
  }

  private func adaptations(_ key: FactKey) throws -> [SessionRecord.Adaptation] {
    try rows("SELECT * FROM adaptation WHERE delivery = ? ORDER BY position", key).map { row in
      try SessionRecord.Adaptation(
        activityID: row.decode(forColumn: "activity"), what: row.decode(forColumn: "what"),
        why: row.decode(forColumn: "why"))
    }
  }

  private func attendance(_ key: FactKey) throws -> [SessionRecord.Attendance] {
    let sql = """
      SELECT code, status, minutes FROM attendance JOIN participant ON participant.key = attendance.participant
      WHERE delivery = ? ORDER BY code
      """
    return try rows(sql, key).map { row in
      try SessionRecord.Attendance(
        code: row.decode(forColumn: "code"),
        status: SessionRecord.Attendance.Status(rawValue: row.decode(forColumn: "status")) ?? .absent,
        minutes: row.decode(forColumn: "minutes"))
    }
  }

  private func cards(_ key: FactKey) throws -> [String: Int] {
    let found = try rows("SELECT colour, number FROM card_count WHERE delivery = ?", key)
    return try Dictionary(
      found.map { (try $0.decode(forColumn: "colour"), try $0.decode(forColumn: "number")) },
      uniquingKeysWith: { first, _ in first })
  }

  private func withdrawn(_ key: FactKey) throws -> [String] {
    let sql = """
      SELECT code FROM withdrawn_day JOIN participant ON participant.key = withdrawn_day.participant
      WHERE delivery = ? ORDER BY code
      """
    return try rows(sql, key).map { try $0.decode(forColumn: "code") }
  }
}
