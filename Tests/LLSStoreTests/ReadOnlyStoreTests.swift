import Foundation
import Testing

@testable import LLSStore

/// The tests may run as somebody who may write everywhere; so a setting says that nothing may be written here.
@Suite struct ReadOnlyStoreTests {
  private func look(_ path: String, migrations: [Migration] = Migration.all) throws -> PilotStore {
    var settings = StoreSettings()
    settings.isReadOnlyPlace = true
    settings.migrations = migrations
    return try PilotStore(
      at: path, creating: .never, for: .reading, by: "w1", source: .system, settings: settings)
  }

  @Test("a store on a stick that may not be written can be looked at, and nothing is made beside it")
  func stick() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    let record = try store.record(ofPilot: "autumn")
    store.close()
    let stick = place.folder.appending(path: "50% of it? #1").path
    try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: false)
    let copy = stick + "/pilots ŵ.llsstore"
    try FileManager.default.moveItem(atPath: place.path, toPath: copy)
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: copy)
    let before = try Data(contentsOf: URL(filePath: copy))
    let shown = try look(copy)
    #expect(try shown.record(ofPilot: "autumn") == record)
    #expect(try shown.verify().problems.isEmpty)
    #expect(
      storeError { try shown.addGroups([Made.other], toPilot: "autumn") } == .notWritable(path: copy))
    #expect(try FileManager.default.contentsOfDirectory(atPath: stick) == ["pilots ŵ.llsstore"])
    #expect(try Data(contentsOf: URL(filePath: copy)) == before)
    #expect(try Place.mode(copy) == 0o400)
  }

  @Test("a store with a log that was left, or of an earlier version, says what to do")
  func needsWriting() throws {
    let place = try Place()
    try place.open().close()
    #expect(
      storeError { _ = try look(place.path, migrations: OpeningTests.nextEdition) }
        == .needsWriting(path: place.path))
    try Data(count: 512).write(to: URL(filePath: place.path + "-wal"))
    let error = storeError { _ = try look(place.path) }
    #expect(error == .needsWriting(path: place.path))
    #expect(error?.remedy.hasPrefix("copy it") == true)
  }

  @Test("what is not there, or is no store, is told as for writing")
  func wrongPlaces() throws {
    let place = try Place()
    #expect(storeError { _ = try look(place.path) } == .notThere(path: place.path))
    #expect(storeError { _ = try look(place.folder.path) } == .isFolder(path: place.folder.path))
    for text in ["", "a letter"] {
      try Data(text.utf8).write(to: URL(filePath: place.path))
      #expect(storeError { _ = try look(place.path) } == .notAStore(path: place.path))
    }
  }

  @Test("a store that may be written is opened for looking as ever")
  func usual() throws {
    let place = try Place()
    try place.open().close()
    let store = try PilotStore(at: place.path, for: .reading, by: "w1")
    #expect(try store.create(Made.pilot))
  }
}
