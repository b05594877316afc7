internal import GRDB
package import LLSModel
import LLSSeal

extension PilotStore {
  /// Enters one form as it was typed or answered; written words are sealed and held for the worker who reads them.
  ///
  /// - Parameters:
  ///   - form: the form; an item with words has the value `wordsHeld`.
  ///   - words: what was written, by item. Where the store has no passphrase they are not kept: they stay on the card.
  ///   - instrument: the questionnaire's id.
  ///   - wave: when it was asked.
  ///   - id: the pilot.
  ///   - correction: why it takes the place of one that is there. Missing: such a form is refused.
  /// - Returns: what came of it.
  /// - Throws: ``StoreError/refused(_:)``; never with any word of them.
  @discardableResult
  package func enterForm(
    _ form: FeedbackSubmission, words: [String: String], to instrument: String, wave: Wave,
    inPilot id: String, correcting correction: String? = nil
  ) throws(StoreError) -> SubmissionReceipt {
    try Self.checkReason(correction)
    return try write { writing in
      let pilot = try Self.openKey(ofPilot: id, writing.database)
      let holds = try Self.holds(words, atFormLike: form, instrument, wave, pilot, writing.database)
      let entry = try Self.enter(
        form, to: instrument, wave: wave, pilot: pilot, correction, isAnew: holds, writing)
      if holds, entry.batch == nil, entry.receipt.withoutAnswers == 0 {
        // Sealed words cannot be compared with these, so these are never said to be there already.
        throw StoreError.refused([
          ImportProblem(
            "\(form.code.map { "\($0)" } ?? "this form") was entered before, and words are held with it",
            remedy: "look at the card; to enter it in its place, say why: --correct typing-mistake")
        ])
      }
      guard entry.receipt.withoutAnswers == 0, !words.isEmpty, try SealingRow.of(writing.database) != nil
      else { return entry.receipt }
      let number = try entry.batch.flatMap {
        try Int64.fetchOne(
          writing.database, sql: "SELECT number FROM submission WHERE batch = ?", arguments: [$0])
      }
      let standing = try number ?? Self.standingForm(form, instrument, wave, pilot, writing.database)?.number
      guard let standing else { return entry.receipt }
      try writing.hold(words, of: standing, entry.instrument, sealer: try Self.sealer(writing.database))
      return entry.receipt
    }
  }

  /// Enters one form with its answers.
  ///
  /// - Parameter isAnew: whether a correction takes the place of a form with the same answers too, as its words may differ.
  static func enter(
    _ form: FeedbackSubmission, to instrument: String, wave: Wave, pilot: FactKey, _ correction: String?,
    isAnew: Bool = false, _ writing: Writing
  ) throws -> TypedForm {
    let rows = try InstrumentRows.known(instrument, writing.database)
    guard rows.definition.waves.contains(wave) else {
      throw StoreError.refused([
        ImportProblem(
          "\(instrument) is not asked in the wave \(wave.rawValue)",
          remedy: "it is asked in: \(rows.definition.waves.map(\.rawValue).joined(separator: ", "))")
      ])
    }
    let sheet = FormSheet(
      FeedbackBatch(instrumentID: instrument, wave: wave, submissions: [form]), instrument: rows.definition)
    var way = SheetImport(correction: correction)
    way.isAnew = isAnew && correction != nil
    var entry = try SheetEntry(sheet, pilot: pilot, way: way, writing: writing)
    defer { entry.stop() }
    try entry.checkWaves(knowing: rows)
    try entry.enter(0)
    let (receipt, batch, _) = try entry.finish()
    if !receipt.problems.isEmpty { throw StoreError.refused(receipt.problems) }
    if let batch { try writing.audit(.feedback, batch) }
    return TypedForm(receipt: receipt, batch: batch, instrument: rows)
  }

  /// Where one form belongs.
  static func place(
    of form: FeedbackSubmission, _ wave: Wave, _ pilot: FactKey, _ database: Database
  ) throws -> SubmissionPlaces.Finding {
    let form = FormSheet.Form(
      instrument: 0, wave: wave, code: form.code, day: form.day, sessionID: form.sessionID, mode: form.mode,
      support: form.support, line: nil)
    return try SubmissionPlaces(pilot, database, only: form).place(of: form)
  }

  /// The form that stands where this one belongs: the same person, the same occasion.
  static func standingForm(
    _ form: FeedbackSubmission, _ instrument: String, _ wave: Wave, _ pilot: FactKey, _ database: Database
  ) throws -> (number: Int64, key: FactKey)? {
    guard
      case .found(let place) = try place(of: form, wave, pilot, database), let person = place.participant
    else { return nil }
    let sql = """
      SELECT submission.number, submission.key FROM submission
        JOIN instrument ON instrument.key = +submission.instrument
      WHERE +submission.pilot = ? AND instrument.id = ? AND wave = ? AND participant = ? AND run IS ?
        AND NOT EXISTS (SELECT 1 FROM submission AS later WHERE later.supersedes = submission.key)
      ORDER BY +submission.number DESC LIMIT 1
      """
    let row = try Row.fetchOne(
      database.cachedStatement(sql: sql),
      arguments: [pilot, instrument, wave.rawValue, person, place.run])
    return try row.map { try ($0.decode(forColumn: "number"), $0.decode(forColumn: "key")) }
  }
}

extension Writing {
  /// Seals words and holds them; an item whose words are held already keeps those.
  func hold(
    _ words: [String: String], of submission: Int64, _ instrument: InstrumentRows, sealer: Sealer
  ) throws {
    var batch: FactKey?
    for (itemID, text) in words.sorted(by: { $0.key < $1.key }) {
      guard let item = instrument.itemNumbers[itemID] else { continue }
      let isHeld = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM held_words WHERE submission = ? AND item = ?)",
        arguments: [submission, item])
      if isHeld == true { continue }
      let batchKey = try batch ?? self.batch(.words)
      batch = batchKey
      let key = keys.next()
      let sealed = try PilotStore.sealing { () throws(SealError) in
        try sealer.seal(Array(text.utf8), place: .heldWords(key))
      }
      try hold(sealed, key, submission: submission, item: item, batchKey)
    }
    if let batch { try audit(.words, batch) }
  }

  /// Enters sealed words, with the digest that shows whether they are changed.
  func hold(
    _ sealed: [UInt8], _ key: FactKey, submission: Int64, item: Int64, _ batch: FactKey
  ) throws {
    let seal = WordsSeal(sealed, source)
    try run(
      """
      INSERT INTO held_words (key, submission, item, sealed, digest, secret, batch) VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        key, submission, item, SecretBytes(bytes: sealed), seal.digest, SecretBytes(bytes: seal.secret),
        batch,
      ])
  }
}

/// What came of entering one form.
struct TypedForm {
  /// The counts.
  let receipt: SubmissionReceipt
  /// The batch; nil where the form was there already.
  let batch: FactKey?
  /// The questionnaire.
  let instrument: InstrumentRows
}
