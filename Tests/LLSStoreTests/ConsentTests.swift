import LLSModel
import Testing

@testable import LLSStore

@Suite struct ConsentTests {
  private func filled(_ place: Place, _ source: StoreSource = .system) throws -> PilotStore {
    let store = try place.open(source: source)
    try Made.filled(store)
    try store.importSubmissions(Made.batch([Made.form(0)]), intoPilot: "autumn")
    return store
  }

  private func mayBeRead(_ store: PilotStore) throws -> Bool {
    let record = try store.record(ofPilot: "autumn")
    let person = record.participants.first { $0.code == Made.codes[0].description }
    let values = record.answers.filter { $0.code == Made.codes[0].description }.map(\.value)
    let isRead = values.contains { $0 != .missing(.withdrawn) }
    #expect(isRead == person?.feedbackMayBeUsed)
    return isRead
  }

  @Test("who stops, agrees again by a slip and stops again on one day has stopped")
  func noYesNo() throws {
    let place = try Place()
    let store = try filled(place)
    defer { withExtendedLifetime(place) {} }
    func decide(_ state: ConsentState) throws -> Int {
      try store.enrol([Made.enrolment(0, feedback: state, day: "2016-10-10")], inPilot: "autumn").corrected
    }
    #expect(try decide(.withdrawn) == 1)
    #expect(try decide(.given) == 1)
    #expect(try mayBeRead(store))
    #expect(try decide(.withdrawn) == 1)
    #expect(try !mayBeRead(store))
    #expect(try decide(.withdrawn) == 0)
    // In doubt the no stands: the same yes of that day is not a new one.
    #expect(try decide(.given) == 0)
    #expect(try !mayBeRead(store))
    #expect(try store.verify().problems.isEmpty)
  }

  @Test("who stops is taken at their word though the laptop's clock was put back in between")
  func clocksGoBack() throws {
    let place = try Place()
    func source(_ milliseconds: Int64) -> StoreSource {
      StoreSource(milliseconds: { milliseconds }, randomBytes: StoreSource.system.randomBytes)
    }
    try filled(place, source(1_475_512_200_000)).close()
    let store = try place.open(source: source(946_684_800_000))
    try store.enrol([Made.enrolment(0, feedback: .withdrawn)], inPilot: "autumn")
    #expect(try !mayBeRead(store))
  }

  @Test("a no that a later yes would leave without effect is not taken in silence")
  func overtaken() throws {
    let place = try Place()
    let store = try filled(place)
    defer { withExtendedLifetime(place) {} }
    try store.enrol([Made.enrolment(0, day: "2061-10-10")], inPilot: "autumn")
    let error = storeError {
      try store.enrol([Made.enrolment(0, feedback: .withdrawn, day: "2016-10-17")], inPilot: "autumn")
    }
    #expect(
      error?.description
        == "line 2: \(Made.codes[0]): “given” of 2061-10-10 for use-feedback is later than this decision of 2016-10-17"
    )
    try store.enrol([Made.enrolment(0, feedback: .withdrawn, day: "2061-10-10")], inPilot: "autumn")
    #expect(try !mayBeRead(store))
  }

  @Test(
    "a form without a day is not read where it may be of a day that was taken back",
    arguments: [
      (Wave.pre, "2016-10-03", false), (.pre, "2016-10-10", true), (.post, "2016-10-03", true),
      (.post, "2016-10-10", false),
    ])
  func undatedForms(wave: Wave, withdrawn: String, isRead: Bool) throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    for (run, day) in [("01", "2016-10-03"), ("02", "2016-10-10")] {
      let codes = day == withdrawn ? [Made.codes[0].description] : []
      try store.importDelivery(Made.session(run: run, day: day, withdrawn: codes), intoPilot: "autumn")
    }
    // The other group met on other days; they do not count here.
    try store.importDelivery(
      Made.session(run: "03", group: "group-h", day: "2016-09-01"), intoPilot: "autumn")
    try store.importSubmissions(Made.batch([Made.form(0), Made.form(1)], wave: wave), intoPilot: "autumn")
    let answers = try store.record(ofPilot: "autumn").answers.filter { $0.itemID == "heard" }
    let own = answers.filter { $0.code == Made.codes[0].description }.map(\.value)
    #expect(own == [isRead ? .number(2) : .missing(.withdrawn)])
    #expect(answers.filter { $0.code == Made.codes[1].description }.map(\.value) == [.number(2)])
  }

  @Test("somebody who answers twice for one session, by day and by its name, is told")
  func twiceInOneFile() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    try store.importDelivery(Made.session(), intoPilot: "autumn")
    let forms = [
      Made.form(0, day: "2016-10-03"), Made.form(0, heard: .number(1), day: "2016-10-03", session: "first"),
    ]
    #expect(
      storeError { try store.importSubmissions(Made.batch(forms, wave: .session), intoPilot: "autumn") }?
        .description == "line 2: \(Made.codes[0]) answers twice for the same occasion")
    #expect(try store.record(ofPilot: "autumn").answers.isEmpty)
  }
}
