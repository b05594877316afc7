internal import GRDB
import LLSModel

/// A journal without the code, as far as the store has to know it.
package struct ErasedJournal: Hashable, Sendable {
  /// The session's run.
  package let runID: String
  /// The checksums of its lines, as a record holds them.
  package let chain: [String]

  /// Names a journal.
  package init(runID: String, chain: [String]) {
    self.runID = runID
    self.chain = chain
  }
}

/// One erasure on its way in: everything in the store that somebody gave, and the code itself.
struct ErasureEntry {
  private let participant: FactKey
  private let pilot: FactKey
  private let standIn: ParticipantCode
  private let journals: [String: ErasedJournal]
  private let writing: Writing

  /// Takes what to erase.
  init(
    of participant: FactKey, in pilot: FactKey, standIn: ParticipantCode, journals: [ErasedJournal],
    _ writing: Writing
  ) {
    self.participant = participant
    self.pilot = pilot
    self.standIn = standIn
    self.journals = Dictionary(journals.map { ($0.runID, $0) }, uniquingKeysWith: { first, _ in first })
    self.writing = writing
  }

  /// Overwrites it under a permit, and says so in the audit; nothing when all of it was done before.
  ///
  /// - Returns: whether anything was changed.
  func enter(reason: String, on day: CalendarDay) throws -> Bool {
    let database = writing.database
    let enrolment = try Row.fetchOne(
      database, sql: "SELECT code, batch FROM participant WHERE key = ?", arguments: [participant])
    guard let enrolment else { return false }
    let isCodeThere: Bool = try enrolment.decode(forColumn: "code") != standIn.description
    guard try isCodeThere || hasJournalNews() else { return false }
    let batch = try writing.batch(.erasure)
    let erasure = writing.keys.next()
    try writing.run(
      "INSERT INTO erasure (key, participant, reason, day, batch) VALUES (?, ?, ?, ?, ?)",
      [erasure, participant, reason, day.description, batch])
    try writing.run(
      "INSERT INTO erasure_permit (participant, erasure) VALUES (?, ?)", [participant, erasure])
    try overwriteForms()
    var relinked: [(AuditedWrite, FactKey)] = []
    if isCodeThere {
      try writing.run(
        "UPDATE participant SET code = ? WHERE key = ?", [standIn.description, participant])
      relinked.append((.enrolment, try enrolment.decode(forColumn: "batch")))
    }
    relinked += try overwriteDeliveries().map { (.delivery, $0) }
    for (_, key) in relinked { try giveAnotherSecret(to: key) }
    try writing.audit(.erasure, batch)
    for (what, key) in relinked { try writing.audit(what, key) }
    try writing.run("DELETE FROM erasure_permit WHERE participant = ?", [participant])
    return true
  }

  private func overwriteForms() throws {
    let forms = "(SELECT number FROM submission WHERE participant = ?)"
    try writing.run(
      """
      UPDATE answer SET number = NULL, choices = NULL, missing = 'withdrawn' WHERE submission IN \(forms)
      """, [participant])
    try writing.run(
      """
      UPDATE second_answer SET number = NULL, choices = NULL, missing = 'withdrawn'
        WHERE pass IN (SELECT number FROM second_pass WHERE submission IN \(forms))
      """, [participant])
    try writing.run("UPDATE second_pass SET secret = NULL WHERE submission IN \(forms)", [participant])
    try writing.run(
      "UPDATE held_words SET sealed = x'', secret = NULL WHERE submission IN \(forms)", [participant])
    try writing.run(
      "DELETE FROM record_secret WHERE record IN (SELECT key FROM submission WHERE participant = ?)",
      [participant])
  }

  private static let deliveriesOfPilot = """
    SELECT delivery.*, pilot_group.id AS group_id,
      EXISTS (SELECT 1 FROM attendance WHERE delivery = delivery.key AND participant = ?1)
        OR EXISTS (SELECT 1 FROM withdrawn_day WHERE delivery = delivery.key AND participant = ?1) AS was_there
    FROM delivery JOIN run ON run.id = delivery.run JOIN pilot_group ON pilot_group.key = run.pilot_group
    WHERE run.pilot = ?2 ORDER BY delivery.key
    """

  /// Gives the pilot's sessions the digests and checksums that they have without the code.
  ///
  /// - Returns: the keys of those that changed.
  private func overwriteDeliveries() throws -> [FactKey] {
    try rowsOfDeliveries().compactMap { row in
      let key: FactKey = try row.decode(forColumn: "key")
      guard let new = try changed(row) else { return nil }
      try writing.run(
        "UPDATE delivery SET digest = ?, journal_chain = ? WHERE key = ?", [new.digest, new.chain.text, key])
      return key
    }
  }

  private func rowsOfDeliveries() throws -> [Row] {
    try Row.fetchAll(writing.database, sql: Self.deliveriesOfPilot, arguments: [participant, pilot])
  }

  /// Whether a journal that was handed in has other checksums than the store knows.
  private func hasJournalNews() throws -> Bool {
    try rowsOfDeliveries().contains { row in
      let known: String = try row.decode(forColumn: "journal_chain")
      return try chain(of: row).map { $0.text != known } ?? false
    }
  }

  /// What a session's row is to hold; nil where it holds it already.
  private func changed(_ row: Row) throws -> (digest: String, chain: JournalChain)? {
    let wasThere: Bool = try row.decode(forColumn: "was_there")
    let known = JournalChain(text: try row.decode(forColumn: "journal_chain"))
    let handedIn = try chain(of: row)
    guard wasThere || handedIn.map({ $0 != known }) ?? false else { return nil }
    let digest = DeliveryEntry.digest(of: try DeliveryReading(writing.database).record(row))
    let lines: Int = try row.decode(forColumn: "last_sequence")
    let chain = handedIn ?? (known.isErased ? known : .erased(lines: lines))
    if chain == known, try row.decode(forColumn: "digest") == digest { return nil }
    return (digest, chain)
  }

  /// The checksums of a session's lines in the journal that was handed in; nil where none was, or a shorter one.
  private func chain(of row: Row) throws -> JournalChain? {
    let lines: Int = try row.decode(forColumn: "last_sequence")
    guard let journal = journals[try row.decode(forColumn: "run")], journal.chain.count >= lines else {
      return nil
    }
    return JournalChain(text: journal.chain.prefix(lines).joined())
  }

  /// Makes the digest that the audit holds of a write say nothing any more.
  private func giveAnotherSecret(to batch: FactKey) throws {
    let secret = SecretBytes(bytes: writing.source.randomBytes(32))
    let isThere = try Bool.fetchOne(
      writing.database, sql: "SELECT EXISTS (SELECT 1 FROM batch_secret WHERE batch = ?)",
      arguments: [batch])
    if isThere == true {
      try writing.run("UPDATE batch_secret SET secret = ? WHERE batch = ?", [secret, batch])
      return
    }
    // A session or a batch of the first edition has no secret yet.
    let isBatch = try Bool.fetchOne(
      writing.database, sql: "SELECT EXISTS (SELECT 1 FROM batch WHERE key = ?)", arguments: [batch])
    if isBatch == true {
      try writing.run("INSERT INTO batch_secret (batch, secret) VALUES (?, ?)", [batch, secret])
    } else {
      try writing.beginBatch(.delivery, batch)
    }
  }
}
