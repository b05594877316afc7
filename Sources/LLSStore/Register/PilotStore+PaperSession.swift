internal import GRDB
import LLSModel

extension PilotStore {
  /// Puts right what was entered of a session that was held on paper; what it said before is kept behind it.
  ///
  /// A session that was run from a journal keeps what its clock says.
  ///
  /// - Parameters:
  ///   - run: which session.
  ///   - adults: how many adults were there. Missing: nobody noted it.
  ///   - minutes: how long it took. Unit: whole minutes. Range: 0 or more. Its activities keep their shares.
  ///   - reason: why, as a code.
  ///   - id: the pilot.
  /// - Returns: whether something was entered; the same again changes nothing.
  /// - Throws: ``StoreError/refused(_:)``.
  @discardableResult
  package func correctPaperSession(
    run: String, adults: Int?, minutes: Int, because reason: String, inPilot id: String
  ) throws(StoreError) -> Bool {
    try Self.checkReason(reason)
    return try write { writing in
      let pilot = try Self.openKey(ofPilot: id, writing.database)
      let record = try DeliveryReading(writing.database).standing(pilot).first { $0.runID == run }
      guard let record else {
        throw StoreError.refused([
          ImportProblem("the pilot has no such session", remedy: "enter the session first: lls register")
        ])
      }
      guard record.mode == .paper else {
        throw StoreError.refused([
          ImportProblem(
            "this session was run with a clock, and its minutes stay as the journal has them",
            remedy: "put right who was there: lls register without --actual and --adults")
        ])
      }
      if record.adults == adults, record.elapsedSeconds == minutes * 60 { return false }
      let before = try FactKey.fetchOne(
        writing.database, sql: "SELECT key FROM session_change WHERE run = ? ORDER BY key DESC LIMIT 1",
        arguments: [run])
      let batch = try writing.batch(.register)
      try writing.run(
        """
        INSERT INTO session_change (key, run, adults, minutes, batch, supersedes, reason)
          VALUES (?, ?, ?, ?, ?, ?, ?)
        """, [writing.keys.next(), run, adults, minutes, batch, before, reason])
      try writing.audit(.register, batch)
      return true
    }
  }
}
