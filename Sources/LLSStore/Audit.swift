internal import GRDB
import LLSModel
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

  /// Where the tables hold something else than what the audit's links say was entered.
  static func changedWrites(_ database: Database) throws -> [String] {
    var links: [String: Link] = [:]
    var problems: [String] = []
    let erasures = try ErasureLinks(database)
    var mayHaveAnother: Set<String> = []
    let rows = try Row.fetchCursor(
      database, sql: "SELECT at, by, what, subject, digest FROM audit ORDER BY sequence")
    while let row = try rows.next() {
      let what: String = try row.decode(forColumn: "what")
      let subject: String = try row.decode(forColumn: "subject")
      let entry = try Entry(at: row.decode(forColumn: "at"), by: row.decode(forColumn: "by"))
      let name = what + " " + subject
      let isFirst = links[name] == nil
      links[name, default: Link()].add(entry, digest: try row.decode(forColumn: "digest"))
      // Only an erasure gives a write another digest, and the links that say so come right behind it.
      if what == AuditedWrite.erasure.rawValue {
        mayHaveAnother = try erasures.names(changedBy: subject, database)
      } else if isFirst {
        mayHaveAnother = []
      } else if !mayHaveAnother.contains(name) {
        problems.append("what was entered at \(entry.at) (\(what)) has two links in the audit")
      }
    }
    var batches = try self.batches(database)
    for what in AuditedWrite.allCases {
      for key in try what.keys(database) {
        let entry = batches.removeValue(forKey: key)
        guard let link = links.removeValue(forKey: "\(what.rawValue) \(key)") else {
          problems.append("something was entered past the audit (\(what.rawValue))")
          continue
        }
        if try what.digest(key, database) != link.digest {
          problems.append("what was entered at \(link.at) (\(what.rawValue)) was changed afterwards")
        }
        if let entry, !link.tells(entry, of: what) {
          problems.append(
            "what was entered at \(link.at) (\(what.rawValue)) has another time or staff code than in the audit"
          )
        }
      }
    }
    for (name, link) in links.sorted(by: { ($0.value.at, $0.key) < ($1.value.at, $1.key) }) {
      problems.append("what was entered at \(link.at) (\(name.prefix { $0 != " " })) is gone")
    }
    if !batches.isEmpty {
      problems.append(
        InterfaceText.counted(batches.count, "of the entries is", "of the entries are")
          + " of no kind that the audit knows")
    }
    return problems
  }

  /// When each batch was entered, and by whom, as the batch itself says.
  private static func batches(_ database: Database) throws -> [FactKey: Entry] {
    var batches: [FactKey: Entry] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT key, at, by FROM batch")
    while let row = try rows.next() {
      batches[try row.decode(forColumn: "key")] = try Entry(
        at: row.decode(forColumn: "at"), by: row.decode(forColumn: "by"))
    }
    return batches
  }

  /// When something was entered, and by whom.
  private struct Entry: Hashable {
    let at: String
    let by: String
  }

  /// The links of one write: one, and another where an erasure gave it another digest.
  private struct Link {
    private var entries: [Entry] = []
    private(set) var digest = ""

    var at: String { entries.last?.at ?? "" }

    mutating func add(_ entry: Entry, digest: String) {
      entries.append(entry)
      self.digest = digest
    }

    /// Whether a batch was entered when the audit says so. A session of the first edition has none until somebody in it is erased.
    func tells(_ entry: Entry, of what: AuditedWrite) -> Bool {
      what == .delivery ? entries.contains(entry) : entries.first == entry
    }
  }
}

extension Writing {
  /// Adds a link to the audit, once all rows of a write are there.
  ///
  /// - Parameters:
  ///   - what: what was done.
  ///   - key: of the batch or the row that it was done to.
  func audit(_ what: AuditedWrite, _ key: FactKey) throws {
    let last = try database.cachedStatement(sql: "SELECT hash FROM audit ORDER BY sequence DESC LIMIT 1")
    let previous = try String.fetchOne(last) ?? Audit.beginning
    let digest = try what.digest(key, database)
    let hash = Audit.hash(
      previous: previous, at: at, by: by, what: what.rawValue, subject: "\(key)", digest: digest)
    try run(
      "INSERT INTO audit (at, by, what, subject, digest, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [at, by, what.rawValue, "\(key)", digest, previous, hash])
  }
}
