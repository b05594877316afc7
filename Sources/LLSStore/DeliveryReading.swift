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

  private func record(_ row: Row) throws -> SessionRecord {
    let key: FactKey = row["key"]
    return SessionRecord(
      runID: row["run"], lastSequence: row["last_sequence"],
      mode: SessionRecord.Mode(rawValue: row["mode"]) ?? .live,
      ending: SessionRecord.Ending(rawValue: row["ending"]) ?? .open, groupID: row["group_id"],
      moduleID: row["module_id"], moduleVersion: row["module_version"], contentHash: row["content_hash"],
      sessionID: row["session_id"], day: row["day"], elapsedSeconds: row["elapsed_seconds"],
      pausedSeconds: row["paused_seconds"], plannedMinutes: row["planned_minutes"], adults: row["adults"],
      adultsNeeded: row["adults_needed"],
      blocks: try blocks(key), adaptations: try adaptations(key), attendance: try attendance(key),
      cards: try cards(key), withdrawnToday: try withdrawn(key),
      closingCheck: closingCheck(row))
  }

  private func closingCheck(_ row: Row) -> SessionRecord.ClosingCheck? {
    guard let role: String = row["closing_role"], let minutes: Int = row["closing_minutes"] else {
      return nil
    }
    return SessionRecord.ClosingCheck(role: role, minutesAfterEnd: minutes)
  }

  private func rows(_ sql: String, _ key: FactKey) throws -> [Row] {
    try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [key])
  }

  private func blocks(_ key: FactKey) throws -> [SessionRecord.BlockTime] {
    try rows("SELECT * FROM delivery_block WHERE delivery = ? ORDER BY position", key).map { row in
      SessionRecord.BlockTime(
        activityID: row["activity"], plannedMinutes: row["planned_minutes"], seconds: row["seconds"],
        status: SessionRecord.BlockStatus(rawValue: row["status"]) ?? .notReached, isCore: row["is_core"])
    }
  }

  private func adaptations(_ key: FactKey) throws -> [SessionRecord.Adaptation] {
    try rows("SELECT * FROM adaptation WHERE delivery = ? ORDER BY position", key).map { row in
      SessionRecord.Adaptation(activityID: row["activity"], what: row["what"], why: row["why"])
    }
  }

  private func attendance(_ key: FactKey) throws -> [SessionRecord.Attendance] {
    let sql = """
      SELECT code, status, minutes FROM attendance JOIN participant ON participant.key = attendance.participant
      WHERE delivery = ? ORDER BY code
      """
    return try rows(sql, key).map { row in
      SessionRecord.Attendance(
        code: row["code"], status: SessionRecord.Attendance.Status(rawValue: row["status"]) ?? .absent,
        minutes: row["minutes"])
    }
  }

  private func cards(_ key: FactKey) throws -> [String: Int] {
    let found = try rows("SELECT colour, number FROM card_count WHERE delivery = ?", key)
    return Dictionary(found.map { ($0["colour"], $0["number"]) }, uniquingKeysWith: { first, _ in first })
  }

  private func withdrawn(_ key: FactKey) throws -> [String] {
    let sql = """
      SELECT code FROM withdrawn_day JOIN participant ON participant.key = withdrawn_day.participant
      WHERE delivery = ? ORDER BY code
      """
    return try rows(sql, key).map { $0["code"] }
  }
}
