internal import GRDB
package import LLSModel

/// A pilot at a glance, for the people who run it; its counts are of people and are not for publication.
package struct PilotOverview: Hashable, Sendable {
  /// A group at a glance.
  package struct Group: Hashable, Sendable {
    /// The group as it was entered.
    package let entry: GroupEntry
    /// Participants whose latest group it is.
    package let participants: Int
    /// Sessions delivered.
    package let deliveries: Int
  }

  /// Forms to one questionnaire in one wave.
  package struct Forms: Hashable, Sendable {
    /// The questionnaire's id.
    package let instrumentID: String
    /// When it was asked.
    package let wave: Wave
    /// Forms that stand.
    package let count: Int
  }

  /// The pilot as it was begun.
  package let pilot: NewPilot
  /// Its groups, in id order.
  package let groups: [Group]
  /// Its forms, by questionnaire and wave.
  package let forms: [Forms]
}

extension PilotStore {
  /// All pilots, in id order.
  package func pilots() throws(StoreError) -> [PilotOverview] {
    try read { database in
      try String.fetchAll(database, sql: "SELECT id FROM pilot ORDER BY id").map {
        try Self.overview(ofPilot: $0, database)
      }
    }
  }

  /// One pilot.
  ///
  /// - Throws: ``StoreError/noSuchPilot(_:known:)``.
  package func overview(ofPilot id: String) throws(StoreError) -> PilotOverview {
    try read { try Self.overview(ofPilot: id, $0) }
  }

  private static func overview(ofPilot id: String, _ database: Database) throws -> PilotOverview {
    let key = try key(ofPilot: id, database)
    guard let pilot = try particulars(of: id, database) else { throw StoreError.noSuchPilot(id, known: []) }
    let people = Dictionary(
      grouping: try ParticipantReading(database).all(key), by: { $0.groupID ?? "" })
    let deliveries = try Row.fetchAll(
      database,
      sql: """
        SELECT pilot_group.id, count(DISTINCT run.id) AS number FROM run
          JOIN pilot_group ON pilot_group.key = run.pilot_group JOIN delivery ON delivery.run = run.id
        WHERE run.pilot = ? GROUP BY pilot_group.id
        """, arguments: [key])
    let counts: [String: Int] = try Dictionary(
      deliveries.map { (try $0.decode(forColumn: "id"), try $0.decode(forColumn: "number")) },
      uniquingKeysWith: { first, _ in first })
    let forms = try Row.fetchAll(
      database,
      sql: """
        SELECT instrument.id, submission.wave, count(*) AS number FROM submission
          JOIN instrument ON instrument.key = submission.instrument
        WHERE submission.pilot = ?
          AND NOT EXISTS (SELECT 1 FROM submission AS later WHERE later.supersedes = submission.key)
        GROUP BY instrument.id, submission.wave ORDER BY instrument.id,
          CASE submission.wave WHEN 'pre' THEN 0 WHEN 'session' THEN 1 WHEN 'post' THEN 2 ELSE 3 END
        """, arguments: [key])
    return PilotOverview(
      pilot: pilot,
      groups: try groupEntries(key, database).values.sorted { $0.id < $1.id }.map { entry in
        PilotOverview.Group(
          entry: entry, participants: people[entry.id]?.count ?? 0, deliveries: counts[entry.id] ?? 0)
      },
      forms: try forms.map { row in
        try PilotOverview.Forms(
          instrumentID: row.decode(forColumn: "id"),
          wave: Wave(rawValue: row.decode(forColumn: "wave")) ?? .session,
          count: row.decode(forColumn: "number"))
      })
  }
}
