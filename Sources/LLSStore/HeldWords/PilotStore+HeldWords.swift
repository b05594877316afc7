internal import GRDB
package import LLSModel
package import LLSSeal

/// What a worker decided about a comment after reading it.
package struct WordsDecision: Hashable, Sendable {
  /// Which.
  package let comment: HeldComment
  /// Whether it is in the local safeguarding record and goes from here; else it is safe to keep.
  package let isRemoved: Bool

  /// Takes a decision.
  package init(comment: HeldComment, isRemoved: Bool) {
    self.comment = comment
    self.isRemoved = isRemoved
  }
}

/// Words that a worker released, of somebody who agreed that they are quoted.
package struct ReleasedWords: Hashable, Sendable {
  /// The questionnaire.
  package let instrumentID: String
  /// The item's id.
  package let itemID: String
  /// When it was asked.
  package let wave: Wave
  /// What was written.
  package let text: String
}

extension PilotStore {
  /// The comments of a pilot that are or were held, in the order of entry. Of people who stopped the use of their answers only those that
  /// nobody has read.
  package func heldComments(ofPilot id: String) throws(StoreError) -> [HeldComment] {
    try read { try HeldCommentReading($0).all(Self.key(ofPilot: id, $0)) }
  }

  /// Opens the words of one comment, for the worker who reads it now.
  ///
  /// - Throws: ``StoreError/sealing(_:)``, ``StoreError/refused(_:)`` where they are gone.
  package func words(of comment: HeldComment, with opener: Opener) throws(StoreError) -> String {
    guard let text = try text(comment.key, with: opener) else {
      throw .refused([
        ImportProblem("the words are not there any more", remedy: "go on with the next comment")
      ])
    }
    return text
  }

  /// Opens held words; nil where they were removed or erased.
  func text(_ key: FactKey, with opener: Opener) throws(StoreError) -> String? {
    let sealed = try read { database in
      try Self.checkKeys(opener, database)
      return try SecretBytes.fetchOne(
        database, sql: "SELECT sealed FROM held_words WHERE key = ?", arguments: [key])
    }
    guard let sealed, !sealed.bytes.isEmpty else { return nil }
    var bytes = try Self.sealing { () throws(SealError) in
      try opener.open(sealed.bytes, place: .heldWords(key))
    }
    defer { bytes.wipe() }
    return Self.isFiller(bytes) ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Zeros lie in the place of removed words; no text is like them.
  private static func isFiller(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 == 0 } }

  /// Enters what a worker decided about one comment; see ``decide(_:role:on:with:)``.
  ///
  /// - Throws: as ``check(_:)`` and ``decide(_:role:on:with:)``.
  package func decide(
    _ comment: HeldComment, isRemoved: Bool, role: String, on day: CalendarDay, with opener: Opener
  ) throws(StoreError) {
    let decision = WordsDecision(comment: comment, isRemoved: isRemoved)
    try check(decision)
    try decide([decision], role: role, on: day, with: opener)
  }

  /// Looks whether a decision could be entered.
  ///
  /// - Throws: ``StoreError/refused(_:)`` where somebody decided before, or where the writer has stopped the use of answers and it is not
  ///   removed.
  package func check(_ decision: WordsDecision) throws(StoreError) {
    if let problem = try read({ try Self.problem(of: decision, $0) }) { throw StoreError.refused([problem]) }
  }

  private static func problem(of decision: WordsDecision, _ database: Database) throws -> ImportProblem? {
    if try isDecided(decision.comment.key, database) {
      return ImportProblem(
        "somebody has decided about this comment already", remedy: "go on with the next one")
    }
    if try !decision.isRemoved && !mayBeKept(decision.comment, database) {
      return ImportProblem(
        "the writer has stopped the use of answers, so these words are not kept",
        remedy: "pass on what is a concern, then remove them")
    }
    return nil
  }

  /// Enters what a worker decided in one sitting. Removed words are overwritten, in the file and in its log.
  ///
  /// A disclosure leaves nothing: whatever was decided, the words are sealed anew, with a filler of the same length in the place of those
  /// that are removed, and the decisions of a sitting go in together in the order in which the words came. Without the passphrase nobody can
  /// tell which it was, which was read first, or how long anybody thought about one.
  ///
  /// - Parameters:
  ///   - decisions: what was decided.
  ///   - role: the reader's role.
  ///   - day: when.
  ///   - opener: what the words were read with.
  /// - Returns: how many were not entered, because ``check(_:)`` refuses them by now; they stay as they are.
  /// - Throws: ``StoreError/sealing(_:)``.
  @discardableResult
  package func decide(
    _ decisions: [WordsDecision], role: String, on day: CalendarDay, with opener: Opener
  ) throws(StoreError) -> Int {
    let left = try write { writing in
      try Self.checkKeys(opener, writing.database)
      let sitting = try decisions.filter { try Self.problem(of: $0, writing.database) == nil }
      guard !sitting.isEmpty else { return decisions.count }
      let batch = try writing.batch(.wordsDecision)
      let sealer = try Self.sealer(writing.database)
      for decision in sitting.sorted(by: { $0.comment.id < $1.comment.id }) {
        // Whoever read it read every version of it, so the decision is about all of them.
        for words in try CommentVersions.keys(decision.comment.key, writing.database) {
          try writing.sealAnew(words, sealer) { sealed throws(SealError) in
            decision.isRemoved
              ? Sealer.zeros(asMuchAs: sealed) : try opener.open(sealed, place: .heldWords(words))
          } entry: {
            try writing.enter(words, role: role, day: day.description, $0, batch)
          }
        }
      }
      try writing.audit(.wordsDecision, batch)
      return decisions.count - sitting.count
    }
    try forgetOldPages()
    return left
  }

  /// Whether what opens the words has the keys that the store has now.
  private static func checkKeys(_ opener: Opener, _ database: Database) throws {
    let keys = try SealingRow.of(database)?.publicKey
    guard opener.publicKey == nil || opener.publicKey == keys else {
      throw StoreError.sealing(.passphraseChanged)
    }
  }

  /// Enters that words were read which another file of the same keys knows to have been, as they lie there since.
  func enter(_ readings: [LaterDecisions.Reading]) throws(StoreError) {
    guard !readings.isEmpty else { return }
    try write { writing in
      let batch = try writing.batch(.wordsDecision)
      for reading in readings {
        let seal = WordsSeal(reading.sealed, writing.source)
        try writing.enter(reading.words, role: reading.role, day: reading.day, seal.digest, batch)
        try writing.put(reading.sealed, seal, at: reading.words)
      }
      try writing.audit(.wordsDecision, batch)
    }
  }

  private static func isDecided(_ words: FactKey, _ database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM words_decision WHERE words = ?)", arguments: [words])
      ?? false
  }

  /// Whether a comment may be kept now, whatever was so when it was listed.
  private static func mayBeKept(_ comment: HeldComment, _ database: Database) throws -> Bool {
    let pilot = try FactKey.fetchOne(
      database,
      sql: """
        SELECT pilot FROM submission JOIN held_words ON held_words.submission = submission.number
        WHERE held_words.key = ?
        """, arguments: [comment.key])
    return try pilot.map { try HeldCommentReading(database).all($0) }?.first { $0.key == comment.key }?
      .mayBeKept ?? false
  }

  /// Released words of people who agreed that they are quoted, in the order of entry; for a summary of the same pilot.
  ///
  /// Words that were typed anew stand in the place of those before them.
  package func releasedWords(
    ofPilot id: String, with opener: Opener
  ) throws(StoreError) -> [ReleasedWords] {
    let comments = try read { database in
      let pilot = try Self.key(ofPilot: id, database)
      let quotable = Set(
        try ParticipantReading(database).all(pilot).filter { $0.consent[.quote] == .given }.map(\.key))
      let replaced = try Int64.fetchSet(
        database,
        sql: """
          SELECT earlier.number FROM held_words AS earlier JOIN submission ON submission.number = earlier.submission
            JOIN submission AS later ON later.supersedes = submission.key
            JOIN held_words AS newer ON newer.submission = later.number AND newer.item = earlier.item
          """)
      return try HeldCommentReading(database).all(pilot).filter { comment in
        comment.state == .read && !replaced.contains(comment.id)
          && comment.participant.map { quotable.contains($0) } == true
      }
    }
    var released: [ReleasedWords] = []
    for comment in comments.sorted(by: { $0.id < $1.id }) {
      guard let text = try text(comment.key, with: opener) else { continue }
      released.append(
        ReleasedWords(
          instrumentID: comment.instrumentID, itemID: comment.itemID, wave: comment.wave, text: text))
    }
    return released
  }
}

extension Writing {
  /// Enters that somebody read words and decided about them.
  fileprivate func enter(
    _ words: FactKey, role: String, day: String, _ digest: String, _ batch: FactKey
  ) throws {
    try run(
      "INSERT INTO words_decision (key, words, role, day, digest, batch) VALUES (?, ?, ?, ?, ?, ?)",
      [keys.next(), words, role, day, digest, batch])
  }
}
