internal import GRDB
package import LLSModel

extension PilotStore {
  /// The reason under which a form takes another's place after both typings were compared.
  package static let doubleEntry = "double-entry"

  /// Enters a form that was typed a second time, without a look at the first.
  ///
  /// - Throws: ``StoreError/refused(_:)`` where nobody typed it before, or where it was typed twice already.
  package func enterSecondPass(
    _ form: FeedbackSubmission, to instrument: String, wave: Wave, inPilot id: String
  ) throws(StoreError) {
    try write { writing in
      let pilot = try Self.openKey(ofPilot: id, writing.database)
      let rows = try InstrumentRows.known(instrument, writing.database)
      guard let standing = try Self.standingForm(form, instrument, wave, pilot, writing.database) else {
        throw StoreError.refused([
          ImportProblem(
            "\(form.code?.description ?? "this form") has not been typed a first time",
            remedy: "type it with lls feedback type first")
        ])
      }
      let isThere = try Bool.fetchOne(
        writing.database, sql: "SELECT EXISTS (SELECT 1 FROM second_pass WHERE submission = ?)",
        arguments: [standing.number])
      if isThere == true {
        throw StoreError.refused([
          ImportProblem(
            "\(form.code?.description ?? "this form") has been typed twice already",
            remedy: "lls feedback compare shows where the two differ")
        ])
      }
      try writing.addPass(form.answers, to: standing.number, rows)
    }
  }

  /// Compares both typings of the forms of one questionnaire and wave.
  package func comparison(
    to instrument: String, wave: Wave, ofPilot id: String
  ) throws(StoreError) -> FormComparison {
    try read { database in
      let pilot = try Self.key(ofPilot: id, database)
      let rows = try InstrumentRows.known(instrument, database)
      return try SecondPassReading(pilot, rows, wave, database).comparison()
    }
  }

  /// Settles a form: where the second typing is right, a corrected form takes the place of the first, and both are kept behind it.
  ///
  /// - Parameters:
  ///   - form: one that a comparison gave.
  ///   - items: items at which the second typing is right; at all others the first is.
  ///   - instrument: the questionnaire's id.
  ///   - wave: when it was asked.
  ///   - id: the pilot.
  /// - Throws: ``StoreError/refused(_:)`` where the form, or what was typed, has changed since the comparison.
  package func settle(
    _ form: FormComparison.Form, secondIsRightAt items: Set<String>, to instrument: String, wave: Wave,
    inPilot id: String
  ) throws(StoreError) {
    try write { writing in
      let pilot = try Self.openKey(ofPilot: id, writing.database)
      let rows = try InstrumentRows.known(instrument, writing.database)
      guard try SecondPassReading(pilot, rows, wave, writing.database).stands(form) else {
        throw StoreError.refused([
          ImportProblem(
            "\(form.code) was changed after the two typings were compared",
            remedy: "compare again: lls feedback compare")
        ])
      }
      let answers = rows.definition.items.compactMap { item -> FeedbackSubmission.Answer? in
        (items.contains(item.id) ? form.second[item.id] : form.first[item.id]).map {
          .init(itemID: item.id, value: $0)
        }
      }
      guard !items.isEmpty else {
        // The first was right: a further pass that agrees with it closes the matter.
        return try writing.addPass(answers, to: form.id, rows)
      }
      let submission = try Self.submission(form, answers, writing.database)
      let entry = try Self.enter(
        submission, to: instrument, wave: wave, pilot: pilot, Self.doubleEntry, writing)
      guard let batch = entry.batch,
        let number = try Int64.fetchOne(
          writing.database, sql: "SELECT number FROM submission WHERE batch = ?", arguments: [batch])
      else { return }
      try writing.addPass(answers, to: number, rows)
    }
  }

  /// A form as it came in, with other answers.
  private static func submission(
    _ form: FormComparison.Form, _ answers: [FeedbackSubmission.Answer], _ database: Database
  ) throws -> FeedbackSubmission {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT submission.day, submission.mode, submission.helper,
          delivery.module_id || '/' || delivery.session_id AS session_name FROM submission
          LEFT JOIN delivery ON delivery.run = submission.run
        WHERE submission.number = ? ORDER BY last_sequence DESC LIMIT 1
        """, arguments: [form.id])
    guard let row else {
      throw StoreError.refused([
        ImportProblem("the form is not there any more", remedy: "compare again: lls feedback compare")
      ])
    }
    let day: String? = try row.decode(forColumn: "day")
    return FeedbackSubmission(
      code: ParticipantCode(form.code), day: day.flatMap { CalendarDay($0) },
      sessionID: try row.decode(forColumn: "session_name"),
      mode: FeedbackSubmission.Mode(rawValue: try row.decode(forColumn: "mode")) ?? .paper,
      support: FeedbackSubmission.Support(rawValue: try row.decode(forColumn: "helper")) ?? .nobody,
      answers: answers, line: nil)
  }
}

extension Writing {
  /// Enters a further typing of a form.
  fileprivate func addPass(
    _ answers: [FeedbackSubmission.Answer], to submission: Int64, _ instrument: InstrumentRows
  ) throws {
    let batch = try self.batch(.secondPass)
    let secret = source.randomBytes(32)
    let values = answers.map { ($0.itemID, AnswerColumns($0.value)) }
    try run(
      "INSERT INTO second_pass (key, submission, digest, secret, batch) VALUES (?, ?, ?, ?, ?)",
      [
        keys.next(), submission, SubmissionDigest.of(values, secret: secret), SecretBytes(bytes: secret),
        batch,
      ])
    let number = database.lastInsertedRowID
    for (itemID, columns) in values {
      try run(
        "INSERT INTO second_answer (pass, item, number, choices, missing) VALUES (?, ?, ?, ?, ?)",
        [
          number, instrument.itemNumbers[itemID], columns.number, columns.choices,
          columns.missing?.rawValue,
        ])
    }
    try audit(.secondPass, batch)
  }
}

/// Reads both typings.
private struct SecondPassReading {
  private let pilot: FactKey
  private let instrument: InstrumentRows
  private let wave: Wave
  private let database: Database

  init(_ pilot: FactKey, _ instrument: InstrumentRows, _ wave: Wave, _ database: Database) {
    self.pilot = pilot
    self.instrument = instrument
    self.wave = wave
    self.database = database
  }

  private struct Pass {
    let submission: Int64
    let answers: [String: AnswerValue]
  }

  func comparison() throws -> FormComparison {
    let mayBeRead = Set(
      try ParticipantReading(database).all(pilot).filter { $0.consent[.useFeedback] == .given }.map(\.code))
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT submission.number, submission.day, code, submission.reason,
          EXISTS (SELECT 1 FROM submission AS later WHERE later.supersedes = submission.key) AS is_replaced
        FROM submission JOIN instrument ON instrument.key = submission.instrument
          JOIN participant ON participant.key = submission.participant
        WHERE submission.pilot = ? AND instrument.id = ? AND wave = ? ORDER BY submission.number
        """, arguments: [pilot, instrument.definition.id, wave.rawValue])
    let firsts = try answers(of: "answer", "submission")
    let passes = try self.passes()
    var forms: [FormComparison.Form] = []
    var once: [String] = []
    var blind: [(first: [String: AnswerValue], second: [String: AnswerValue])] = []
    for row in rows {
      let code: String = try row.decode(forColumn: "code")
      guard mayBeRead.contains(code) else { continue }
      let number: Int64 = try row.decode(forColumn: "number")
      let reason: String? = try row.decode(forColumn: "reason")
      let isReplaced: Bool = try row.decode(forColumn: "is_replaced")
      let first = firsts[number] ?? [:]
      let own = passes[number] ?? []
      if let second = own.first, reason != PilotStore.doubleEntry { blind.append((first, second.answers)) }
      if isReplaced { continue }
      guard let latest = own.last else {
        once.append(code)
        continue
      }
      forms.append(
        FormComparison.Form(
          id: number, code: code, day: try row.decode(forColumn: "day"), first: first, second: latest.answers)
      )
    }
    let agreement = instrument.definition.items.map { item in
      let both = blind.filter { $0.first[item.id] != nil && $0.second[item.id] != nil }
      return FormComparison.Agreement(
        itemID: item.id, same: both.count { $0.first[item.id] == $0.second[item.id] }, total: both.count)
    }
    return FormComparison(forms: forms, agreement: agreement, typedOnce: once.sorted())
  }

  /// Whether a form that a comparison gave is still what it was: nothing has taken its place, both typings are the same, and answers of
  /// the person may be used.
  func stands(_ form: FormComparison.Form) throws -> Bool {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT code, participant, submission.day FROM submission
          JOIN participant ON participant.key = submission.participant
          JOIN instrument ON instrument.key = submission.instrument
        WHERE submission.number = ? AND submission.pilot = ? AND instrument.id = ? AND wave = ?
          AND NOT EXISTS (SELECT 1 FROM submission AS later WHERE later.supersedes = submission.key)
        """, arguments: [form.id, pilot, instrument.definition.id, wave.rawValue])
    guard let row else { return false }
    let day: String? = try row.decode(forColumn: "day")
    let code: String = try row.decode(forColumn: "code")
    let consent = try ParticipantReading(database).consent(of: row.decode(forColumn: "participant"))
    let pass = try Int64.fetchOne(
      database, sql: "SELECT max(number) FROM second_pass WHERE submission = ?", arguments: [form.id])
    guard code == form.code, day == form.day, consent[.useFeedback] == .given, let pass else { return false }
    return try answers(of: "answer", "submission", only: form.id)[form.id] ?? [:] == form.first
      && answers(of: "second_answer", "pass", only: pass)[pass] ?? [:] == form.second
  }

  /// Answers by what they belong to.
  ///
  /// - Parameter only: one of those. Missing: all.
  private func answers(
    of table: String, _ column: String, only: Int64? = nil
  ) throws -> [Int64: [String: AnswerValue]] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(table).\(column) AS owner, item.id AS item, \(table).number, choices, missing FROM \(table)
          JOIN item ON item.number = \(table).item JOIN instrument ON instrument.key = item.instrument
        WHERE instrument.id = ?1 AND (?2 IS NULL OR \(table).\(column) = ?2)
        """, arguments: [instrument.definition.id, only])
    var answers: [Int64: [String: AnswerValue]] = [:]
    while let row = try rows.next() {
      answers[try row.decode(forColumn: "owner"), default: [:]][try row.decode(forColumn: "item")] =
        try AnswerColumns(row).value
    }
    return answers
  }

  /// The further typings of each form, in the order of entry.
  private func passes() throws -> [Int64: [Pass]] {
    let values = try answers(of: "second_answer", "pass")
    var passes: [Int64: [Pass]] = [:]
    let rows = try Row.fetchAll(database, sql: "SELECT number, submission FROM second_pass ORDER BY number")
    for row in rows {
      let submission: Int64 = try row.decode(forColumn: "submission")
      let number: Int64 = try row.decode(forColumn: "number")
      passes[submission, default: []].append(Pass(submission: submission, answers: values[number] ?? [:]))
    }
    return passes
  }
}
