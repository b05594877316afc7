internal import GRDB
import LLSSeal

/// The chain of who did what: each link holds the hash of the one before.
///
/// It holds keys and digests taken with secrets, never answers, so that erasing an answer leaves the chain whole.
enum Audit {
  /// What the first link is chained to.
  static let beginning = String(repeating: "0", count: 64)

  /// The hash of one link.
  static func hash(
    previous: String, at: String, by: String, what: String, subject: String, digest: String
  ) -> String {
    // Each part is preceded by its length, so that no two lists of parts give the same bytes.
    let parts = [previous, at, by, what, subject, digest]
    return ContentDigest(of: parts.map { "\($0.utf8.count):\($0)" }.joined().utf8).description
  }

  /// What is wrong with the chain; empty when it is whole.
  static func problems(_ database: Database) throws -> [String] {
    var previous = beginning
    var expected: Int64 = 1
    let links = try Row.fetchCursor(
      database,
      sql: "SELECT sequence, at, by, what, subject, digest, previous, hash FROM audit ORDER BY sequence")
    while let link = try links.next() {
      let sequence: Int64 = try link.decode(forColumn: "sequence")
      let made = try hash(
        previous: previous, at: link.decode(forColumn: "at"), by: link.decode(forColumn: "by"),
        what: link.decode(forColumn: "what"), subject: link.decode(forColumn: "subject"),
        digest: link.decode(forColumn: "digest"))
      if sequence != expected { return ["the audit has no link \(expected)"] }
      if try link.decode(forColumn: "previous") != previous || link.decode(forColumn: "hash") != made {
        return ["link \(sequence) of the audit was changed"]
      }
      previous = made
      expected += 1
    }
    let counted =
      try Int64.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'audit'") ?? 0
    return counted == expected - 1 ? [] : ["the audit's last links are missing: \(counted) were written"]
  }
}

extension Writing {
  /// Adds a link to the audit.
  ///
  /// - Parameters:
  ///   - what: what was done, as a code.
  ///   - subject: the keys or ids it was done to.
  ///   - digest: a digest of what was entered, taken with a secret where that could be guessed.
  func audit(_ what: String, _ subject: String, digest: String = "") throws {
    let previous =
      try String.fetchOne(database, sql: "SELECT hash FROM audit ORDER BY sequence DESC LIMIT 1")
      ?? Audit.beginning
    let hash = Audit.hash(
      previous: previous, at: at, by: by, what: what, subject: subject, digest: digest)
    try run(
      "INSERT INTO audit (at, by, what, subject, digest, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [at, by, what, subject, digest, previous, hash])
  }
}
