import LLSModel
import Testing

@testable import LLSStore

@Suite("what a safeguarding lead looks after")
struct OversightTests {
  @Test("sessions, supervision and lists are seen, and checks that were entered by hand count")
  func seen() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    try store.importDelivery(Made.session(), intoPilot: "autumn")
    let supervision = LedgerEntry(
      ledger: .supervision, id: "first",
      values: ["role": "lead-facilitator", "day": "2016-10-01", "next_due": "2016-11-01"])
    try store.importLedger([supervision], intoPilot: "autumn")
    var oversight = try store.oversight(ofPilot: "autumn")
    #expect(oversight.sessions.count == 1)
    #expect(oversight.sessions[0].hasClosingCheck)
    #expect(!oversight.sessions[0].hasConsentAsked)
    #expect(oversight.supervision == [supervision])
    #expect(oversight.sitesWithList == ["site-1", "site-2"])
    #expect(oversight.keepUntil == nil)
    #expect(oversight.unreadWords == 0)
    store.close()
    let raw = RawDatabase(place.path)
    let key = "X'00000000000070008000000000000001'"
    let basis = "X'00000000000070008000000000000002'"
    let list = "X'00000000000070008000000000000003'"
    for (batch, kind) in [(key, "register"), (basis, "pilot-basis"), (list, "list-destroyed")] {
      raw.run("INSERT INTO batch VALUES (\(batch), '\(kind)', '2016-10-03T18:00:00Z', 'w2')")
    }
    let run = "(SELECT id FROM run)"
    raw.run(
      "INSERT INTO session_check VALUES (\(key), \(run), 'consent-asked', 'lead-facilitator', '2016-10-03', \(key))"
    )
    raw.run(
      "INSERT INTO pilot_basis VALUES (\(key), (SELECT key FROM pilot), 'public-task', '2017-03-31', NULL, \(basis))"
    )
    raw.run(
      "INSERT INTO list_destroyed VALUES (\(key), (SELECT key FROM pilot), (SELECT key FROM site WHERE id = 'site-1'), '2017-04-02', \(list))"
    )
    oversight = try PilotStore(at: place.path, by: "w1").oversight(ofPilot: "autumn")
    #expect(oversight.sessions[0].hasConsentAsked)
    #expect(oversight.keepUntil?.description == "2017-03-31")
    #expect(oversight.sitesWithList == ["site-2"])
  }

  @Test("a line's earlier versions are shown with who entered them and why they changed")
  func history() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    func asked(_ changed: String) -> LedgerEntry {
      LedgerEntry(ledger: .influence, id: "asked-1", values: ["about": "chairs", "changed": changed])
    }
    try store.importLedger([asked("no")], intoPilot: "autumn")
    try store.importLedger([asked("yes")], intoPilot: "autumn", correcting: "chairs-moved")
    let versions = try store.ledgerVersions(ofPilot: "autumn", .influence)
    #expect(versions.map(\.entry) == [asked("no"), asked("yes")])
    #expect(versions.map(\.stands) == [false, true])
    #expect(versions.map(\.reason) == [nil, "chairs-moved"])
    #expect(versions.allSatisfy { $0.by == "w1" })
    #expect(try store.ledgerVersions(ofPilot: "autumn", .harms) == [])
    try store.importDeliveryLog([LogTests.launch])
    #expect(try store.deliveryLogVersions(of: "launch").map(\.entry) == [LogTests.launch])
    #expect(try store.deliveryLogVersions(of: "taxis") == [])
  }
}
