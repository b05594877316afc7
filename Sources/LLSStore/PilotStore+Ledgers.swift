internal import GRDB
package import LLSModel

extension PilotStore {
  /// Enters lines of one of a pilot's lists, all or none. The same line again changes nothing.
  ///
  /// - Parameters:
  ///   - entries: the lines, all of one list or of several.
  ///   - id: the pilot.
  ///   - correction: why lines that are there already are entered anew with other particulars. Missing: such lines are refused.
  ///   - isTrial: whether to do everything and then take it back.
  /// - Throws: ``StoreError/refused(_:)`` with every line that does not fit, and for criteria once a session has been entered.
  @discardableResult
  package func importLedger(
    _ entries: [LedgerEntry], intoPilot id: String, correcting correction: String? = nil,
    isTrial: Bool = false
  ) throws(StoreError) -> EntryReceipt {
    try Self.checkReason(correction)
    return try write(isTrial: isTrial) { writing in
      try Self.importLedger(
        entries, into: Self.key(ofPilot: id, writing.database), correcting: correction, writing)
    }
  }

  /// Every version of every line of a pilot's lists, in the order of list and entry, each line's earliest version first.
  ///
  /// - Parameters:
  ///   - id: the pilot.
  ///   - ledger: the list. Missing: all lists.
  /// - Throws: ``StoreError/noSuchPilot(_:known:)``.
  package func ledgerVersions(
    ofPilot id: String, _ ledger: PilotLedger? = nil
  ) throws(StoreError) -> [LedgerVersion] {
    try read { database in
      let pilot = try Self.key(ofPilot: id, database)
      return try LedgerReading(database).versions(pilot, ledger)
    }
  }

  /// Enters lines within a write that is under way.
  static func importLedger(
    _ entries: [LedgerEntry], into pilot: FactKey, correcting correction: String?, _ writing: Writing
  ) throws -> EntryReceipt {
    let standing = try LedgerReading(writing.database).standing(pilot)
    let known = Dictionary(
      standing.map { (LedgerName($0.entry), $0) }, uniquingKeysWith: { first, _ in first })
    var quarters = HarmQuarters(standing.map { ($0.entry, $0.by) }, by: writing.by)
    let hasBegun = try Bool.fetchOne(
      writing.database, sql: "SELECT EXISTS (SELECT 1 FROM run WHERE pilot = ?)", arguments: [pilot])
    var receipt = EntryReceipt()
    var problems: [ImportProblem] = []
    var batch: FactKey?
    for entry in entries {
      let earlier = known[LedgerName(entry)]
      // Before anything is compared: an answer that differs with the count would tell it.
      if let problem = quarters.problem(entry, earlier?.by) {
        problems.append(problem)
        continue
      }
      if earlier?.entry == entry {
        receipt.unchanged += 1
        continue
      }
      if let problem = Self.problem(
        entry, isThere: earlier != nil, hasBegun: hasBegun ?? false, correction: correction)
      {
        problems.append(problem)
        continue
      }
      let key = try batch ?? writing.batch(.ledger)
      batch = key
      try Self.insert(
        entry, pilot, batch: key, supersedes: earlier?.key, reason: earlier.flatMap { _ in correction },
        writing)
      if earlier == nil { receipt.added += 1 } else { receipt.corrected += 1 }
    }
    if !problems.isEmpty { throw StoreError.refused(problems) }
    if let batch { try writing.audit(.ledger, batch) }
    return receipt
  }

  private static func problem(
    _ entry: LedgerEntry, isThere: Bool, hasBegun: Bool, correction: String?
  ) -> ImportProblem? {
    if entry.ledger.isSetBeforeTheStart, hasBegun {
      return ImportProblem(
        "the criterion \(entry.id) comes after the first session",
        remedy: "criteria are set before the start, and stay: leave it out, or keep it for the next pilot")
    }
    guard isThere, correction == nil else { return nil }
    return ImportProblem(
      "the entry \(entry.id) is there already, with other particulars",
      remedy: "look at the list; to enter it anew, say why: --correct typing-mistake")
  }

  private static func insert(
    _ entry: LedgerEntry, _ pilot: FactKey, batch: FactKey, supersedes: FactKey?, reason: String?,
    _ writing: Writing
  ) throws {
    let key = writing.keys.next()
    try writing.run(
      "INSERT INTO ledger_entry (key, pilot, ledger, id, batch, supersedes, reason) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [key, pilot, entry.ledger.rawValue, entry.id, batch, supersedes, reason])
    for (name, value) in entry.values.sorted(by: { $0.key < $1.key }) {
      try writing.run("INSERT INTO ledger_value (entry, name, value) VALUES (?, ?, ?)", [key, name, value])
    }
  }
}

/// What makes a line one line and no other.
private struct LedgerName: Hashable {
  let ledger: PilotLedger
  let id: String

  init(_ entry: LedgerEntry) { (ledger, id) = (entry.ledger, entry.id) }
}

/// Reads the lines of a pilot's lists.
struct LedgerReading {
  private let database: Database

  /// Reads on a connection.
  init(_ database: Database) { self.database = database }

  /// The lines that stand, in the order of list and entry.
  func standing(_ pilot: FactKey) throws -> [(key: FactKey, entry: LedgerEntry, by: String)] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT ledger_entry.key, ledger, id, batch.by AS entered_by
        FROM ledger_entry JOIN batch ON batch.key = ledger_entry.batch
        WHERE pilot = ? AND NOT EXISTS (SELECT 1 FROM ledger_entry AS later WHERE later.supersedes = ledger_entry.key)
        ORDER BY ledger, id
        """, arguments: [pilot])
    return try rows.compactMap { row in
      guard let entry = try entry(row) else { return nil }
      return try (row.decode(forColumn: "key"), entry, row.decode(forColumn: "entered_by"))
    }
  }

  /// Every version of every line, those that stand and those that were replaced.
  func versions(_ pilot: FactKey, _ ledger: PilotLedger?) throws -> [LedgerVersion] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT ledger_entry.key, ledger, id, reason, batch.at AS entered_at, batch.by AS entered_by,
          NOT EXISTS (SELECT 1 FROM ledger_entry AS later WHERE later.supersedes = ledger_entry.key) AS stands
        FROM ledger_entry JOIN batch ON batch.key = ledger_entry.batch
        WHERE pilot = ?1 AND (?2 IS NULL OR ledger = ?2) ORDER BY ledger, id, ledger_entry.key
        """, arguments: [pilot, ledger?.rawValue])
    return try rows.compactMap { row in
      guard let entry = try entry(row) else { return nil }
      return try LedgerVersion(
        entry: entry, by: row.decode(forColumn: "entered_by"), enteredAt: row.decode(forColumn: "entered_at"),
        reason: row.decode(forColumn: "reason"), stands: row.decode(forColumn: "stands"))
    }
  }

  /// One line; nil for a list that a later program keeps.
  private func entry(_ row: Row) throws -> LedgerEntry? {
    let key: FactKey = try row.decode(forColumn: "key")
    guard let ledger = PilotLedger(rawValue: try row.decode(forColumn: "ledger")) else { return nil }
    let cells = try Row.fetchAll(
      database, sql: "SELECT name, value FROM ledger_value WHERE entry = ?", arguments: [key])
    let values: [String: String] = try Dictionary(
      cells.map { (try $0.decode(forColumn: "name"), try $0.decode(forColumn: "value")) },
      uniquingKeysWith: { first, _ in first })
    return LedgerEntry(ledger: ledger, id: try row.decode(forColumn: "id"), values: values)
  }
}

/// One version of a line of a list: what it says, who entered it, and why it took the place of an earlier one.
package struct LedgerVersion: Hashable, Sendable {
  /// What it says.
  package let entry: LedgerEntry
  /// The staff code of whoever entered it.
  package let by: String
  /// When it was entered, as the store writes moments.
  package let enteredAt: String
  /// Why it took the place of the version before. Missing: it is the first one.
  package let reason: String?
  /// Whether no later version took its place.
  package let stands: Bool
}
