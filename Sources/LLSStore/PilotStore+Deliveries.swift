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
  /// - Returns: what came of each, in the same order.
  /// - Throws: ``StoreError/refused(_:)`` with everything that does not fit to the pilot.
  @discardableResult
  package func importDeliveries(
    _ records: [SessionRecord], intoPilot id: String
  ) throws(StoreError) -> [DeliveryReceipt] {
    try write { writing in
      let pilot = try Self.key(ofPilot: id, writing.database)
      let groups = try Self.groupKeys(pilot, writing.database)
      let people = try Self.participantKeys(pilot, writing.database)
      var receipts: [DeliveryReceipt] = []
      var problems: [ImportProblem] = []
      for record in records {
        let entry = DeliveryEntry(record: record, pilot: pilot, people: people, writing: writing)
        guard let group = groups[record.groupID] else {
          problems.append(entry.problem("names the group \(record.groupID), which the pilot does not have"))
          continue
        }
        let found = entry.unknownCodes()
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
  let writing: Writing

  /// Codes that nobody in the pilot has.
  func unknownCodes() -> [ImportProblem] {
    Set(record.attendance.map(\.code) + record.withdrawnToday).sorted().filter { people[$0] == nil }
      .map { problem("names the code \($0), which nobody in the pilot has") }
  }

  /// A problem of this record.
  func problem(_ what: String) -> ImportProblem {
    ImportProblem(
      "the journal of \(record.moduleID) \(record.sessionID) on \(record.day) \(what)",
      remedy: "check that it belongs to this pilot, and enter groups and codes first "
        + "(lls pilot groups, lls pilot enrol)")
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
    let digest = Self.digest(of: record)
    let standing = try Row.fetchOne(
      database,
      sql:
        "SELECT key, last_sequence, digest FROM delivery WHERE run = ? ORDER BY last_sequence DESC LIMIT 1",
      arguments: [record.runID])
    guard let standing else {
      try insert(digest: digest, supersedes: nil)
      return .added
    }
    let last: Int = try standing.decode(forColumn: "last_sequence")
    if record.lastSequence < last { return .older(than: last) }
    if record.lastSequence == last {
      if try standing.decode(forColumn: "digest") == digest { return .unchanged }
      throw StoreError.refused([
        problem("says something else than when it was entered before, though it has the same length")
      ])
    }
    try insert(digest: digest, supersedes: standing.decode(forColumn: "key"))
    return .continued(from: last)
  }

  private func insert(digest: String, supersedes: FactKey?) throws {
    let key = writing.keys.next()
    try writing.run(
      """
      INSERT INTO delivery (key, run, last_sequence, mode, ending, module_id, module_version, content_hash,
        session_id, day, elapsed_seconds, paused_seconds, planned_minutes, adults, adults_needed, closing_role,
        closing_minutes, digest, supersedes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        key, record.runID, record.lastSequence, record.mode.rawValue, record.ending.rawValue, record.moduleID,
        record.moduleVersion, record.contentHash, record.sessionID, record.day, record.elapsedSeconds,
        record.pausedSeconds, record.plannedMinutes, record.adults, record.adultsNeeded,
        record.closingCheck?.role, record.closingCheck?.minutesAfterEnd, digest, supersedes,
      ])
    try insertParts(of: key)
    try writing.audit("delivery", "\(key) \(record.runID) \(record.lastSequence)", digest: digest)
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
