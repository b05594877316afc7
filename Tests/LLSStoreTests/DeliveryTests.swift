import LLSModel
import Testing

@testable import LLSStore

@Suite struct DeliveryTests {
  @Test("a session comes back from the store as it went in")
  func roundTrip() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    let record = Made.session(withdrawn: [Made.codes[1].description])
    #expect(try store.importDelivery(record, intoPilot: "autumn") == .added)
    #expect(try store.record(ofPilot: "autumn").deliveries == [record])
  }

  @Test("the same journal again changes nothing, a longer one stands in its place, a shorter one does not")
  func sameRunAgain() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    let short = Made.session(sequence: 9)
    let long = Made.session(sequence: 12)
    #expect(try store.importDelivery(short, intoPilot: "autumn") == .added)
    let links = try store.verify().auditLinks
    #expect(try store.importDelivery(short, intoPilot: "autumn") == .unchanged)
    #expect(try store.verify().auditLinks == links)
    #expect(try store.importDelivery(long, intoPilot: "autumn") == .continued(from: 9))
    #expect(try store.importDelivery(short, intoPilot: "autumn") == .older(than: 12))
    #expect(try store.record(ofPilot: "autumn").deliveries == [long])
    #expect(RawDatabase(place.path).run("SELECT count(*) FROM delivery").rows == ["2"])
    #expect(try store.verify().problems.isEmpty)
  }

  @Test("a journal that was edited since it was entered is refused")
  func editedJournal() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    try store.importDelivery(Made.session(), intoPilot: "autumn")
    let edited = Made.session(day: "2016-10-04")
    #expect(
      storeError { try store.importDelivery(edited, intoPilot: "autumn") }?.description
        == "the journal of landing first on 2016-10-04 says something else than when it was entered before, "
        + "though it has the same lines")
  }

  @Test("a session of a module that the pilot does not have is refused")
  func strangeModule() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    let stranger = Made.session(module: "another-module")
    let error = storeError { try store.importDelivery(stranger, intoPilot: "autumn") }
    #expect(error?.description.contains("a module that the pilot does not have") == true)
    #expect(try store.record(ofPilot: "autumn").deliveries.isEmpty)
  }

  @Test("several journals go in together or not at all, and every problem is told")
  func allOrNone() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    let wrong = [
      Made.session(), Made.session(run: "02", group: "group-x"),
      Made.session(run: "03", withdrawn: ["22222222"]),
    ]
    let error = storeError { try store.importDeliveries(wrong, intoPilot: "autumn") }
    guard case .refused(let problems)? = error else {
      Issue.record("not refused: \(String(describing: error))")
      return
    }
    #expect(problems.count == 2)
    #expect(try store.record(ofPilot: "autumn").deliveries.isEmpty)
  }

  @Test("a session on paper stands once for a group and day, and the days it was held on before are known")
  func twice() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    try store.importDelivery(Made.session(), intoPilot: "autumn")
    let day = try #require(CalendarDay(Made.session().day))
    #expect(
      storeError { _ = try RegisterTests.paper(store) }?.description
        == "group-a has landing/first on 2016-10-03 already")
    func sheet(_ day: CalendarDay) throws -> RegisterSheet {
      try store.registerSheet(ofPilot: "autumn", group: "group-a", on: day, session: nil)
    }
    #expect(try sheet(day.adding(days: 2)).heldOn == ["landing/first": ["2016-10-03"]])
    #expect(try sheet(day).heldOn.isEmpty)
  }

  @Test("a run does not move to another group")
  func runStaysInItsGroup() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    try store.importDelivery(Made.session(), intoPilot: "autumn")
    let moved = Made.session(sequence: 20, group: "group-h")
    #expect(storeError { try store.importDelivery(moved, intoPilot: "autumn") }?.exitClass == .data)
  }

  @Test(
    "of two journals that went on from one beginning the one that was entered stands, whichever is longer")
  func forks() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    let entered = Made.session(sequence: 8)
    try store.importDelivery(entered, intoPilot: "autumn")
    for sequence in [6, 8, 11] {
      let fork = Made.session(sequence: sequence, fork: 5)
      #expect(
        storeError { try store.importDelivery(fork, intoPilot: "autumn") }?.description
          == "the journal of landing first on 2016-10-03 is not a continuation of the one that was entered")
    }
    #expect(try store.record(ofPilot: "autumn").deliveries == [entered])
    #expect(
      try store.importDelivery(Made.session(sequence: 5, fork: 5), intoPilot: "autumn") == .older(than: 8))
    #expect(
      try store.importDelivery(Made.session(sequence: 11, fork: 9), intoPilot: "autumn")
        == .continued(from: 8))
    #expect(try store.verify().problems.isEmpty)
  }

  @Test("a record without its journal's checksums is refused")
  func withoutChain() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    for chain in [[], ["0123456789abcdef"], Array(repeating: "not a checksum..", count: 9)] {
      var record = Made.session()
      record.chain = chain
      #expect(
        storeError { try store.importDelivery(record, intoPilot: "autumn") }?.description
          .hasSuffix("came without the checksums of its lines") == true)
    }
  }

  @Test(
    "a group's journal names nobody who has never been in the group, and somebody who has left it goes in")
  func otherGroupsPeople() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    let stranger = Made.codes[4].description
    #expect(
      storeError { try store.importDelivery(Made.session(withdrawn: [stranger]), intoPilot: "autumn") }?
        .description
        == "the journal of landing first on 2016-10-03 names the code \(stranger), whose holder has never been in group-a"
    )
    #expect(try store.record(ofPilot: "autumn").deliveries.isEmpty)
    try store.enrol([Made.enrolment(0, left: "2016-10-10")], inPilot: "autumn")
    #expect(try store.importDelivery(Made.session(), intoPilot: "autumn") == .added)
  }
}
