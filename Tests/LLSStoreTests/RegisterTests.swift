import Foundation
import LLSModel
import LLSSeal
import GRDB
import Testing

@testable import LLSStore

@Suite struct RegisterTests {
  static let day = CalendarDay("2016-10-03") ?? CalendarDay(number: 0)

  /// A session that only the paper knows.
  static func paper(_ store: PilotStore, on day: String = "2016-10-03") throws -> String {
    let played = Made.session()
    let run = String(repeating: "p", count: 32)
    try store.importDelivery(
      SessionRecord(
        runID: run, lastSequence: 0, mode: .paper, ending: .finished, groupID: "group-a", moduleID: "landing",
        moduleVersion: "0.1.0", contentHash: played.contentHash, sessionID: "first", day: day,
        elapsedSeconds: 3_600, pausedSeconds: 0, plannedMinutes: 60, adults: 2, adultsNeeded: 2,
        blocks: played.blocks, adaptations: [], attendance: [], cards: [:], withdrawnToday: [],
        closingCheck: nil), intoPilot: "autumn")
    return run
  }

  static func row(
    _ index: Int, _ status: SessionRecord.Attendance.Status, _ minutes: Int, because reason: String? = nil
  ) -> RegisterRow {
    RegisterRow(code: Made.codes[index].description, status: status, minutes: minutes, reason: reason)
  }

  @Test("a session on paper takes its register row by row, and a changed row needs a reason")
  func paperSession() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    let run = try Self.paper(store)
    #expect(try store.enter(Self.row(0, .present, 60), run: run, inPilot: "autumn"))
    #expect(try !store.enter(Self.row(0, .present, 60), run: run, inPilot: "autumn"))
    #expect(
      storeError { try store.enter(Self.row(0, .part, 30), run: run, inPilot: "autumn") }?.description
        == "\(Made.codes[0]) is in the register already with something else")
    try store.enter(Self.row(0, .part, 30, because: "typing-mistake"), run: run, inPilot: "autumn")
    try store.enter(Self.row(1, .absent, 0), run: run, inPilot: "autumn")
    try store.enterSessionCheck(
      .closing, ofRun: run, by: "co-facilitator", on: Self.day.adding(days: 1), inPilot: "autumn")
    let record = try #require(try store.record(ofPilot: "autumn").deliveries.first)
    #expect(
      record.attendance.first { $0.code == Made.codes[0].description }
        == .init(code: Made.codes[0].description, status: .part, minutes: 30))
    #expect(record.attendance.count == 2)
    #expect(record.closingCheck == .init(role: "co-facilitator", minutesAfterEnd: 1_440))
    #expect(record.mode == .paper)
    #expect(try store.verify().problems.isEmpty)
  }

  @Test(
    "adults and minutes of a session on paper are put right with a reason; of one with a clock they are not")
  func correctedPaperSession() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    let run = try Self.paper(store)
    func correct(_ run: String, adults: Int?, minutes: Int) throws -> Bool {
      try store.correctPaperSession(
        run: run, adults: adults, minutes: minutes, because: "typing-mistake", inPilot: "autumn")
    }
    #expect(try !correct(run, adults: 2, minutes: 60))
    #expect(try correct(run, adults: 3, minutes: 45))
    #expect(try correct(run, adults: nil, minutes: 90))
    #expect(try !correct(run, adults: nil, minutes: 90))
    let record = try #require(try store.record(ofPilot: "autumn").deliveries.first)
    #expect(record.adults == nil && record.elapsedSeconds == 5_400)
    #expect(try store.oversight(ofPilot: "autumn").sessions.map(\.adults) == [nil])
    // The activities keep their shares: half as long again as they were entered.
    let entered = Made.session().blocks
    #expect(record.blocks.map(\.seconds) == entered.map { $0.seconds * 3 / 2 })
    #expect(
      RawDatabase(place.path).run("SELECT adults || '|' || elapsed_seconds FROM delivery").rows == ["2|3600"])
    try store.importDelivery(Made.session(), intoPilot: "autumn")
    #expect(
      storeError { _ = try correct(Made.session().runID, adults: 2, minutes: 60) }?.exitClass == .data)
    #expect(try store.verify().problems.isEmpty)
  }

  @Test("a change to an imported session lies over its journal, also when a longer journal comes")
  func overlay() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    try store.importDelivery(Made.session(), intoPilot: "autumn")
    let run = Made.session().runID
    #expect(
      storeError { try store.enter(Self.row(0, .left, 20), run: run, inPilot: "autumn") }?.exitClass == .data)
    try store.enter(Self.row(0, .left, 20, because: "left-earlier"), run: run, inPilot: "autumn")
    try store.importDelivery(Made.session(sequence: 12), intoPilot: "autumn")
    let record = try #require(try store.record(ofPilot: "autumn").deliveries.first)
    #expect(record.attendance.first { $0.code == Made.codes[0].description }?.status == .left)
    #expect(record.attendance.first { $0.code == Made.codes[1].description }?.status == .present)
    #expect(try store.verify().problems.isEmpty)
  }

  @Test("nobody of another group, no run of another pilot, and no reason that could be a name is entered")
  func refusals() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    let run = try Self.paper(store)
    #expect(
      storeError {
        try store.enter([Self.row(0, .present, 60), Self.row(4, .present, 60)], run: run, inPilot: "autumn")
      }?
      .description == "\(Made.codes[4]) has never been in this group")
    #expect(try store.record(ofPilot: "autumn").deliveries.first?.attendance.isEmpty == true)
    #expect(storeError { try store.enter(Self.row(0, .present, 60), run: "x", inPilot: "autumn") } != nil)
    #expect(
      storeError {
        try store.enter(Self.row(0, .present, 60, because: "Sam said so"), run: run, inPilot: "autumn")
      } != nil)
  }

  @Test("a session of the same name in another module is another session")
  func otherModule() throws {
    let place = try Place()
    let store = try place.open()
    try store.create(
      NewPilot(
        id: "autumn", title: "Autumn groups", modules: ["landing@0.1.0", "elsewhere@0.1.0"], isSynthetic: true
      ))
    try store.addGroups(Made.groups, toPilot: "autumn")
    try store.enrol((0..<4).map { Made.enrolment($0) }, inPilot: "autumn")
    try store.register([Made.questions])
    try store.importDelivery(Made.session(), intoPilot: "autumn")
    let here = try #require(try store.record(ofPilot: "autumn").deliveries.first)
    func record(_ session: String?) throws -> SessionRecord? {
      try store.registerSheet(ofPilot: "autumn", group: "group-a", on: Self.day, session: session).record
    }
    for name in ["elsewhere/first", "elsewhere/", "second"] { #expect(try record(name) == nil, "\(name)") }
    for name in [nil, "first", here.moduleID + "/first", here.moduleID + "/"] {
      #expect(try record(name)?.runID == here.runID)
    }
    #expect(
      storeError {
        try store.checkSession(ofPilot: "autumn", group: nil, on: Self.day, session: "elsewhere/first")
      }?.description == "the pilot has no session elsewhere/first on \(Self.day)")
    try store.checkSession(ofPilot: "autumn", group: nil, on: Self.day, session: nil)
    try store.importDelivery(Self.twin, intoPilot: "autumn")
    for session in [nil, "first"] {
      let error = storeError {
        try store.checkSession(ofPilot: "autumn", group: "group-a", on: Self.day, session: session)
      }
      #expect(error?.remedy == "say which: --session elsewhere/first, --session \(here.fullName)")
    }
    try store.checkSession(ofPilot: "autumn", group: nil, on: Self.day, session: here.fullName)
    // What the remedy says is what a form takes.
    let form = FeedbackSubmission(
      code: Made.codes[0], day: Self.day, sessionID: "elsewhere/first", mode: .paper, support: .nobody,
      answers: Made.form(0).answers, line: nil)
    try store.importSubmissions(Made.batch([form], wave: .session), intoPilot: "autumn")
    #expect(RawDatabase(place.path).run("SELECT run FROM submission").rows == [Self.twin.runID])
  }

  @Test("a form is filed with the group of its day, also after a move")
  func moved() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    try store.addGroups([Made.other], toPilot: "autumn")
    let runs = ["a", "b"].map { String(repeating: $0, count: 32) }
    try store.importDelivery(Self.session(runs[0], "landing", "group-a"), intoPilot: "autumn")
    try store.importDelivery(Self.session(runs[1], "landing", "group-z"), intoPilot: "autumn")
    try store.enrol([Made.enrolment(0, left: "2016-10-05")], inPilot: "autumn")
    try store.enrol([Made.enrolment(0, group: "group-z", day: "2016-10-06")], inPilot: "autumn")
    try store.importSubmissions(
      Made.batch([Made.form(0, day: "2016-10-03")], wave: .session), intoPilot: "autumn")
    #expect(RawDatabase(place.path).run("SELECT run FROM submission").rows == [runs[0]])
  }

  /// A session of the same name and day in another module.
  static let twin: SessionRecord = session(String(repeating: "q", count: 32), "elsewhere", "group-a")

  static func session(_ run: String, _ module: String, _ group: String) -> SessionRecord {
    let played = Made.session()
    return SessionRecord(
      runID: run, lastSequence: 0, mode: .paper, ending: .finished, groupID: group, moduleID: module,
      moduleVersion: "0.1.0", contentHash: played.contentHash, sessionID: "first", day: "2016-10-03",
      elapsedSeconds: 3_600, pausedSeconds: 0, plannedMinutes: 60, adults: 2, adultsNeeded: 2,
      blocks: played.blocks, adaptations: [], attendance: [], cards: [:], withdrawnToday: [],
      closingCheck: nil)
  }

  @Test("a register begins with the group's members of that day, and with what is entered")
  func sheet() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    try store.enrol([Made.enrolment(3, left: "2016-10-01")], inPilot: "autumn")
    let empty = try store.registerSheet(ofPilot: "autumn", group: "group-a", on: Self.day, session: nil)
    #expect(empty.record == nil)
    #expect(empty.codes == Made.codes[0..<3].map(\.description).sorted())
    #expect(
      try store.registerSheet(ofPilot: "autumn", group: "group-a", on: CalendarDay(number: 0), session: nil)
        .codes.isEmpty)
    try store.importDelivery(Made.session(), intoPilot: "autumn")
    let filled = try store.registerSheet(ofPilot: "autumn", group: "group-a", on: Self.day, session: "first")
    #expect(filled.record?.attendance.count == 3)
    #expect(!filled.consentWasAsked)
    #expect(
      storeError {
        _ = try store.registerSheet(ofPilot: "autumn", group: "none", on: Self.day, session: nil)
      }?
      .description == "the pilot has no group none")
  }
}

@Suite struct SecondPassTests {
  static let other = Made.form(0, heard: .number(3))

  @Test("two typings are compared; where the second is right a corrected form takes the place of the first")
  func doubleEntry() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    try store.enterForm(Made.form(0), words: [:], to: "where-i-stand", wave: .pre, inPilot: "autumn")
    try store.enterForm(Made.form(1), words: [:], to: "where-i-stand", wave: .pre, inPilot: "autumn")
    #expect(
      storeError {
        try store.enterSecondPass(Made.form(2), to: "where-i-stand", wave: .pre, inPilot: "autumn")
      }?
      .description == "\(Made.codes[2]) has not been typed a first time")
    try store.enterSecondPass(Self.other, to: "where-i-stand", wave: .pre, inPilot: "autumn")
    #expect(
      storeError {
        try store.enterSecondPass(Self.other, to: "where-i-stand", wave: .pre, inPilot: "autumn")
      }?
      .description == "\(Made.codes[0]) has been typed twice already")
    let found = try store.comparison(to: "where-i-stand", wave: .pre, ofPilot: "autumn")
    #expect(found.typedOnce == [Made.codes[1].description])
    #expect(found.forms.map(\.differing) == [["heard"]])
    #expect(found.agreement.first == .init(itemID: "heard", same: 0, total: 1))
    #expect(found.agreement.last == .init(itemID: "words", same: 1, total: 1))
    let form = try #require(found.forms.first)
    try store.settle(form, secondIsRightAt: ["heard"], to: "where-i-stand", wave: .pre, inPilot: "autumn")
    let after = try store.comparison(to: "where-i-stand", wave: .pre, ofPilot: "autumn")
    #expect(after.forms.flatMap(\.differing).isEmpty)
    #expect(after.agreement.first == .init(itemID: "heard", same: 0, total: 1))
    #expect(
      RawDatabase(place.path).run("SELECT reason FROM submission WHERE reason IS NOT NULL").rows
        == ["double-entry"])
    #expect(
      try store.record(ofPilot: "autumn").answers.first {
        $0.code == Made.codes[0].description && $0.itemID == "heard"
      }?.value == .number(3))
    #expect(try store.verify().problems.isEmpty)
  }

  @Test(
    "what was corrected or typed again after the comparison is not settled over", arguments: [true, false])
  func changedMeanwhile(isSecond: Bool) throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    try store.enterForm(Made.form(0), words: [:], to: "where-i-stand", wave: .pre, inPilot: "autumn")
    try store.enterSecondPass(Self.other, to: "where-i-stand", wave: .pre, inPilot: "autumn")
    func settle(_ form: FormComparison.Form) throws {
      try store.settle(
        form, secondIsRightAt: isSecond ? ["heard"] : [], to: "where-i-stand", wave: .pre, inPilot: "autumn")
    }
    let form = try #require(
      try store.comparison(to: "where-i-stand", wave: .pre, ofPilot: "autumn").forms.first)
    try store.enterForm(
      Made.form(0, heard: .number(1)), words: [:], to: "where-i-stand", wave: .pre, inPilot: "autumn",
      correcting: "typing-mistake")
    let error = storeError { try settle(form) }
    #expect(error?.description == "\(Made.codes[0]) was changed after the two typings were compared")
    #expect(error?.exitClass == .data)
    #expect(
      try store.record(ofPilot: "autumn").answers.first {
        $0.code == Made.codes[0].description && $0.itemID == "heard"
      }?.value == .number(1))
    #expect(RawDatabase(place.path).run("SELECT count(*) FROM second_pass").rows == ["1"])
    // Settled twice at two desks: the second is told.
    try store.enterForm(Made.form(1), words: [:], to: "where-i-stand", wave: .pre, inPilot: "autumn")
    try store.enterSecondPass(
      Made.form(1, heard: .number(3)), to: "where-i-stand", wave: .pre, inPilot: "autumn")
    let other = try #require(
      try store.comparison(to: "where-i-stand", wave: .pre, ofPilot: "autumn").forms.last)
    try settle(other)
    #expect(storeError { try settle(other) } != nil)
  }

  @Test("where the first is right the form stays, and nothing differs any more")
  func firstIsRight() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    try store.enterForm(Made.form(0), words: [:], to: "where-i-stand", wave: .pre, inPilot: "autumn")
    try store.enterSecondPass(Self.other, to: "where-i-stand", wave: .pre, inPilot: "autumn")
    let form = try #require(
      try store.comparison(to: "where-i-stand", wave: .pre, ofPilot: "autumn").forms.first)
    try store.settle(form, secondIsRightAt: [], to: "where-i-stand", wave: .pre, inPilot: "autumn")
    let after = try store.comparison(to: "where-i-stand", wave: .pre, ofPilot: "autumn")
    #expect(after.forms.flatMap(\.differing).isEmpty)
    #expect(after.agreement.first?.same == 0)
    #expect(RawDatabase(place.path).run("SELECT count(*) FROM submission").rows == ["1"])
  }
}
