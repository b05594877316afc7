internal import GRDB
package import LLSModel

/// A comment that is held sealed, as it is listed: without its words and without a code.
package struct HeldComment: Hashable, Sendable {
  /// What became of it.
  package enum State: String, Hashable, Sendable, CaseIterable {
    /// Nobody has read it.
    case waiting
    /// A worker read it, and kept or removed it; which of the two, nothing but the passphrase tells.
    case read
  }

  /// Names it within the store.
  package let id: Int64
  /// The session it was written in. Missing: outside sessions.
  package let runID: String?
  /// The group. Missing: the writer is in none.
  package let groupID: String?
  /// The day on the form, else the session's. Missing: not noted.
  package let day: String?
  /// The session, as `module/session`. Missing: outside sessions.
  package let session: String?
  /// When it was asked.
  package let wave: Wave
  /// The questionnaire.
  package let instrumentID: String
  /// The item's id.
  package let itemID: String
  /// The question that it answers.
  package let question: String
  /// What became of it.
  package let state: State
  /// Whether it may be released: the writer has not stopped the use of answers.
  package let mayBeKept: Bool
  /// Whose it is; it never leaves the store.
  let participant: FactKey?
  /// The key that its words are sealed for.
  let key: FactKey
}

/// Reads the list of held words.
struct HeldCommentReading {
  private let database: Database

  /// Reads on a connection.
  init(_ database: Database) { self.database = database }

  /// What waits for its reader: every comment that nobody has decided about and that holds words. Whoever stopped the use of answers may
  /// still have said that somebody is in danger, so it is read all the same.
  static let waiting = """
    length(held_words.sealed) > 0
      AND NOT EXISTS (SELECT 1 FROM words_decision WHERE words_decision.words = held_words.key)
      AND NOT \(CommentVersions.isBehind)
    """

  /// Those of a pilot. Of people who stopped the use of their answers only what waits for its reader.
  func all(_ pilot: FactKey) throws -> [HeldComment] {
    let people = try ParticipantReading(database).all(pilot)
    let mayBeRead = Set(people.filter { $0.consent[.useFeedback] == .given }.map(\.key))
    let groups = Dictionary(
      people.map { ($0.key, $0.groupID) }, uniquingKeysWith: { first, _ in first })
    let deliveries = Dictionary(
      try DeliveryReading(database).standing(pilot).map { ($0.runID, $0) },
      uniquingKeysWith: { first, _ in first })
    let codes = Dictionary(people.map { ($0.key, $0.code) }, uniquingKeysWith: { first, _ in first })
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT held_words.number, held_words.key, submission.run, submission.day, submission.wave,
          submission.participant, instrument.id AS instrument, item.id AS item, item.text,
          length(sealed) AS size, \(Self.waiting) AS is_waiting
        FROM held_words JOIN submission ON submission.number = held_words.submission
          JOIN instrument ON instrument.key = submission.instrument JOIN item ON item.number = held_words.item
        WHERE submission.pilot = ? AND NOT \(CommentVersions.isBehind) ORDER BY held_words.number
        """, arguments: [pilot])
    return try rows.compactMap { row in
      let participant: FactKey? = try row.decode(forColumn: "participant")
      let run: String? = try row.decode(forColumn: "run")
      let record = run.flatMap { deliveries[$0] }
      let code = participant.flatMap { codes[$0] }
      let day: String? = try row.decode(forColumn: "day")
      let isWithdrawn = deliveries.values.contains { other in
        guard let code, other.withdrawnToday.contains(code) else { return false }
        return other.runID == run || other.day == day
      }
      let size: Int = try row.decode(forColumn: "size")
      let isWaiting: Bool = try row.decode(forColumn: "is_waiting")
      let mayBeKept = !isWithdrawn && participant.map { mayBeRead.contains($0) } ?? true
      if !isWaiting, !mayBeKept || size == 0 { return nil }
      return try HeldComment(
        id: row.decode(forColumn: "number"), runID: run,
        groupID: record?.groupID ?? participant.flatMap { groups[$0] ?? nil },
        day: day ?? record?.day, session: record.map { "\($0.moduleID)/\($0.sessionID)" },
        wave: Wave(rawValue: row.decode(forColumn: "wave")) ?? .session,
        instrumentID: row.decode(forColumn: "instrument"), itemID: row.decode(forColumn: "item"),
        question: row.decode(forColumn: "text"),
        state: isWaiting ? .waiting : .read, mayBeKept: mayBeKept,
        participant: participant,
        key: row.decode(forColumn: "key"))
    }
  }
}
