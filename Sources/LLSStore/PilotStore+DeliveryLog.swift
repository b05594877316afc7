internal import GRDB
package import LLSModel

extension PilotStore {
  /// Enters entries of the training and launch log, all or none. The same entry again changes nothing.
  ///
  /// - Parameters:
  ///   - entries: the log.
  ///   - correction: why entries that are there already are entered anew with other particulars. Missing: such entries are refused.
  ///   - isTrial: whether to do everything and then take it back.
  /// - Throws: ``StoreError/refused(_:)`` with every entry that does not fit.
  @discardableResult
  package func importDeliveryLog(
    _ entries: [DeliveryLogEntry], correcting correction: String? = nil, isTrial: Bool = false
  ) throws(StoreError) -> EntryReceipt {
    try Self.checkReason(correction)
    return try write(isTrial: isTrial) { writing in
      var receipt = EntryReceipt()
      var problems: [ImportProblem] = []
      var batch: FactKey?
      for entry in entries {
        guard Self.holdsPublicWords(entry) else {
          problems.append(
            ImportProblem(
              "an entry's id, setting or remark holds more than it may",
              remedy:
                "no name, telephone number or e-mail address: an id has small letters, digits and hyphens, "
                + "setting and remark are one line of at most \(PublicWords.longest) characters"))
          continue
        }
        let standing = try Self.standingLog("AND delivery_log.id = ?", [entry.id], writing.database).first
        if let standing, standing.entry == entry {
          receipt.unchanged += 1
          continue
        }
        guard let period = LoggedPeriod(entry.date), standing == nil || correction != nil else {
          problems.append(
            standing == nil
              ? ImportProblem("the entry \(entry.id) has no date", remedy: "write a day, a month or a year")
              : ImportProblem(
                "the entry \(entry.id) is there already, with other particulars",
                remedy: "look at the log; to enter it anew, say why: --correct typing-mistake"))
          continue
        }
        let key = try batch ?? writing.batch(.trainingLog)
        batch = key
        try Self.insert(
          entry, period, batch: key, supersedes: standing?.key, reason: standing == nil ? nil : correction,
          writing)
        if standing == nil { receipt.added += 1 } else { receipt.corrected += 1 }
      }
      if !problems.isEmpty { throw StoreError.refused(problems) }
      if let batch { try writing.audit(.trainingLog, batch) }
      return receipt
    }
  }

  /// The entries that lie wholly between two days, in the order of date and id.
  package func deliveryLog(
    from first: CalendarDay, to last: CalendarDay
  ) throws(StoreError) -> [DeliveryLogEntry] {
    try read { database in
      try Self.standingLog(
        "AND first_day >= ? AND last_day <= ?", [first.description, last.description], database
      ).map(\.entry)
    }
  }

  /// Every version of every entry, or of one, in the order of day and id, each entry's earliest version first.
  ///
  /// - Parameter id: the entry. Missing: all entries.
  package func deliveryLogVersions(of id: String? = nil) throws(StoreError) -> [DeliveryLogVersion] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT delivery_log.*, batch.at AS entered_at, batch.by AS entered_by,
            NOT EXISTS (SELECT 1 FROM delivery_log AS later WHERE later.supersedes = delivery_log.key) AS stands
          FROM delivery_log JOIN batch ON batch.key = delivery_log.batch
          WHERE ?1 IS NULL OR delivery_log.id = ?1
          ORDER BY first_day, last_day, delivery_log.id, delivery_log.key
          """, arguments: [id])
      return try rows.map { row in
        try DeliveryLogVersion(
          entry: Self.entry(row), by: row.decode(forColumn: "entered_by"),
          enteredAt: row.decode(forColumn: "entered_at"), reason: row.decode(forColumn: "reason"),
          stands: row.decode(forColumn: "stands"))
      }
    }
  }

  private static func insert(
    _ entry: DeliveryLogEntry, _ period: LoggedPeriod, batch: FactKey, supersedes: FactKey?, reason: String?,
    _ writing: Writing
  ) throws {
    let sessions = columns(entry.sessions)
    let attended = columns(entry.attended)
    try writing.run(
      """
      INSERT INTO delivery_log (key, id, date, first_day, last_day, audience, setting, sessions_known, sessions,
        attended_known, attended, remark, batch, supersedes, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        writing.keys.next(), entry.id, entry.date, period.first.description, period.last.description,
        entry.audience.rawValue,
        entry.setting, sessions.known, sessions.number, attended.known, attended.number, entry.remark,
        batch, supersedes, reason,
      ])
  }

  private static func holdsPublicWords(_ entry: DeliveryLogEntry) -> Bool {
    ShortName.fitsLogLine(entry.id) && PublicWords.fits(entry.setting) && PublicWords.fits(entry.remark)
  }

  private static func columns(_ count: DeliveryLogEntry.Count) -> (known: String, number: Int?) {
    switch count {
    case .exact(let number): ("exact", number)
    case .about(let number): ("about", number)
    case .unknown: ("unknown", nil)
    }
  }

  private static func count(_ known: String, _ number: Int?) -> DeliveryLogEntry.Count {
    guard let number else { return .unknown }
    return known == "about" ? .about(number) : .exact(number)
  }

  private static func standingLog(
    _ condition: String, _ values: [String], _ database: Database
  ) throws -> [(key: FactKey, entry: DeliveryLogEntry)] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM delivery_log
        WHERE NOT EXISTS (SELECT 1 FROM delivery_log AS later WHERE later.supersedes = delivery_log.key)
        \(condition) ORDER BY first_day, last_day, id
        """, arguments: StatementArguments(values))
    return try rows.map { (try $0.decode(forColumn: "key"), try entry($0)) }
  }

  private static func entry(_ row: Row) throws -> DeliveryLogEntry {
    try DeliveryLogEntry(
      id: row.decode(forColumn: "id"), date: row.decode(forColumn: "date"),
      audience: DeliveryLogEntry.Audience(rawValue: row.decode(forColumn: "audience")) ?? .professionals,
      setting: row.decode(forColumn: "setting"),
      sessions: count(row.decode(forColumn: "sessions_known"), row.decode(forColumn: "sessions")),
      attended: count(row.decode(forColumn: "attended_known"), row.decode(forColumn: "attended")),
      remark: row.decode(forColumn: "remark"))
  }
}

/// One version of an entry of the log: what it says, who entered it, and why it took the place of an earlier one.
package struct DeliveryLogVersion: Hashable, Sendable {
  /// What it says.
  package let entry: DeliveryLogEntry
  /// The staff code of whoever entered it.
  package let by: String
  /// When it was entered, as the store writes moments.
  package let enteredAt: String
  /// Why it took the place of the version before. Missing: it is the first one.
  package let reason: String?
  /// Whether no later version took its place.
  package let stands: Bool
}
