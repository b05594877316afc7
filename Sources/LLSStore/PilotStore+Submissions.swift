internal import GRDB
package import LLSModel

/// What came of importing a file of filled-in forms.
package struct SubmissionReceipt: Hashable, Sendable {
  /// Forms entered anew.
  package internal(set) var added = 0
  /// Forms that were there already, the same.
  package internal(set) var unchanged = 0
  /// Forms entered in the place of an earlier one, which is kept.
  package internal(set) var corrected = 0
  /// Forms of people who stopped the use of answers: entered without any answer.
  package internal(set) var withoutAnswers = 0
  /// Answers entered, reasons for missing ones included.
  package internal(set) var answers = 0
  /// Missing answers among them, by reason.
  package internal(set) var missing: [MissingCode: Int] = [:]
  /// Written comments, whose words stay on paper.
  package internal(set) var heldComments = 0

  init() {}
}

extension PilotStore {
  /// Enters filled-in forms in one transaction, all or none. The same file again changes nothing.
  ///
  /// - Parameters:
  ///   - batch: the forms of one file.
  ///   - id: the pilot.
  ///   - correction: why forms that are there already are entered anew with other answers, or another day, mode or helper.
  ///     Missing: such forms are refused.
  ///   - isTrial: whether to do everything and then take it back, so that a person sees what would happen.
  /// - Throws: ``StoreError/refused(_:)`` with every line that does not fit, and for a wave in which the questionnaire is not asked.
  @discardableResult
  package func importSubmissions(
    _ batch: FeedbackBatch, intoPilot id: String, correcting correction: String? = nil, isTrial: Bool = false
  ) throws(StoreError) -> SubmissionReceipt {
    try Self.checkReason(correction)
    return try write(isTrial: isTrial) { writing in
      let pilot = try Self.openKey(ofPilot: id, writing.database)
      let instrument = try InstrumentRows.known(batch.instrumentID, writing.database)
      try Self.checkWave(batch.wave, instrument.definition)
      var entry = SubmissionEntry(
        pilot: pilot, instrument: instrument, wave: batch.wave, correction: correction, writing: writing,
        people: try SubmissionPlaces(pilot, writing.database),
        standing: try StandingSubmissions(
          pilot, instrumentID: batch.instrumentID, wave: batch.wave, writing.database))
      for other in instrument.definition.waves where other != batch.wave && other != .session {
        let standing = try StandingSubmissions(
          pilot, instrumentID: batch.instrumentID, wave: other, writing.database)
        try entry.checkNotThose(of: other, standing, batch.submissions)
      }
      for submission in batch.submissions { try entry.enter(submission) }
      if let doubt = entry.doubt(of: batch.submissions.count) {
        throw StoreError.refused([doubt] + entry.problems)
      }
      if !entry.problems.isEmpty { throw StoreError.refused(entry.problems) }
      if let key = entry.batch { try writing.audit(.feedback, key) }
      return entry.receipt
    }
  }

  /// Refuses forms of a wave in which the questionnaire is not asked: no summary would know what to do with them.
  private static func checkWave(_ wave: Wave, _ instrument: InstrumentDefinition) throws(StoreError) {
    if instrument.waves.contains(wave) { return }
    throw .refused([
      ImportProblem(
        "\(instrument.id) is not asked in the wave \(wave.rawValue)",
        remedy: "it is asked in: \(instrument.waves.map(\.rawValue).joined(separator: ", "))")
    ])
  }
}

/// Forms on their way in.
struct SubmissionEntry {
  let pilot: FactKey
  let instrument: InstrumentRows
  let wave: Wave
  let correction: String?
  let writing: Writing
  let people: SubmissionPlaces
  var standing: StandingSubmissions
  /// What has been done so far.
  private(set) var receipt = SubmissionReceipt()
  /// What does not fit.
  private(set) var problems: [ImportProblem] = []
  /// Forms that differ from those that stand.
  private var differing = 0
  /// From so many forms on, a likeness is no chance.
  private static let many = 5
  /// Where forms of this file belong already.
  private var taken: Set<SubmissionPlaces.Place> = []
  /// The batch, once there is a form in it.
  private(set) var batch: FactKey?

  init(
    pilot: FactKey, instrument: InstrumentRows, wave: Wave, correction: String?, writing: Writing,
    people: SubmissionPlaces, standing: StandingSubmissions
  ) {
    self.pilot = pilot
    self.instrument = instrument
    self.wave = wave
    self.correction = correction
    self.writing = writing
    self.people = people
    self.standing = standing
  }

  /// Refuses a file whose forms are, answer by answer, those of another wave: what is entered stays.
  func checkNotThose(
    of other: Wave, _ standing: StandingSubmissions, _ forms: [FeedbackSubmission]
  ) throws {
    let alike = forms.count { form in
      guard case .found(let place) = people.place(of: form, wave: wave), let person = place.participant else {
        return false
      }
      let answers = Dictionary(
        form.answers.map { ($0.itemID, $0.value) }, uniquingKeysWith: { first, _ in first })
      return standing.holds(answers, of: person)
    }
    guard alike >= Self.many, 10 * alike >= 9 * forms.count else { return }
    throw StoreError.refused([
      ImportProblem(
        "\(alike) of the \(forms.count) forms are, answer by answer, those of the wave \(other.rawValue)",
        remedy: "look whether this is the right file and the right --wave; what is entered stays")
    ])
  }

  /// What to ask first where most forms differ from those that stand: it may be another wave's file.
  func doubt(of forms: Int) -> ImportProblem? {
    guard differing >= Self.many, 2 * differing > forms else { return nil }
    return ImportProblem(
      "\(differing) of the \(forms) forms differ from those of the wave \(wave.rawValue) that are there",
      remedy: "look first whether this is the right file and the right --wave; do not correct them all")
  }

  /// Enters one form, or notes why it does not fit.
  mutating func enter(_ form: FeedbackSubmission) throws {
    let place: SubmissionPlaces.Place
    switch people.place(of: form, wave: wave) {
    case .found(let found): place = found
    case .problem(let message, let remedy):
      problems.append(ImportProblem(line: form.line, message, remedy: remedy))
      return
    }
    for answer in form.answers where instrument.itemNumbers[answer.itemID] == nil {
      problems.append(
        ImportProblem(
          line: form.line, "the questionnaire has no item \(answer.itemID)",
          remedy: "enter the questionnaire's new version first"))
      return
    }
    guard place.participant == nil || taken.insert(place).inserted else {
      problems.append(
        ImportProblem(
          line: form.line, "\(form.code.map { "\($0)" } ?? "somebody") answers twice for the same occasion",
          remedy: "keep the line that matches the paper and delete the other"))
      return
    }
    let answers =
      place.isWithdrawn
      ? form.answers.map { .init(itemID: $0.itemID, value: .missing(.withdrawn)) } : form.answers
    guard let earlier = standing.take(place, .init(form, answers: answers)) else {
      try insert(form, answers: answers, place: place, supersedes: nil)
      receipt.added += 1
      return
    }
    // Somebody who stopped the use of answers is not given any by a second import.
    if earlier.isSame || place.isWithdrawn {
      receipt.unchanged += 1
    } else if correction != nil {
      try insert(form, answers: answers, place: place, supersedes: earlier.key)
      receipt.corrected += 1
    } else {
      differing += 1
      problems.append(
        ImportProblem(
          line: form.line,
          "\(form.code.map { "\($0)" } ?? "this form") was entered before with other answers, "
            + "or another day, mode or helper",
          remedy: "look at the paper; to enter the new form in its place, say why: --correct typing-mistake"))
    }
  }

  private mutating func insert(
    _ form: FeedbackSubmission, answers: [FeedbackSubmission.Answer], place: SubmissionPlaces.Place,
    supersedes: FactKey?
  ) throws {
    let key = writing.keys.next()
    let secret = writing.source.randomBytes(32)
    let batch = try self.batch ?? writing.batch(.feedback)
    self.batch = batch
    let values = answers.map { ($0.itemID, AnswerColumns($0.value)) }
    try writing.run(
      """
      INSERT INTO submission (key, pilot, instrument, participant, wave, run, day, mode, helper, digest, batch,
        supersedes, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        key, pilot, instrument.key, place.participant, wave.rawValue, place.run, form.day?.description,
        form.mode.rawValue, form.support.rawValue, SubmissionDigest.of(values, secret: secret), batch,
        supersedes, supersedes == nil ? nil : correction,
      ])
    let number = writing.database.lastInsertedRowID
    try writing.run(
      "INSERT INTO record_secret (record, secret) VALUES (?, ?)", [key, SecretBytes(bytes: secret)])
    for (itemID, columns) in values {
      try writing.run(
        "INSERT INTO answer (submission, item, number, choices, missing) VALUES (?, ?, ?, ?, ?)",
        [
          number, instrument.itemNumbers[itemID], columns.number, columns.choices,
          columns.missing?.rawValue,
        ])
      if let reason = columns.missing { receipt.missing[reason, default: 0] += 1 }
      if columns.kind == AnswerColumns.wordsHeld { receipt.heldComments += 1 }
    }
    receipt.answers += answers.count
    if place.isWithdrawn { receipt.withoutAnswers += 1 }
  }
}
