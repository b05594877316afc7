internal import GRDB
package import LLSModel

extension PilotStore {
  /// Enters evidence for an award, all or none. The same piece again changes nothing.
  ///
  /// - Parameters:
  ///   - entries: the pieces.
  ///   - id: the pilot.
  ///   - correction: why pieces that are there already are entered anew with other minutes. Missing: such pieces are refused.
  ///   - isTrial: whether to do everything and then take it back.
  /// - Throws: ``StoreError/refused(_:)`` with every piece that does not fit, and where nobody named a staff code: evidence has an assessor.
  @discardableResult
  package func importEvidence(
    _ entries: [EvidenceEntry], intoPilot id: String, correcting correction: String? = nil,
    isTrial: Bool = false
  ) throws(StoreError) -> EntryReceipt {
    try Self.checkReason(correction)
    try requireStaffCode("evidence is entered by the worker who saw it")
    return try write(isTrial: isTrial) { writing in
      let pilot = try Self.key(ofPilot: id, writing.database)
      let people = try Self.participantKeys(pilot, writing.database)
      let standing = try EvidenceReading(writing.database).standing(pilot)
      var receipt = EntryReceipt()
      var problems: [ImportProblem] = []
      var batch: FactKey?
      for entry in entries {
        let earlier = standing.first { $0.piece.entry.name == entry.name }
        if earlier?.piece.entry == entry {
          receipt.unchanged += 1
          continue
        }
        guard let person = people[entry.code.description], earlier == nil || correction != nil else {
          problems.append(Self.problem(entry, isThere: earlier != nil))
          continue
        }
        let key = try batch ?? writing.batch(.evidence)
        batch = key
        try writing.run(
          """
          INSERT INTO evidence (key, participant, unit, outcome, kind, minutes, day, batch, supersedes, reason)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          [
            writing.keys.next(), person, entry.unit, entry.outcome, entry.kind.rawValue, entry.minutes,
            entry.day.description, key, earlier?.key, earlier.flatMap { _ in correction },
          ])
        if earlier == nil { receipt.added += 1 } else { receipt.corrected += 1 }
      }
      if !problems.isEmpty { throw StoreError.refused(problems) }
      if let batch { try writing.audit(.evidence, batch) }
      return receipt
    }
  }

  /// The evidence that stands, in the order of code, unit, outcome and day.
  ///
  /// - Throws: ``StoreError/noSuchPilot(_:known:)``.
  package func evidence(ofPilot id: String) throws(StoreError) -> [EvidenceRecord] {
    try read { database in
      try EvidenceReading(database).standing(Self.key(ofPilot: id, database)).map(\.piece)
    }
  }

  /// Guided hours by participant and unit: from sessions that were finished and are no practice of a real pilot, and from evidence. Nobody
  /// who was erased is among them.
  ///
  /// - Throws: ``StoreError/noSuchPilot(_:known:)``.
  package func guidedHours(ofPilot id: String) throws(StoreError) -> [GuidedHours] {
    try read { database in
      let pilot = try Self.key(ofPilot: id, database)
      let isSynthetic = try Self.particulars(of: id, database)?.isSynthetic ?? false
      let sessions = try DeliveryReading(database).standing(pilot).filter { session in
        session.ending == .finished && (isSynthetic || session.mode != .scripted)
      }
      let erased = Set(
        try String.fetchAll(
          database,
          sql: """
            SELECT code FROM participant
            WHERE pilot = ? AND EXISTS (SELECT 1 FROM erasure WHERE erasure.participant = participant.key)
            """, arguments: [pilot]))
      return GuidedHours.all(
        sessions: sessions, evidence: try EvidenceReading(database).standing(pilot).map(\.piece)
      ).filter { !erased.contains($0.code) }
    }
  }

  func requireStaffCode(_ why: String) throws(StoreError) {
    guard staffCode == StaffCode.unnamed else { return }
    throw .refused([
      ImportProblem("nobody is named: \(why)", remedy: "add your staff code: --by w1, or set LLS_BY")
    ])
  }

  private static func problem(_ entry: EvidenceEntry, isThere: Bool) -> ImportProblem {
    isThere
      ? ImportProblem(
        "the piece \(entry.name) is there already, with other minutes",
        remedy: "look at the list; to enter it anew, say why: --correct typing-mistake")
      : ImportProblem(
        "the code \(entry.code) is not in the pilot",
        remedy: "look at the paper again; a new person is enrolled first")
  }
}

/// Reads the evidence of a pilot.
struct EvidenceReading {
  /// A piece with its key.
  typealias Keyed = (key: FactKey, piece: EvidenceRecord)

  private let database: Database

  /// Reads on a connection.
  init(_ database: Database) { self.database = database }

  /// The pieces that stand, in the order of code, unit, outcome and day.
  func standing(_ pilot: FactKey) throws -> [Keyed] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT evidence.*, participant.code, batch.by AS assessor FROM evidence
          JOIN participant ON participant.key = evidence.participant JOIN batch ON batch.key = evidence.batch
        WHERE participant.pilot = ?
          AND NOT EXISTS (SELECT 1 FROM evidence AS later WHERE later.supersedes = evidence.key)
          AND NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.participant = participant.key)
        ORDER BY participant.code, unit, outcome, day, evidence.kind
        """, arguments: [pilot])
    return try rows.compactMap(keyed)
  }

  /// One piece, whatever took its place since; nil where the person was erased.
  func piece(_ key: FactKey) throws -> Keyed? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT evidence.*, participant.code, batch.by AS assessor FROM evidence
          JOIN participant ON participant.key = evidence.participant JOIN batch ON batch.key = evidence.batch
        WHERE evidence.key = ?
          AND NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.participant = participant.key)
        """, arguments: [key])
    return try row.flatMap(keyed)
  }

  /// A piece; nil where its row cannot be read.
  private func keyed(_ row: Row) throws -> Keyed? {
    let key: FactKey = try row.decode(forColumn: "key")
    guard let code = ParticipantCode(try row.decode(String.self, forColumn: "code")),
      let day = CalendarDay(try row.decode(String.self, forColumn: "day"))
    else { return nil }
    let entry = EvidenceEntry(
      code: code, unit: try row.decode(forColumn: "unit"), outcome: try row.decode(forColumn: "outcome"),
      kind: EvidenceEntry.Kind(rawValue: try row.decode(forColumn: "kind")) ?? .other,
      minutes: try row.decode(forColumn: "minutes"), day: day)
    return (
      key,
      EvidenceRecord(entry: entry, assessor: try row.decode(forColumn: "assessor"), checks: try checks(key))
    )
  }

  private func checks(_ evidence: FactKey) throws -> [EvidenceRecord.Check] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT decision, day, batch.by FROM evidence_check JOIN batch ON batch.key = evidence_check.batch
        WHERE evidence = ? ORDER BY evidence_check.key
        """, arguments: [evidence]
    ).compactMap { row in
      guard let decision = EvidenceDecision(rawValue: try row.decode(forColumn: "decision")),
        let day = CalendarDay(try row.decode(String.self, forColumn: "day"))
      else { return nil }
      return EvidenceRecord.Check(decision: decision, by: try row.decode(forColumn: "by"), day: day)
    }
  }
}
