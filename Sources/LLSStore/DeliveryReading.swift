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

  /// The record of one row, with what was entered by hand since.
  func record(_ row: Row) throws -> SessionRecord { try record(row, asImported: false) }

  /// The record of one row.
  ///
  /// - Parameter asImported: as its journal or paper said it, without what was entered by hand since: what its digest is of.
  func record(_ row: Row, asImported: Bool) throws -> SessionRecord {
    let key: FactKey = try row.decode(forColumn: "key")
    let entered: Int = try row.decode(forColumn: "elapsed_seconds")
    let change = try asImported ? nil : change(row.decode(forColumn: "run"))
    let elapsed = change.map { $0.minutes * 60 } ?? entered
    return try SessionRecord(
      runID: row.decode(forColumn: "run"), lastSequence: row.decode(forColumn: "last_sequence"),
      mode: SessionRecord.Mode(rawValue: row.decode(forColumn: "mode")) ?? .live,
      ending: SessionRecord.Ending(rawValue: row.decode(forColumn: "ending")) ?? .open,
      groupID: row.decode(forColumn: "group_id"),
      moduleID: row.decode(forColumn: "module_id"), moduleVersion: row.decode(forColumn: "module_version"),
      contentHash: row.decode(forColumn: "content_hash"),
      sessionID: row.decode(forColumn: "session_id"), day: row.decode(forColumn: "day"),
      elapsedSeconds: elapsed,
      pausedSeconds: row.decode(forColumn: "paused_seconds"),
      plannedMinutes: row.decode(forColumn: "planned_minutes"),
      adults: change.map(\.adults) ?? row.decode(forColumn: "adults"),
      adultsNeeded: row.decode(forColumn: "adults_needed"),
      blocks: Self.stretched(blocks(key), from: entered, to: elapsed), adaptations: adaptations(key),
      attendance: asImported
        ? imported(key).map(Self.attendance).sorted { $0.code < $1.code }
        : attendance(key, run: row.decode(forColumn: "run")),
      cards: cards(key), withdrawnToday: withdrawn(key),
      closingCheck: closingCheck(row) ?? (asImported ? nil : enteredCheck(row)),
      chain: JournalChain(text: row.decode(forColumn: "journal_chain")).links)
  }

  /// What was put right of a session that was held on paper; nil where nothing was.
  private func change(_ run: String) throws -> (adults: Int?, minutes: Int)? {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT adults, minutes FROM session_change WHERE run = ? ORDER BY key DESC LIMIT 1"),
      arguments: [run])
    return try row.map { try ($0.decode(forColumn: "adults"), $0.decode(forColumn: "minutes")) }
  }

  /// The activities of a session of another length: each has its share as before, and together they have the whole.
  private static func stretched(
    _ blocks: [SessionRecord.BlockTime], from before: Int, to after: Int
  ) -> [SessionRecord.BlockTime] {
    guard before != after else { return blocks }
    // Entered with no time at all, they share the new one as they were planned.
    let shares = blocks.map { block in
      before > 0
        ? block.seconds : block.status == .done || block.status == .adapted ? block.plannedMinutes : 0
    }
    let whole = before > 0 ? before : max(1, shares.reduce(0, +))
    var sum = (before: 0, after: 0)
    return zip(blocks, shares).map { block, share in
      sum.before += share
      let until = sum.before * after / whole
      defer { sum.after = until }
      return SessionRecord.BlockTime(
        activityID: block.activityID, plannedMinutes: block.plannedMinutes, seconds: until - sum.after,
        status: block.status, isCore: block.isCore)
    }
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

  /// The check after a session on paper, or after one whose journal ended before it. Its minutes are those of whole days: no hour is kept.
  private func enteredCheck(_ row: Row) throws -> SessionRecord.ClosingCheck? {
    let sql = """
      SELECT role, day FROM session_check WHERE run = ? AND kind = 'closing' ORDER BY key DESC LIMIT 1
      """
    guard
      let check = try Row.fetchOne(
        database.cachedStatement(sql: sql), arguments: [row.decode(forColumn: "run") as String])
    else { return nil }
    let days = try [check.decode(forColumn: "day"), row.decode(forColumn: "day") as String].map {
      CalendarDay($0)?.number ?? 0
    }
    return try SessionRecord.ClosingCheck(
      role: check.decode(forColumn: "role"), minutesAfterEnd: max(0, days[0] - days[1]) * 1_440)
  }

  /// What the journal or the paper said, and over it what was entered by hand since.
  private func attendance(_ key: FactKey, run: String) throws -> [SessionRecord.Attendance] {
    let changes = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT code, status, minutes FROM attendance_change
            JOIN participant ON participant.key = attendance_change.participant
          WHERE run = ? ORDER BY attendance_change.key
          """), arguments: [run])
    var standing: [String: SessionRecord.Attendance] = [:]
    for row in try imported(key) + changes {
      let mark = try Self.attendance(row)
      standing[mark.code] = mark
    }
    return standing.values.sorted { $0.code < $1.code }
  }

  private func imported(_ key: FactKey) throws -> [Row] {
    try rows(
      """
      SELECT code, status, minutes FROM attendance JOIN participant ON participant.key = attendance.participant
      WHERE delivery = ?
      """, key)
  }

  private static func attendance(_ row: Row) throws -> SessionRecord.Attendance {
    try SessionRecord.Attendance(
      code: row.decode(forColumn: "code"),
      status: SessionRecord.Attendance.Status(rawValue: row.decode(forColumn: "status")) ?? .absent,
      minutes: row.decode(forColumn: "minutes"))
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
