internal import GRDB
import LLSSeal

/// What the tables, indexes and guards of a file are, in one digest: a file of this version that has others was changed by another program.
enum SchemaFingerprint {
  /// The fingerprint of a file. What SQLite makes for itself, its own tables and indexes, is left out.
  static func of(_ database: Database) throws -> String {
    let parts = try String.fetchAll(
      database,
      sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!'")
    return ContentDigest(of: parts.sorted().joined(separator: "\n").utf8).description
  }
}
