internal import GRDB
package import LLSModel

/// A pilot on its way into the store.
package struct NewPilot: Hashable, Sendable {
  /// The longest title that fits on pages and tables. Unit: characters.
  package static let longestTitle = 120

  /// Its id.
  package let id: String
  /// Its title.
  package let title: String
  /// The modules that belong to it, as `id@version`.
  package let modules: [String]
  /// Whether all its data come from a generator.
  package let isSynthetic: Bool
  /// SHA-256 of the protocol, hexadecimal. Missing: none was handed in.
  package let protocolHash: String?
  /// The service that runs it, as an id.
  package let service: String

  /// Makes a pilot.
  package init(
    id: String, title: String, modules: [String], isSynthetic: Bool, protocolHash: String? = nil,
    service: String = "this-service"
  ) {
    self.id = id
    self.title = title
    self.modules = modules
    self.isSynthetic = isSynthetic
    self.protocolHash = protocolHash
    self.service = service
  }
}

/// How many facts a call entered, and how many were there already.
package struct EntryReceipt: Hashable, Sendable {
  /// Entered anew.
  package internal(set) var added = 0
  /// There already, the same.
  package internal(set) var unchanged = 0
  /// Entered in the place of an earlier one, which is kept.
  package internal(set) var corrected = 0

  init() {}
}

extension PilotStore {
  /// Begins a pilot; doing it again with the same particulars changes nothing.
  ///
  /// - Returns: whether it is new.
  /// - Throws: ``StoreError/pilotExists(_:)`` when the id belongs to another pilot;
  ///   ``StoreError/refused(_:)`` when the service's id could hold a person's name.
  @discardableResult
  package func create(_ pilot: NewPilot) throws(StoreError) -> Bool {
    try write { try Self.create(pilot, $0) }
  }

  /// Begins a pilot within a write that is under way.
  static func create(_ pilot: NewPilot, _ writing: Writing) throws -> Bool {
    guard ShortName.fits(pilot.service) else {
      throw StoreError.refused([
        ImportProblem(
          "the service is named by an organisation's short name, in small letters, digits and hyphens",
          remedy: "begin with a small letter, and use no person's name: --service sheffield-youth")
      ])
    }
    guard (1...NewPilot.longestTitle).contains(pilot.title.count),
      pilot.title.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    else {
      throw StoreError.refused([
        ImportProblem(
          "the title is not one",
          remedy: "use one line of at most \(NewPilot.longestTitle) characters: --title \"Autumn groups\"")
      ])
    }
    let database = writing.database
    if let known = try Self.particulars(of: pilot.id, database) {
      guard known == pilot else { throw StoreError.pilotExists(pilot.id) }
      return false
    }
    let service = try writing.key(finding: "SELECT key FROM service WHERE id = ?", [pilot.service]) {
      try writing.run("INSERT INTO service (key, id) VALUES (?, ?)", [$0, pilot.service])
    }
    let key = writing.keys.next()
    try writing.run(
      "INSERT INTO pilot (key, id, title, service, is_synthetic, protocol_hash) VALUES (?, ?, ?, ?, ?, ?)",
      [key, pilot.id, pilot.title, service, pilot.isSynthetic, pilot.protocolHash])
    for (position, module) in pilot.modules.enumerated() {
      try writing.run(
        "INSERT INTO pilot_module (pilot, position, module) VALUES (?, ?, ?)", [key, position, module])
    }
    try writing.audit(.pilot, key)
    return true
  }

  /// Enters groups, all or none; a group that is there already with the same particulars is left alone.
  ///
  /// - Throws: ``StoreError/noSuchPilot(_:known:)``; ``StoreError/refused(_:)`` for groups that are there as something else.
  @discardableResult
  package func addGroups(_ groups: [GroupEntry], toPilot id: String) throws(StoreError) -> EntryReceipt {
    try write { try Self.addGroups(groups, toPilot: Self.openKey(ofPilot: id, $0.database), $0) }
  }

  /// Enters groups within a write that is under way.
  static func addGroups(
    _ groups: [GroupEntry], toPilot pilot: FactKey, _ writing: Writing
  ) throws -> EntryReceipt {
    let known = try Self.groupEntries(pilot, writing.database)
    var receipt = EntryReceipt()
    var problems: [ImportProblem] = []
    var batch: FactKey?
    for group in groups {
      guard [group.id, group.site, group.region].allSatisfy(ShortName.fits) else {
        problems.append(
          ImportProblem(
            "a group, a site and a region are named in small letters, digits and hyphens",
            remedy: "begin with a small letter, for example group-a"))
        continue
      }
      if let same = known[group.id] {
        receipt.unchanged += 1
        if same != group {
          problems.append(
            ImportProblem(
              "the group \(group.id) is in the pilot already, with other particulars",
              remedy: "leave its line out, or give the new group an id of its own"))
        }
      } else {
        let key = try batch ?? writing.batch(.groups)
        batch = key
        if let problem = try Self.insert(group, pilot: pilot, batch: key, writing) {
          problems.append(problem)
        }
        receipt.added += 1
      }
    }
    if !problems.isEmpty { throw StoreError.refused(problems) }
    if let batch { try writing.audit(.groups, batch) }
    return receipt
  }

  /// Enters one group.
  ///
  /// - Returns: why it cannot be; nil when it is there now.
  private static func insert(
    _ group: GroupEntry, pilot: FactKey, batch: FactKey, _ writing: Writing
  ) throws -> ImportProblem? {
    let nation = group.nation.rawValue
    let region = try writing.key(
      finding: "SELECT key FROM region WHERE id = ? AND nation = ?", [group.region, nation]
    ) {
      try writing.run("INSERT INTO region (key, id, nation) VALUES (?, ?, ?)", [$0, group.region, nation])
    }
    let service = try FactKey.fetchOne(
      writing.database, sql: "SELECT service FROM pilot WHERE key = ?", arguments: [pilot])
    let site = try writing.key(
      finding: "SELECT key FROM site WHERE service = ? AND id = ?", [service, group.site]
    ) {
      try writing.run(
        "INSERT INTO site (key, id, service, region) VALUES (?, ?, ?, ?)", [$0, group.site, service, region])
    }
    let place = try FactKey.fetchOne(
      writing.database, sql: "SELECT region FROM site WHERE key = ?", arguments: [site])
    guard place == region else {
      return ImportProblem(
        "the site \(group.site) of the group \(group.id) is in another region or nation already",
        remedy: "correct the line, or give the other site an id of its own")
    }
    try writing.run(
      "INSERT INTO pilot_group (key, pilot, id, site, arm, is_cse, batch) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [writing.keys.next(), pilot, group.id, site, group.arm.rawValue, group.isCSEGroup, batch])
    return nil
  }

  /// The pilot's key.
  static func key(ofPilot id: String, _ database: Database) throws -> FactKey {
    let statement = try database.cachedStatement(sql: "SELECT key FROM pilot WHERE id = ?")
    if let key = try FactKey.fetchOne(statement, arguments: [id]) { return key }
    throw StoreError.noSuchPilot(
      id, known: try String.fetchAll(database, sql: "SELECT id FROM pilot ORDER BY id"))
  }

  /// The key of a pilot that takes entries.
  ///
  /// - Throws: ``StoreError/refused(_:)`` once it was closed.
  static func openKey(ofPilot id: String, _ database: Database) throws -> FactKey {
    let key = try key(ofPilot: id, database)
    guard let day = try closingDay(key, database) else { return key }
    throw StoreError.refused([
      ImportProblem(
        "the pilot \(id) was closed on \(day)",
        remedy: "if something is still to be entered, open it again first: lls pilot reopen \(id)")
    ])
  }

  /// The day on which a pilot was closed; nil while it is open.
  static func closingDay(_ pilot: FactKey, _ database: Database) throws -> String? {
    let sql = """
      SELECT day FROM pilot_change WHERE change = 'closed'
        AND key = (SELECT max(key) FROM pilot_change WHERE pilot = ?)
      """
    return try String.fetchOne(database.cachedStatement(sql: sql), arguments: [pilot])
  }

  /// The pilot as it was begun; nil when there is none.
  static func particulars(of id: String, _ database: Database) throws -> NewPilot? {
    guard
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT pilot.key, pilot.title, pilot.is_synthetic, pilot.protocol_hash, service.id AS service
          FROM pilot JOIN service ON service.key = pilot.service WHERE pilot.id = ?
          """, arguments: [id])
    else { return nil }
    let key: FactKey = try row.decode(forColumn: "key")
    let modules = try String.fetchAll(
      database, sql: "SELECT module FROM pilot_module WHERE pilot = ? ORDER BY position", arguments: [key])
    return try NewPilot(
      id: id, title: row.decode(forColumn: "title"), modules: modules,
      isSynthetic: row.decode(forColumn: "is_synthetic"),
      protocolHash: row.decode(forColumn: "protocol_hash"), service: row.decode(forColumn: "service"))
  }

  /// The groups as they were entered, by id.
  static func groupEntries(_ pilot: FactKey, _ database: Database) throws -> [String: GroupEntry] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT pilot_group.id, arm, is_cse, site.id AS site, region.id AS region, nation
        FROM pilot_group JOIN site ON site.key = pilot_group.site JOIN region ON region.key = site.region
        WHERE pilot = ?
        """, arguments: [pilot])
    return try Dictionary(
      rows.map { row in
        let entry = try GroupEntry(
          id: row.decode(forColumn: "id"),
          arm: PilotRecord.Arm(rawValue: row.decode(forColumn: "arm")) ?? .pilot,
          isCSEGroup: row.decode(forColumn: "is_cse"),
          site: row.decode(forColumn: "site"), region: row.decode(forColumn: "region"),
          nation: GroupEntry.Nation(rawValue: row.decode(forColumn: "nation")) ?? .england)
        return (entry.id, entry)
      }, uniquingKeysWith: { first, _ in first })
  }
}
