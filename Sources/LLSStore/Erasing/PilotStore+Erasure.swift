internal import GRDB
package import LLSModel

/// What an erasure would take, and what it cannot reach.
package struct ErasurePlan: Hashable, Sendable {
  /// Whether the code is there; else only what stands for it is, because an erasure began before.
  package let isCodeThere: Bool
  /// How much it takes, and how much stays.
  package let tally: ErasureTally
  /// Copies of the store that were made while the person was in it.
  package let copies: [PilotTerms.Copy]
  /// Summaries that left the house since the person came in: their totals stay as they are.
  package let releases: Int
  /// The day after which published totals cannot change. Missing: none was named.
  package let totalsFixed: CalendarDay?
}

extension PilotStore {
  /// What an erasure of somebody would take.
  ///
  /// - Parameters:
  ///   - code: the code on the card.
  ///   - standIn: what stands for it already, where an erasure was begun before. Missing: nothing does.
  ///   - id: the pilot.
  /// - Returns: nil when neither is in the pilot.
  package func erasurePlan(
    of code: ParticipantCode, or standIn: ParticipantCode?, inPilot id: String
  ) throws(StoreError) -> ErasurePlan? {
    try read { database in
      let pilot = try Self.key(ofPilot: id, database)
      guard let row = try Self.erasable(code, or: standIn, pilot, database) else { return nil }
      let key: FactKey = try row.decode(forColumn: "key")
      func count(_ sql: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM " + sql, arguments: [key]) ?? 0
      }
      let batch: FactKey = try row.decode(forColumn: "batch")
      var tally = try Self.tally(count)
      tally.isGuessable =
        try Bool.fetchOne(
          database, sql: "SELECT EXISTS (SELECT 1 FROM batch_secret WHERE batch = ?)", arguments: [batch])
        != true
      return try ErasurePlan(
        isCodeThere: row.decode(forColumn: "code") == code.description, tally: tally,
        copies: PilotTermsReading(database).copies(since: batch),
        // Keys go up with every entry, also while a clock goes back.
        releases: Int.fetchOne(
          database, sql: "SELECT count(*) FROM release WHERE pilot = ? AND key > ?",
          arguments: [pilot, batch])
          ?? 0,
        totalsFixed: PilotTermsReading(database).basis(pilot)?.totalsFixed)
    }
  }

  private static func tally(_ count: (String) throws -> Int) rethrows -> ErasureTally {
    let forms = "(SELECT number FROM submission WHERE participant = ?)"
    let passes = "(SELECT number FROM second_pass WHERE submission IN \(forms))"
    var tally = ErasureTally()
    tally.forms =
      try count("submission WHERE participant = ?") + count("second_pass WHERE submission IN \(forms)")
    tally.answers =
      try count("answer WHERE missing IS NOT 'withdrawn' AND submission IN \(forms)")
      + count("second_answer WHERE missing IS NOT 'withdrawn' AND pass IN \(passes)")
    tally.heldWords = try count("held_words WHERE length(sealed) > 0 AND submission IN \(forms)")
    tally.sessions = try count(
      """
      (SELECT DISTINCT run FROM delivery JOIN attendance ON attendance.delivery = delivery.key
        WHERE participant = ?)
      """)
    tally.consentEvents = try count("consent WHERE participant = ?")
    tally.memberships = try count("membership WHERE participant = ?")
    tally.readiness = try count("readiness WHERE participant = ?")
    tally.evidence = try count("evidence WHERE participant = ?")
    tally.evidenceChecks = try count(
      "evidence_check WHERE evidence IN (SELECT key FROM evidence WHERE participant = ?)")
    return tally
  }

  /// Overwrites what somebody gave, and the code itself, in one transaction; what was done before is not done again.
  ///
  /// - Parameters:
  ///   - code: the code on the card.
  ///   - standIn: what stands for it from now on; nothing of the code is in it.
  ///   - id: the pilot.
  ///   - journals: the sessions' journals as they are without the code.
  ///   - reason: a short word: `person-asked`.
  ///   - day: when it was asked for.
  /// - Returns: whether anything was changed.
  /// - Throws: ``StoreError/refused(_:)`` when neither the code nor what stands for it is in the pilot.
  @discardableResult
  package func erase(
    _ code: ParticipantCode, standIn: ParticipantCode, inPilot id: String, journals: [ErasedJournal],
    because reason: String, on day: CalendarDay
  ) throws(StoreError) -> Bool {
    guard standIn.isStandIn, ReasonCode.fits(reason) else {
      throw .refused([
        ImportProblem(
          "the reason for the erasure is not one", remedy: "use small letters and hyphens only: person-asked")
      ])
    }
    do {
      // What is overwritten in the file is overwritten with zeros, and not only taken out of the lists.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    } catch {
      throw StoreError(error, path: path)
    }
    // No copy is made of what is about to be erased.
    dailyCopy.settle(today)
    return try write { writing in
      let pilot = try Self.key(ofPilot: id, writing.database)
      guard let row = try Self.erasable(code, or: standIn, pilot, writing.database) else {
        throw StoreError.refused([
          ImportProblem("the code \(code) is not in the pilot", remedy: "look at the card again")
        ])
      }
      let entry = ErasureEntry(
        of: try row.decode(forColumn: "key"), in: pilot, standIn: standIn, journals: journals, writing)
      return try entry.enter(reason: reason, on: day)
    }
  }

  /// Writes the whole file anew and empties the log beside it, so that nothing that was overwritten is left in a byte of either.
  ///
  /// - Throws: ``StoreError/bytesLeft(path:reason:isBusy:)``, also while another window has the store open in the middle of something.
  package func scrub() throws(StoreError) {
    do {
      try queue.writeWithoutTransaction { database in
        // What is copied meanwhile stays in memory: a file in a temporary folder would be one more place to search.
        try database.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; VACUUM")
        let row = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        if let busy: Int = row?[0], busy != 0 { throw StoreError.busy(path: path) }
      }
    } catch {
      throw StoreError.bytesLeft(after: StoreError(error, path: path), in: path)
    }
  }

  /// What stands for those who were erased in a pilot.
  package func standIns(ofPilot id: String) throws(StoreError) -> [ParticipantCode] {
    try read { database in
      let pilot = try Self.key(ofPilot: id, database)
      return try String.fetchAll(
        database, sql: "SELECT code FROM participant WHERE pilot = ? AND code GLOB '-*' ORDER BY code",
        arguments: [pilot]
      ).compactMap { ParticipantCode(standIn: $0) }
    }
  }

  /// Whether a session is in the store just as this record has it, whatever the checksums of its journal are.
  package func holds(_ record: SessionRecord) throws(StoreError) -> Bool {
    try read { database in
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM delivery WHERE run = ? AND digest = ?)",
        arguments: [record.runID, DeliveryEntry.digest(of: record)]) ?? false
    }
  }

  private static func erasable(
    _ code: ParticipantCode, or standIn: ParticipantCode?, _ pilot: FactKey, _ database: Database
  ) throws -> Row? {
    try Row.fetchOne(
      database, sql: "SELECT key, code, batch FROM participant WHERE pilot = ? AND code IN (?, ?)",
      arguments: [pilot, code.description, standIn?.description])
  }
}
