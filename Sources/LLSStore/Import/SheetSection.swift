internal import GRDB
import LLSModel

/// The forms of a sheet to one questionnaire in one wave, with what they are compared with.
struct SheetSection {
  /// The questionnaire.
  let instrument: InstrumentRows
  /// When it was asked.
  let wave: Wave
  /// The items' numbers in the tables, by place.
  let items: [Int64]
  /// Forms that stand.
  var standing: StandingSubmissions
  /// Takes digests.
  var digest: FormDigest
  /// How many forms there are.
  let count: Int
  /// Forms that differ from those that stand.
  var differing = 0
  /// Where forms of this sheet belong already.
  var taken: Set<SubmissionPlaces.Place> = []

  /// From so many forms on, a likeness is no chance.
  private static let many = 5

  /// Looks up what stands.
  ///
  /// - Parameter person: the only participant whose forms there are. Missing: anybody's may be there.
  init(
    _ instrument: InstrumentDefinition, _ rows: InstrumentRows, wave: Wave, count: Int, pilot: FactKey,
    of person: FactKey?, _ database: Database
  ) throws {
    self.wave = wave
    self.count = count
    self.instrument = rows
    let numbers = instrument.items.compactMap { rows.itemNumbers[$0.id] }
    guard numbers.count == instrument.items.count else {
      throw StoreError.refused([
        ImportProblem(
          "the questionnaire \(instrument.id) was entered anew meanwhile", remedy: "do it again")
      ])
    }
    items = numbers
    standing = try StandingSubmissions(pilot, instrument, wave: wave, of: person, database)
    digest = FormDigest(instrument)
  }

  /// What to ask first where most forms differ from those that stand: it may be another wave's file.
  var doubt: ImportProblem? {
    guard differing >= Self.many, 2 * differing > count else { return nil }
    return ImportProblem(
      "\(differing) of the \(count) forms differ from those of the wave \(wave.rawValue) that are there",
      remedy: "look first whether this is the right file and the right --wave; do not correct them all")
  }

  /// Refuses forms that are, answer by answer, those of another wave: what is entered stays.
  func checkOtherWaves(
    _ sheet: FormSheet, _ forms: [Int], people: SubmissionPlaces, pilot: FactKey, _ database: Database
  ) throws {
    guard forms.count >= Self.many else { return }
    for other in instrument.definition.waves where other != wave && other != .session {
      let standing = try StandingSubmissions(pilot, instrument.definition, wave: other, database)
      if standing.isEmpty { continue }
      var alike = 0
      for (done, form) in forms.enumerated() {
        // One in ten that is not alike, and the rest need not be looked at.
        if 10 * (done - alike) > forms.count { break }
        guard case .found(let place) = people.place(of: sheet.forms[form]), let person = place.participant
        else { continue }
        var values = [AnswerValue?](repeating: nil, count: items.count)
        for answer in sheet.answers(of: form) { values[Int(answer.item)] = answer.value }
        if try standing.holds(values, of: person) { alike += 1 }
      }
      guard alike >= Self.many, 10 * alike >= 9 * forms.count else { continue }
      throw StoreError.refused([
        ImportProblem(
          "\(alike) of the \(forms.count) forms are, answer by answer, those of the wave \(other.rawValue)",
          remedy: "look whether this is the right file and the right --wave; what is entered stays")
      ])
    }
  }
}
