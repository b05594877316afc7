internal import GRDB
import LLSModel

/// The forms to one questionnaire and wave that stand already, to compare new ones with.
struct StandingSubmissions {
  /// What makes two forms the same: the answers, and how, when and with whose help they were given.
  struct Content: Hashable {
    /// The day on the form.
    let day: String?
    /// How it was filled in.
    let mode: String
    /// Who helped.
    let helper: String
    /// The answers by item.
    var answers: [String: AnswerValue]

    /// Reads a form's first row.
    init(_ row: Row) throws {
      day = try row.decode(forColumn: "day")
      mode = try row.decode(forColumn: "mode")
      helper = try row.decode(forColumn: "helper")
      answers = [:]
    }

    /// Takes a form as it comes in.
    init(_ form: FeedbackSubmission, answers: [FeedbackSubmission.Answer]) {
      day = form.day?.description
      mode = form.mode.rawValue
      helper = form.support.rawValue
      self.answers = Dictionary(
        answers.map { ($0.itemID, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
  }

  private struct Slot: Hashable {
    let participant: FactKey?
    let run: String?
    let day: String?
  }

  /// Keys of forms by what they say, so that one among thousands is found without looking at the others.
  private var forms: [Slot: [Content: [FactKey]]] = [:]

  /// Reads the forms that are not superseded.
  init(_ pilot: FactKey, instrumentID: String, wave: Wave, _ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT submission.key, submission.participant, submission.run, submission.day, submission.mode,
          submission.helper, item.id AS item, answer.number, answer.choices, answer.missing
        FROM submission JOIN instrument ON instrument.key = submission.instrument
          LEFT JOIN answer ON answer.submission = submission.number LEFT JOIN item ON item.number = answer.item
        WHERE submission.pilot = ? AND instrument.id = ? AND submission.wave = ?
          AND NOT EXISTS (SELECT 1 FROM submission AS later WHERE later.supersedes = submission.key)
        ORDER BY submission.key
        """, arguments: [pilot, instrumentID, wave.rawValue])
    var current: (key: FactKey, slot: Slot, content: Content)?
    while let row = try rows.next() {
      let key: FactKey = try row.decode(forColumn: "key")
      if current?.key != key {
        keep(current)
        let content = try Content(row)
        let participant: FactKey? = try row.decode(forColumn: "participant")
        let slot = Slot(
          participant: participant, run: try row.decode(forColumn: "run"),
          day: participant == nil ? content.day : nil)
        current = (key, slot, content)
      }
      let item: String? = try row.decode(forColumn: "item")
      if let item { current?.content.answers[item] = try AnswerColumns(row).value }
    }
    keep(current)
  }

  private mutating func keep(_ form: (key: FactKey, slot: Slot, content: Content)?) {
    guard let form else { return }
    forms[form.slot, default: [:]][form.content, default: []].append(form.key)
  }

  /// Whether somebody's form with these very answers stands here.
  func holds(_ answers: [String: AnswerValue], of participant: FactKey) -> Bool {
    forms[Slot(participant: participant, run: nil, day: nil)]?.keys.contains { $0.answers == answers }
      ?? false
  }

  /// The form that a new one would repeat or correct, taken out so that no second new form meets it; nil when there is none.
  mutating func take(_ place: SubmissionPlaces.Place, _ content: Content) -> (key: FactKey, isSame: Bool)? {
    let slot = Slot(participant: place.participant, run: place.run, day: place.day)
    if let same = forms[slot]?[content]?.popLast() { return (same, true) }
    // Several people may answer without a code on one day; another form among them is a new one, not a correction.
    guard place.participant != nil, let held = forms[slot]?.values.joined().min() else { return nil }
    return (held, false)
  }
}
