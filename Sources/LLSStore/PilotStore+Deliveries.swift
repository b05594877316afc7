internal import GRDB
package import LLSModel
import LLSSeal

/// What came of importing one session's journal.
package enum DeliveryReceipt: Hashable, Sendable {
  /// It is new.
  case added
  /// It was there already, word for word.
  case unchanged
  /// It was there up to an earlier point; the longer journal now stands, the shorter one is kept behind it.
  case continued(from: Int)
  /// A longer journal of the same run is there already, and stands.
  case older(than: Int)
}

extension PilotStore {
  /// Enters the record of one session.
  @discardableResult
  package func importDelivery(
    _ record: SessionRecord, intoPilot id: String
  ) throws(StoreError) -> DeliveryReceipt {
    try importDeliveries([record], intoPilot: id).first ?? .unchanged
  }

  /// Enters the records of sessions, all or none.
  ///
  /// - Parameters:
  ///   - records: the sessions.
  ///   - id: the pilot.
  ///   - isTrial: whether to do everything and then take it back.
  /// - Returns: what came of each, in the same order.
  /// - Throws: ``StoreError/refused(_:)`` with everything that does not fit to the pilot.
  @discardableResult
  package func importDeliveries(
    _ records: [SessionRecord], intoPilot id: String, isTrial: Bool = false
  ) throws(StoreError) -> [DeliveryReceipt] {
    try write(isTrial: isTrial) { writing in
      let pilot = try Self.openKey(ofPilot: id, writing.database)
      let groups = try Self.groupKeys(pilot, writing.database)
      let people = try Self.participantKeys(pilot, writing.database)
      let members = try Self.members(pilot, writing.database)
      let modules = Set(
        (try Self.particulars(of: id, writing.database)?.modules ?? []).map { $0.prefix { $0 != "@" } })
      var receipts: [DeliveryReceipt] = []
      var problems: [ImportProblem] = []
      for record in records {
        let entry = DeliveryEntry(
          record: record, pilot: pilot, people: people, members: members[record.groupID] ?? [],
          writing: writing)
        guard let group = groups[record.groupID] else {
          problems.append(entry.problem("names the group \(record.groupID), which the pilot does not have"))
          continue
        }
        guard modules.contains(record.moduleID[...]) else {
          problems.append(
            entry.problem(
              "is of a module that the pilot does not have",
              remedy:
                "leave it out, or begin a pilot that has the module: lls pilot new --module \(record.moduleID)"
            ))
          continue
        }
        let found = try entry.wrongCodes()
        problems += found
        guard found.isEmpty else { continue }
        do {
          receipts.append(try entry.enter(group: group))
        } catch StoreError.refused(let more) {
          problems += more
        }
      }
      if !problems.isEmpty { throw StoreError.refused(problems) }
      return receipts
    }
  }

  /// The codes of those who are or were in each group, by the group's id.
  private static func members(_ pilot: FactKey, _ database: Database) throws -> [String: Set<String>] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT pilot_group.id, participant.code FROM membership
          JOIN participant ON participant.key = membership.participant
          JOIN pilot_group ON pilot_group.key = membership.pilot_group WHERE participant.pilot = ?
        """, arguments: [pilot])
    var members: [String: Set<String>] = [:]
    for row in rows {
      members[try row.decode(forColumn: "id"), default: []].insert(try row.decode(forColumn: "code"))
    }
    return members
  }

  /// The participants' keys by code.
  static func participantKeys(_ pilot: FactKey, _ database: Database) throws -> [String: FactKey] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT code, key FROM participant WHERE pilot = ?", arguments: [pilot])
    return try Dictionary(
      rows.map { (try $0.decode(forColumn: "code"), try $0.decode(forColumn: "key")) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// One session's record on its way in.
struct DeliveryEntry {
  let record: SessionRecord
  let pilot: FactKey
  let people: [String: FactKey]
  /// The codes of those who are or were in the session's group.
  let members: Set<String>
  let writing: Writing

  private static let usualRemedy =
    "check that it belongs to this pilot, and enter groups and codes first (lls group add, lls participant enrol)"

  /// Codes that nobody in the pilot has, or whose holder has never been in the group.
  func wrongCodes() throws -> [ImportProblem] {
    let wasErasedFrom = try wasErasedFrom
    return Set(record.attendance.map(\.code) + record.withdrawnToday).sorted().compactMap { code in
      if people[code] == nil {
        let what = "names the code \(code), which nobody in the pilot has"
        return wasErasedFrom
          ? problem(
            what + "; somebody was erased from this session since it was entered", remedy: Self.leftCopy)
          : problem(what)
      }
      if members.contains(code) { return nil }
      return problem(
        "names the code \(code), whose holder has never been in \(record.groupID)",
        remedy: "check the group and the code against the register; "
          + "if the person has joined the group, enter that first with lls participant enrol")
    }
  }

  private static let leftCopy =
    "if it was this code, the file is a copy that still holds it: take it out with lls participant erase --pilot PILOT "
    + "--journal FILE, then import it again; the code is not entered anew"

  /// Whether somebody was erased from the session since it was entered: by the stand-in in its register.
  private var wasErasedFrom: Bool {
    get throws {
      try Bool.fetchOne(
        writing.database,
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM participant WHERE pilot = ?2 AND code LIKE '-%' AND key IN (
              SELECT participant FROM attendance JOIN delivery ON delivery.key = attendance.delivery WHERE run = ?1
              UNION SELECT participant FROM withdrawn_day JOIN delivery ON delivery.key = withdrawn_day.delivery
                WHERE run = ?1
              UNION SELECT participant FROM attendance_change WHERE run = ?1))
          """, arguments: [record.runID, pilot]) ?? false
    }
  }

  /// A problem of this record.
  func problem(_ what: String, remedy: String = usualRemedy) -> ImportProblem {
    ImportProblem(
      "the journal of \(record.moduleID) \(record.sessionID) on \(record.day) \(what)", remedy: remedy)
  }

  /// Enters it, unless it is there.
  func enter(group: FactKey) throws -> DeliveryReceipt {
    let database = writing.database
    if let run = try Row.fetchOne(
      database, sql: "SELECT pilot, pilot_group FROM run WHERE id = ?", arguments: [record.runID])
    {
      guard try run.decode(forColumn: "pilot") == pilot, try run.decode(forColumn: "pilot_group") == group
      else {
        throw StoreError.refused([problem("was entered for another pilot or group before")])
      }
    } else {
      try writing.run(
        "INSERT INTO run (id, pilot, pilot_group) VALUES (?, ?, ?)", [record.runID, pilot, group])
    }
    guard let chain = JournalChain(record) else {
      throw StoreError.refused([
        problem(
          "came without the checksums of its lines", remedy: "import the journal that lls run has written")
      ])
    }
    let digest = Self.digest(of: record)
    let standing = try Row.fetchOne(
      database,
      sql: """
        SELECT key, last_sequence, digest, journal_chain FROM delivery WHERE run = ?
          ORDER BY last_sequence DESC LIMIT 1
        """, arguments: [record.runID])
    guard let standing else {
      if record.mode == .paper { try checkNotThere() }
      try insert(digest: digest, chain: chain, supersedes: nil)
      return .added
    }
    let last: Int = try standing.decode(forColumn: "last_sequence")
    let entered = JournalChain(text: try standing.decode(forColumn: "journal_chain"))
    // Where the checksums were erased with somebody who was there, the record itself says whether it is the same.
    let isErased = try entered.isErased && standing.decode(forColumn: "digest") == digest
    if record.lastSequence == last, entered == chain || isErased {
      if try standing.decode(forColumn: "digest") == digest { return .unchanged }
      throw StoreError.refused([
        problem("says something else than when it was entered before, though it has the same lines")
      ])
    }
    if record.lastSequence < last, entered.goesOn(from: chain) { return .older(than: last) }
    guard record.lastSequence > last, chain.goesOn(from: entered) else {
      throw StoreError.refused([try otherJournal])
    }
    try insert(digest: digest, chain: chain, supersedes: try standing.decode(forColumn: "key"))
    return .continued(from: last)
  }

  /// What is wrong with a journal that neither begins with the one that was entered nor is its beginning.
  private var otherJournal: ImportProblem {
    get throws {
      if try wasErasedFrom {
        return problem(
          "is not the one that was entered, from which somebody was erased since",
          remedy:
            "if the file is a copy that still holds that code, in a note or a mark that was taken back: "
            + "lls participant erase --pilot PILOT --journal FILE, then import it again; else it went on from "
            + "another copy, and the one that was entered stands: leave this one out")
      }
      // Two journals that went on from copies of one beginning: neither may take the other's place in silence.
      return problem(
        "is not a continuation of the one that was entered",
        remedy:
          "two journals went on from one beginning, perhaps on two laptops; the one that was entered stands: "
          + "leave this one out, and keep it with the paper")
    }
  }

  /// Another window may have entered the same session in the meantime.
  private func checkNotThere() throws {
    let isThere = try DeliveryReading(writing.database).standing(pilot).contains {
      $0.groupID == record.groupID && $0.day == record.day && $0.fullName == record.fullName
    }
    if isThere {
      throw StoreError.refused([
        ImportProblem(
          "\(record.groupID) has \(record.fullName) on \(record.day) already",
          remedy: "take the register again: it shows the session as it stands")
      ])
    }
  }

  private func insert(digest: String, chain: JournalChain, supersedes: FactKey?) throws {
    let key = writing.keys.next()
    try writing.beginBatch(.delivery, key)
    try writing.run(
      """
      INSERT INTO delivery (key, run, last_sequence, mode, ending, module_id, module_version, content_hash,
        session_id, day, elapsed_seconds, paused_seconds, planned_minutes, adults, adults_needed, closing_role,
        closing_minutes, digest, journal_chain, supersedes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        key, record.runID, record.lastSequence, record.mode.rawValue, record.ending.rawValue, record.moduleID,
        record.moduleVersion, record.contentHash, record.sessionID, record.day, record.elapsedSeconds,
        record.pausedSeconds, record.plannedMinutes, record.adults, record.adultsNeeded,
        record.closingCheck?.role, record.closingCheck?.minutesAfterEnd, digest, chain.text, supersedes,
      ])
    try insertParts(of: key)
    try writing.audit(.delivery, key)
  }

  private func insertParts(of key: FactKey) throws {
    for (position, block) in record.blocks.enumerated() {
      try writing.run(
        """
        INSERT INTO delivery_block (delivery, position, activity, planned_minutes, seconds, status, is_core)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          key, position, block.activityID, block.plannedMinutes, block.seconds, block.status.rawValue,
          block.isCore,
        ])
    }
    for (position, change) in record.adaptations.enumerated() {
      try writing.run(
        "INSERT INTO adaptation (delivery, position, activity, what, why) VALUES (?, ?, ?, ?, ?)",
        [key, position, change.activityID, change.what, change.why])
    }
    for presence in record.attendance {
      try writing.run(
        "INSERT INTO attendance (delivery, participant, status, minutes) VALUES (?, ?, ?, ?)",
        [key, people[presence.code], presence.status.rawValue, presence.minutes])
    }
    for (colour, number) in record.cards.sorted(by: { $0.key < $1.key }) {
      try writing.run(
        "INSERT INTO card_count (delivery, colour, number) VALUES (?, ?, ?)", [key, colour, number])
    }
    for code in Set(record.withdrawnToday) {
      try writing.run(
        "INSERT INTO withdrawn_day (delivery, participant) VALUES (?, ?)", [key, people[code]])
    }
  }

  /// A digest of everything in a record; the run's random id keeps it from being guessed.
  static func digest(of record: SessionRecord) -> String {
    var lines = [
      record.runID, "\(record.lastSequence)", record.mode.rawValue, record.ending.rawValue, record.groupID,
      record.moduleID, record.moduleVersion, record.contentHash, record.sessionID, record.day,
      "\(record.elapsedSeconds)", "\(record.pausedSeconds)", "\(record.plannedMinutes)",
      record.adults.map(String.init) ?? "-", "\(record.adultsNeeded)",
      record.closingCheck.map { "closed \($0.role) \($0.minutesAfterEnd)" } ?? "not closed",
    ]
    lines += record.blocks.map { block in
      "block \(block.activityID) \(block.plannedMinutes) \(block.seconds) \(block.status.rawValue) \(block.isCore)"
    }
    lines += record.adaptations.map { "adapted \($0.activityID) \($0.what) \($0.why)" }
    lines += record.attendance.sorted { $0.code < $1.code }.map {
      "attended \($0.code) \($0.status.rawValue) \($0.minutes)"
    }
    lines += record.cards.sorted { $0.key < $1.key }.map { "cards \($0.key) \($0.value)" }
    lines += Set(record.withdrawnToday).sorted().map { "withdrawn \($0)" }
    return ContentDigest(of: lines.joined(separator: "\n").utf8).description
  }
}
