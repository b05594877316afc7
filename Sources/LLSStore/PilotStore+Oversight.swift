internal import GRDB
package import LLSModel

/// What a safeguarding lead looks after in a pilot: which checks were made, and how much waits. No code of anybody, and no content.
package struct PilotOversight: Hashable, Sendable {
  /// A session that took place.
  package struct Session: Hashable, Sendable {
    /// The day.
    package let day: String
    /// The group's id.
    package let group: String
    /// The module's id.
    package let module: String
    /// The session's id.
    package let session: String
    /// Whether it was kept on paper.
    package let isPaper: Bool
    /// Adults at its beginning. Missing: nobody entered it.
    package let adults: Int?
    /// How many the module asks for.
    package let adultsNeeded: Int
    /// Whether its closing check was entered, on the screen or by hand.
    package let hasClosingCheck: Bool
    /// Whether somebody entered that consent was asked again.
    package let hasConsentAsked: Bool
  }

  /// The sessions that have ended, in the order of day and group. Practice of a real pilot is left out.
  package let sessions: [Session]
  /// How many comments wait for their reader.
  package let unreadWords: Int
  /// The day until which the record is kept. Missing: none was entered.
  package let keepUntil: CalendarDay?
  /// Sites whose paper list was not recorded as destroyed.
  package let sitesWithList: [String]
  /// The lines about supervision that stand.
  package let supervision: [LedgerEntry]
}

extension PilotStore {
  /// What a safeguarding lead looks after; answers and words are not read for it.
  ///
  /// - Throws: ``StoreError/noSuchPilot(_:known:)``.
  package func oversight(ofPilot id: String) throws(StoreError) -> PilotOversight {
    try read { database in
      let pilot = try Self.key(ofPilot: id, database)
      let keepUntil = try String.fetchOne(
        database, sql: "SELECT keep_until FROM pilot_basis WHERE pilot = ? ORDER BY key DESC LIMIT 1",
        arguments: [pilot])
      return PilotOversight(
        sessions: try Self.sessionsSeen(pilot, database),
        unreadWords: try Int.fetchOne(
          database,
          sql: """
            SELECT count(*) FROM held_words JOIN submission ON submission.number = held_words.submission
            WHERE submission.pilot = ? AND \(HeldCommentReading.waiting)
            """, arguments: [pilot]) ?? 0,
        keepUntil: keepUntil.flatMap { CalendarDay($0) },
        sitesWithList: try String.fetchAll(
          database,
          sql: """
            SELECT DISTINCT site.id FROM pilot_group JOIN site ON site.key = pilot_group.site
            WHERE pilot_group.pilot = ?1 AND NOT EXISTS (
              SELECT 1 FROM list_destroyed WHERE list_destroyed.pilot = ?1 AND list_destroyed.site = site.key)
            ORDER BY site.id
            """, arguments: [pilot]),
        supervision: try LedgerReading(database).standing(pilot).map(\.entry).filter {
          $0.ledger == .supervision
        })
    }
  }

  private static func sessionsSeen(
    _ pilot: FactKey, _ database: Database
  ) throws -> [PilotOversight.Session] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT delivery.*, pilot_group.id AS group_id,
          CASE WHEN EXISTS (SELECT 1 FROM session_change WHERE session_change.run = delivery.run)
            THEN (SELECT adults FROM session_change WHERE session_change.run = delivery.run ORDER BY key DESC LIMIT 1)
            ELSE adults END AS adults_now,
          closing_role IS NOT NULL OR EXISTS (
            SELECT 1 FROM session_check WHERE session_check.run = delivery.run AND kind = 'closing') AS is_closed,
          EXISTS (
            SELECT 1 FROM session_check WHERE session_check.run = delivery.run AND kind = 'consent-asked') AS is_asked
        FROM delivery JOIN run ON run.id = delivery.run JOIN pilot_group ON pilot_group.key = run.pilot_group
          JOIN pilot ON pilot.key = run.pilot
        WHERE run.pilot = ? AND ending <> 'open' AND (pilot.is_synthetic OR mode <> 'scripted')
          AND NOT EXISTS (SELECT 1 FROM delivery AS later WHERE later.supersedes = delivery.key)
        ORDER BY delivery.day, pilot_group.id, delivery.run
        """, arguments: [pilot])
    return try rows.map { row in
      try PilotOversight.Session(
        day: row.decode(forColumn: "day"), group: row.decode(forColumn: "group_id"),
        module: row.decode(forColumn: "module_id"), session: row.decode(forColumn: "session_id"),
        isPaper: row.decode(String.self, forColumn: "mode") == "paper",
        adults: row.decode(forColumn: "adults_now"),
        adultsNeeded: row.decode(forColumn: "adults_needed"),
        hasClosingCheck: row.decode(forColumn: "is_closed"),
        hasConsentAsked: row.decode(forColumn: "is_asked"))
    }
  }
}
