import Foundation
import LLSSeal
import Synchronization
import Testing

@testable import LLSStore

@Suite struct OpeningTests {
  @Test("a new store is its owner's alone, and so is the folder made for it")
  func permissions() throws {
    let place = try Place()
    let path = place.folder.appending(path: "data/lls/pilots.llsstore").path
    let store = try PilotStore(at: path, creating: .withFolder, by: "w1")
    try store.create(Made.pilot)
    for suffix in ["", "-wal", "-shm"] { #expect(try Place.mode(path + suffix) == 0o600) }
    #expect(try Place.mode(place.folder.appending(path: "data/lls").path) == 0o700)
  }

  @Test("a store that others could read is closed to them when it is opened")
  func looseModeIsTightened() throws {
    let place = try Place()
    try place.open().close()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: place.path)
    try place.open().close()
    #expect(try Place.mode(place.path) == 0o600)
  }

  @Test("a write that was acknowledged is on disk: write-ahead log, synced at every commit, facts guarded")
  func durability() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    #expect(try store.setting("journal_mode") == "wal")
    #expect(try store.setting("synchronous") == "2")
    #expect(try store.setting("foreign_keys") == "1")
    #expect(try store.setting("recursive_triggers") == "1")
    #expect(try store.setting("trusted_schema") == "0")
    #expect(try store.setting("application_id") == "\(0x4C4C_5370)")
    #expect(try store.setting("user_version") == "2")
  }

  @Test("a file from a newer version is refused, byte for byte unchanged")
  func newerVersion() throws {
    let place = try Place()
    try place.open().close()
    RawDatabase(place.path).run("PRAGMA user_version = 7")
    let before = try place.bytes()
    let error = storeError { _ = try place.open() }
    #expect(error == .newerVersion(path: place.path, found: 7, known: 2))
    #expect(error?.exitClass == .data)
    #expect(error?.remedy == "use the newer lls, or name another file with --store")
    #expect(try place.bytes() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["pilots.llsstore"])
  }

  @Test("a newer version that a crash left in the log only is refused too, and the file is unchanged")
  func newerVersionInTheLog() throws {
    let place = try Place()
    try place.open().close()
    let other = RawDatabase(place.path)
    other.run("PRAGMA wal_autocheckpoint = 0")
    other.run("PRAGMA user_version = 7")
    let copy = try Place()
    for suffix in ["", "-wal"] { try place.bytes(suffix).write(to: URL(filePath: copy.path + suffix)) }
    let before = try copy.bytes()
    #expect(storeError { _ = try copy.open() } == .newerVersion(path: copy.path, found: 7, known: 2))
    #expect(try copy.bytes() == before)
    #expect(try copy.bytes("-wal") == place.bytes("-wal"))
  }

  @Test(
    "a file that is no store is refused and left as it is",
    arguments: ["a letter\n", "SQLite format 3\0 but short"])
  func strangers(text: String) throws {
    let place = try Place()
    try Data(text.utf8).write(to: URL(filePath: place.path))
    #expect(storeError { _ = try place.open() } == .notAStore(path: place.path))
    #expect(try place.bytes() == Data(text.utf8))
  }

  @Test("another program's database is refused and left as it is")
  func anotherDatabase() throws {
    let place = try Place()
    RawDatabase(place.path).run("CREATE TABLE notes (words TEXT)")
    let before = try place.bytes()
    #expect(storeError { _ = try place.open() } == .notAStore(path: place.path))
    #expect(try place.bytes() == before)
  }

  @Test("another program's database with our version number is refused though a crash left its journal")
  func anotherDatabaseAfterACrash() throws {
    let place = try Place()
    let other = RawDatabase(place.path)
    other.run("CREATE TABLE notes (words TEXT)")
    other.run("PRAGMA user_version = 1")
    try Data(count: 512).write(to: URL(filePath: place.path + "-journal"))
    let before = try place.bytes()
    #expect(storeError { _ = try place.open() } == .notAStore(path: place.path))
    #expect(try place.bytes() == before)
  }

  @Test("the fingerprint of each version is the one that its steps make")
  func fingerprints() throws {
    let place = try Place()
    try place.open().close()
    let parts = RawDatabase(place.path).run(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
    ).rows
    let made = ContentDigest(of: parts.sorted().joined(separator: "\n").utf8).description
    #expect(made == Migration.all.last?.fingerprint, "write this beside Migration.all: \(made)")
  }

  @Test(
    "a file of this version with other columns, tables or guards is told to be damaged, for looking too",
    arguments: [
      "ALTER TABLE pilot DROP COLUMN title", "ALTER TABLE pilot RENAME COLUMN title TO name",
      "DROP TRIGGER answer_is_never_edited", "CREATE TABLE notes (words TEXT)",
      "DROP INDEX submission_by_batch",
    ])
  func otherTables(change: String) throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    store.close()
    #expect(RawDatabase(place.path).run(change).problem == nil)
    let before = try place.bytes()
    let expected = StoreError.damaged(
      path: place.path, what: "its tables are not those that this version makes")
    #expect(storeError { _ = try place.open() } == expected)
    #expect(storeError { _ = try PilotStore(at: place.path, for: .reading, by: "w1") } == expected)
    var settings = StoreSettings()
    settings.isReadOnlyPlace = true
    #expect(
      storeError {
        _ = try PilotStore(
          at: place.path, creating: .never, for: .reading, by: "w1", source: .system, settings: settings)
      } == expected)
    #expect(try place.bytes() == before)
  }

  @Test("a file of ours with tables and no version is told to be damaged")
  func tablesWithoutVersion() throws {
    let place = try Place()
    try place.open().close()
    RawDatabase(place.path).run("PRAGMA user_version = 0")
    #expect(
      storeError { _ = try place.open() }
        == .damaged(path: place.path, what: "it has tables, and no version"))
  }

  @Test("each folder that is made for a store is on disk before what is put into it")
  func foldersAreSynced() throws {
    let place = try Place()
    let synced = Mutex<[String]>([])
    let folder = place.folder.path
    let file = StoreFile(path: folder + "/a/b/pilots.llsstore") { folder in
      synced.withLock { $0.append(folder) }
    }
    _ = try file.prepare(.withFolder)
    #expect(synced.withLock { $0 } == [folder, folder + "/a"])
  }

  @Test("a folder, a missing folder, a missing store: each says what it is and what to do")
  func wrongPlaces() throws {
    let place = try Place()
    let folder = place.folder.path
    func opening(_ path: String, _ creation: PilotStore.Creation) -> StoreError? {
      storeError { _ = try PilotStore(at: path, creating: creation, by: "w1") }
    }
    #expect(opening(folder, .ifMissing) == .isFolder(path: folder))
    #expect(
      opening(folder + "/no/x", .ifMissing) == .missingFolder(path: folder + "/no/x", folder: folder + "/no"))
    #expect(opening(folder + "/x", .never) == .notThere(path: folder + "/x"))
    #expect(opening(folder + "/x", .never)?.exitClass == .noInput)
    #expect(opening("/proc/lls/x", .withFolder)?.exitClass == .cannotCreate)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test("an empty file that a crash left behind becomes a store")
  func emptyFile() throws {
    let place = try Place()
    try Data().write(to: URL(filePath: place.path))
    #expect(try place.open().verify().problems.isEmpty)
  }

  static let nextEdition = Migration.all + [Migration(number: 3, sql: "CREATE TABLE later (a TEXT) STRICT")]

  @Test("before a store is brought to a newer version there is a backup of the old one")
  func migrationBacksUp() throws {
    let place = try Place()
    let old = try place.open()
    try Made.filled(old)
    let record = try old.record(ofPilot: "autumn")
    old.close()
    var settings = StoreSettings()
    settings.migrations = Self.nextEdition
    let new = try place.open(
      settings: settings,
      source: StoreSource(
        milliseconds: { 1_475_512_200_000 }, randomBytes: { Array(repeating: 1, count: $0) }))
    #expect(try new.setting("user_version") == "3")
    #expect(try new.record(ofPilot: "autumn") == record)
    let backup = place.path + ".version-2-20161003T163000.backup"
    #expect(try Place.mode(backup) == 0o600)
    #expect(try PilotStore(at: backup, by: "w1").record(ofPilot: "autumn") == record)
    // The program of the version before now refuses the file, and leaves it alone.
    new.close()
    #expect(storeError { _ = try place.open() } == .newerVersion(path: place.path, found: 3, known: 2))
  }

  @Test("a step to a newer version that fails leaves the old version whole")
  func migrationIsAllOrNothing() throws {
    let place = try Place()
    let old = try place.open()
    try Made.filled(old)
    let record = try old.record(ofPilot: "autumn")
    old.close()
    var settings = StoreSettings()
    settings.migrations =
      Migration.all + [Migration(number: 3, sql: "CREATE TABLE later (a TEXT); DROP TABLE nobody")]
    #expect(storeError { _ = try place.open(settings: settings) } != nil)
    let again = try place.open()
    #expect(try again.record(ofPilot: "autumn") == record)
    #expect(try again.setting("user_version") == "2")
  }

  @Test("while somebody else writes, the store says so after waiting, and nothing is changed")
  func busy() throws {
    let place = try Place()
    var settings = StoreSettings()
    settings.patience = 0.05
    let store = try place.open(settings: settings)
    let other = RawDatabase(place.path)
    other.run("BEGIN IMMEDIATE")
    #expect(storeError { try store.create(Made.pilot) } == .busy(path: place.path))
    #expect(StoreError.busy(path: "x").exitClass == .busy)
    other.run("ROLLBACK")
    #expect(try store.create(Made.pilot))
  }

  @Test("two windows that make a store at once both end well, and what they enter is all there")
  func madeAtOnce() async throws {
    for _ in 0..<5 {
      let place = try Place()
      let path = place.path
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<4 {
          group.addTask {
            let store = try PilotStore(at: path, creating: .ifMissing, by: "w1")
            try store.create(
              NewPilot(
                id: "pilot-\(number)", title: "Groups", modules: ["landing@0.1.0"], isSynthetic: true))
            store.close()
          }
        }
        try await group.waitForAll()
      }
      let store = try place.open()
      #expect(try store.pilots().count == 4)
      #expect(try store.verify().problems == [])
    }
  }

  @Test(
    "a store has its name only once it is whole, and a log that another file left is not taken for its own")
  func appearsWhole() throws {
    let place = try Place()
    let part = place.path + ".half"
    try Data("whole".utf8).write(to: URL(filePath: part))
    try Data("old log".utf8).write(to: URL(filePath: place.path + "-wal"))
    try StoreFile(path: place.path).appear(from: part)
    #expect(try place.bytes() == Data("whole".utf8))
    #expect(StoreFile.size(part) == nil && StoreFile.size(place.path + "-wal") == nil)
    // The second window's never takes the first one's place.
    try Data("other".utf8).write(to: URL(filePath: part))
    try StoreFile(path: place.path).appear(from: part)
    #expect(try place.bytes() == Data("whole".utf8) && StoreFile.size(part) == nil)
  }

  @Test("a store that cannot be finished leaves neither file nor part")
  func unfinished() throws {
    let place = try Place()
    var settings = StoreSettings()
    settings.migrations.append(Migration(number: settings.version + 1, sql: "no such statement"))
    #expect(storeError { _ = try place.open(settings: settings) } != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == [])
  }
}
