import Foundation
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

  @Test("what goes wrong is said of the store that was named, not of the file in the making")
  func named() throws {
    let place = try Place()
    let path = place.folder.appending(path: "none/pilots.llsstore").path
    let error = storeError {
      _ = try PilotStore.makeSealed(
        at: path, creating: .ifMissing, by: "w1", passphrase: Passphrase("seven quiet herons"), logarithm: 4)
    }
    #expect(error == .missingFolder(path: path, folder: place.folder.appending(path: "none").path))
  }

  @Test("a copy whose log could not be emptied into it takes no place")
  func unfinished() throws {
    let place = try Place()
    let part = place.path + ".part-1-1.backup"
    try Data("half".utf8).write(to: URL(filePath: part))
    try Data("log".utf8).write(to: URL(filePath: part + "-wal"))
    let error = storeError { try CopyFile(store: place.path).put(part, at: place.path) }
    #expect(
      error == .inputOutput(path: place.path, reason: "what was written could not be put in its place"))
    #expect(try SealingTests.allBytes(place).isEmpty)
  }
}
