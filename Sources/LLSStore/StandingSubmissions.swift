internal import GRDB
import LLSModel

/// The forms to one questionnaire and wave that stand already, to compare new ones with.
struct StandingSubmissions {
  /// A form that is there.
  struct Form {
    /// Its key.
    let key: FactKey
    /// Its answers by item.
    var answers: [String: AnswerValue] = [:]
  }

  private struct Slot: Hashable {
    let participant: FactKey?
    let run: String?
    let day: String?
  }

  private var forms: [Slot: [Form]] = [:]

  /// Reads the forms that are not superseded.
  init(_ pilot: FactKey, instrumentID: String, wave: Wave, _ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT submission.key, submission.participant, submission.run, submission.day, item.id AS item,
          answer.kind, answer.number, answer.choices, answer.missing
        FROM submission JOIN instrument ON instrument.key = submission.instrument
          LEFT JOIN answer ON answer.submission = submission.key LEFT JOIN item ON item.key = answer.item
        WHERE submission.pilot = ? AND instrument.id = ? AND submission.wave = ?
          AND NOT EXISTS (SELECT 1 FROM submission AS later WHERE later.supersedes = submission.key)
        ORDER BY submission.key
        """, arguments: [pilot, instrumentID, wave.rawValue])
    while let row = try rows.next() {
      let key: FactKey = row["key"]
      let participant: FactKey? = row["participant"]
      let slot = Slot(participant: participant, run: row["run"], day: participant == nil ? row["day"] : nil)
      var held = forms[slot] ?? []
      if held.last?.key != key { held.append(Form(key: key)) }
      let item: String? = row["item"]
      if let item { held[held.count - 1].answers[item] = AnswerColumns(row).value }
      forms[slot] = held
    }
  }

  /// The form that a new one would repeat or correct, taken out so that no second new form meets it; nil when there is none.
  mutating func take(
    _ place: SubmissionPlaces.Place, answers: [FeedbackSubmission.Answer]
  ) -> (key: FactKey, isSame: Bool)? {
    let slot = Slot(participant: place.participant, run: place.run, day: place.day)
    guard var held = forms[slot] else { return nil }
    let new = Dictionary(answers.map { ($0.itemID, $0.value) }, uniquingKeysWith: { first, _ in first })
    if let same = held.firstIndex(where: { $0.answers == new }) {
      let form = held.remove(at: same)
      forms[slot] = held
      return (form.key, true)
    }
    // Several people may answer without a code on one day; another form among them is a new one, not a correction.
    guard place.participant != nil, let form = held.first else { return nil }
    return (form.key, false)
  }
}
