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

  @Test("nobody learns a count of harms by trying to enter it: the answer is the same for every number")
  func harmsAreNotTried() throws {
    let place = try Place()
    func harms(_ id: String, _ quarter: String, _ count: String) -> LedgerEntry {
      LedgerEntry(ledger: .harms, id: id, values: ["quarter": quarter, "count": count])
    }
    let lead = try place.open()
    try Made.filled(lead)
    try lead.importLedger([harms("harms-1", "2025/26-q4", "3")], intoPilot: "autumn")
    #expect(
      storeError { try lead.importLedger([harms("again", "2025/26-q4", "3")], intoPilot: "autumn") } != nil)
    #expect(
      try lead.importLedger(
        [harms("harms-1", "2025/26-q4", "2")], intoPilot: "autumn", correcting: "recount"
      ).corrected == 1)
    lead.close()
    let other = try PilotStore(at: place.path, by: "w9")
    for line in ["harms-1", "another"] {
      for correction in [nil, "recount"] {
        let answers = (0..<6).map { count in
          storeError {
            try other.importLedger(
              [harms(line, "2025/26-q4", String(count))], intoPilot: "autumn", correcting: correction,
              isTrial: true)
          }?.description
        }
        #expect(Set(answers).count == 1 && answers[0] != nil, "\(line): \(answers)")
      }
    }
    let twice = [harms("a", "2026/27-q1", "0"), harms("b", "2026/27-q1", "1")]
    #expect(storeError { try other.importLedger(twice, intoPilot: "autumn") } != nil)
    #expect(try other.importLedger([twice[0]], intoPilot: "autumn").added == 1)
  }
}
