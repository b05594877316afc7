internal import GRDB
package import LLSModel

/// What is known of one participant by code, for the pilot's own team; never words.
package struct ParticipantHistory: Hashable, Sendable {
  /// Something that was entered about the person.
  package struct Event: Hashable, Sendable {
    /// The day it is about.
    package let day: CalendarDay
    /// `readiness`, `joined`, `left`, `consent` or `erased`.
    package let kind: String
    /// What, in a few words.
    package let words: String
    /// Who entered it, as a staff code.
    package let by: String
  }

  /// A form that was entered in the place of another one.
  package struct Correction: Hashable, Sendable {
    /// One answer that differs.
    package struct Change: Hashable, Sendable {
      /// The question's id.
      package let item: String
      /// The answer before, as figures or a reason; never words.
      package let before: String
      /// The answer after.
      package let after: String
    }

    /// The questionnaire's id.
    package let instrumentID: String
    /// When it was asked.
    package let wave: Wave
    /// Why it was entered anew.
    package let reason: String
    /// The day it was entered anew.
    package let day: String
    /// Who entered it.
    package let by: String
    /// What differs; empty where it is only the day, the mode or the helper.
    package let changes: [Change]
  }

  /// The code, or what stands for it.
  package let code: String
  /// The group at present, or the last one. Missing: the person was never in one.
  package let groupID: String?
  /// Whether the latest stay has ended.
  package let left: Bool
  /// What the person agreed to, as it stands.
  package let consent: [ConsentScope: ConsentState]
  /// What was found last before the group.
  package let readiness: ReadinessState?
  /// Everything that was entered, in the order of the days.
  package let events: [Event]
  /// Entries in registers, by what they say.
  package let attendance: [SessionRecord.Attendance.Status: Int]
  /// Forms that stand.
  package let forms: Int
  /// Forms that were entered anew, the first one first.
  package let corrections: [Correction]
}

extension PilotStore {
  /// What is known of one participant.
  ///
  /// - Throws: ``StoreError/refused(_:)`` when the code is not in the pilot.
  package func history(of code: ParticipantCode, inPilot id: String) throws(StoreError) -> ParticipantHistory
  {
    try read { database in
      let pilot = try Self.key(ofPilot: id, database)
      let key = try Self.participant(code, pilot, database)
      guard let person = try ParticipantReading(database).all(pilot).first(where: { $0.key == key }) else {
        throw StoreError.noSuchPilot(id, known: [])
      }
      let reading = HistoryReading(key, database)
      let deliveries = try DeliveryReading(database).standing(pilot)
      let answers = AnswerReading(
        pilot, people: person.memberships.isEmpty ? [] : [person], deliveries: deliveries, database)
      let marks = deliveries.flatMap(\.attendance).filter {
        $0.code == code.description
      }
      let forms = try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM submission WHERE participant = ?
            AND NOT EXISTS (SELECT 1 FROM submission AS later WHERE later.supersedes = submission.key)
          """, arguments: [key])
      return try ParticipantHistory(
        code: person.code, groupID: person.groupID, left: person.left, consent: person.consent,
        readiness: reading.readiness(), events: reading.events(),
        attendance: Dictionary(grouping: marks, by: \.status).mapValues(\.count), forms: forms ?? 0,
        corrections: reading.corrections { run, day, wave in
          !answers.isWithdrawn(code: person.code, run: run, day: day, wave: wave)
        })
    }
  }

  /// All participants of a pilot at a glance, in the order of group and code; those who were never in a group come first.
  package func participants(ofPilot id: String) throws(StoreError) -> [ParticipantGlance] {
    try read { database in
      let pilot = try Self.key(ofPilot: id, database)
      return try ParticipantReading(database).all(pilot).map { person in
        try ParticipantGlance(
          code: person.code, groupID: person.groupID, left: person.left, consent: person.consent,
          readiness: HistoryReading(person.key, database).readiness())
      }.sorted { ($0.groupID ?? "", $0.code) < ($1.groupID ?? "", $1.code) }
    }
  }
}

/// A participant in a line.
package struct ParticipantGlance: Hashable, Sendable {
  /// The code, or what stands for it.
  package let code: String
  /// The group at present, or the last one. Missing: the person was never in one.
  package let groupID: String?
  /// Whether the latest stay has ended.
  package let left: Bool
  /// What the person agreed to, as it stands.
  package let consent: [ConsentScope: ConsentState]
  /// What was found last before the group.
  package let readiness: ReadinessState?
}

/// Reads what was entered about one participant.
struct HistoryReading {
  private let participant: FactKey
  private let database: Database

  /// Reads on a connection.
  init(_ participant: FactKey, _ database: Database) {
    self.participant = participant
    self.database = database
  }

  /// What was found last, one to one.
  func readiness() throws -> ReadinessState? {
    try String.fetchOne(
      database, sql: "SELECT state FROM readiness WHERE participant = ? ORDER BY day DESC, key DESC LIMIT 1",
      arguments: [participant]
    ).flatMap(ReadinessState.init)
  }

  /// Everything but answers and sessions.
  func events() throws -> [ParticipantHistory.Event] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT event.day, event.kind, event.words, batch.by FROM (
          SELECT key, day, 'readiness' AS kind, state AS words, batch FROM readiness WHERE participant = ?1
          UNION ALL
          SELECT membership.key, day, 'joined', pilot_group.id, membership.batch FROM membership
            JOIN pilot_group ON pilot_group.key = membership.pilot_group WHERE participant = ?1
          UNION ALL
          SELECT departure.key, departure.day, 'left', pilot_group.id, departure.batch FROM departure
            JOIN membership ON membership.key = departure.membership
            JOIN pilot_group ON pilot_group.key = membership.pilot_group WHERE participant = ?1
          UNION ALL
          SELECT key, day, 'consent',
            scope || ' ' || state || ', ' || decided_by || coalesce(':' || detail, '') || ', form ' || form_version, batch
            FROM consent WHERE participant = ?1
          UNION ALL
          SELECT key, day, 'erased', reason, batch FROM erasure WHERE participant = ?1
        ) AS event JOIN batch ON batch.key = event.batch ORDER BY event.day, event.key
        """, arguments: [participant])
    return try rows.compactMap { row in
      guard let day = CalendarDay(try row.decode(forColumn: "day")) else { return nil }
      return try ParticipantHistory.Event(
        day: day, kind: row.decode(forColumn: "kind"), words: row.decode(forColumn: "words"),
        by: row.decode(forColumn: "by"))
    }
  }

  /// The forms that were entered anew.
  ///
  /// - Parameter mayShow: whether a form's answers may be looked at, by its run, day and wave; else it is only said that they differ.
  func corrections(
    showing mayShow: (_ run: String?, _ day: String?, _ wave: Wave) -> Bool
  ) throws -> [ParticipantHistory.Correction] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT submission.number, earlier.number AS earlier, instrument.id AS instrument, submission.wave,
          submission.run, submission.day AS asked, earlier.run AS earlier_run, earlier.day AS earlier_asked,
          submission.reason, substr(batch.at, 1, 10) AS day, batch.by
        FROM submission JOIN submission AS earlier ON earlier.key = submission.supersedes
          JOIN instrument ON instrument.key = submission.instrument JOIN batch ON batch.key = submission.batch
        WHERE submission.participant = ? ORDER BY submission.key
        """, arguments: [participant])
    return try rows.map { row in
      let before = try answers(of: row.decode(forColumn: "earlier"))
      let after = try answers(of: row.decode(forColumn: "number"))
      let wave = Wave(rawValue: try row.decode(forColumn: "wave")) ?? .session
      let showsBefore = try mayShow(
        row.decode(forColumn: "earlier_run"), row.decode(forColumn: "earlier_asked"), wave)
      let showsAfter = try mayShow(row.decode(forColumn: "run"), row.decode(forColumn: "asked"), wave)
      let changes = Set(before.keys).union(after.keys).sorted().filter { before[$0] != after[$0] }.map {
        item in
        ParticipantHistory.Correction.Change(
          item: item, before: Self.words(before[item], showsBefore),
          after: Self.words(after[item], showsAfter))
      }
      return try ParticipantHistory.Correction(
        instrumentID: row.decode(forColumn: "instrument"),
        wave: wave,
        reason: row.decode(forColumn: "reason"), day: row.decode(forColumn: "day"),
        by: row.decode(forColumn: "by"), changes: changes)
    }
  }

  private func answers(of form: Int64) throws -> [String: AnswerColumns] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT item.id, answer.number, choices, missing FROM answer JOIN item ON item.number = answer.item
        WHERE submission = ?
        """, arguments: [form])
    return try Dictionary(
      rows.map { (try $0.decode(forColumn: "id"), try AnswerColumns($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func words(_ answer: AnswerColumns?, _ mayShow: Bool) -> String {
    guard let answer else { return "none" }
    if !mayShow { return MissingCode.withdrawn.rawValue }
    switch answer.value {
    case .number(let number): return number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .choices(let ticked): return ticked.map(String.init).joined(separator: ";")
    case .wordsHeld: return "words"
    case .missing(let code): return code.rawValue
    }
  }
}
