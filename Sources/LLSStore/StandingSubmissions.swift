internal import GRDB
import LLSModel

/// The forms to one questionnaire and wave that stand already, to compare new ones with; what one says is read when it is asked for, so
/// that a hundred thousand of them need not be held.
struct StandingSubmissions {
  /// A form that stands.
  struct Standing {
    /// Its key.
    let key: FactKey
    fileprivate let number: Int64
    /// The day on it.
    let day: String?
    fileprivate let mode: String
    fileprivate let helper: String
  }

  /// What came of looking for the form that a new one would repeat or correct.
  enum Match {
    /// There is none.
    case none
    /// One says the same.
    case same(number: Int64)
    /// One says something else.
    case other(Standing, answers: [String: AnswerValue])
  }

  private struct Slot: Hashable {
    let participant: FactKey?
    let run: String?
    let day: String?
  }

  private let database: Database
  private let itemIDs: [String]
  private var forms: [Slot: [Standing]] = [:]

  /// Whether there are none.
  var isEmpty: Bool { forms.isEmpty }

  /// Finds the forms that are not superseded.
  ///
  /// - Parameter person: the only participant whose forms will be asked about. Missing: anybody's may be.
  init(
    _ pilot: FactKey, _ instrument: InstrumentDefinition, wave: Wave, of person: FactKey? = nil,
    _ database: Database
  ) throws {
    self.database = database
    itemIDs = instrument.items.map(\.id)
    // A sign before a column keeps SQLite from looking for one person's few forms among everybody's.
    let sign = person == nil ? "" : "+"
    let sql = """
      SELECT submission.key, submission.number, submission.participant, submission.run, submission.day,
        submission.mode, submission.helper
      FROM submission JOIN instrument ON instrument.key = \(sign)submission.instrument
      WHERE \(sign)submission.pilot = ? AND instrument.id = ? AND submission.wave = ?
        \(person == nil ? "" : "AND submission.participant = ?")
        AND NOT EXISTS (SELECT 1 FROM submission AS later WHERE later.supersedes = submission.key)
      ORDER BY submission.key
      """
    var arguments: StatementArguments = [pilot, instrument.id, wave.rawValue]
    if let person { arguments += [person] }
    let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
    while let row = try rows.next() {
      let form = try Standing(
        key: row.decode(forColumn: "key"), number: row.decode(forColumn: "number"),
        day: row.decode(forColumn: "day"), mode: row.decode(forColumn: "mode"),
        helper: row.decode(forColumn: "helper"))
      let participant: FactKey? = try row.decode(forColumn: "participant")
      let slot = Slot(
        participant: participant, run: try row.decode(forColumn: "run"),
        day: participant == nil ? form.day : nil)
      forms[slot, default: []].append(form)
    }
  }

  /// Whether somebody's form with these very answers stands here.
  func holds(_ answers: [AnswerValue?], of participant: FactKey) throws -> Bool {
    let slot = Slot(participant: participant, run: nil, day: nil)
    return try forms[slot]?.contains { isSame(try self.answers(of: $0), answers) } ?? false
  }

  /// The form that a new one would repeat or correct, taken out so that no second new form meets it.
  ///
  /// - Parameter isAnew: whether one that says the same counts as another.
  mutating func take(
    _ place: SubmissionPlaces.Place, _ form: FormSheet.Form, _ answers: [AnswerValue?], isAnew: Bool
  ) throws -> Match {
    let slot = Slot(participant: place.participant, run: place.run, day: place.day)
    guard let held = forms[slot], let first = held.first else { return .none }
    for (index, standing) in held.enumerated().reversed() {
      let isAlike =
        standing.day == form.day?.description && standing.mode == form.mode.rawValue
        && standing.helper == form.support.rawValue
      if !isAnew, isAlike, isSame(try self.answers(of: standing), answers) {
        forms[slot]?.remove(at: index)
        return .same(number: standing.number)
      }
    }
    // Several people may answer without a code on one day; another form among them is a new one, not a correction.
    guard place.participant != nil else { return .none }
    return .other(first, answers: try self.answers(of: first))
  }

  /// Whether two forms have the same mode and helper.
  static func hasSameCircumstances(_ standing: Standing, _ form: FormSheet.Form) -> Bool {
    standing.mode == form.mode.rawValue && standing.helper == form.support.rawValue
  }

  private func answers(of form: Standing) throws -> [String: AnswerValue] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT item.id, answer.number, answer.choices, answer.missing FROM answer
        JOIN item ON item.number = answer.item WHERE answer.submission = ?
        """)
    let rows = try Row.fetchCursor(statement, arguments: [form.number])
    var answers: [String: AnswerValue] = [:]
    while let row = try rows.next() {
      answers[try row.decode(atIndex: 0)] = try AnswerColumns(row).value
    }
    return answers
  }

  private func isSame(_ standing: [String: AnswerValue], _ answers: [AnswerValue?]) -> Bool {
    var count = 0
    for (place, value) in answers.enumerated() {
      guard let value else { continue }
      count += 1
      if standing[itemIDs[place]] != value { return false }
    }
    return count == standing.count
  }
}
