import LLSModel
import Testing

@testable import LLSStore

@Suite struct LedgerTests {
  static func criterion(_ go: String) -> LedgerEntry {
    LedgerEntry(
      ledger: .progressionCriteria, id: "core",
      values: ["measure": "core-delivered", "go": go, "amend": "75"])
  }

  @Test("a line comes back as it went in, twice is once, and it changes only with a reason")
  func linesStay() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    func asked(_ changed: String) -> LedgerEntry {
      LedgerEntry(ledger: .influence, id: "asked-1", values: ["about": "waiting-room", "changed": changed])
    }
    #expect(try store.importLedger([asked("no")], intoPilot: "autumn").added == 1)
    #expect(try store.importLedger([asked("no")], intoPilot: "autumn").unchanged == 1)
    #expect(storeError { try store.importLedger([asked("yes")], intoPilot: "autumn") } != nil)
    #expect(
      try store.importLedger([asked("yes")], intoPilot: "autumn", correcting: "chairs-moved").corrected == 1)
    #expect(try store.record(ofPilot: "autumn").ledgers == [asked("yes")])
  }

  @Test("criteria that come after the first session are refused, and those set before stay")
  func criteriaAreSetBefore() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    try store.importLedger([Self.criterion("90")], intoPilot: "autumn")
    try store.importDelivery(Made.session(), intoPilot: "autumn")
    #expect(try store.importLedger([Self.criterion("90")], intoPilot: "autumn").unchanged == 1)
    let refused = storeError {
      try store.importLedger([Self.criterion("50")], intoPilot: "autumn", correcting: "too-hard")
    }
    guard case .refused(let problems) = refused else {
      Issue.record("a criterion was moved after the start")
      return
    }
    #expect(problems[0].message.contains("after the first session"))
    #expect(try store.record(ofPilot: "autumn").ledgers == [Self.criterion("90")])
  }
}
