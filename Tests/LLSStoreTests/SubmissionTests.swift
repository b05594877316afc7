import Foundation
import LLSModel
import Synchronization
import Testing

@testable import LLSStore

@Suite struct SubmissionTests {
  private func filled(_ place: Place, _ source: StoreSource = .system) throws -> PilotStore {
    let store = try place.open(source: source)
    try Made.filled(store)
    return store
  }

  @Test("answers come back as they were given, in the order of code, wave and item")
  func roundTrip() throws {
    let place = try Place()
    let store = try filled(place)
    defer { withExtendedLifetime(place) {} }
    let receipt = try store.importSubmissions(
      Made.batch([Made.form(1), Made.form(0, heard: .missing(.illegible))]), intoPilot: "autumn")
    #expect(receipt.added == 2)
    #expect(receipt.answers == 8)
    #expect(receipt.heldComments == 2)
    #expect(receipt.missing == [.refused: 2, .illegible: 1])
    let record = try store.record(ofPilot: "autumn")
    #expect(record.instruments == [Made.questions])
    #expect(record.isSynthetic)
    #expect(record.modules == ["landing@0.1.0"])
    #expect(record.groups.map(\.id) == ["group-a", "group-h"])
    let first = record.answers.filter { $0.code == Made.codes[0].description }
    #expect(first.map(\.itemID) == ["heard", "use", "much", "words"])
    #expect(
      first.map(\.value) == [.missing(.illegible), .choices([1, 3]), .missing(.refused), .wordsHeld])
    #expect(record.answers.map { $0.code ?? "" } == record.answers.map { $0.code ?? "" }.sorted())
  }

  @Test("the same file again changes nothing, and a trial changes nothing either")
  func again() throws {
    let place = try Place()
    let store = try filled(place)
    defer { withExtendedLifetime(place) {} }
    let batch = Made.batch([Made.form(0), Made.form(1)])
    let links = try store.verify().auditLinks
    let trial = try store.importSubmissions(batch, intoPilot: "autumn", isTrial: true)
    #expect(trial.added == 2)
    #expect(try store.record(ofPilot: "autumn").answers.isEmpty)
    #expect(try store.verify().auditLinks == links)
    #expect(try store.importSubmissions(batch, intoPilot: "autumn") == trial)
    let after = try store.verify().auditLinks
    #expect(try store.importSubmissions(batch, intoPilot: "autumn").unchanged == 2)
    #expect(try store.verify().auditLinks == after)
  }

  @Test("one line that does not fit keeps the whole file out, and every such line is named")
  func allOrNone() throws {
    let place = try Place()
    let store = try filled(place)
    defer { withExtendedLifetime(place) {} }
    try store.enrol([Made.enrolment(3, feedback: .refused, day: "2016-09-27")], inPilot: "autumn")
    let error = storeError {
      try store.importSubmissions(
        Made.batch([Made.form(0), Made.form(3), Made.form(5)]), intoPilot: "autumn")
    }
    guard case .refused(let problems)? = error else {
      Issue.record("not refused")
      return
    }
    #expect(
      problems.map(\.description) == [
        "line 5: \(Made.codes[3]) has not agreed that answers are used",
        "line 7: the code \(Made.codes[5]) is not in the pilot",
      ])
    #expect(try store.record(ofPilot: "autumn").answers.isEmpty)
  }

  @Test("an answer in a session finds its delivery by group and day, and by session where a day had two")
  func sessionAnswers() throws {
    let place = try Place()
    let store = try filled(place)
    defer { withExtendedLifetime(place) {} }
    try store.importDelivery(Made.session(run: "01"), intoPilot: "autumn")
    try store.importDelivery(Made.session(run: "02", group: "group-h"), intoPilot: "autumn")
    func put(_ form: FeedbackSubmission) throws {
      try store.importSubmissions(Made.batch([form], wave: .session), intoPilot: "autumn")
    }
    try put(Made.form(0, day: "2016-10-03"))
    try put(Made.form(4, day: "2016-10-03"))
    let runs = try store.record(ofPilot: "autumn").answers.map { [$0.code, $0.runID] }
    #expect(Set(runs) == [[Made.codes[0].description, "01"], [Made.codes[4].description, "02"]])
    #expect(
      storeError { try put(Made.form(1, day: "2016-10-05")) }?.description
        == "line 3: the group group-a has no session on 2016-10-05")
    try store.importDelivery(Made.session(run: "03", session: "second"), intoPilot: "autumn")
    #expect(
      storeError { try put(Made.form(1, day: "2016-10-03")) }?.remedy
        == "say which in the column session: landing/first, landing/second")
    try put(Made.form(1, day: "2016-10-03", session: "second"))
  }

  @Test(
    "answers of people who stopped their use, or withdrew a day, are not read and stay counted as withdrawn")
  func withdrawal() throws {
    let place = try Place()
    let store = try filled(place)
    try store.importSubmissions(Made.batch([Made.form(0), Made.form(1)]), intoPilot: "autumn")
    try store.enrol([Made.enrolment(0, feedback: .withdrawn, day: "2016-10-10")], inPilot: "autumn")
    try store.importDelivery(Made.session(withdrawn: [Made.codes[2].description]), intoPilot: "autumn")
    try store.importSubmissions(
      Made.batch([Made.form(1, day: "2016-10-03"), Made.form(2, day: "2016-10-03")], wave: .session),
      intoPilot: "autumn")
    let record = try store.record(ofPilot: "autumn")
    func values(_ index: Int) -> Set<AnswerValue> {
      Set(record.answers.filter { $0.code == Made.codes[index].description }.map(\.value))
    }
    #expect(values(0) == [.missing(.withdrawn)])
    #expect(values(2) == [.missing(.withdrawn)])
    #expect(values(1).contains(.number(2)))
    let person = try #require(record.participants.first { $0.code == Made.codes[0].description })
    #expect(person.withdrew && !person.feedbackMayBeUsed && person.takesPart && !person.left)
    // The next form of somebody who stopped is counted without a single answer being stored.
    let receipt = try store.importSubmissions(Made.batch([Made.form(0)], wave: .post), intoPilot: "autumn")
    #expect(receipt.withoutAnswers == 1)
    let stored = RawDatabase(place.path).run(
      "SELECT DISTINCT missing FROM answer JOIN submission ON submission.number = submission WHERE wave = 'post'"
    )
    #expect(stored.rows == ["withdrawn"])
  }

  @Test("consent events are kept one after the other, and leaving is not stopping")
  func consentEvents() throws {
    let place = try Place()
    let store = try filled(place)
    #expect(try store.enrol([Made.enrolment(0)], inPilot: "autumn").unchanged == 1)
    #expect(try store.enrol([Made.enrolment(0, left: "2016-11-02")], inPilot: "autumn").corrected == 1)
    let person = try #require(
      try store.record(ofPilot: "autumn").participants.first { $0.code == Made.codes[0].description })
    #expect(person.left && person.feedbackMayBeUsed)
    #expect(
      storeError { try store.enrol([Made.enrolment(1, group: "group-h")], inPilot: "autumn") }?.description
        == "line 3: \(Made.codes[1]) is in the group group-a already")
    try store.enrol([Made.enrolment(0, group: "group-h", day: "2016-11-09")], inPilot: "autumn")
    let moved = try store.record(ofPilot: "autumn").participants.first {
      $0.code == Made.codes[0].description
    }
    #expect(moved?.groupID == "group-h" && moved?.left == false)
  }

  @Test(
    "a file that is another wave's, or that differs from what is there nearly everywhere, is doubted before anything else"
  )
  func anotherWavesFile() throws {
    let place = try Place()
    let store = try filled(place)
    defer { withExtendedLifetime(place) {} }
    let forms = (0..<5).map { Made.form($0) }
    try store.importSubmissions(Made.batch(forms), intoPilot: "autumn")
    let again = storeError {
      try store.importSubmissions(Made.batch(forms, wave: .post), intoPilot: "autumn")
    }
    #expect(again?.description.contains("those of the wave pre") == true, "\(String(describing: again))")
    let other = (0..<5).map { Made.form($0, heard: .number(4)) }
    guard
      case .refused(let problems) = storeError({
        try store.importSubmissions(Made.batch(other), intoPilot: "autumn")
      })
    else {
      Issue.record("other answers were taken in silence")
      return
    }
    #expect(problems.count == 6 && problems[0].remedy.contains("--wave"))
    #expect(try store.importSubmissions(Made.batch(other, wave: .post), intoPilot: "autumn").added == 5)
  }
}
