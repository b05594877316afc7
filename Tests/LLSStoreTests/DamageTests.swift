import Foundation
import LLSModel
import Testing

@testable import LLSStore

/// Bytes that a bad stick or a sync service has spoilt: the store says so, and never crashes.
@Suite struct DamageTests {
  /// Opens a file, reads all of it and checks it.
  private func problem(_ path: String, _ access: PilotStore.Access) -> StoreError? {
    storeError {
      let store = try PilotStore(at: path, for: access, by: "w1")
      _ = try store.pilots()
      _ = try store.record(ofPilot: "autumn")
      _ = try store.releases(ofPilot: "autumn")
      _ = try store.deliveryLog(from: CalendarDay(number: 0), to: CalendarDay(number: 40_000))
      _ = try store.verify()
    }
  }

  private func expectTold(_ error: StoreError?, _ what: String) {
    switch error {
    case nil, .damaged, .notAStore, .newerVersion, .noSuchPilot, .noSuchInstrument: break
    default: Issue.record("\(what): \(String(describing: error))")
    }
  }

  @Test("a file that was cut off is damaged")
  func cutOff() throws {
    let whole = try FactTests.template.get()
    for part in [2, 3, 10, 50, 90] {
      let place = try Place()
      try whole.prefix(whole.count * part / 100 / 4_096 * 4_096).write(to: URL(filePath: place.path))
      for access in PilotStore.Access.allCases {
        guard case .damaged = problem(place.path, access) ?? .busy(path: "") else {
          Issue.record("cut off at \(part) % and opened")
          return
        }
      }
    }
  }

  @Test("bytes that were turned over anywhere are told or do no harm, and nothing crashes")
  func turnedOver() throws {
    let whole = try FactTests.template.get()
    var state: UInt64 = 20_170_314
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let rounds = ProcessInfo.processInfo.environment["LLS_HEAVY"] == "all" ? 2_000 : 120
    for round in 0..<rounds {
      let place = try Place()
      var bytes = whole
      let start = next(bytes.count)
      for offset in 0..<(round % 3 == 0 ? 1 : round % 3 == 1 ? 16 : 4_096) where start + offset < bytes.count
      {
        bytes[start + offset] =
          round % 2 == 0 ? bytes[start + offset] ^ UInt8(1 << next(8)) : UInt8(next(256))
      }
      try bytes.write(to: URL(filePath: place.path))
      expectTold(problem(place.path, round % 4 == 0 ? .writing : .reading), "round \(round) at \(start)")
    }
  }

  @Test("a value that its column cannot hold is told to be damage, not trapped")
  func wrongValues() throws {
    let place = try Place()
    try FactTests.template.get().write(to: URL(filePath: place.path))
    let store = try PilotStore(at: place.path, for: .reading, by: "w1")
    let other = RawDatabase(place.path)
    other.run("PRAGMA ignore_check_constraints = ON")
    #expect(
      other.tamper("UPDATE participant SET key = x'00' WHERE code = (SELECT min(code) FROM participant)")
        == nil)
    guard case .damaged = storeError({ _ = try store.record(ofPilot: "autumn") }) else {
      Issue.record("a key of one byte was read")
      return
    }
  }

  @Test("who acknowledges what is not synced is found out")
  func durability() {
    #expect(StoreCheck.durability(isReadOnly: false, journalMode: "wal", synchronous: "2").isEmpty)
    #expect(StoreCheck.durability(isReadOnly: true, journalMode: "delete", synchronous: "1").isEmpty)
    #expect(!StoreCheck.durability(isReadOnly: false, journalMode: "wal", synchronous: "1").isEmpty)
    #expect(!StoreCheck.durability(isReadOnly: false, journalMode: "delete", synchronous: "2").isEmpty)
  }
}
