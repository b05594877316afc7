import LLSSeal
import Testing

@testable import LLSStore

@Suite struct SealedFromTheStartTests {
  private func make(_ place: Place) throws -> Bool {
    try PilotStore.makeSealed(
      at: place.path, creating: .ifMissing, by: "w1", passphrase: Passphrase("seven quiet herons"),
      logarithm: 4)
  }

  @Test("a store that is made with a passphrase has it, is whole, and leaves nothing else beside it")
  func made() throws {
    let place = try Place()
    #expect(try make(place))
    #expect(try SealingTests.allBytes(place).keys.sorted() == ["pilots.llsstore"])
    #expect(try Place.mode(place.path) == 0o600)
    let store = try place.open()
    #expect(try store.isSealed())
    _ = try store.opener(Passphrase("seven quiet herons"))
    #expect(try store.verify().problems.isEmpty)
  }

  @Test("where another window made a store meanwhile, that one stays as it is")
  func raced() throws {
    let place = try Place()
    try Made.filled(place.open())
    #expect(try !make(place))
    let store = try place.open()
    #expect(try !store.isSealed())
    #expect(try store.pilots().map(\.pilot.id) == ["autumn"])
  }

  @Test("one that cannot be made leaves nothing")
  func refused() throws {
    let place = try Place()
    let error = storeError {
      _ = try PilotStore.makeSealed(
        at: place.path, creating: .ifMissing, by: "w1", passphrase: Passphrase("short"), logarithm: 4)
    }
    #expect(error == .sealing(.tooShort(least: PilotStore.shortestPassphrase)))
    #expect(try SealingTests.allBytes(place).isEmpty)
  }
}
