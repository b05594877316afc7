import LLSModel
import Testing

@testable import LLSStore

/// Somebody types cards while others work with the same file: each form is checked against what is there at its own moment.
@Suite struct TwoWindowsTests {
  private static let day = CalendarDay(number: 17_100)

  /// Enters one card as `lls feedback type` does.
  private func type(
    _ form: FeedbackSubmission, wave: Wave = .pre, _ store: PilotStore
  ) throws -> SubmissionReceipt {
    try store.enterForm(form, words: [:], to: "where-i-stand", wave: wave, inPilot: "autumn")
  }

  /// What the store refuses a card with.
  private func refusal(_ work: () throws -> Void) -> String? {
    guard case .refused(let problems) = storeError(work) else { return nil }
    return problems.first?.message
  }

  private func filled(_ place: Place) throws -> (typing: PilotStore, other: PilotStore) {
    let typing = try place.open()
    try Made.filled(typing)
    #expect(try type(Made.form(0), typing).added == 1)
    return (typing, try place.open())
  }

  @Test("a no that another window enters between two cards holds for the next card")
  func consent() throws {
    let place = try Place()
    let (typing, other) = try filled(place)
    for index in [1, 2] {
      #expect(try !typing.hasForm(Made.form(index), to: "where-i-stand", wave: .pre, inPilot: "autumn"))
    }
    try other.enrol(
      [
        Made.enrolment(1, feedback: .withdrawn, day: "2016-10-01"),
        Made.enrolment(2, takePart: .refused, day: "2016-10-01"),
      ],
      inPilot: "autumn")
    #expect(try type(Made.form(1), typing).withoutAnswers == 1)
    #expect(
      refusal { _ = try type(Made.form(2), typing) }
        == "\(Made.codes[2]) has not agreed to take part")
    #expect(
      RawDatabase(place.path).run("SELECT count(*) FROM answer WHERE missing = 'withdrawn'").rows == ["4"])
    #expect(try typing.verify().problems.isEmpty)
  }

  @Test("a card of somebody whom another window erased between two cards is refused, at the code already")
  func erased() throws {
    let place = try Place()
    let (typing, other) = try filled(place)
    #expect(try !typing.hasForm(Made.form(1), to: "where-i-stand", wave: .pre, inPilot: "autumn"))
    try other.erase(
      Made.codes[1], standIn: ErasureTests.standIn, inPilot: "autumn", journals: [], because: "person-asked",
      on: Self.day)
    let refused = "the code \(Made.codes[1]) is not in the pilot"
    #expect(refusal { _ = try type(Made.form(1), typing) } == refused)
    #expect(
      refusal { _ = try typing.hasForm(Made.form(1), to: "where-i-stand", wave: .pre, inPilot: "autumn") }
        == refused)
    #expect(try typing.verify().problems.isEmpty)
  }

  @Test("a card that another window typed meanwhile stands, and a pilot that it closed takes no more")
  func standing() throws {
    let place = try Place()
    let (typing, other) = try filled(place)
    #expect(try type(Made.form(1), other).added == 1)
    #expect(try typing.hasForm(Made.form(1), to: "where-i-stand", wave: .pre, inPilot: "autumn"))
    #expect(try type(Made.form(1), typing).unchanged == 1)
    #expect(
      refusal { _ = try type(Made.form(1, heard: .number(3)), typing) }?
        .hasPrefix("\(Made.codes[1]) was entered before with other answers") == true)
    try other.setClosed(true, pilot: "autumn", on: Self.day)
    #expect(
      refusal { _ = try type(Made.form(2), typing) }
        == "the pilot autumn was closed on \(Self.day)")
  }

  @Test(
    "a card goes to the session and to the version of the questionnaire that another window entered meanwhile"
  )
  func newer() throws {
    let place = try Place()
    let (typing, other) = try filled(place)
    let card = Made.form(1, day: "2016-10-03")
    #expect(
      refusal { _ = try type(card, wave: .session, typing) }
        == "the group group-a has no session on 2016-10-03")
    try other.importDelivery(Made.session(group: "group-h"), intoPilot: "autumn")
    try other.importDelivery(Made.session(run: String(repeating: "2", count: 32)), intoPilot: "autumn")
    #expect(try type(card, wave: .session, typing).added == 1)
    #expect(
      RawDatabase(place.path).run("SELECT DISTINCT run FROM submission WHERE wave = 'session'").rows
        == [String(repeating: "2", count: 32)])
    var questions = Made.questions
    questions = InstrumentDefinition(
      id: questions.id, title: questions.title, origin: questions.origin, respondent: questions.respondent,
      waves: questions.waves, items: Array(questions.items.reversed()), isScored: true, minimumAnswered: 1)
    try other.register([questions])
    #expect(try type(Made.form(2), typing).added == 1)
    let versions = RawDatabase(place.path).run(
      """
      SELECT version || ' ' || count(*) FROM submission JOIN instrument ON instrument.key = submission.instrument
      WHERE wave = 'pre' GROUP BY version ORDER BY version
      """)
    #expect(versions.rows == ["1 1", "2 1"])
    #expect(try typing.verify().problems.isEmpty)
  }
}
