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
        + "though it has the same length")
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
}
