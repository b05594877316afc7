internal import GRDB
package import LLSModel

/// What happens to a group.
package enum GroupChange: String, Hashable, Sendable, CaseIterable {
  /// It began, or began again.
  case opened
  /// It ended, and takes nobody new.
  case closed
}

/// A check that belongs to a session and says only that it was made.
package enum SessionCheck: String, Hashable, Sendable, CaseIterable {
  /// After the session: comments read, concerns passed on or none, everyone left safely, debrief held.
  case closing
  /// In the session: whether everybody still agrees was asked again.
  case consentAsked = "consent-asked"
}

extension PilotStore {
  /// Closes a pilot, or opens it again; while it is closed nothing is entered but what people decide about themselves.
  ///
  /// - Returns: whether anything changed.
  @discardableResult
  package func setClosed(
    _ isClosed: Bool, pilot id: String, on day: CalendarDay
  ) throws(StoreError) -> Bool {
    try write { writing in
      let pilot = try Self.key(ofPilot: id, writing.database)
      guard try (Self.closingDay(pilot, writing.database) != nil) != isClosed else { return false }
      let latest = try String.fetchOne(
        writing.database, sql: "SELECT day FROM pilot_change WHERE pilot = ? ORDER BY key DESC LIMIT 1",
        arguments: [pilot])
      if let latest, !isClosed, latest > day.description {
        throw StoreError.refused([
          ImportProblem(
            "the pilot \(id) was closed on \(latest), which is after \(day)",
            remedy: "name that day or a later one")
        ])
      }
      let batch = try writing.batch(.pilotChange)
      try writing.run(
        "INSERT INTO pilot_change (key, pilot, change, day, batch) VALUES (?, ?, ?, ?, ?)",
        [writing.keys.next(), pilot, isClosed ? "closed" : "reopened", day.description, batch])
      try writing.audit(.pilotChange, batch)
      return true
    }
  }

  /// Enters that a group was opened or closed.
  ///
  /// - Returns: whether it was not so before.
  @discardableResult
  package func enter(
    _ change: GroupChange, ofGroup group: String, inPilot id: String, on day: CalendarDay
  ) throws(StoreError) -> Bool {
    try write { writing in
      let pilot = try Self.openKey(ofPilot: id, writing.database)
      guard let key = try Self.groupKeys(pilot, writing.database)[group] else {
        throw StoreError.refused([
          ImportProblem(
            "the pilot has no group \(group)", remedy: "lls group list --pilot \(id) shows the groups")
        ])
      }
      let latest = try Row.fetchOne(
        writing.database,
        sql: "SELECT change, day FROM group_change WHERE pilot_group = ? ORDER BY key DESC LIMIT 1",
        arguments: [key])
      if let latest, try latest.decode(forColumn: "change") == change.rawValue,
        try latest.decode(forColumn: "day") == day.description
      {
        return false
      }
      let batch = try writing.batch(.groupChange)
      try writing.run(
        "INSERT INTO group_change (key, pilot_group, change, day, batch) VALUES (?, ?, ?, ?, ?)",
        [writing.keys.next(), key, change.rawValue, day.description, batch])
      try writing.audit(.groupChange, batch)
      return true
    }
  }

  /// Enters on which ground a pilot's record is kept, and for how long; what is entered last holds.
  ///
  /// - Returns: whether it is new.
  @discardableResult
  package func enter(_ basis: PilotBasis, inPilot id: String) throws(StoreError) -> Bool {
    try write { try Self.enter(basis, in: Self.key(ofPilot: id, $0.database), $0) }
  }

  /// Enters a basis within a write that is under way.
  static func enter(_ basis: PilotBasis, in pilot: FactKey, _ writing: Writing) throws -> Bool {
    guard ReasonCode.fits(basis.basis) else {
      throw StoreError.refused([
        ImportProblem(
          "the lawful basis is not a short word",
          remedy: "use one of: \(PilotBasis.known.joined(separator: ", "))")
      ])
    }
    guard try PilotTermsReading(writing.database).basis(pilot) != basis else { return false }
    let batch = try writing.batch(.pilotBasis)
    try writing.run(
      "INSERT INTO pilot_basis (key, pilot, basis, keep_until, totals_fixed, batch) VALUES (?, ?, ?, ?, ?, ?)",
      [
        writing.keys.next(), pilot, basis.basis, basis.keepUntil.description, basis.totalsFixed?.description,
        batch,
      ])
    try writing.audit(.pilotBasis, batch)
    return true
  }

  /// Enters when waves are asked; what is entered last about a wave holds.
  ///
  /// - Returns: whether anything is new.
  @discardableResult
  package func enter(_ windows: [WaveWindow], inPilot id: String) throws(StoreError) -> Bool {
    try write { try Self.enter(windows, in: Self.openKey(ofPilot: id, $0.database), $0) }
  }

  /// Enters waves within a write that is under way.
  static func enter(_ windows: [WaveWindow], in pilot: FactKey, _ writing: Writing) throws -> Bool {
    let standing = try PilotTermsReading(writing.database).waves(pilot)
    let new = windows.filter { !standing.contains($0) }
    guard !new.isEmpty else { return false }
    let batch = try writing.batch(.waves)
    for window in new {
      try writing.run(
        "INSERT INTO pilot_wave (key, pilot, wave, first_day, last_day, batch) VALUES (?, ?, ?, ?, ?, ?)",
        [
          writing.keys.next(), pilot, window.wave.rawValue, window.firstDay.description,
          window.lastDay.description, batch,
        ])
    }
    try writing.audit(.waves, batch)
    return true
  }

  /// Enters the day on which a site's paper list, which links codes to names, was destroyed.
  ///
  /// - Returns: whether it is new.
  @discardableResult
  package func enterListDestroyed(
    site: String, inPilot id: String, on day: CalendarDay
  ) throws(StoreError) -> Bool {
    try write { writing in
      let pilot = try Self.key(ofPilot: id, writing.database)
      let sites = try PilotTermsReading(writing.database).sites(pilot)
      guard let key = sites[site] else {
        throw StoreError.refused([
          ImportProblem(
            "the pilot has no site \(site)", remedy: "it has: \(sites.keys.sorted().joined(separator: ", "))")
        ])
      }
      let isThere = try Bool.fetchOne(
        writing.database,
        sql: "SELECT EXISTS (SELECT 1 FROM list_destroyed WHERE pilot = ? AND site = ?)",
        arguments: [pilot, key])
      if isThere == true { return false }
      let batch = try writing.batch(.listDestroyed)
      try writing.run(
        "INSERT INTO list_destroyed (key, pilot, site, day, batch) VALUES (?, ?, ?, ?, ?)",
        [writing.keys.next(), pilot, key, day.description, batch])
      try writing.audit(.listDestroyed, batch)
      return true
    }
  }

  /// Enters that a check of a session was made, by which role and when, and nothing else of it.
  ///
  /// - Parameters:
  ///   - check: which one.
  ///   - run: the session's run.
  ///   - role: the role that made it, in small letters and hyphens.
  ///   - day: when.
  ///   - id: the pilot.
  /// - Returns: whether it is new.
  @discardableResult
  package func enterSessionCheck(
    _ check: SessionCheck, ofRun run: String, by role: String, on day: CalendarDay, inPilot id: String
  ) throws(StoreError) -> Bool {
    guard ReasonCode.fits(role) else {
      throw .refused([
        ImportProblem(
          "the role of who made the check is not one",
          remedy: "use small letters and hyphens only, and no name: reader-of-cards")
      ])
    }
    return try write { writing in
      let pilot = try Self.key(ofPilot: id, writing.database)
      let database = writing.database
      let isOfPilot = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM run WHERE id = ? AND pilot = ?)",
        arguments: [run, pilot])
      guard isOfPilot == true else {
        throw StoreError.refused([
          ImportProblem("the pilot has no such session", remedy: "enter the session first")
        ])
      }
      let isThere = try Bool.fetchOne(
        database,
        sql:
          "SELECT EXISTS (SELECT 1 FROM session_check WHERE run = ? AND kind = ? AND role = ? AND day = ?)",
        arguments: [run, check.rawValue, role, day.description])
      if isThere == true { return false }
      let batch = try writing.batch(.register)
      try writing.run(
        "INSERT INTO session_check (key, run, kind, role, day, batch) VALUES (?, ?, ?, ?, ?, ?)",
        [writing.keys.next(), run, check.rawValue, role, day.description, batch])
      try writing.audit(.register, batch)
      return true
    }
  }

  /// Begins a pilot with its terms and the toolkit's questionnaires, in one write; doing it again with the same particulars changes nothing.
  ///
  /// - Parameters:
  ///   - pilot: the pilot.
  ///   - basis: its lawful basis. Missing: entered later.
  ///   - windows: when its waves are asked.
  ///   - instruments: the toolkit's questionnaires.
  /// - Returns: whether the pilot is new, and how many questionnaires are.
  /// - Throws: ``StoreError``; nothing was entered then.
  package func begin(
    _ pilot: NewPilot, basis: PilotBasis?, waves windows: [WaveWindow],
    questionnaires instruments: [InstrumentDefinition]
  ) throws(StoreError) -> (isNew: Bool, questionnaires: Int) {
    try write { writing in
      let isNew = try Self.create(pilot, writing)
      let key = try Self.key(ofPilot: pilot.id, writing.database)
      if let basis { _ = try Self.enter(basis, in: key, writing) }
      if !windows.isEmpty { _ = try Self.enter(windows, in: key, writing) }
      return (isNew, try Self.register(instruments, writing).added)
    }
  }

  /// Begins a pilot with all that belongs to it, in one write: all of it or nothing.
  ///
  /// - Parameters:
  ///   - pilot: the pilot, which must be new.
  ///   - setup: its groups, codes, terms and criteria.
  ///   - instruments: the toolkit's questionnaires.
  /// - Throws: ``StoreError``; nothing was entered then.
  package func setUp(
    _ pilot: NewPilot, _ setup: PilotSetup, questionnaires instruments: [InstrumentDefinition]
  ) throws(StoreError) {
    try write { writing in
      guard try Self.create(pilot, writing) else { throw StoreError.pilotExists(pilot.id) }
      let key = try Self.key(ofPilot: pilot.id, writing.database)
      _ = try Self.register(instruments, writing)
      _ = try Self.addGroups(setup.groups.map(\.entry), toPilot: key, writing)
      if let basis = setup.basis { _ = try Self.enter(basis, in: key, writing) }
      _ = try Self.enter(setup.waves, in: key, writing)
      _ = try Self.importLedger(setup.criteria, into: key, correcting: nil, writing)
      let people = setup.groups.flatMap { group in
        group.codes.map { code in
          Enrolment(
            groupID: group.entry.id, code: code, consent: [:], decidedBy: nil, formVersion: nil,
            day: setup.day, left: nil, line: nil)
        }
      }
      if !people.isEmpty { _ = try Self.enrol(people, inPilot: key, writing) }
    }
  }
}
