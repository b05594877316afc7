internal import GRDB
package import LLSSeal

extension PilotStore {
  /// The fewest signs that a passphrase may have. A file can be tried at leisure by whoever took it.
  package static let shortestPassphrase = 10

  /// Whether the store has a passphrase: words are sealed, and nobody reads them without it.
  package func isSealed() throws(StoreError) -> Bool { try read { try SealingRow.of($0) != nil } }

  /// What seals words that come in. It needs no passphrase; where the store has none, words are put into the same form in the open.
  package func sealer() throws(StoreError) -> Sealer {
    try read { try Self.sealer($0) }
  }

  /// What opens the words, for the worker who reads them.
  ///
  /// - Parameter passphrase: the store's. Missing: the store has none.
  /// - Throws: ``StoreError/sealing(_:)``; a try takes 0.3 s.
  package func opener(_ passphrase: Passphrase?) throws(StoreError) -> Opener {
    guard let keys = try read({ try SealingRow.of($0) }) else { return .none }
    guard let passphrase else { throw .sealing(.wrongPassphrase) }
    return try Self.sealing { () throws(SealError) in try keys.opener(passphrase) }
  }

  /// Gives the store a passphrase, and seals all words that lay in it openly.
  ///
  /// - Parameters:
  ///   - passphrase: the new one.
  ///   - logarithm: how much work a guess is. Missing: the usual; tests take less.
  /// - Throws: ``StoreError/sealing(_:)`` where it has one already, or where the new one is too short.
  package func setPassphrase(_ passphrase: Passphrase, logarithm: Int = KeyPair.usualLogarithm)
    throws(StoreError)
  {
    try Self.checkLength(passphrase)
    let keys = try Self.sealing { () throws(SealError) in
      try KeyPair(newFor: passphrase, logarithm: logarithm)
    }
    try write { writing in
      guard try SealingRow.of(writing.database) == nil else { throw StoreError.sealing(.passphraseThere) }
      try writing.enter(
        keys,
        """
        INSERT INTO sealing (public_key, wrapped_key, salt, work, changed, by, one) VALUES (?, ?, ?, ?, ?, ?, 1)
        """)
    }
    try forgetOldPages()
  }

  /// Puts another passphrase in the place of the store's, with other keys, and seals all words anew with them: whoever has an older copy and
  /// the old passphrase reads what was in that copy, and nothing of what comes later.
  ///
  /// - Throws: ``StoreError/sealing(_:)`` where the old one is wrong, the new one too short, or some words do not open.
  package func changePassphrase(
    from old: Passphrase, to new: Passphrase, logarithm: Int = KeyPair.usualLogarithm
  ) throws(StoreError) {
    guard let keys = try read({ try SealingRow.of($0) }) else { throw .sealing(.noPassphrase) }
    try Self.checkLength(new)
    let (opener, changed) = try Self.sealing { () throws(SealError) in
      (try keys.opener(old), try KeyPair(newFor: new, logarithm: logarithm))
    }
    try write { writing in
      guard try SealingRow.of(writing.database) == keys else { throw StoreError.busy(path: path) }
      try writing.enter(
        changed,
        """
        UPDATE sealing SET public_key = ?, wrapped_key = ?, salt = ?, work = ?, changed = ?, by = ? WHERE one = 1
        """, opening: opener)
    }
    try forgetOldPages()
  }

  /// What seals, read within a transaction.
  static func sealer(_ database: Database) throws -> Sealer {
    guard let keys = try SealingRow.of(database) else { return .none }
    return try sealing { () throws(SealError) in try keys.sealer() }
  }

  /// Says what went wrong with a seal in the store's words.
  static func sealing<Result>(_ work: () throws(SealError) -> Result) throws(StoreError) -> Result {
    do {
      return try work()
    } catch {
      throw .sealing(SealingProblem(error))
    }
  }

  private static func checkLength(_ passphrase: Passphrase) throws(StoreError) {
    guard passphrase.length >= shortestPassphrase else {
      throw .sealing(.tooShort(least: shortestPassphrase))
    }
  }

  /// Empties the write-ahead log, in which pages lie as they were before the last write.
  ///
  /// Where another window reads just now, its end does it.
  func forgetOldPages() throws(StoreError) {
    do {
      _ = try queue.writeWithoutTransaction { try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    } catch {
      throw StoreError(error, path: path)
    }
  }
}

extension SealedPlace {
  /// The place of words that are held for their reader.
  static func heldWords(_ key: FactKey) -> SealedPlace {
    SealedPlace(table: "held_words", row: key.bytes, column: "sealed")
  }
}

extension Writing {
  /// Enters the store's keys, and seals all words with them; the database lets both in only between the entry and its link.
  fileprivate func enter(_ keys: KeyPair, _ sql: String, opening opener: Opener = .none) throws {
    let batch = try batch(.sealing)
    try run(
      "INSERT INTO sealing_change (batch, public_key, digest) VALUES (?, ?, ?)",
      [batch, SecretBytes(bytes: keys.publicKey), SealingRow.digest(keys, at: at, by: by)])
    try run(sql, SealingRow.values(keys) + [at, by])
    try sealWords(keys.sealer(), opener, batch)
    try audit(.sealing, batch)
  }

  /// Seals words anew. The row that says so comes first: the database lets no other words in.
  private func sealWords(_ sealer: Sealer, _ opener: Opener, _ batch: FactKey) throws {
    let keys = try FactKey.fetchAll(database, sql: "SELECT key FROM held_words WHERE length(sealed) > 0")
    for key in keys {
      do {
        try sealAnew(key, sealer) { sealed throws(SealError) in
          try opener.open(sealed, place: .heldWords(key))
        } entry: {
          try run("INSERT INTO sealed_words (words, digest, batch) VALUES (?, ?, ?)", [key, $0, batch])
        }
      } catch StoreError.sealing(.wordsDamaged) {
        throw try damaged(key)
      }
    }
  }

  /// One comment that does not open keeps the passphrase as it is, so it is named.
  private func damaged(_ key: FactKey) throws -> StoreError {
    let number = try Int64.fetchOne(
      database, sql: "SELECT number FROM held_words WHERE key = ?", arguments: [key])
    return .refused([
      ImportProblem(
        "the held words \(number ?? 0) were changed, and do not open any more",
        remedy:
          "go back to the last backup; or remove them with lls comments read, then change the passphrase")
    ])
  }

  /// Seals held words anew, with another secret: with the old one, whoever has the store could try from the digest what they were.
  ///
  /// - Parameters:
  ///   - key: of the words; none are there of somebody erased, and then nothing is done.
  ///   - sealer: what seals them.
  ///   - opening: what is to be sealed, from what lies there.
  ///   - entry: enters why, with the digest that they have afterwards.
  func sealAnew(
    _ key: FactKey, _ sealer: Sealer, opening: ([UInt8]) throws(SealError) -> [UInt8],
    entry: (String) throws -> Void
  ) throws {
    let value = try SecretBytes.fetchOne(
      database, sql: "SELECT sealed FROM held_words WHERE key = ?", arguments: [key])
    guard let value, !value.bytes.isEmpty else { return }
    let sealed = try PilotStore.sealing { () throws(SealError) in
      var bytes = try opening(value.bytes)
      defer { bytes.wipe() }
      return try sealer.seal(bytes, place: .heldWords(key))
    }
    let seal = WordsSeal(sealed, source)
    try entry(seal.digest)
    try put(sealed, seal, at: key)
  }

  /// Puts sealed bytes in the place of those that were there; the row that says why is there already.
  func put(_ sealed: [UInt8], _ seal: WordsSeal, at key: FactKey) throws {
    try run(
      "UPDATE held_words SET sealed = ?, secret = ? WHERE key = ?",
      [SecretBytes(bytes: sealed), SecretBytes(bytes: seal.secret), key])
  }
}

/// The one row that says how the store is sealed.
enum SealingRow {
  /// The keys; nil where the store has no passphrase.
  static func of(_ database: Database) throws -> KeyPair? {
    let sql = "SELECT public_key, wrapped_key, salt, work FROM sealing WHERE one = 1"
    guard let row = try Row.fetchOne(database.cachedStatement(sql: sql)) else { return nil }
    func bytes(_ column: String) throws -> [UInt8] {
      let value: SecretBytes = try row.decode(forColumn: column)
      return value.bytes
    }
    return try KeyPair(
      publicKey: bytes("public_key"), wrappedPrivateKey: bytes("wrapped_key"), salt: bytes("salt"),
      logarithm: row.decode(forColumn: "work"))
  }

  /// What the audit holds of the row: a passphrase that is changed leaves no wrapped key behind, only this.
  static func digest(_ keys: KeyPair, at: String, by: String) -> String {
    let parts = [
      keys.publicKey, keys.wrappedPrivateKey, keys.salt, Array("\(keys.logarithm)".utf8), Array(at.utf8),
      Array(by.utf8),
    ]
    return ContentDigest(of: parts.flatMap { Array("\($0.count):".utf8) + $0 }).description
  }

  /// The keys as the row's first four columns.
  static func values(_ keys: KeyPair) -> [(any DatabaseValueConvertible)?] {
    [
      SecretBytes(bytes: keys.publicKey), SecretBytes(bytes: keys.wrappedPrivateKey),
      SecretBytes(bytes: keys.salt), keys.logarithm,
    ]
  }
}
