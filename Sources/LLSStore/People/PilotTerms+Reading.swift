internal import GRDB
package import LLSModel

/// What was settled about a pilot beside its groups and its people, as it stands.
package struct PilotTerms: Hashable, Sendable {
  /// A copy of the store that was made.
  package struct Copy: Hashable, Sendable {
    /// When: `2016-10-03T16:30:00.000Z`.
    package let at: String
    /// What it is: `backup`, `bundle`, `before-change`.
    package let kind: String
    /// The file's name.
    package let file: String
  }

  /// A site, and what became of its list of names.
  package struct Site: Hashable, Sendable {
    /// The site's id.
    package let id: String
    /// The day on which its paper list was destroyed. Missing: it is there.
    package let listDestroyed: CalendarDay?
  }

  /// What was entered last about a group.
  package struct GroupState: Hashable, Sendable {
    /// Whether it was opened or closed.
    package let change: GroupChange
    /// When.
    package let day: CalendarDay
  }

  /// The day on which it was closed. Missing: it is open.
  package let closed: CalendarDay?
  /// On which ground its record is kept, and for how long.
  package let basis: PilotBasis?
  /// When its waves are asked, in the waves' order.
  package let waves: [WaveWindow]
  /// What has to be reached to go on.
  package let criteria: [LedgerEntry]
  /// Its sites, in the order of their ids.
  package let sites: [Site]
  /// The day on which each group was opened or closed last, by the group's id.
  package let groupStates: [String: GroupState]
  /// Copies of the whole store.
  package let copies: [Copy]
}

/// A pilot whose record is near the end of its time, or past it.
package struct RetentionNotice: Hashable, Sendable {
  /// So many days ahead it is told.
  package static let ahead = 30

  /// The pilot.
  package let pilot: String
  /// The last day on which its record is kept.
  package let keepUntil: CalendarDay
  /// Days until then; below 0 once it is past.
  package let daysLeft: Int

  /// In a line for a person.
  package var words: String {
    switch daysLeft {
    case ..<0: "the record of the pilot \(pilot) was to be kept until \(keepUntil) only: that day is past"
    case 0: "the record of the pilot \(pilot) is kept until today, \(keepUntil)"
    case 1: "the record of the pilot \(pilot) is kept until tomorrow, \(keepUntil)"
    default: "the record of the pilot \(pilot) is kept until \(keepUntil): \(daysLeft) days left"
    }
  }
}

extension PilotStore {
  /// What was settled about a pilot.
  ///
  /// - Throws: ``StoreError/noSuchPilot(_:known:)``.
  package func terms(ofPilot id: String) throws(StoreError) -> PilotTerms {
    try read { database in
      let pilot = try Self.key(ofPilot: id, database)
      let reading = PilotTermsReading(database)
      return try PilotTerms(
        closed: Self.closingDay(pilot, database).flatMap(CalendarDay.init), basis: reading.basis(pilot),
        waves: reading.waves(pilot),
        criteria: LedgerReading(database).standing(pilot).map(\.entry).filter {
          $0.ledger == .progressionCriteria
        },
        sites: reading.listedSites(pilot), groupStates: reading.groupStates(pilot),
        copies: reading.copies())
    }
  }

  /// The pilots whose record is near the end of its time, or past it, in the order of their ids.
  package func retentionNotices(today: CalendarDay) throws(StoreError) -> [RetentionNotice] {
    try read { database in
      let pilots = try Row.fetchAll(database, sql: "SELECT key, id FROM pilot ORDER BY id")
      return try pilots.compactMap { row in
        guard
          let until = try PilotTermsReading(database).basis(row.decode(forColumn: "key"))?.keepUntil
        else { return nil }
        let days = until.number - today.number
        guard days <= RetentionNotice.ahead else { return nil }
        return RetentionNotice(
          pilot: try row.decode(forColumn: "id"), keepUntil: until, daysLeft: days)
      }
    }
  }

  /// What to say of forms whose day is outside the time of their wave: they are taken, and the team is told.
  ///
  /// - Returns: a line for each; none where the wave has no days or the forms have none.
  package func notes(on batch: FeedbackBatch, inPilot id: String) throws(StoreError) -> [String] {
    try notes(onDays: batch.submissions.compactMap(\.day), of: batch.wave, inPilot: id)
  }

  /// The same for forms of which only the days are at hand, one a form.
  package func notes(
    onDays days: [CalendarDay], of wave: Wave, inPilot id: String
  ) throws(StoreError) -> [String] {
    try read { database in
      let pilot = try Self.key(ofPilot: id, database)
      guard
        let window = try PilotTermsReading(database).waves(pilot).first(where: { $0.wave == wave })
      else { return [] }
      let outside = days.filter { !window.holds($0) }
      guard let first = outside.first else { return [] }
      let many = outside.count == 1 ? "1 form is" : "\(outside.count) forms are"
      return [
        "\(many) of a day outside the wave \(wave.rawValue) (\(window.firstDay) to \(window.lastDay)), "
          + "for example of \(first): taken all the same"
      ]
    }
  }
}

/// Reads what was settled about a pilot.
struct PilotTermsReading {
  private let database: Database

  /// Reads on a connection.
  init(_ database: Database) { self.database = database }

  /// The basis entered last.
  func basis(_ pilot: FactKey) throws -> PilotBasis? {
    guard
      let row = try Row.fetchOne(
        database,
        sql:
          "SELECT basis, keep_until, totals_fixed FROM pilot_basis WHERE pilot = ? ORDER BY key DESC LIMIT 1",
        arguments: [pilot]), let keepUntil = CalendarDay(try row.decode(forColumn: "keep_until"))
    else { return nil }
    let fixed: String? = try row.decode(forColumn: "totals_fixed")
    return PilotBasis(
      basis: try row.decode(forColumn: "basis"), keepUntil: keepUntil,
      totalsFixed: fixed.flatMap { CalendarDay($0) })
  }

  /// The window entered last for each wave.
  func waves(_ pilot: FactKey) throws -> [WaveWindow] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT wave, first_day, last_day FROM pilot_wave WHERE pilot = ? ORDER BY key",
      arguments: [pilot])
    var latest: [Wave: WaveWindow] = [:]
    for row in rows {
      guard let wave = Wave(rawValue: try row.decode(forColumn: "wave")),
        let first = CalendarDay(try row.decode(forColumn: "first_day")),
        let last = CalendarDay(try row.decode(forColumn: "last_day"))
      else { continue }
      latest[wave] = WaveWindow(wave, from: first, to: last)
    }
    return Wave.allCases.compactMap { latest[$0] }
  }

  /// The keys of the pilot's sites, by id.
  func sites(_ pilot: FactKey) throws -> [String: FactKey] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT site.id, site.key FROM pilot_group JOIN site ON site.key = pilot_group.site
        WHERE pilot_group.pilot = ?
        """, arguments: [pilot])
    return try Dictionary(
      rows.map { (try $0.decode(forColumn: "id"), try $0.decode(forColumn: "key")) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The sites with what became of their lists.
  func listedSites(_ pilot: FactKey) throws -> [PilotTerms.Site] {
    try sites(pilot).sorted { $0.key < $1.key }.map { id, key in
      let day = try String.fetchOne(
        database, sql: "SELECT min(day) FROM list_destroyed WHERE pilot = ? AND site = ?",
        arguments: [pilot, key])
      return PilotTerms.Site(id: id, listDestroyed: day.flatMap { CalendarDay($0) })
    }
  }

  /// What was entered last about each group.
  func groupStates(_ pilot: FactKey) throws -> [String: PilotTerms.GroupState] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT pilot_group.id, group_change.change, group_change.day FROM group_change
          JOIN pilot_group ON pilot_group.key = group_change.pilot_group
        WHERE pilot_group.pilot = ? ORDER BY group_change.key
        """, arguments: [pilot])
    var latest: [String: PilotTerms.GroupState] = [:]
    for row in rows {
      if let change = GroupChange(rawValue: try row.decode(forColumn: "change")),
        let day = CalendarDay(try row.decode(forColumn: "day"))
      {
        latest[try row.decode(forColumn: "id")] = PilotTerms.GroupState(change: change, day: day)
      }
    }
    return latest
  }

  /// Copies of the store, the oldest first.
  ///
  /// - Parameter batch: only those that were entered after this write. Missing: all.
  func copies(since batch: FactKey? = nil) throws -> [PilotTerms.Copy] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT batch.at, store_copy.kind, store_copy.file FROM store_copy JOIN batch ON batch.key = store_copy.batch
        WHERE ?1 IS NULL OR store_copy.batch > ?1 ORDER BY store_copy.key
        """, arguments: [batch]
    ).map {
      try PilotTerms.Copy(
        at: $0.decode(forColumn: "at"), kind: $0.decode(forColumn: "kind"), file: $0.decode(forColumn: "file")
      )
    }
  }
}
