internal import GRDB
import LLSModel

/// All evidence of a pilot but that of people who were erased.
struct EvidenceReading {
  /// The kind of a version that takes a piece back. It is no kind of evidence, so nobody can enter it as one.
  static let takenBack = "taken-back"

  /// A piece with all of its versions.
  struct Line {
    /// The key of the latest version.
    var key: FactKey
    /// Whose it is.
    let person: FactKey
    /// The staff codes of whoever entered a version of it; none of them checks it.
    var workers: Set<String>
    /// As it stands, or stood before it was taken back.
    var piece: EvidenceRecord
  }

  /// One a piece, in the order of code, unit, outcome, day and kind.
  let lines: [Line]
  /// The place in ``lines`` of every version.
  private let places: [FactKey: Int]

  /// Those that were not taken back.
  var standing: [Line] { lines.filter { $0.piece.takenBack == nil } }

  /// The piece that a version belongs to; nil where the person was erased.
  func line(of version: FactKey) -> Line? { places[version].map { lines[$0] } }

  /// Reads a pilot's evidence.
  init(_ pilot: FactKey, _ database: Database) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT evidence.*, participant.code, batch.by AS worker,
          \(ErasureGuards.isErased("participant.key")) AS is_erased
        FROM evidence JOIN participant ON participant.key = evidence.participant
          JOIN batch ON batch.key = evidence.batch
        WHERE participant.pilot = ? ORDER BY evidence.key
        """, arguments: [pilot])
    let checks = try Self.checks(pilot, database)
    var found: [Line] = []
    var places: [FactKey: Int] = [:]
    var number = 0
    for row in rows {
      let key: FactKey = try row.decode(forColumn: "key")
      let earlier: FactKey? = try row.decode(forColumn: "supersedes")
      // A piece of somebody who was erased keeps its number, so that the numbers of all others stay as they are.
      if earlier == nil { number += 1 }
      guard try !row.decode(Bool.self, forColumn: "is_erased") else { continue }
      if let place = earlier.flatMap({ places[$0] }) {
        try found[place].take(row, key, checks[key] ?? [])
        places[key] = place
      } else if let line = try Line(row, key, number: number, checks[key] ?? []) {
        places[key] = found.count
        found.append(line)
      }
    }
    let order = found.indices.sorted { found[$0].piece.order < found[$1].piece.order }
    let ranks = Dictionary(
      order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    lines = order.map { found[$0] }
    self.places = places.compactMapValues { ranks[$0] }
  }

  private static func checks(
    _ pilot: FactKey, _ database: Database
  ) throws -> [FactKey: [EvidenceRecord.Check]] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT evidence, decision, evidence_check.day, batch.by FROM evidence_check
          JOIN evidence ON evidence.key = evidence_check.evidence
          JOIN participant ON participant.key = evidence.participant
          JOIN batch ON batch.key = evidence_check.batch
        WHERE participant.pilot = ? ORDER BY evidence_check.key
        """, arguments: [pilot])
    var checks: [FactKey: [EvidenceRecord.Check]] = [:]
    for row in rows {
      guard let decision = EvidenceDecision(rawValue: try row.decode(forColumn: "decision")),
        let day = CalendarDay(try row.decode(String.self, forColumn: "day"))
      else { continue }
      try checks[row.decode(forColumn: "evidence"), default: []].append(
        EvidenceRecord.Check(decision: decision, by: row.decode(forColumn: "by"), day: day))
    }
    return checks
  }
}

extension EvidenceReading.Line {
  /// Begins with the first version; nil where its row cannot be read.
  fileprivate init?(_ row: Row, _ key: FactKey, number: Int, _ checks: [EvidenceRecord.Check]) throws {
    guard let entry = try EvidenceEntry(row) else { return nil }
    let worker: String = try row.decode(forColumn: "worker")
    self.key = key
    person = try row.decode(forColumn: "participant")
    workers = [worker]
    piece = EvidenceRecord(entry: entry, assessor: worker, number: number, checks: checks)
  }

  /// Takes a later version: other minutes, or that it was taken back. Whoever saw the piece stays its assessor.
  fileprivate mutating func take(_ row: Row, _ key: FactKey, _ checks: [EvidenceRecord.Check]) throws {
    self.key = key
    workers.insert(try row.decode(forColumn: "worker"))
    let isTakenBack = try row.decode(String.self, forColumn: "kind") == EvidenceReading.takenBack
    piece = EvidenceRecord(
      entry: isTakenBack ? piece.entry : try EvidenceEntry(row) ?? piece.entry, assessor: piece.assessor,
      number: piece.number, checks: piece.checks + checks,
      takenBack: isTakenBack ? try row.decode(forColumn: "reason") : nil)
  }
}

extension EvidenceEntry {
  /// Reads a row; nil where it cannot be read.
  fileprivate init?(_ row: Row) throws {
    guard let code = ParticipantCode(try row.decode(String.self, forColumn: "code")),
      let day = CalendarDay(try row.decode(String.self, forColumn: "day"))
    else { return nil }
    self.init(
      code: code, unit: try row.decode(forColumn: "unit"), outcome: try row.decode(forColumn: "outcome"),
      kind: Kind(rawValue: try row.decode(forColumn: "kind")) ?? .other,
      minutes: try row.decode(forColumn: "minutes"), day: day)
  }
}

extension EvidenceRecord {
  /// What the pieces are put in order by.
  fileprivate var order: EvidenceOrder {
    EvidenceOrder(
      words: [entry.code.description, entry.unit, entry.outcome, entry.day.description, entry.kind.rawValue],
      number: number)
  }
}

/// The order of pieces in a list.
private struct EvidenceOrder: Comparable {
  let words: [String]
  let number: Int

  static func < (left: Self, right: Self) -> Bool {
    left.words == right.words
      ? left.number < right.number : left.words.lexicographicallyPrecedes(right.words)
  }
}
