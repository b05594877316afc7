internal import GRDB
import LLSModel

/// An export that left, as the ledger keeps it.
package struct ReleaseEntry: Hashable, Sendable {
  /// The format's id, for example `html`.
  package let format: String
  /// For whom, as a role or an organisation; never a person.
  package let recipient: String
  /// SHA-256 of what left, hexadecimal.
  package let contentDigest: String
  /// What it showed: one line a table or figure, figures as they were published.
  package let shown: [String]

  /// Makes an entry.
  package init(format: String, recipient: String, contentDigest: String, shown: [String]) {
    self.format = format
    self.recipient = recipient
    self.contentDigest = contentDigest
    self.shown = shown
  }
}

extension PilotStore {
  /// Enters an export that leaves. The same content for the same recipient again changes nothing.
  ///
  /// What left once can leave again, for others too. Anything else is refused: each export may be safe by itself, and their difference
  /// can still be one person's answer.
  ///
  /// - Returns: whether it is new.
  /// - Throws: ``StoreError/noSuchPilot(_:known:)``; ``StoreError/refused(_:)`` for other figures than those that left, or a recipient
  ///   that could be a person's name.
  @discardableResult
  package func recordRelease(_ release: ReleaseEntry, ofPilot id: String) throws(StoreError) -> Bool {
    guard ShortName.fits(release.recipient), ParticipantCode(release.recipient) == nil else {
      throw .refused([
        ImportProblem(
          "the recipient is named by a role or an organisation's short name",
          remedy: "use small letters, digits and hyphens, and no person's name: --to funder")
      ])
    }
    return try write { writing in
      let pilot = try Self.key(ofPilot: id, writing.database)
      if try Self.releases(pilot, writing.database).contains(release) { return false }
      let earlier = try Self.releasesOfTheSamePeople(pilot, writing.database)
      if let first = earlier.first(where: { $0.entry.shown != release.shown }) {
        throw StoreError.refused([
          ImportProblem(
            "a summary of \(first.pilot) with other figures has left already, for \(first.entry.recipient)",
            remedy:
              "the difference of the two could point at somebody: keep to the one that left, or pass on nothing"
          )
        ])
      }
      let key = writing.keys.next()
      try writing.run(
        """
        INSERT INTO release (key, pilot, at, by, format, recipient, content_digest, shown)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          key, pilot, writing.at, writing.by, release.format, release.recipient, release.contentDigest,
          release.shown.joined(separator: "\n"),
        ])
      try writing.audit(.release, key)
      return true
    }
  }

  /// The exports that left, oldest first.
  ///
  /// - Throws: ``StoreError/noSuchPilot(_:known:)``.
  package func releases(ofPilot id: String) throws(StoreError) -> [ReleaseEntry] {
    try read { try Self.releases(try Self.key(ofPilot: id, $0), $0) }
  }

  /// What left of this pilot, and of every other pilot that somebody of this one is in: two pilots of the same people are one.
  private static func releasesOfTheSamePeople(
    _ pilot: FactKey, _ database: Database
  ) throws -> [(pilot: String, entry: ReleaseEntry)] {
    let pilots = try Row.fetchAll(
      database,
      sql: """
        SELECT key, id FROM pilot WHERE key = ?1 OR EXISTS (SELECT 1 FROM participant AS one JOIN participant AS other
          ON other.code = one.code WHERE one.pilot = ?1 AND other.pilot = pilot.key) ORDER BY key
        """, arguments: [pilot])
    return try pilots.flatMap { row -> [(pilot: String, entry: ReleaseEntry)] in
      let id: String = try row.decode(forColumn: "id")
      return try releases(try row.decode(forColumn: "key"), database).map { (id, $0) }
    }
  }

  private static func releases(_ pilot: FactKey, _ database: Database) throws -> [ReleaseEntry] {
    try Row.fetchAll(database, sql: "SELECT * FROM release WHERE pilot = ? ORDER BY key", arguments: [pilot])
      .map { row in
        let shown: String = try row.decode(forColumn: "shown")
        return try ReleaseEntry(
          format: row.decode(forColumn: "format"), recipient: row.decode(forColumn: "recipient"),
          contentDigest: row.decode(forColumn: "content_digest"),
          shown: shown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      }
  }
}
