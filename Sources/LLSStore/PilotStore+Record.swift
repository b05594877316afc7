internal import GRDB
package import LLSModel

extension PilotStore {
  /// Everything about a pilot that an evaluation reads, with consent applied.
  ///
  /// Answers of people without consent to use feedback, of people who stopped it, and of days that somebody withdrew, are not read: they
  /// count as missing, with the reason `withdrawn`.
  ///
  /// - Throws: ``StoreError/noSuchPilot(_:known:)``.
  package func record(ofPilot id: String) throws(StoreError) -> PilotRecord {
    try read { database in
      let key = try Self.key(ofPilot: id, database)
      guard let pilot = try Self.particulars(of: id, database) else {
        throw StoreError.noSuchPilot(id, known: [])
      }
      let groups = try Self.groupEntries(key, database).values.sorted { $0.id < $1.id }
      // Somebody who was never in a group was only asked whether the group is right for them.
      let people = try ParticipantReading(database).all(key).filter { !$0.memberships.isEmpty }
      let deliveries = try DeliveryReading(database).standing(key)
      let answers = try AnswerReading(key, people: people, deliveries: deliveries, database).all()
      let instrumentIDs = try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT instrument.id FROM submission JOIN instrument ON instrument.key = submission.instrument
          WHERE submission.pilot = ? ORDER BY instrument.id
          """, arguments: [key])
      return PilotRecord(
        id: id, title: pilot.title, isSynthetic: pilot.isSynthetic, modules: pilot.modules,
        groups: groups.map {
          PilotRecord.Group(id: $0.id, arm: $0.arm, isCSEGroup: $0.isCSEGroup, site: $0.site)
        },
        participants: people.map(Self.participant), deliveries: deliveries, answers: answers,
        instruments: try instrumentIDs.map { try InstrumentRows.known($0, database).definition },
        ledgers: try LedgerReading(database).standing(key).map(\.entry))
    }
  }

  private static func participant(_ person: ParticipantReading.Participant) -> PilotRecord.Participant {
    let feedback = person.consent[.useFeedback]
    // Whose answers were erased is counted with those who stopped their use.
    let isErased = ParticipantCode(standIn: person.code) != nil
    return PilotRecord.Participant(
      code: person.code, groupID: person.groupID ?? "", takesPart: person.consent[.takePart] == .given,
      feedbackMayBeUsed: feedback == .given && !isErased, withdrew: feedback == .withdrawn || isErased,
      left: person.left,
      memberships: person.memberships)
  }
}

/// Reads the answers that stand, without those that may not be read.
struct AnswerReading {
  private let pilot: FactKey
  private let database: Database
  private let mayBeRead: Set<String>
  private let withdrawnRuns: Set<[String]>
  private let withdrawnDays: Set<[String]>
  private let withdrawnWaves: Set<[String]>

  /// Takes what decides about reading.
  init(
    _ pilot: FactKey, people: [ParticipantReading.Participant], deliveries: [SessionRecord],
    _ database: Database
  ) {
    self.pilot = pilot
    self.database = database
    mayBeRead = Set(people.filter { $0.consent[.useFeedback] == .given }.map(\.code))
    withdrawnRuns = Set(deliveries.flatMap { run in run.withdrawnToday.map { [$0, run.runID] } })
    withdrawnDays = Set(deliveries.flatMap { run in run.withdrawnToday.map { [$0, run.day] } })
    withdrawnWaves = Set(Self.undatedForms(deliveries))
  }

  /// Codes and waves whose forms without a day may be of a day that was withdrawn: before the first session is asked on the day of the
  /// group's first one, after the last session on the day of its last.
  private static func undatedForms(_ deliveries: [SessionRecord]) -> [[String]] {
    let days = Dictionary(grouping: deliveries, by: \.groupID).mapValues { $0.map(\.day).sorted() }
    return deliveries.flatMap { run in
      let waves = [(Wave.pre, days[run.groupID]?.first), (.post, days[run.groupID]?.last)]
      return waves.filter { $0.1 == run.day }.flatMap { wave, _ in
        run.withdrawnToday.map { [$0, wave.rawValue] }
      }
    }
  }

  /// The answers in the order of code, instrument, wave, run and item.
  func all() throws -> [PilotRecord.Answer] {
    // The values of people who may not be read do not even leave the database: see the CASE.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        WITH may_read AS (SELECT value AS code FROM json_each(?))
        SELECT participant.code, instrument.id AS instrument, item.id AS item, submission.wave, submission.run,
          submission.day,
          CASE WHEN participant.code IS NULL OR participant.code IN may_read THEN answer.number END AS number,
          CASE WHEN participant.code IS NULL OR participant.code IN may_read THEN answer.choices END AS choices,
          answer.missing
        FROM submission JOIN instrument ON instrument.key = submission.instrument
          JOIN answer ON answer.submission = submission.number JOIN item ON item.number = answer.item
          LEFT JOIN participant ON participant.key = submission.participant
        WHERE submission.pilot = ?
          AND NOT EXISTS (SELECT 1 FROM submission AS later WHERE later.supersedes = submission.key)
        ORDER BY participant.code, instrument.id,
          CASE submission.wave WHEN 'pre' THEN 0 WHEN 'session' THEN 1 WHEN 'post' THEN 2 ELSE 3 END,
          submission.run, item.position, submission.key
        """, arguments: ["[" + mayBeRead.sorted().map { "\"\($0)\"" }.joined(separator: ",") + "]", pilot])
    var answers: [PilotRecord.Answer] = []
    while let row = try rows.next() {
      let code: String? = try row.decode(forColumn: "code")
      let run: String? = try row.decode(forColumn: "run")
      let wave = Wave(rawValue: try row.decode(forColumn: "wave")) ?? .session
      answers.append(
        try PilotRecord.Answer(
          code: code, instrumentID: row.decode(forColumn: "instrument"),
          itemID: row.decode(forColumn: "item"),
          wave: wave, runID: run,
          value: isWithdrawn(code: code, run: run, day: row.decode(forColumn: "day"), wave: wave)
            ? .missing(.withdrawn) : AnswerColumns(row).value))
    }
    return answers
  }

  /// Whether a form's answers count as withdrawn.
  func isWithdrawn(code: String?, run: String?, day: String?, wave: Wave) -> Bool {
    guard let code else { return false }
    if !mayBeRead.contains(code) { return true }
    if let run, withdrawnRuns.contains([code, run]) { return true }
    guard let day else { return run == nil && withdrawnWaves.contains([code, wave.rawValue]) }
    return withdrawnDays.contains([code, day])
  }
}
