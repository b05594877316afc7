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
  /// The comments of a pilot that are or were held, flagged ones first. Of people who stopped the use of their answers only those that
  /// nobody has read.
  package func heldComments(ofPilot id: String) throws(StoreError) -> [HeldComment] {
    try read { try HeldCommentReading($0).all(Self.key(ofPilot: id, $0)) }
  }

  /// Opens the words of one comment, for the worker who reads it now.
  ///
  /// - Throws: ``StoreError/sealing(_:)``, ``StoreError/refused(_:)`` where they are gone.
  package func words(of comment: HeldComment, with opener: Opener) throws(StoreError) -> String {
    let sealed = try read { database in
      try SecretBytes.fetchOne(
        database, sql: "SELECT sealed FROM held_words WHERE key = ?", arguments: [comment.key])
    }
    guard let sealed, !sealed.bytes.isEmpty else {
      throw .refused([
        ImportProblem("the words are not there any more", remedy: "go on with the next comment")
      ])
    }
    let bytes = try Self.sealing { () throws(SealError) in
      try opener.open(sealed.bytes, place: .heldWords(comment.key))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Enters what a worker decided after reading. Removed words are overwritten at once, in the file and in its log.
  ///
  /// - Parameters:
  ///   - comment: which.
  ///   - isRemoved: whether it is in the local safeguarding record and goes from here; else it is safe to keep.
  ///   - role: the reader's role.
  ///   - day: when.
  /// - Throws: ``StoreError/refused(_:)`` where somebody decided before, or where the writer has stopped the use of answers and it is not
  ///   removed.
  package func decide(
    _ comment: HeldComment, isRemoved: Bool, role: String, on day: CalendarDay
  ) throws(StoreError) {
    try write { writing in
      let isDecided = try Bool.fetchOne(
        writing.database, sql: "SELECT EXISTS (SELECT 1 FROM words_decision WHERE words = ?)",
        arguments: [comment.key])
      if isDecided == true {
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
      let decision = isRemoved ? HeldComment.State.removed : .released
      // Whoever read it read every version of it, so the decision is about all of them.
      for words in try CommentVersions.keys(comment.key, writing.database) {
        try writing.run(
          """
          INSERT INTO words_decision (key, words, decision, role, day, batch) SELECT ?, ?, ?, ?, ?, ?
          WHERE NOT EXISTS (SELECT 1 FROM words_decision WHERE words = ?)
          """, [writing.keys.next(), words, decision.rawValue, role, day.description, batch, words])
        guard isRemoved else { continue }
        // A version that another reader found safe before stays sealed; it stands behind this one, and so nothing gives it out.
        try writing.run(
          """
          UPDATE held_words SET sealed = x'', secret = NULL WHERE key = ?1
            AND EXISTS (SELECT 1 FROM words_decision WHERE words = ?1 AND decision = 'removed')
          """, [words])
      }
      try writing.audit(.wordsDecision, batch)
    }
    if isRemoved { try forgetOldPages() }
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
        comment.state == .released && !replaced.contains(comment.id)
          && comment.participant.map { quotable.contains($0) } == true
      }
    }
    var released: [ReleasedWords] = []
    for comment in comments.sorted(by: { $0.id < $1.id }) {
      released.append(
        ReleasedWords(
          instrumentID: comment.instrumentID, itemID: comment.itemID, wave: comment.wave,
          text: try words(of: comment, with: opener)))
    }
    return released
  }
}
