internal import GRDB

extension StoreCheck {
  /// Whether held words are as they came in, or as they were sealed last. Only an erasure takes them away; a reader's decision seals anew.
  static func words(_ database: Database) throws -> [String] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT held_words.number, sealed, held_words.secret,
          coalesce((SELECT digest FROM (
            SELECT digest, batch FROM sealed_words WHERE words = held_words.key
            UNION ALL SELECT digest, batch FROM words_decision WHERE words = held_words.key)
            ORDER BY batch DESC LIMIT 1), held_words.digest) AS digest,
          \(ErasureGuards.isErased("submission.participant")) AS may_be_gone
        FROM held_words JOIN submission ON submission.number = held_words.submission
        ORDER BY held_words.number
        """)
    var problems: [String] = []
    while let row = try rows.next() {
      let number: Int64 = try row.decode(forColumn: "number")
      let sealed: SecretBytes = try row.decode(forColumn: "sealed")
      let secret: SecretBytes? = try row.decode(forColumn: "secret")
      let digest: String = try row.decode(forColumn: "digest")
      if let secret {
        if WordsSeal.digest(sealed.bytes, secret.bytes) != digest {
          problems.append("the held words \(number) were changed after they were entered")
        }
      } else if try !sealed.bytes.isEmpty || !row.decode(forColumn: "may_be_gone") {
        problems.append("the held words \(number) are gone, and nobody erased them")
      }
    }
    return problems
  }

  /// Whether the keys that words are sealed with are those of the last entry that set them.
  static func keys(_ database: Database) throws -> [String] {
    let known = try String.fetchOne(
      database, sql: "SELECT digest FROM sealing_change ORDER BY batch DESC LIMIT 1")
    let row = try Row.fetchOne(database, sql: "SELECT changed, by FROM sealing WHERE one = 1")
    guard let row, let keys = try SealingRow.of(database) else {
      return known == nil ? [] : ["the keys that words are sealed with are gone (sealing)"]
    }
    let digest = try SealingRow.digest(
      keys, at: row.decode(forColumn: "changed"), by: row.decode(forColumn: "by"))
    return digest == known
      ? [] : ["the keys that words are sealed with are not those that the audit knows (sealing)"]
  }
}
