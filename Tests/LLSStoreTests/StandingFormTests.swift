import LLSModel
import Testing

@testable import LLSStore

/// Which forms go in, and when a form is one that is there already.
@Suite struct StandingFormTests {
  private func filled(_ place: Place) throws -> PilotStore {
    let store = try place.open()
    try Made.filled(store)
    return store
  }

  @Test("a questionnaire is answered only in the waves in which it is asked")
  func waves() throws {
    let place = try Place()
    let store = try filled(place)
    defer { withExtendedLifetime(place) {} }
    let error = storeError {
      try store.importSubmissions(Made.batch([Made.form(0)], wave: .followUp), intoPilot: "autumn")
    }
    #expect(error?.description == "where-i-stand is not asked in the wave follow-up")
    #expect(error?.remedy == "it is asked in: pre, session, post")
    #expect(error?.exitClass == .data)
    #expect(try store.record(ofPilot: "autumn").answers.isEmpty)
  }

  @Test(
    "another day, mode or helper is not the same form: it is refused, and entered anew with a reason",
    arguments: [
      Made.form(0, day: "2016-10-04"), Made.form(0, day: "2016-10-03", mode: .kiosk),
      Made.form(0, day: "2016-10-03", support: .nobody), Made.form(0),
    ])
  func particulars(changed: FeedbackSubmission) throws {
    let place = try Place()
    let store = try filled(place)
    let first = Made.batch([Made.form(0, day: "2016-10-03")])
    try store.importSubmissions(first, intoPilot: "autumn")
    #expect(try store.importSubmissions(first, intoPilot: "autumn").unchanged == 1)
    let error = storeError { try store.importSubmissions(Made.batch([changed]), intoPilot: "autumn") }
    #expect(error?.description.hasSuffix("with other answers, or another day, mode or helper") == true)
    let receipt = try store.importSubmissions(
      Made.batch([changed]), intoPilot: "autumn", correcting: "typing-mistake")
    #expect(receipt.corrected == 1)
    let stored = RawDatabase(place.path).run(
      "SELECT mode || helper || coalesce(day, '') FROM submission WHERE reason = 'typing-mistake'")
    #expect(
      stored.rows == [changed.mode.rawValue + changed.support.rawValue + (changed.day?.description ?? "")])
  }

  @Test("forms without a code are there already as often as they were entered, and no oftener")
  func withoutCode() throws {
    let place = try Place()
    let store = try filled(place)
    defer { withExtendedLifetime(place) {} }
    let practitioners = InstrumentDefinition(
      id: "card", title: "Card", origin: "toolkit", respondent: .practitioner, waves: [.post],
      items: [
        .init(id: "much", text: "Much", kind: .number, isReversed: false, isOptional: false, outcome: nil)
      ],
      isScored: false, minimumAnswered: nil)
    try store.register([practitioners])
    func batch(_ numbers: [Int]) -> FeedbackBatch {
      FeedbackBatch(
        instrumentID: "card", wave: .post,
        submissions: numbers.map { number in
          FeedbackSubmission(
            code: nil, day: nil, sessionID: nil, mode: .paper, support: .nobody,
            answers: [.init(itemID: "much", value: .number(Double(number)))], line: nil)
        })
    }
    #expect(try store.importSubmissions(batch([1, 1, 2]), intoPilot: "autumn").added == 3)
    let again = try store.importSubmissions(batch([1, 2, 1, 1, 3]), intoPilot: "autumn")
    #expect(again.unchanged == 3)
    #expect(again.added == 2)
  }

  @Test("the form of somebody who refused to take part stays out; of somebody who stopped later it goes in")
  func takingPart() throws {
    let place = try Place()
    let store = try filled(place)
    defer { withExtendedLifetime(place) {} }
    try store.enrol([Made.enrolment(5, takePart: .refused)], inPilot: "autumn")
    let error = storeError { try store.importSubmissions(Made.batch([Made.form(5)]), intoPilot: "autumn") }
    #expect(error?.description == "line 7: \(Made.codes[5]) has not agreed to take part")
    try store.enrol([Made.enrolment(0, takePart: .withdrawn, day: "2016-10-10")], inPilot: "autumn")
    #expect(try store.importSubmissions(Made.batch([Made.form(0)]), intoPilot: "autumn").added == 1)
  }
}
