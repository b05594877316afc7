internal import GRDB
package import LLSModel
package import LLSSeal

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
      try SecretBytes.fetchOne(
        database, sql: "SELECT sealed FROM held_words WHERE key = ?", arguments: [key])
    }
    guard let sealed, !sealed.bytes.isEmpty else { return nil }
    var bytes = try Self.sealing { () throws(SealError) in
      try opener.open(sealed.bytes, place: .heldWords(key))
    }
    defer { bytes.wipe() }
    return Self.isFiller(bytes) ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// What lies in the place of removed words, as long as they were; no text is like it.
  private static func filler(_ words: [UInt8]) -> [UInt8] { Array(repeating: 0, count: words.count) }

  private static func isFiller(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 == 0 } }

  /// Enters what a worker decided after reading. Removed words are overwritten at once, in the file and in its log.
  ///
  /// A disclosure leaves nothing: whatever was decided, the words are sealed anew, with a filler of the same length in the place of those
  /// that are removed. Without the passphrase nobody can tell which it was.
  ///
  /// - Parameters:
  ///   - comment: which.
  ///   - isRemoved: whether it is in the local safeguarding record and goes from here; else it is safe to keep.
  ///   - role: the reader's role.
  ///   - day: when.
  ///   - opener: what the words were read with.
  /// - Throws: ``StoreError/refused(_:)`` where somebody decided before, or where the writer has stopped the use of answers and it is not
  ///   removed; ``StoreError/sealing(_:)``.
  package func decide(
    _ comment: HeldComment, isRemoved: Bool, role: String, on day: CalendarDay, with opener: Opener
  ) throws(StoreError) {
    try write { writing in
      if try Self.isDecided(comment.key, writing.database) {
        throw StoreError.refused([
          ImportProblem("somebody has decided about this comment already", remedy: "go on with the next one")
        ])
      }
      if !isRemoved, try !Self.mayBeKept(comment, writing.database) {
        throw StoreError.refused([
          ImportProblem(
            "the writer has stopped the use of answers, so these words are not kept",
            remedy: "pass on what is a concern, then remove them")
        ])
      }
      let batch = try writing.batch(.wordsDecision)
      let sealer = try Self.sealer(writing.database)
      // Whoever read it read every version of it, so the decision is about all of them; one that another reader found safe before goes too
      // when this one does.
      for words in try CommentVersions.keys(comment.key, writing.database)
      where try isRemoved || !Self.isDecided(words, writing.database) {
        try writing.sealAnew(words, opener, sealer, change: { isRemoved ? Self.filler($0) : $0 }) { digest in
          try writing.enter(words, role: role, day: day.description, digest, batch)
        }
      }
      try writing.audit(.wordsDecision, batch)
    }
    try forgetOldPages()
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
