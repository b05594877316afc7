internal import GRDB
package import LLSModel
import LLSSeal

extension PilotStore {
  /// Draws the pieces for an internal check, and records what they were drawn from.
  ///
  /// The order of drawing is that of the SHA-256, in hexadecimal, of the seed, a blank, and the piece's number: anybody can draw it again.
  /// The code has no part in it: after an erasure the place of a piece would otherwise tell whether a code on a card was the person's.
  ///
  /// - Parameters:
  ///   - seed: what the order of drawing is made from. Missing: it is drawn.
  ///   - scheme: how many, and which have to be there.
  ///   - rules: the SHA-256 of the file that the rules are from.
  ///   - day: the day of drawing.
  ///   - id: the pilot.
  /// - Throws: ``StoreError/refused(_:)`` where there is no evidence, or nobody is named.
  package func drawSample(
    seed: String?, by scheme: AccreditationScheme, rules: String, on day: CalendarDay, ofPilot id: String
  ) throws(StoreError) -> CheckSample {
    try requireStaffCode("a check is drawn by somebody")
    return try write { writing in
      let pilot = try Self.openKey(ofPilot: id, writing.database)
      let all = try EvidenceReading(pilot, writing.database).standing
      guard !all.isEmpty else {
        throw StoreError.refused([
          ImportProblem("the pilot has no evidence yet", remedy: "enter some: lls accreditation add")
        ])
      }
      let chosen = seed ?? Hexadecimal.text(writing.source.randomBytes(8))
      let drawn = Self.order(all, seed: chosen)
      let pieces = scheme.sample(fromDrawn: drawn.map(\.piece))
      let keys = Dictionary(
        drawn.map { ($0.piece.number, $0.key) }, uniquingKeysWith: { first, _ in first })
      let batch = try writing.batch(.checkSample)
      let sample = writing.keys.next()
      try writing.run(
        "INSERT INTO check_sample (key, pilot, seed, rules, day, batch) VALUES (?, ?, ?, ?, ?, ?)",
        [sample, pilot, chosen, rules, day.description, batch])
      for (position, piece) in pieces.enumerated() {
        try writing.run(
          "INSERT INTO check_sample_piece (sample, position, evidence) VALUES (?, ?, ?)",
          [sample, position + 1, keys[piece.number]])
      }
      try writing.audit(.checkSample, batch)
      let number = try Int.fetchOne(
        writing.database, sql: "SELECT count(*) FROM check_sample WHERE pilot = ?", arguments: [pilot])
      return CheckSample(
        number: number ?? 1, seed: chosen, rules: rules, day: day, by: writing.by,
        pieces: pieces.enumerated().map { CheckSample.Piece(position: $0 + 1, evidence: $1) })
    }
  }

  /// The samples of a pilot, the first one first.
  ///
  /// - Throws: ``StoreError/noSuchPilot(_:known:)``.
  package func samples(ofPilot id: String) throws(StoreError) -> [CheckSample] {
    try read { database in
      let pilot = try Self.key(ofPilot: id, database)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT check_sample.key, seed, rules, day, batch.by FROM check_sample
            JOIN batch ON batch.key = check_sample.batch WHERE pilot = ? ORDER BY check_sample.key
          """, arguments: [pilot])
      let evidence = try EvidenceReading(pilot, database)
      return try rows.enumerated().map { place, row in
        let pieces = try Self.pieces(ofSample: row.decode(forColumn: "key"), of: evidence, database)
        return try CheckSample(
          number: place + 1, seed: row.decode(forColumn: "seed"), rules: row.decode(forColumn: "rules"),
          day: CalendarDay(row.decode(String.self, forColumn: "day")) ?? CalendarDay(number: 0),
          by: row.decode(forColumn: "by"),
          pieces: pieces.map { CheckSample.Piece(position: $0.position, evidence: $0.found.piece) })
      }
    }
  }

  /// Enters what an internal check says of a piece of a sample. A later check of the same piece stands beside the earlier one.
  ///
  /// - Parameters:
  ///   - number: which sample, from 1.
  ///   - position: which piece of it, from 1.
  ///   - decision: what the checker says.
  ///   - day: the day of the check.
  ///   - id: the pilot.
  /// - Throws: ``StoreError/refused(_:)`` where there is no such piece, nobody is named, or the checker is the assessor.
  package func checkEvidence(
    sample number: Int, piece position: Int, _ decision: EvidenceDecision, on day: CalendarDay,
    ofPilot id: String
  ) throws(StoreError) -> EvidenceRecord {
    try requireStaffCode("a check is made by somebody else than the assessor")
    return try write { writing in
      let pilot = try Self.openKey(ofPilot: id, writing.database)
      let samples = try FactKey.fetchAll(
        writing.database, sql: "SELECT key FROM check_sample WHERE pilot = ? ORDER BY key", arguments: [pilot]
      )
      guard (1...max(1, samples.count)).contains(number), !samples.isEmpty else {
        throw StoreError.refused([
          ImportProblem(
            "the pilot has no sample \(number)", remedy: "lls accreditation check-sample shows them")
        ])
      }
      let pieces = try Self.pieces(
        ofSample: samples[number - 1], of: EvidenceReading(pilot, writing.database), writing.database)
      guard let found = pieces.first(where: { $0.position == position })?.found else {
        throw StoreError.refused([
          ImportProblem(
            "sample \(number) has no piece \(position)",
            remedy: "it has: \(pieces.map { String($0.position) }.joined(separator: ", "))")
        ])
      }
      guard found.piece.takenBack == nil else {
        throw StoreError.refused([
          ImportProblem(
            "piece \(position) of sample \(number) was taken back",
            remedy: "it counts no more, and needs no check")
        ])
      }
      guard !found.workers.contains(where: { StaffCode.areSame($0, writing.by) }) else {
        throw StoreError.refused([
          ImportProblem(
            "\(writing.by) entered this piece, and cannot check it",
            remedy: "somebody else checks it, under their own staff code: --by")
        ])
      }
      let batch = try writing.batch(.evidenceCheck)
      try writing.run(
        "INSERT INTO evidence_check (key, evidence, decision, day, batch) VALUES (?, ?, ?, ?, ?)",
        [writing.keys.next(), found.key, decision.rawValue, day.description, batch])
      try writing.audit(.evidenceCheck, batch)
      return try EvidenceReading(pilot, writing.database).line(of: found.key)?.piece ?? found.piece
    }
  }

  private static func pieces(
    ofSample sample: FactKey, of evidence: EvidenceReading, _ database: Database
  ) throws -> [(position: Int, found: EvidenceReading.Line)] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT position, evidence FROM check_sample_piece WHERE sample = ? ORDER BY position",
      arguments: [sample])
    return try rows.compactMap { row in
      let position: Int = try row.decode(forColumn: "position")
      return try evidence.line(of: row.decode(forColumn: "evidence")).map { (position, $0) }
    }
  }

  private static func order(_ all: [EvidenceReading.Line], seed: String) -> [EvidenceReading.Line] {
    all.map { (rank: ContentDigest(of: "\(seed) \($0.piece.number)".utf8).description, piece: $0) }
      .sorted { $0.rank < $1.rank }.map(\.piece)
  }
}
