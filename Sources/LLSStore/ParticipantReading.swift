internal import GRDB
import LLSModel

/// Reads participants with what they agreed to last.
struct ParticipantReading {
  /// One participant.
  struct Participant {
    /// The key.
    let key: FactKey
    /// The code.
    let code: String
    /// Every stay in a group, in the order of entry.
    let memberships: [PilotRecord.Membership]
    /// What stands, by scope.
    let consent: [ConsentScope: ConsentState]
  }

  private let database: Database

  /// Reads on a connection.
  init(_ database: Database) { self.database = database }

  /// All participants of a pilot, in code order.
  func all(_ pilot: FactKey) throws -> [Participant] {
    let consent = try consentByParticipant(pilot)
    let memberships = try memberships("pilot_group.pilot", pilot)
    let rows = try Row.fetchAll(
      database, sql: "SELECT key, code FROM participant WHERE pilot = ? ORDER BY code", arguments: [pilot])
    return try rows.map { row in
      let key: FactKey = try row.decode(forColumn: "key")
      return try Participant(
        key: key, code: row.decode(forColumn: "code"), memberships: memberships[key] ?? [],
        consent: consent[key] ?? [:])
    }
  }

  /// One participant of a pilot, without reading the others: somebody waits for it after each typed form.
  ///
  /// - Returns: nil for a code that is not in the pilot.
  func one(_ code: String, of pilot: FactKey) throws -> Participant? {
    let sql = "SELECT key FROM participant WHERE pilot = ? AND code = ?"
    let key = try FactKey.fetchOne(database.cachedStatement(sql: sql), arguments: [pilot, code])
    return try key.map { key in
      try Participant(
        key: key, code: code, memberships: memberships("membership.participant", key)[key] ?? [],
        consent: consent(of: key))
    }
  }

  /// The latest decision of one participant by scope.
  func consent(of participant: FactKey) throws -> [ConsentScope: ConsentState] {
    let sql = "SELECT scope, state FROM consent WHERE participant = ? ORDER BY day, key"
    let rows = try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [participant])
    var standing: [ConsentScope: ConsentState] = [:]
    for row in rows {
      if let scope = ConsentScope(rawValue: try row.decode(forColumn: "scope")) {
        standing[scope] = ConsentState(rawValue: try row.decode(forColumn: "state"))
      }
    }
    return standing
  }

  /// The stays by participant; where a day of leaving was corrected, the one entered last holds.
  ///
  /// - Parameters:
  ///   - column: what says whose stays are read.
  ///   - key: of the pilot or the participant.
  private func memberships(_ column: String, _ key: FactKey) throws -> [FactKey: [PilotRecord.Membership]] {
    let sql = """
      SELECT membership.participant, pilot_group.id, membership.day, (SELECT departure.day FROM departure
        WHERE departure.membership = membership.key ORDER BY departure.key DESC LIMIT 1) AS departed
      FROM membership JOIN pilot_group ON pilot_group.key = membership.pilot_group
      WHERE \(column) = ? ORDER BY membership.key
      """
    let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [key])
    var memberships: [FactKey: [PilotRecord.Membership]] = [:]
    while let row = try rows.next() {
      let participant: FactKey = try row.decode(forColumn: "participant")
      let departed: String? = try row.decode(forColumn: "departed")
      guard let joined = CalendarDay(try row.decode(forColumn: "day")) else { continue }
      memberships[participant, default: []].append(
        PilotRecord.Membership(
          groupID: try row.decode(forColumn: "id"), joined: joined,
          left: departed.flatMap { CalendarDay($0) }))
    }
    return memberships
  }

  /// The latest decision by scope: the latest day, and on one day what was entered last.
  private func consentByParticipant(_ pilot: FactKey) throws -> [FactKey: [ConsentScope: ConsentState]] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT consent.participant, consent.scope, consent.state
        FROM consent JOIN participant ON participant.key = consent.participant
        WHERE participant.pilot = ? ORDER BY consent.day, consent.key
        """, arguments: [pilot])
    var standing: [FactKey: [ConsentScope: ConsentState]] = [:]
    while let row = try rows.next() {
      let participant: FactKey = try row.decode(forColumn: "participant")
      if let scope = ConsentScope(rawValue: try row.decode(forColumn: "scope")),
        let state = ConsentState(rawValue: try row.decode(forColumn: "state"))
      {
        standing[participant, default: [:]][scope] = state
      }
    }
    return standing
  }
}

extension ParticipantReading.Participant {
  /// The group of the latest membership; nil when there is none.
  var groupID: String? { memberships.last?.groupID }

  /// Whether the latest membership has ended.
  var left: Bool { memberships.last?.left != nil }
}
