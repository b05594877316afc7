internal import GRDB
package import LLSModel

extension PilotStore {
  /// Enters what somebody decided, as events of their own; the same again changes nothing.
  ///
  /// - Returns: whether anything was new.
  /// - Throws: ``StoreError/refused(_:)`` when the code is not in the pilot, or when a later yes stands against a no.
  @discardableResult
  package func enterConsent(
    _ decision: ConsentDecision, of code: ParticipantCode, inPilot id: String
  ) throws(StoreError) -> Bool {
    try change(of: code, inPilot: id) { participant, batch, writing in
      switch try ConsentEntry(decision, of: participant, batch: batch, writing).enter() {
      case .new: return true
      case .same: return false
      case .overtaken(let scope, let day):
        throw StoreError.refused([Self.overtaken(code, scope, day, decided: decision.day)])
      }
    }
  }

  /// Stops the use of somebody's answers: everything but taking part is withdrawn, also what was never asked or was refused before, so
  /// that no paper of an earlier day that is typed later takes it back. Their answers then count as missing, with the reason `withdrawn`,
  /// in everything that is made from now on.
  ///
  /// - Returns: the scopes that were withdrawn now; none when a no of that day or a later one stands for each.
  @discardableResult
  package func stopUse(
    of code: ParticipantCode, inPilot id: String, decidedBy: ConsentDecider, formVersion: String?,
    on day: CalendarDay
  ) throws(StoreError) -> [ConsentScope] {
    var stopped: [ConsentScope] = []
    try change(of: code, inPilot: id) { participant, batch, writing in
      stopped = try ConsentScope.allCases.filter { scope in
        try scope != .takePart
          && !ConsentEntry.standsAgainst(scope, of: participant, since: day, writing.database)
      }
      let decision = ConsentDecision(
        states: Dictionary(stopped.map { ($0, .withdrawn) }, uniquingKeysWith: { first, _ in first }),
        decidedBy: decidedBy, formVersion: formVersion, day: day)
      switch try ConsentEntry(decision, of: participant, batch: batch, writing).enter() {
      case .new: return true
      case .same: return false
      case .overtaken(let scope, let later):
        throw StoreError.refused([Self.overtaken(code, scope, later, decided: day)])
      }
    }
    return stopped
  }

  /// Moves somebody from the present group to another one.
  ///
  /// - Returns: whether anything changed; being there already since that day changes nothing.
  @discardableResult
  package func move(
    _ code: ParticipantCode, toGroup group: String, inPilot id: String, on day: CalendarDay
  ) throws(StoreError) -> Bool {
    try change(of: code, inPilot: id) { participant, batch, writing in
      let pilot = try Self.openKey(ofPilot: id, writing.database)
      guard let key = try Self.groupKeys(pilot, writing.database)[group] else {
        throw StoreError.refused([
          ImportProblem(
            "the pilot has no group \(group)", remedy: "lls group list --pilot \(id) shows the groups")
        ])
      }
      let stays = try MembershipEntry(of: participant, in: key, batch: batch, writing)
      return try stays.move(on: day, code: code, to: group, ClosedPlaces(pilot, writing.database))
    }
  }

  /// Enters that somebody left the group; what they gave stays, and so does what they agreed to.
  ///
  /// - Returns: whether anything changed; another day than before is a correction.
  @discardableResult
  package func leave(
    _ code: ParticipantCode, inPilot id: String, on day: CalendarDay
  ) throws(StoreError) -> Bool {
    try change(of: code, inPilot: id) { participant, batch, writing in
      let group = try FactKey.fetchOne(
        writing.database,
        sql: "SELECT pilot_group FROM membership WHERE participant = ? ORDER BY key DESC LIMIT 1",
        arguments: [participant])
      guard let group else {
        throw StoreError.refused([
          ImportProblem("\(code) has never been in a group", remedy: "look at the register again")
        ])
      }
      return try MembershipEntry(of: participant, in: group, batch: batch, writing).leave(on: day, code: code)
    }
  }

  /// Enters what was found before the group, one to one. A code that is not in the pilot yet comes in, without a group.
  ///
  /// - Returns: whether it is new.
  @discardableResult
  package func enterReadiness(
    _ state: ReadinessState, of code: ParticipantCode, inPilot id: String, on day: CalendarDay
  ) throws(StoreError) -> Bool {
    try write { writing in
      let pilot = try Self.openKey(ofPilot: id, writing.database)
      let participant = try Self.participant(code, pilot, orEntering: writing)
      let isThere = try Bool.fetchOne(
        writing.database,
        sql: """
          SELECT EXISTS (SELECT 1 FROM readiness WHERE key = (SELECT key FROM readiness WHERE participant = ?
            ORDER BY day DESC, key DESC LIMIT 1) AND state = ? AND day = ?)
          """, arguments: [participant, state.rawValue, day.description])
      if isThere == true { return false }
      let batch = try writing.batch(.readiness)
      try writing.run(
        "INSERT INTO readiness (key, participant, state, day, batch) VALUES (?, ?, ?, ?, ?)",
        [writing.keys.next(), participant, state.rawValue, day.description, batch])
      try writing.audit(.readiness, batch)
      return true
    }
  }

  /// What was found last about each of some codes, one to one; codes without a finding are left out.
  package func readiness(
    of codes: [ParticipantCode], inPilot id: String
  ) throws(StoreError) -> [ParticipantCode: ReadinessState] {
    try read { database in
      let pilot = try Self.key(ofPilot: id, database)
      var found: [ParticipantCode: ReadinessState] = [:]
      for code in codes {
        let state = try String.fetchOne(
          database,
          sql: """
            SELECT state FROM readiness JOIN participant ON participant.key = readiness.participant
            WHERE participant.pilot = ? AND participant.code = ? ORDER BY readiness.day DESC, readiness.key DESC LIMIT 1
            """, arguments: [pilot, code.description])
        found[code] = state.flatMap(ReadinessState.init)
      }
      return found
    }
  }

  /// Does something about one participant, in a batch of its own that is kept only when something came of it.
  @discardableResult
  private func change(
    of code: ParticipantCode, inPilot id: String,
    _ work: (_ participant: FactKey, _ batch: FactKey, _ writing: Writing) throws -> Bool
  ) throws(StoreError) -> Bool {
    try write { writing in
      let pilot = try Self.key(ofPilot: id, writing.database)
      let participant = try Self.participant(code, pilot, writing.database)
      var isNew = false
      try writing.database.inSavepoint {
        let batch = try writing.batch(.enrolment)
        isNew = try work(participant, batch, writing)
        if isNew { try writing.audit(.enrolment, batch) }
        return isNew ? .commit : .rollback
      }
      return isNew
    }
  }

  /// The key of a participant.
  static func participant(
    _ code: ParticipantCode, _ pilot: FactKey, _ database: Database
  ) throws -> FactKey {
    if let key = try FactKey.fetchOne(
      database, sql: "SELECT key FROM participant WHERE pilot = ? AND code = ?",
      arguments: [pilot, code.description])
    {
      return key
    }
    throw StoreError.refused([
      ImportProblem(
        "the code \(code) is not in the pilot",
        remedy: "look at the card again; if the person is new, enter the code with lls participant enrol")
    ])
  }

  private static func participant(
    _ code: ParticipantCode, _ pilot: FactKey, orEntering writing: Writing
  ) throws -> FactKey {
    if let key = try FactKey.fetchOne(
      writing.database, sql: "SELECT key FROM participant WHERE pilot = ? AND code = ?",
      arguments: [pilot, code.description])
    {
      return key
    }
    let key = writing.keys.next()
    let batch = try writing.batch(.enrolment)
    try writing.run(
      "INSERT INTO participant (key, pilot, code, batch) VALUES (?, ?, ?, ?)",
      [key, pilot, code.description, batch])
    try writing.audit(.enrolment, batch)
    return key
  }
}
