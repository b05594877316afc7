internal import GRDB
package import LLSModel

/// What a register begins with: who belongs to the group on that day, and what is entered already.
package struct RegisterSheet: Hashable, Sendable {
  /// The session as it stands. Missing: nothing is entered of it.
  package let record: SessionRecord?
  /// Codes of the group's members on that day, in code order.
  package let codes: [String]
  /// Whether it is entered that consent was asked again.
  package let consentWasAsked: Bool
  /// Other days on which the group had a session to its end, by the session's full name.
  package let heldOn: [String: [String]]
}

/// One row of a register.
package struct RegisterRow: Hashable, Sendable {
  /// Whose.
  package let code: String
  /// How much of the session.
  package let status: SessionRecord.Attendance.Status
  /// Time in the room. Unit: whole minutes. Range: 0 or more.
  package let minutes: Int
  /// Why it takes the place of what was entered before. Missing: nothing was.
  package let reason: String?

  /// Makes a row.
  package init(code: String, status: SessionRecord.Attendance.Status, minutes: Int, reason: String?) {
    self.code = code
    self.status = status
    self.minutes = minutes
    self.reason = reason
  }
}

extension PilotStore {
  /// What a register begins with.
  ///
  /// - Parameters:
  ///   - id: the pilot.
  ///   - group: the group's id.
  ///   - day: the session's day.
  ///   - session: the session, as `module/session`; the session's id, or `module/` alone, where that is clear. Missing: the day is
  ///     enough.
  /// - Throws: ``StoreError/refused(_:)`` for a group the pilot does not have, or where the session is not clear.
  package func registerSheet(
    ofPilot id: String, group: String, on day: CalendarDay, session: String?
  ) throws(StoreError) -> RegisterSheet {
    try read { database in
      let pilot = try Self.key(ofPilot: id, database)
      guard try Self.groupKeys(pilot, database)[group] != nil else {
        throw StoreError.refused([
          ImportProblem(
            "the pilot has no group \(group)", remedy: "lls pilot show \(id) lists the groups")
        ])
      }
      let ofGroup = try DeliveryReading(database).standing(pilot).filter { $0.groupID == group }
      let found = ofGroup.filter { $0.day == day.description && $0.isCalled(session) }
      if found.count > 1 {
        throw StoreError.refused([
          ImportProblem(
            "\(group) had \(found.count) sessions on \(day)",
            remedy: "say which: --session "
              + found.map(\.fullName).joined(separator: ", --session "))
        ])
      }
      let people = try ParticipantReading(database).all(pilot).filter { person in
        !person.code.hasPrefix("-") && person.consent[.takePart].map { $0 != .refused } == true
          && person.memberships.contains { $0.groupID == group && $0.covers(day) }
      }
      let attended = found.first?.attendance.map(\.code).filter { !$0.hasPrefix("-") } ?? []
      return RegisterSheet(
        record: found.first, codes: Set(people.map(\.code) + attended).sorted(),
        consentWasAsked: try found.first.map { try Self.has(.consentAsked, run: $0.runID, database) }
          ?? false,
        heldOn: Dictionary(
          grouping: ofGroup.filter { $0.day != day.description && $0.ending == .finished }, by: \.fullName
        ).mapValues { $0.map(\.day) })
    }
  }

  /// Looks whether every form of a session on a day will find its session.
  ///
  /// - Parameters:
  ///   - id: the pilot.
  ///   - group: the group's id. Missing: all groups.
  ///   - day: the day on the forms.
  ///   - session: as in ``registerSheet(ofPilot:group:on:session:)``.
  /// - Throws: ``StoreError/refused(_:)`` where there is none, or where a group had more than one.
  package func checkSession(
    ofPilot id: String, group: String?, on day: CalendarDay, session: String?
  ) throws(StoreError) {
    try read { database in
      let found = try DeliveryReading(database).standing(Self.key(ofPilot: id, database)).filter {
        (group == nil || $0.groupID == group) && $0.day == day.description && $0.isCalled(session)
      }
      guard !found.isEmpty else {
        throw StoreError.refused([
          ImportProblem(
            "\(group ?? "the pilot") has no session\(session.map { " \($0)" } ?? "") on \(day)",
            remedy: "correct --day or --session; else enter the session first: lls register, or "
              + "lls delivery import")
        ])
      }
      for (group, own) in Dictionary(grouping: found, by: \.groupID).sorted(by: { $0.key < $1.key })
      where own.count > 1 {
        throw StoreError.refused([
          ImportProblem(
            "\(group) had \(own.count) sessions on \(day)",
            remedy: "say which: --session "
              + Set(own.map(\.fullName)).sorted().joined(separator: ", --session ")
          )
        ])
      }
    }
  }

  private static func has(_ check: SessionCheck, run: String, _ database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM session_check WHERE run = ? AND kind = ?)",
      arguments: [run, check.rawValue]) ?? false
  }

  /// Enters one row of a register; a row that takes another's place needs a reason, and the other is kept behind it.
  ///
  /// - Returns: whether something was entered; the same row again changes nothing.
  /// - Throws: ``StoreError/refused(_:)``.
  @discardableResult
  package func enter(_ row: RegisterRow, run: String, inPilot id: String) throws(StoreError) -> Bool {
    try enter([row], run: run, inPilot: id) == 1
  }

  /// Enters rows of a register, all or none.
  ///
  /// - Returns: how many said something new.
  /// - Throws: ``StoreError/refused(_:)`` with every row that does not fit.
  @discardableResult
  package func enter(_ rows: [RegisterRow], run: String, inPilot id: String) throws(StoreError) -> Int {
    for row in rows { try Self.checkReason(row.reason) }
    return try write { writing in
      let pilot = try Self.openKey(ofPilot: id, writing.database)
      let place = try RunPlace(run, pilot: pilot, writing)
      var problems: [ImportProblem] = []
      var entries: [(row: RegisterRow, person: FactKey, before: FactKey?)] = []
      for row in rows {
        guard let person = place.members[row.code] else {
          problems.append(
            ImportProblem(
              "\(row.code) has never been in this group",
              remedy: "look at the register again; somebody new is entered with lls participant enrol first"))
          continue
        }
        let before = try place.standing(person)
        if let before, before.status == row.status.rawValue, before.minutes == row.minutes { continue }
        if before != nil, row.reason == nil {
          problems.append(
            ImportProblem(
              "\(row.code) is in the register already with something else",
              remedy: "say why it changes, for example --correct typing-mistake"))
        }
        entries.append((row, person, before?.change))
      }
      if !problems.isEmpty { throw StoreError.refused(problems) }
      guard !entries.isEmpty else { return 0 }
      let batch = try writing.batch(.register)
      for entry in entries {
        try writing.run(
          """
          INSERT INTO attendance_change (key, run, participant, status, minutes, batch, supersedes, reason)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          [
            writing.keys.next(), run, entry.person, entry.row.status.rawValue, entry.row.minutes, batch,
            entry.before, entry.row.reason,
          ])
      }
      try writing.audit(.register, batch)
      return entries.count
    }
  }
}

/// A run of a pilot, with the people of its group.
private struct RunPlace {
  /// The keys of those who are or were in the group, by code.
  let members: [String: FactKey]
  private let run: String
  private let writing: Writing

  init(_ run: String, pilot: FactKey, _ writing: Writing) throws {
    self.run = run
    self.writing = writing
    let group = try FactKey.fetchOne(
      writing.database, sql: "SELECT pilot_group FROM run WHERE id = ? AND pilot = ?",
      arguments: [run, pilot])
    guard let group else {
      throw StoreError.refused([
        ImportProblem("the pilot has no such session", remedy: "enter the session first: lls register")
      ])
    }
    let rows = try Row.fetchAll(
      writing.database,
      sql: """
        SELECT DISTINCT code, participant.key FROM membership
          JOIN participant ON participant.key = membership.participant WHERE pilot_group = ?
        """, arguments: [group])
    members = try Dictionary(
      rows.map { (try $0.decode(forColumn: "code"), try $0.decode(forColumn: "key")) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What stands of one person: the change entered last, else what the journal said.
  func standing(_ person: FactKey) throws -> (status: String, minutes: Int, change: FactKey?)? {
    let change = try Row.fetchOne(
      writing.database,
      sql: """
        SELECT key, status, minutes FROM attendance_change WHERE run = ? AND participant = ?
        ORDER BY key DESC LIMIT 1
        """, arguments: [run, person])
    if let change {
      return try (
        change.decode(forColumn: "status"), change.decode(forColumn: "minutes"),
        change.decode(forColumn: "key")
      )
    }
    let imported = try Row.fetchOne(
      writing.database,
      sql: """
        SELECT status, attendance.minutes FROM attendance JOIN delivery ON delivery.key = attendance.delivery
        WHERE delivery.run = ? AND participant = ? ORDER BY last_sequence DESC LIMIT 1
        """, arguments: [run, person])
    return try imported.map { try ($0.decode(forColumn: "status"), $0.decode(forColumn: "minutes"), nil) }
  }
}
