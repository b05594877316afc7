internal import GRDB
package import LLSModel
import LLSSeal

/// What people asked for after a copy was made, and what the copy so does not know: that what they gave is deleted, or used no more; and
/// which written words were read since, and perhaps removed.
///
/// Whoever goes back to the copy must not bring them back with it.
package struct LaterDecisions: Sendable {
  /// Somebody whom the present store has erased, and the copy has not.
  struct Erasure: Sendable {
    let pilot: String
    /// As the copy still has it.
    let code: ParticipantCode
    let standIn: ParticipantCode
    let reason: String
    let day: CalendarDay
  }

  /// A no that the present store knows, and the copy does not.
  struct Refusal: Sendable {
    let pilot: String
    let code: ParticipantCode
    let decision: ConsentDecision

    var scopes: Set<ConsentScope> { Set(decision.states.keys) }
  }

  /// Words that the present store knows to have been read, and the copy does not; as they lie there since.
  struct Reading: Sendable {
    let words: FactKey
    let role: String
    let day: String
    let sealed: [UInt8]
  }

  /// Erasures, in the order of entry.
  var erased: [Erasure] = []
  /// Refusals and withdrawals, in the order of entry.
  var refused: [Refusal] = []
  /// Words that were read, in the order in which they came.
  var read: [Reading] = []
  /// How many comments were read since and wait for a reader again, because the copy has other keys.
  package var waitAgain = 0
  /// Whether the copy has another passphrase than the present store, or one of the two has none.
  package var hasOtherKeys = false
  /// Whether the present store could be read; else nobody can say what was decided since.
  package var isKnown = true

  /// Of how many people the erasure comes after the copy.
  package var erasures: Int { erased.count }

  /// How many noes to one use come after the copy.
  package var refusals: Int { refused.count }

  /// How many comments were read after the copy.
  package var readings: Int { read.count }

  /// The days of the erasures, each once.
  package var erasureDays: [CalendarDay] { Set(erased.map(\.day)).sorted() }
}

extension StoreRestoring {
  /// What people asked for in the present store that an unpacked copy does not know of.
  package func decisions(after unpacked: Unpacked) throws(StoreError) -> LaterDecisions {
    guard let present = try present() else {
      var unknown = LaterDecisions()
      unknown.isKnown = false
      return unknown
    }
    defer { present.close() }
    let copy = try reading(unpacked.part)
    defer { copy.close() }
    var later = LaterDecisions()
    let people = try copy.read(Self.codes)
    try present.read { database in
      later.erased = try Self.erasures(database, people)
      later.refused = try Self.refusals(database, people)
    }
    let known = try copy.read { try Self.refusals($0, people) }
    later.refused.removeAll { refusal in
      known.contains { $0.code == refusal.code && $0.pilot == refusal.pilot && $0.scopes == refusal.scopes }
    }
    try addReadings(present, copy, to: &later)
    return later
  }

  /// What was read since. Where the two have other keys nothing can be carried over, and the words wait for a reader again.
  private func addReadings(_ present: PilotStore, _ copy: PilotStore, to later: inout LaterDecisions)
    throws(StoreError)
  {
    let (keys, held, decided) = try copy.read { database in
      (
        try SealingRow.of(database)?.publicKey,
        try FactKey.fetchSet(database, sql: "SELECT key FROM held_words WHERE length(sealed) > 0"),
        try FactKey.fetchSet(database, sql: "SELECT key FROM words_decision")
      )
    }
    let (own, found) = try present.read { database in
      (
        try SealingRow.of(database)?.publicKey,
        try Row.fetchAll(
          database,
          sql: """
            SELECT words_decision.key, words, role, day, sealed FROM words_decision
              JOIN held_words ON held_words.key = words
            WHERE length(sealed) > 0 AND NOT EXISTS (SELECT 1 FROM words_decision AS later
              WHERE later.words = words_decision.words AND later.key > words_decision.key) ORDER BY held_words.number
            """
        ).map { row -> (FactKey, LaterDecisions.Reading) in
          let sealed: SecretBytes = try row.decode(forColumn: "sealed")
          return try (
            row.decode(forColumn: "key"),
            LaterDecisions.Reading(
              words: row.decode(forColumn: "words"), role: row.decode(forColumn: "role"),
              day: row.decode(forColumn: "day"), sealed: sealed.bytes)
          )
        }
      )
    }
    let since = found.filter { held.contains($0.1.words) && !decided.contains($0.0) }.map(\.1)
    later.hasOtherKeys = own != keys
    if own == keys { later.read = since } else { later.waitAgain = since.count }
  }

  /// Does in an unpacked copy what was asked for after it was made, before it takes the store's place. Nothing that was erased is left in a
  /// byte of it.
  package func redo(_ later: LaterDecisions, in unpacked: Unpacked) throws(StoreError) {
    guard later.erasures + later.refusals + later.readings > 0 else { return }
    var settings = StoreSettings()
    settings.copiesBeforeChange = false
    let copy = try PilotStore(
      at: unpacked.part, creating: .never, by: staffCode, source: source, settings: settings)
    defer { copy.close() }
    for refusal in later.refused {
      do {
        try copy.enterConsent(refusal.decision, of: refusal.code, inPilot: refusal.pilot)
      } catch .refused {
        // The copy has a yes of a later day, which the present store then has too.
      }
    }
    try copy.enter(later.read)
    for erasure in later.erased {
      try copy.erase(
        erasure.code, standIn: erasure.standIn, inPilot: erasure.pilot, journals: [],
        because: erasure.reason, on: erasure.day)
    }
    if later.erasures + later.readings > 0 { try copy.scrub() }
  }

  /// The present store, to look at; nil where there is none, or a damaged one: nobody knows any more what was asked for in it.
  ///
  /// - Throws: any other trouble, such as a disk that cannot be read just now: to go on would leave out what people asked for.
  func present() throws(StoreError) -> PilotStore? {
    guard (StoreFile.size(path) ?? 0) > 0 else { return nil }
    do {
      return try reading(path)
    } catch {
      switch error {
      case .damaged, .notAStore: return nil
      default: throw error
      }
    }
  }

  private func reading(_ path: String) throws(StoreError) -> PilotStore {
    try PilotStore(
      at: path, creating: .never, for: .reading, by: staffCode, source: source, settings: StoreSettings())
  }

  /// Whose codes the copy still has, by their keys.
  private static func codes(_ database: Database) throws -> [FactKey: (pilot: String, code: ParticipantCode)]
  {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT participant.key, participant.code, pilot.id FROM participant
          JOIN pilot ON pilot.key = participant.pilot WHERE participant.code NOT GLOB '-*'
        """)
    var codes: [FactKey: (pilot: String, code: ParticipantCode)] = [:]
    for row in rows {
      guard let code = ParticipantCode(try row.decode(String.self, forColumn: "code")) else { continue }
      codes[try row.decode(forColumn: "key")] = (try row.decode(forColumn: "id"), code)
    }
    return codes
  }

  private static func erasures(
    _ database: Database, _ people: [FactKey: (pilot: String, code: ParticipantCode)]
  ) throws -> [LaterDecisions.Erasure] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT erasure.participant, erasure.reason, erasure.day, participant.code FROM erasure
          JOIN participant ON participant.key = erasure.participant
        WHERE participant.code GLOB '-*'
          AND NOT EXISTS (SELECT 1 FROM erasure AS later
            WHERE later.participant = erasure.participant AND later.key > erasure.key)
        ORDER BY erasure.key
        """)
    return try rows.compactMap { row in
      guard let person = people[try row.decode(forColumn: "participant")],
        let standIn = ParticipantCode(standIn: try row.decode(forColumn: "code")),
        let day = CalendarDay(try row.decode(String.self, forColumn: "day"))
      else { return nil }
      return LaterDecisions.Erasure(
        pilot: person.pilot, code: person.code, standIn: standIn,
        reason: try row.decode(forColumn: "reason"), day: day)
    }
  }

  /// Every no that still stands, of people whose codes the copy has.
  private static func refusals(
    _ database: Database, _ people: [FactKey: (pilot: String, code: ParticipantCode)]
  ) throws -> [LaterDecisions.Refusal] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM consent WHERE state <> 'given'
          AND NOT EXISTS (SELECT 1 FROM consent AS later WHERE later.participant = consent.participant
            AND later.scope = consent.scope AND (later.day, later.key) > (consent.day, consent.key))
        ORDER BY key
        """)
    return try rows.compactMap { row in
      guard let person = people[try row.decode(forColumn: "participant")],
        let scope = ConsentScope(rawValue: try row.decode(forColumn: "scope")),
        let state = ConsentState(rawValue: try row.decode(forColumn: "state")),
        let who = ConsentDecider.Who(rawValue: try row.decode(forColumn: "decided_by")),
        let day = CalendarDay(try row.decode(String.self, forColumn: "day"))
      else { return nil }
      return LaterDecisions.Refusal(
        pilot: person.pilot, code: person.code,
        decision: ConsentDecision(
          states: [scope: state],
          decidedBy: ConsentDecider(who, detail: try row.decode(forColumn: "detail")),
          formVersion: try row.decode(forColumn: "form_version"), day: day))
    }
  }
}
