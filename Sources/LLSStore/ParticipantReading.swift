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
    /// The group of the latest membership; nil when there is none.
    let groupID: String?
    /// Whether the latest membership has ended.
    let left: Bool
    /// The day of joining that group for the first time.
    let joined: CalendarDay?
    /// The day the latest membership ended.
    let leftOn: CalendarDay?
    /// What stands, by scope.
    let consent: [ConsentScope: ConsentState]
  }

  private let database: Database

  /// Reads on a connection.
  init(_ database: Database) { self.database = database }

  /// All participants of a pilot, in code order.
  func all(_ pilot: FactKey) throws -> [Participant] {
    let consent = try consentByParticipant(pilot)
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT participant.key, participant.code, place.group_id, place.joined, place.left_on FROM participant
        LEFT JOIN (SELECT membership.participant, pilot_group.id AS group_id,
            min(membership.day) OVER (PARTITION BY membership.participant, membership.pilot_group) AS joined,
            (SELECT max(day) FROM departure WHERE departure.membership = membership.key) AS left_on,
            row_number() OVER (PARTITION BY membership.participant ORDER BY membership.key DESC) AS place
          FROM membership JOIN pilot_group ON pilot_group.key = membership.pilot_group) AS place
        ON place.participant = participant.key AND place.place = 1
        WHERE participant.pilot = ? ORDER BY participant.code
        """, arguments: [pilot])
    return try rows.map { row in
      let key: FactKey = try row.decode(forColumn: "key")
      let joined: String? = try row.decode(forColumn: "joined")
      let leftOn: String? = try row.decode(forColumn: "left_on")
      return try Participant(
        key: key, code: row.decode(forColumn: "code"), groupID: row.decode(forColumn: "group_id"),
        left: leftOn != nil, joined: joined.flatMap { CalendarDay($0) },
        leftOn: leftOn.flatMap { CalendarDay($0) },
        consent: consent[key] ?? [:])
    }
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
