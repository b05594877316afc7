import Foundation
import LLSModel
import Testing

@testable import LLSStore

/// Deleting what somebody gave: down to the bytes, and with an audit that still holds.
@Suite struct ErasureTests {
  static let standIn = ParticipantCode(standInDrawn: [20, 21, 22, 23, 24, 25, 26])
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

  @Test("a journal that still holds the code is told as such when it comes again, and not as two journals")
  func leftCopies() throws {
    let place = try Place()
    let store = try filled(place)
    #expect(try erase(store))
    let error = storeError {
      try store.importDelivery(Made.session(withdrawn: [self.code.description]), intoPilot: "autumn")
    }
    #expect(error?.description.contains("somebody was erased from this session") == true)
    #expect(error?.remedy.contains("lls participant erase --pilot PILOT --journal FILE") == true)
    // Without the code in its register it is still another file than the one that was entered.
    let other = storeError {
      try store.importDelivery(
        Made.session(withdrawn: [], standIn: Self.standIn.description), intoPilot: "autumn")
    }
    #expect(other?.description.contains("from which somebody was erased since") == true)
    // A code that nobody has, in a session from which nobody was erased, has nothing to do with it.
    let stranger = storeError {
      try store.importDelivery(
        Made.session(
          run: String(repeating: "b", count: 32), day: "2016-10-10", withdrawn: [self.code.description]),
        intoPilot: "autumn")
    }
    #expect(stranger?.description.contains("erased") == false)
  }

  @Test("what is left counts as withdrawn under the stand-in, and the check of the whole store finds nothing")
  func record() throws {
    let place = try Place()
    let store = try filled(place)
    #expect(try store.verify().problems == [])
    let plan = try #require(try store.erasurePlan(of: code, or: nil, inPilot: "autumn"))
    let tally = plan.tally
    #expect(plan.isCodeThere && tally.forms == 3 && tally.answers == 12 && tally.heldWords == 1)
    #expect(tally.sessions == 1 && tally.memberships == 1 && tally.consentEvents == 4 && !tally.isGuessable)
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
      try erase(store, journals: [ErasedJournal(before: first.chain, record: erased(first))]))
    #expect(try store.importDelivery(erased(first), intoPilot: "autumn") == .unchanged)
    #expect(try store.importDelivery(erased(second), intoPilot: "autumn") == .unchanged)
    #expect(try store.holds(erased(second)) && !store.holds(second))
    // The other journal turns up later.
    #expect(
      try erase(store, journals: [ErasedJournal(before: second.chain, record: erased(second))]))
    #expect(try store.importDelivery(erased(second), intoPilot: "autumn") == .unchanged)
    // What was known of the first one before is not forgotten for it.
    #expect(RawDatabase(place.path).run("SELECT 1 FROM delivery WHERE journal_chain GLOB '-*'").rows.isEmpty)
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
    // The clock went back before the second one was made: the order of entry counts.
    for (key, at) in [("00", "2099-01-01T00:00:00.000Z"), ("7f", "2001-01-01T00:00:00.000Z")] {
      let batch = "x'\(String(repeating: key, count: 16))'"
      other.run("INSERT INTO batch (key, kind, at, by) VALUES (\(batch), 'copy', '\(at)', 'w1')")
      other.run(
        "INSERT INTO store_copy (key, kind, file, digest, batch) VALUES (\(batch), 'backup', 'b\(key)', '00', \(batch))"
      )
    }
    let plan = try #require(try store.erasurePlan(of: code, or: nil, inPilot: "autumn"))
    #expect(plan.copies.map(\.file) == ["b7f"])
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
    var tally = ErasureTally()
    tally.answers = 7
    tally.isGuessable = true
    let note = UnfinishedErasure(
      pilot: "autumn", code: code, standIn: Self.standIn, tally: tally, journals: ["/a b/c.journal"])
    #expect(UnfinishedErasure.found(beside: place.path) == nil)
    try note.write(beside: place.path)
    #expect(try Place.mode(place.path + ".erasing") == 0o600)
    #expect(UnfinishedErasure.found(beside: place.path) == note)
    let other = UnfinishedErasure(pilot: "autumn", code: Made.codes[1], standIn: Self.standIn)
    #expect(storeError { try other.write(beside: place.path) } == .busy(path: place.path))
    try other.remove(beside: place.path)
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
    let left = try #require(storeError { try store.scrub() })
    #expect(left == .bytesLeft(path: place.path, reason: "another window has it open", isBusy: true))
    #expect(left.exitClass == .busy && !left.description.contains("nothing was changed"))
    #expect(left.remedy.contains("type the same command again"))
    other.run("COMMIT")
    try store.scrub()
  }

  @Test(
    "a journal that went on elsewhere, or a shorter copy, does not take the place of the one that was entered"
  )
  func forked() throws {
    let place = try Place()
    let store = try filled(place)
    let entered = Made.session(withdrawn: [code.description])
    func journal(sequence: Int, fork: Int) -> ErasedJournal {
      let before = (1...sequence).map { Made.link(entered.runID, $0, isForked: $0 > fork) }
      let after = Made.session(
        sequence: sequence, withdrawn: [code.description], fork: 0, standIn: Self.standIn.description)
      return ErasedJournal(before: before, record: after)
    }
    func chain() -> String {
      RawDatabase(place.path).run("SELECT journal_chain FROM delivery").rows.joined()
    }
    let right = journal(sequence: 9, fork: .max)
    #expect(
      try erase(store, journals: [journal(sequence: 12, fork: 4), journal(sequence: 5, fork: .max), right]))
    #expect(chain() == right.chain(9).text)
    let second = try Place()
    let alone = try filled(second)
    #expect(try erase(alone, journals: [journal(sequence: 12, fork: 4)]))
    let links = RawDatabase(second.path).run("SELECT journal_chain FROM delivery").rows.joined()
    #expect(links == String(repeating: "-", count: 9 * 16))
  }

  @Test("what was put right in a register by hand does not change what a session's own journal says")
  func registerByHand() throws {
    let place = try Place()
    let store = try filled(place)
    RawDatabase(place.path).run(
      """
      INSERT INTO attendance_change (key, run, participant, status, minutes, batch)
        SELECT randomblob(16), run.id, participant.key, 'absent', 0, participant.batch FROM run, participant LIMIT 1
      """)
    #expect(try erase(store))
    let erased = Made.session(withdrawn: [code.description], standIn: Self.standIn.description)
    #expect(try store.importDelivery(erased, intoPilot: "autumn") == .unchanged)
  }

  @Test(
    "another pilot's journals are told apart by their run, and by their group where no pilot knows the run")
  func reach() throws {
    let place = try Place()
    let store = try filled(place)
    try store.create(NewPilot(id: "spring", title: "Spring", modules: ["landing@0.1.0"], isSynthetic: true))
    try store.addGroups([Made.other], toPilot: "spring")
    try store.enrol([Made.enrolment(0, group: "group-z")], inPilot: "spring")
    let own = try store.erasureReach(of: code, inPilot: "autumn")
    let other = try store.erasureReach(of: code, inPilot: "spring")
    let run = Made.session().runID
    #expect(own.otherPilots == ["spring"] && other.otherPilots == ["autumn"])
    #expect(own.holds(run: run, group: "group-z") && !other.holds(run: run, group: "group-z"))
    #expect(own.holds(run: "new", group: "group-a") && !own.holds(run: "new", group: "group-z"))
  }

  @Test("every store in the folder is named, whatever it is called, and what is none is not")
  func beside() throws {
    let place = try Place()
    let store = try filled(place)
    try store.scrub()
    for name in ["by-hand.sqlite", "pilots (conflicted copy 2016-10-03).llsstore"] {
      try FileManager.default.copyItem(
        at: URL(filePath: place.path), to: place.folder.appending(path: name))
    }
    try Data("no store".utf8).write(to: place.folder.appending(path: "notes.txt"))
    #expect(
      store.storesBeside() == ["by-hand.sqlite", "pilots (conflicted copy 2016-10-03).llsstore"])
  }

  @Test("two cannot erase at once, and whoever comes second is told so")
  func locked() throws {
    let place = try Place()
    try ErasureLock.held(beside: place.path) {
      #expect(
        storeError { try ErasureLock.held(beside: place.path) {} } == .busy(path: place.path))
    }
    try ErasureLock.held(beside: place.path) {}
  }

  @Test("what stays is counted: findings before the group, evidence and its checks")
  func staying() throws {
    let place = try Place()
    let store = try filled(place)
    try store.enterReadiness(.no, of: code, inPilot: "autumn", on: day)
    let other = RawDatabase(place.path)
    for kind in ["evidence", "evidence-check"] {
      other.run("INSERT INTO batch VALUES (randomblob(16), '\(kind)', '2016-10-03T16:30:00.000Z', 'w1')")
    }
    other.run(
      """
      INSERT INTO evidence (key, participant, unit, outcome, kind, minutes, day, batch)
        SELECT zeroblob(16), participant.key, 'u', 'o', 'session', 30, '2016-10-03', batch.key FROM participant, batch
        WHERE code = '\(code)' AND batch.kind = 'evidence'
      """)
    other.run(
      """
      INSERT INTO evidence_check (key, evidence, decision, day, batch)
        SELECT zeroblob(16), evidence.key, 'agreed', day, batch.key FROM evidence, batch
        WHERE batch.kind = 'evidence-check'
      """)
    let tally = try #require(try store.erasurePlan(of: code, or: nil, inPilot: "autumn")).tally
    #expect(tally.readiness == 1 && tally.evidence == 1 && tally.evidenceChecks == 1)
  }
}
