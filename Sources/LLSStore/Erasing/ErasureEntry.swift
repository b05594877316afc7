internal import GRDB
import LLSModel

/// One erasure on its way in: everything in the store that somebody gave, and the code itself.
struct ErasureEntry {
  private let participant: FactKey
  private let pilot: FactKey
  private let standIn: ParticipantCode
  private let journals: [String: [ErasedJournal]]
  private let writing: Writing

  /// Takes what to erase.
  init(
    of participant: FactKey, in pilot: FactKey, standIn: ParticipantCode, journals: [ErasedJournal],
    _ writing: Writing
  ) {
    self.participant = participant
    self.pilot = pilot
    self.standIn = standIn
    self.journals = Dictionary(grouping: journals, by: \.runID)
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
    guard try isCodeThere || !changes(isFirst: false).isEmpty else { return false }
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
    for change in try changes(isFirst: isCodeThere) {
      try writing.run(
        "UPDATE delivery SET digest = ?, journal_chain = ? WHERE key = ?",
        [change.digest, change.chain.text, change.key])
      relinked.append((.delivery, change.key))
    }
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

  /// A session's row, and what it is to hold without the code.
  private typealias Change = (key: FactKey, digest: String, chain: JournalChain)

  /// The pilot's sessions that do not yet hold the digests and checksums that they have without the code.
  ///
  /// - Parameter isFirst: whether the code was there until now: only then are checksums forgotten whose journal is not at hand.
  private func changes(isFirst: Bool) throws -> [Change] {
    let rows = try Row.fetchAll(
      writing.database, sql: Self.deliveriesOfPilot, arguments: [participant, pilot])
    let sessions = try rows.map { try ErasedSession($0, DeliveryReading(writing.database)) }
    var changes: [Change] = []
    for (run, ofRun) in Dictionary(grouping: sessions, by: \.run) {
      let (journal, known) = Self.journal(of: ofRun, among: journals[run] ?? [])
      for session in ofRun {
        let own: ErasedJournal? = session.lines <= known ? journal : nil
        guard let new = session.change(own, isFirst: isFirst) else { continue }
        changes.append((session.key, new.digest, new.chain))
      }
    }
    return changes.sorted { $0.key < $1.key }
  }

  /// The journal that a run was entered from, and how many of its lines the store was told; of several, the one with most of them.
  private static func journal(
    of run: [ErasedSession], among journals: [ErasedJournal]
  ) -> (journal: ErasedJournal?, lines: Int) {
    var best: (journal: ErasedJournal?, lines: Int) = (nil, 0)
    for journal in journals {
      let known: Int = run.filter { $0.was(enteredFrom: journal) }.map(\.lines).max() ?? 0
      if known > best.lines { best = (journal, known) }
    }
    return best
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
