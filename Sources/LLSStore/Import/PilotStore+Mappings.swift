internal import GRDB
package import LLSModel

/// What the columns of a foreign file become, kept for the next file with the same first line.
package struct KeptMapping: Hashable, Sendable {
  /// Its name.
  package let name: String
  /// The digest of the first line that it was made for.
  package let header: String
  /// The list, as a CSV file.
  package let rules: String

  /// Makes one.
  package init(name: String, header: String, rules: String) {
    self.name = name
    self.header = header
    self.rules = rules
  }
}

extension PilotStore {
  /// The mappings of a pilot: of each name the one that was kept last.
  package func mappings(ofPilot id: String) throws(StoreError) -> [KeptMapping] {
    try read { database in
      let pilot = try Self.key(ofPilot: id, database)
      let rows = try Row.fetchAll(
        database, sql: "SELECT name, header, rules FROM column_mapping WHERE pilot = ? ORDER BY key DESC",
        arguments: [pilot])
      var names: Set<String> = []
      return try rows.compactMap { row in
        let name: String = try row.decode(forColumn: "name")
        guard names.insert(name).inserted else { return nil }
        return try KeptMapping(
          name: name, header: row.decode(forColumn: "header"), rules: row.decode(forColumn: "rules"))
      }
    }
  }

  /// Keeps a mapping; an earlier one of the same name stays in the file, and is not used any more.
  package func keep(_ mapping: KeptMapping, inPilot id: String) throws(StoreError) {
    guard ShortName.fits(mapping.name) else {
      throw .refused([
        ImportProblem(
          "the mapping’s name is none",
          remedy: "use small letters, digits and hyphens: --save-map kobo-before")
      ])
    }
    if try mappings(ofPilot: id).contains(mapping) { return }
    try write { writing in
      let batch = try writing.batch(.mapping)
      try writing.run(
        "INSERT INTO column_mapping (key, pilot, name, header, rules, batch) VALUES (?, ?, ?, ?, ?, ?)",
        [
          writing.keys.next(), Self.key(ofPilot: id, writing.database), mapping.name, mapping.header,
          mapping.rules, batch,
        ])
      try writing.audit(.mapping, batch)
    }
  }

  /// All questionnaires that the store knows, in their latest version.
  package func instruments() throws(StoreError) -> [InstrumentDefinition] {
    try read { database in
      try String.fetchAll(database, sql: "SELECT DISTINCT id FROM instrument ORDER BY id").compactMap {
        try InstrumentRows.latest(of: $0, database)?.definition
      }
    }
  }
}
