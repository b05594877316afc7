import Foundation
import LLSModel
import Testing

@testable import LLSStore

/// Deleting what somebody gave: down to the bytes, and with an audit that still holds.
@Suite struct ErasureTests {
  private static let standIn = ParticipantCode(standInDrawn: [20, 21, 22, 23, 24, 25, 26])
  private let day = CalendarDay(year: 2016, month: 11, day: 1)
  private var code: ParticipantCode { Made.codes[0] }

  /// A store in which the first person gave a number that nobody else gave, and words.
  private func filled(_ place: Place, marker: Double = 8_675_309.125) throws -> PilotStore {
    let store = try place.open()
    try Made.filled(store)
    try store.importSubmissions(
      Made.batch([Made.form(0, heard: .number(marker)), Made.form(1)]), intoPilot: "autumn")
    try store.importSubmissions(
      Made.batch([Made.form(0, heard: .number(marker + 1))]), intoPilot: "autumn", correcting: "misread")
    try store.importDelivery(Made.session(withdrawn: [code.description]), intoPilot: "autumn")
    try store.enterSecondPass(
      Made.form(0, heard: .number(marker + 2)), to: "where-i-stand", wave: .pre, inPilot: "autumn")
    try store.write { writing in
      try writing.hold(
        ["words": "planted words marker"], of: 1, InstrumentRows.known("where-i-stand", writing.database),
        sealer: PilotStore.sealer(writing.database))
    }
    return store
  }

  private func erase(_ store: PilotStore, journals: [ErasedJournal] = []) throws -> Bool {
    try store.erase(
      code, standIn: Self.standIn, inPilot: "autumn", journals: journals, because: "person-asked", on: day)
  }

  /// The bytes that a number lies in the file as.
  private static func bytes(of number: Double) -> Data {
    Data(withUnsafeBytes(of: number.bitPattern.bigEndian) { Array($0) })
  }

  @Test(
    "no byte of the store, its log or its shared file holds the answers, the words or the code afterwards")
  func bytes() throws {
    let place = try Place()
    let store = try filled(place)
    let marks =
      (0...2).map { Self.bytes(of: 8_675_309.125 + Double($0)) }
      + [Data("planted words marker".utf8), Data(code.description.utf8)]
    func found() -> [Int] {
      let all = ["", "-wal", "-shm"].compactMap { try? place.bytes($0) }.reduce(Data(), +)
      return marks.indices.filter { all.range(of: marks[$0]) != nil }
    }
    #expect(found() == Array(marks.indices))
    #expect(try erase(store))
    try store.scrub()
    #expect(found().isEmpty)
    #expect((try? place.bytes("-wal"))?.isEmpty != false)
    store.close()
    #expect(found().isEmpty)
  }

  @Test("what is left counts as withdrawn under the stand-in, and the check of the whole store finds nothing")
  func record() throws {
    let place = try Place()
    let store = try filled(place)
    #expect(try store.verify().problems == [])
    let plan = try #require(try store.erasurePlan(of: code, or: nil, inPilot: "autumn"))
    #expect(plan.isCodeThere && plan.forms == 3 && plan.answers == 12 && plan.heldWords == 1)
    #expect(plan.sessions == 1 && !plan.isGuessable)
    #expect(try erase(store))
    #expect(try !erase(store))
    #expect(try store.verify().problems == [])
    let record = try store.record(ofPilot: "autumn")
    let own = record.answers.filter { $0.code == Self.standIn.description }
    #expect(!own.isEmpty && own.allSatisfy { $0.value == .missing(.withdrawn) })
    #expect(record.answers.contains { $0.code == Made.codes[1].description && $0.value == .number(2) })
    let person = try #require(record.participants.first { $0.code == Self.standIn.description })
    #expect(person.withdrew && !person.feedbackMayBeUsed && person.takesPart)
    #expect(record.deliveries[0].attendance.contains { $0.code == Self.standIn.description })
    #expect(try store.erasurePlan(of: code, or: nil, inPilot: "autumn") == nil)
    #expect(RawDatabase(place.path).run("SELECT count(*) FROM erasure_permit").rows == ["0"])
  }

  @Test("a session whose journal was at hand enters again as the same, and one whose was not does too")
  func journals() throws {
    let place = try Place()
    let store = try filled(place)
    let second = Made.session(run: String(repeating: "2", count: 32), day: "2016-10-10", session: "second")
    try store.importDelivery(second, intoPilot: "autumn")
    func erased(_ record: SessionRecord) -> SessionRecord {
      var erased = Made.session(
        run: record.runID, day: record.day, session: record.sessionID, withdrawn: record.withdrawnToday,
        fork: 3,
        standIn: Self.standIn.description)
      erased.chain = (1...9).map { Made.link(record.runID, $0, isForked: $0 > 3) }
      return erased
    }
    let first = Made.session(withdrawn: [code.description])
    #expect(
      try erase(store, journals: [ErasedJournal(runID: first.runID, chain: erased(first).chain)]))
    #expect(try store.importDelivery(erased(first), intoPilot: "autumn") == .unchanged)
    #expect(try store.importDelivery(erased(second), intoPilot: "autumn") == .unchanged)
    #expect(try store.holds(erased(second)) && !store.holds(second))
    // The other journal turns up later.
    #expect(
      try erase(store, journals: [ErasedJournal(runID: second.runID, chain: erased(second).chain)]))
    #expect(try store.importDelivery(erased(second), intoPilot: "autumn") == .unchanged)
    #expect(storeError { try store.importDelivery(first, intoPilot: "autumn") } != nil)
  }

  @Test(
    "the audit holds neither the code nor its stand-in, and what it says cannot be tried against the code any more"
  )
  func audit() throws {
    let place = try Place()
    let store = try filled(place)
    let secret = "SELECT hex(secret) FROM batch_secret WHERE batch = (SELECT batch FROM participant LIMIT 1)"
    let before = RawDatabase(place.path).run(secret).rows
    #expect(try erase(store))
    #expect(RawDatabase(place.path).run(secret).rows != before)
    let lines = RawDatabase(place.path).run("SELECT by || what || subject || digest FROM audit").rows
    #expect(!lines.contains { $0.contains(code.description) || $0.contains(Self.standIn.description) })
  }

  @Test(
    "a second link for a write that no erasure changed is told, before an erasure and after one",
    arguments: [false, true])
  func forged(afterErasure: Bool) throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    if afterErasure { #expect(try erase(store)) }
    #expect(try store.verify().problems.isEmpty)
    // Somebody who can do all that the program can adds a link of their own to the groups' write.
    try store.write { writing in
      let key = try #require(try AuditedWrite.groups.keys(writing.database).first)
      try writing.audit(.groups, key)
    }
    #expect(try store.verify().problems.contains { $0.contains("has two links in the audit") })
  }

  @Test("a second link for a write that an erasure did change is told too, when another write came between")
  func forgedLater() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    #expect(try erase(store))
    try store.leave(Made.codes[1], inPilot: "autumn", on: day)
    try store.write { writing in
      let key = try #require(try AuditedWrite.enrolment.keys(writing.database).first)
      try writing.audit(.enrolment, key)
    }
    #expect(try store.verify().problems.contains { $0.contains("has two links in the audit") })
  }

  @Test("the plan names the copies of the store that were made since the person came in, and those only")
  func copies() throws {
    let place = try Place()
    let store = try filled(place)
    let other = RawDatabase(place.path)
    for (key, at) in [("01", "2001-01-01T00:00:00.000Z"), ("02", "2099-01-01T00:00:00.000Z")] {
      let batch = "x'\(String(repeating: key, count: 16))'"
      other.run("INSERT INTO batch (key, kind, at, by) VALUES (\(batch), 'copy', '\(at)', 'w1')")
      other.run(
        "INSERT INTO store_copy (key, kind, file, digest, batch) VALUES (\(batch), 'backup', 'b\(key)', '00', \(batch))"
      )
    }
    let plan = try #require(try store.erasurePlan(of: code, or: nil, inPilot: "autumn"))
    #expect(plan.copies.map(\.file) == ["b02"])
  }

  @Test(
    "an erasure gives one permit; one that was left behind is told, and opens nothing but that person's rows")
  func permit() throws {
    let place = try Place()
    let store = try filled(place)
    #expect(try erase(store))
    let other = RawDatabase(place.path)
    let permit = "INSERT INTO erasure_permit (participant, erasure) SELECT participant, key FROM erasure"
    #expect(other.run(permit).problem?.contains("no such erasure on its way in") == true)
    let batch = "x'00000000000070008000000000000001'"
    for statement in [
      "INSERT INTO batch VALUES (\(batch), 'erasure', '2016-10-01', 'w1')",
      "INSERT INTO erasure SELECT randomblob(16), participant, reason, day, \(batch) FROM erasure",
      permit + " WHERE batch = \(batch)",
    ] { #expect(other.run(statement).problem == nil) }
    #expect(try store.verify().problems.contains { $0.contains("permit to erase was left behind") })
    #expect(
      other.run("UPDATE answer SET missing = 'withdrawn', number = NULL, choices = NULL").problem?.contains(
        "never edited")
        == true)
    #expect(other.run("UPDATE delivery SET adults = 9").problem?.contains("never edited") == true)
  }

  @Test("a note that an erasure was begun is for its owner only, is found again, and goes without a trace")
  func note() throws {
    let place = try Place()
    let note = UnfinishedErasure(pilot: "autumn", code: code, standIn: Self.standIn)
    #expect(UnfinishedErasure.found(beside: place.path) == nil)
    try note.write(beside: place.path)
    #expect(try Place.mode(place.path + ".erasing") == 0o600)
    #expect(UnfinishedErasure.found(beside: place.path) == note)
    try note.remove(beside: place.path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path).isEmpty)
  }

  @Test("while another window reads, the last bytes wait for it, and that is said")
  func busy() throws {
    let place = try Place()
    let store = try filled(place)
    #expect(try erase(store))
    let other = RawDatabase(place.path)
    other.run("BEGIN")
    other.run("SELECT count(*) FROM answer")
    #expect(storeError { try store.scrub() } == .busy(path: place.path))
    other.run("COMMIT")
    try store.scrub()
  }
}
