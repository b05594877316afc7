internal import GRDB
package import LLSModel
package import LLSSeal

/// A form that was put right is another form, with words of its own: one comment for its reader, with all its versions.
enum CommentVersions {
  /// Whether words stand behind newer ones of the same form, with which they are shown: in SQL, of the table `held_words`.
  ///
  /// Words nobody has decided about stand behind newer ones only while those wait too, so that nothing unread goes out of sight.
  static let isBehind = """
    EXISTS (
      WITH RECURSIVE later (key, number) AS (
        SELECT after.key, after.number FROM submission AS after JOIN submission AS this ON after.supersedes = this.key
          WHERE this.number = held_words.submission
        UNION ALL SELECT after.key, after.number FROM submission AS after JOIN later ON after.supersedes = later.key)
      SELECT 1 FROM later JOIN held_words AS newer ON newer.submission = later.number
      WHERE newer.item = held_words.item
        AND (EXISTS (SELECT 1 FROM words_decision WHERE words = held_words.key)
          OR (length(newer.sealed) > 0 AND NOT EXISTS (SELECT 1 FROM words_decision WHERE words = newer.key))))
    """

  /// The keys of some words and of those that stood there before them on the same form, newest first.
  static func keys(_ comment: FactKey, _ database: Database) throws -> [FactKey] {
    try FactKey.fetchAll(
      database,
      sql: """
        WITH RECURSIVE form (number, supersedes, age) AS (
          SELECT submission.number, submission.supersedes, 0 FROM submission
            JOIN held_words ON held_words.submission = submission.number WHERE held_words.key = ?1
          UNION ALL SELECT earlier.number, earlier.supersedes, age + 1 FROM submission AS earlier
            JOIN form ON earlier.key = form.supersedes)
        SELECT held_words.key FROM form JOIN held_words ON held_words.submission = form.number
        WHERE held_words.item = (SELECT item FROM held_words WHERE key = ?1) ORDER BY age
        """, arguments: [comment])
  }
}

extension PilotStore {
  /// Opens the words of a comment, newest first, with what stood on the same form before it was put right; the same words once.
  ///
  /// - Throws: ``StoreError/sealing(_:)``, ``StoreError/refused(_:)`` where they are gone.
  package func allWords(of comment: HeldComment, with opener: Opener) throws(StoreError) -> [String] {
    var all = [try words(of: comment, with: opener)]
    for key in try read({ try CommentVersions.keys(comment.key, $0) }).dropFirst() {
      if let text = try text(key, with: opener), !all.contains(text) { all.append(text) }
    }
    return all
  }

  /// Whether a form stands already where this one would belong; its answers do not matter.
  ///
  /// - Throws: ``StoreError/refused(_:)`` where it could not be entered at all, before anybody types it.
  package func hasForm(
    _ form: FeedbackSubmission, to instrument: String, wave: Wave, inPilot id: String
  ) throws(StoreError) -> Bool {
    try look { database in
      let pilot = try Self.key(ofPilot: id, database)
      if case .problem(let message, let remedy) = try Self.place(of: form, wave, pilot, database) {
        throw StoreError.refused([ImportProblem(message, remedy: remedy)])
      }
      return try Self.standingForm(form, instrument, wave, pilot, database) != nil
    }
  }

  /// Whether words are held already at one of these items of the form that stands there.
  static func holds(
    _ words: [String: String], atFormLike form: FeedbackSubmission, _ instrument: String, _ wave: Wave,
    _ pilot: FactKey, _ database: Database
  ) throws -> Bool {
    guard !words.isEmpty, let standing = try standingForm(form, instrument, wave, pilot, database) else {
      return false
    }
    let held = try String.fetchSet(
      database,
      sql: "SELECT item.id FROM held_words JOIN item ON item.number = held_words.item WHERE submission = ?",
      arguments: [standing.number])
    return words.keys.contains { held.contains($0) }
  }
}
