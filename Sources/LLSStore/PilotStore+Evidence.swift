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
      let pilot = try Self.openKey(ofPilot: id, writing.database)
      let people = try Self.participantKeys(pilot, writing.database)
      let standing = Dictionary(
        try EvidenceReading(pilot, writing.database).standing.map { ($0.piece.entry.name, $0) },
        uniquingKeysWith: { first, _ in first })
      var receipt = EntryReceipt()
      var problems: [ImportProblem] = []
      var batch: FactKey?
      for entry in entries {
        let earlier = standing[entry.name]
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
        try writing.enter(
          entry, of: person, kind: entry.kind.rawValue, batch: key, supersedes: earlier?.key,
          reason: earlier.flatMap { _ in correction })
        if earlier == nil { receipt.added += 1 } else { receipt.corrected += 1 }
      }
      if !problems.isEmpty { throw StoreError.refused(problems) }
      if let batch { try writing.audit(.evidence, batch) }
      return receipt
    }
  }

  /// Takes a piece of evidence back that was entered by mistake: it counts no more, and stays behind the reason.
  ///
  /// - Parameters:
  ///   - number: the piece's number.
  ///   - reason: why.
  ///   - id: the pilot.
  /// - Returns: what was taken back.
  /// - Throws: ``StoreError/refused(_:)`` where there is no such piece, or it was taken back before, or nobody is named.
  @discardableResult
  package func takeBackEvidence(
    _ number: Int, because reason: String, ofPilot id: String
  ) throws(StoreError) -> EvidenceRecord {
    try Self.checkReason(reason)
    try requireStaffCode("evidence is taken back by somebody")
    return try write { writing in
      let pilot = try Self.openKey(ofPilot: id, writing.database)
      guard
        let line = try EvidenceReading(pilot, writing.database).lines.first(where: {
          $0.piece.number == number
        })
      else {
        throw StoreError.refused([
          ImportProblem(
            "the pilot has no piece of evidence \(number)",
            remedy: "lls accreditation list --pilot \(id) shows their numbers")
        ])
      }
      guard line.piece.takenBack == nil else {
        throw StoreError.refused([
          ImportProblem(
            "piece \(number) was taken back before",
            remedy: "nothing is left to do; if it was right after all, enter it again: lls accreditation add")
        ])
      }
      let batch = try writing.batch(.evidence)
      try writing.enter(
        line.piece.entry, of: line.person, kind: EvidenceReading.takenBack, batch: batch,
        supersedes: line.key,
        reason: reason)
      try writing.audit(.evidence, batch)
      return line.piece
    }
  }

  /// The evidence of a pilot, in the order of code, unit, outcome and day.
  ///
  /// - Parameters:
  ///   - id: the pilot.
  ///   - withTakenBack: whether also what was taken back is wanted.
  /// - Throws: ``StoreError/noSuchPilot(_:known:)``.
  package func evidence(
    ofPilot id: String, withTakenBack: Bool = false
  ) throws(StoreError) -> [EvidenceRecord] {
    try read { database in
      let reading = try EvidenceReading(Self.key(ofPilot: id, database), database)
      return (withTakenBack ? reading.lines : reading.standing).map(\.piece)
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
            WHERE pilot = ? AND \(ErasureGuards.isErased("participant.key"))
            """, arguments: [pilot]))
      return GuidedHours.all(
        sessions: sessions, evidence: try EvidenceReading(pilot, database).standing.map(\.piece)
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

extension Writing {
  /// Enters one version of a piece of evidence.
  fileprivate func enter(
    _ entry: EvidenceEntry, of person: FactKey, kind: String, batch: FactKey, supersedes: FactKey?,
    reason: String?
  ) throws {
    try run(
      """
      INSERT INTO evidence (key, participant, unit, outcome, kind, minutes, day, batch, supersedes, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        keys.next(), person, entry.unit, entry.outcome, kind, entry.minutes, entry.day.description, batch,
        supersedes, reason,
      ])
  }
}
