import Foundation
import GRDB
import LLSModel
import LLSSeal
import Synchronization
import Testing

@testable import LLSStore

@Suite("copies of the store, and the way back")
struct CopyTests {
  static let passphrase = "seven quiet herons"

  /// A clock that stands where it is put.
  final class Clock: Sendable {
    private let now: Mutex<Int64>
    init(_ day: String) { now = Mutex(Int64(CalendarDay(day)?.number ?? 0) * 86_400_000 + 36_000_000) }
    func goOn(days: Int) { now.withLock { $0 += Int64(days) * 86_400_000 } }
    var source: StoreSource {
      StoreSource(milliseconds: { self.now.withLock { $0 } }, randomBytes: StoreSource.system.randomBytes)
    }
  }

  static func filled(_ place: Place) throws -> PilotStore {
    let store = try place.open()
    try Made.filled(store)
    try store.importSubmissions(Made.batch([Made.form(0), Made.form(1)]), intoPilot: "autumn")
    return store
  }

  static func names(_ place: Place) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted()
  }

  static func restoring(_ place: Place, _ source: StoreSource = .system) -> StoreRestoring {
    StoreRestoring(to: place.path, by: "w1", source: source)
  }

  @Test(
    "the first write of a day leaves a copy of what was there before, for its owner only, and enters it with the write"
  )
  func daily() throws {
    let place = try Place()
    let clock = Clock("2026-11-26")
    var settings = StoreSettings()
    settings.copiesDaily = true
    let store = try place.open(settings: settings, source: clock.source)
    try store.create(Made.pilot)
    #expect(store.copiesBeside() == [], "a store that holds nothing is not copied")
    try store.addGroups(Made.groups, toPilot: "autumn")
    #expect(store.copiesBeside().map(\.description) == ["2026-11-26"])
    try store.addGroups([Made.other], toPilot: "autumn")
    clock.goOn(days: 1)
    try store.enrol([Made.enrolment(0)], inPilot: "autumn")
    #expect(store.copiesBeside().map(\.description) == ["2026-11-27", "2026-11-26"])
    #expect(try store.copies().map(\.file).count == 2)
    #expect(try Place.mode(place.path + ".2026-11-27.backup") == 0o600)
    #expect(try store.verify().problems == [])
    let old = try DatabaseQueue(path: place.path + ".2026-11-27.backup")
    #expect(try old.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM pilot_group") } == 3)
    #expect(try old.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM participant") } == 0)
    for _ in 0..<60 {
      clock.goOn(days: 1)
      try store.enrol([Made.enrolment(0)], inPilot: "autumn")
      try store.addGroups(
        [
          GroupEntry(
            id: "group-\(clock.source.milliseconds() / 86_400_000)", arm: .pilot, isCSEGroup: false,
            site: "site-1", region: "north", nation: .england)
        ], toPilot: "autumn")
    }
    #expect(store.copiesBeside().count == CopySchedule.days + CopySchedule.weeks)
    #expect(try Self.names(place).filter { $0.contains("part") } == [])
  }

  @Test("a trial leaves no copy, and a write that fails enters none; the next one does")
  func trials() throws {
    let place = try Place()
    try Self.filled(place).close()
    var settings = StoreSettings()
    settings.copiesDaily = true
    let store = try place.open(settings: settings)
    #expect(throws: (any Error).self) {
      try store.write(isTrial: true) { _ in throw StoreError.busy(path: "") }
    }
    #expect(store.copiesBeside() == [])
    #expect(throws: (any Error).self) { try store.write { _ in throw StoreError.busy(path: "") } }
    #expect(store.copiesBeside().count == 1)
    #expect(try store.copies() == [])
    try store.addGroups([Made.other], toPilot: "autumn")
    #expect(try store.copies().count == 1)
  }

  @Test("where a copy cannot be made, what happened is entered all the same, and the person is told")
  func noRoom() throws {
    let place = try Place()
    try Self.filled(place).close()
    let said = Mutex<[StoreNotice]>([])
    var settings = StoreSettings()
    settings.copiesDaily = true
    settings.notice = { notice in said.withLock { $0.append(notice) } }
    let store = try place.open(settings: settings)
    // Folders in the way of the copy in the making, whose name has a number that other tests count up too.
    let part = CopyFile(store: place.path).partName()
    let number = try #require(Int(part.dropLast(".backup".count).split(separator: "-").last ?? ""))
    for next in number...number + 500 {
      let inTheWay = "\(place.path).part-\(getpid())-\(next).backup"
      try FileManager.default.createDirectory(atPath: inTheWay, withIntermediateDirectories: false)
    }
    try store.addGroups([Made.other], toPilot: "autumn")
    #expect(try store.overview(ofPilot: "autumn").groups.count == 3)
    let notices = said.withLock { $0 }
    #expect(notices.count == 1)
    guard case .noCopy = notices.first else {
      Issue.record("\(notices)")
      return
    }
  }

  @Test("a copy that leaves is sealed, shows no byte of what is in it, and the way back gives everything")
  func sealedCopy() throws {
    let place = try Place()
    let store = try Self.filled(place)
    let file = place.folder.appending(path: "stick.age").path
    let copy = try store.backUp(to: file, sealedFor: Passphrase(Self.passphrase), logarithm: 4)
    #expect(copy.isSealed && copy.size > 100_000)
    let bytes = try Data(contentsOf: URL(filePath: file))
    for word in ["SQLite format", "autumn", "where-i-stand", Made.codes[0].description] {
      #expect(bytes.range(of: Data(word.utf8)) == nil)
    }
    #expect(try Place.mode(file) == 0o600)
    #expect(storeError { _ = try store.backUp(to: file) } == .copyExists(path: file))
    try store.addGroups([Made.other], toPilot: "autumn")
    store.close()
    let restoring = Self.restoring(place)
    #expect(try StoreRestoring.isSealed(file))
    let unpacked = try restoring.unpack(file, Passphrase(Self.passphrase))
    #expect(unpacked.contents.pilots == ["autumn"] && unpacked.contents.submissions == 2)
    #expect(unpacked.contents.problems == [])
    let aside = try #require(try restoring.take(unpacked))
    let back = try place.open()
    #expect(try back.overview(ofPilot: "autumn").groups.count == 2)
    #expect(try back.verify().problems == [])
    #expect(Set(try back.copies().map(\.file)) == [FolderList.base(aside), "stick.age"])
    let kept = try PilotStore(
      at: aside, creating: .never, by: "w1", source: .system, settings: StoreSettings())
    #expect(try kept.overview(ofPilot: "autumn").groups.count == 3)
    #expect(try Self.names(place).filter { $0.contains("part") } == [])
  }

  @Test("a copy goes where there is no store, and in the place of a damaged one, which is kept")
  func otherPlaces() throws {
    let place = try Place()
    let store = try Self.filled(place)
    let file = try store.backUp().path
    store.close()
    let copy = place.folder.appending(path: "copy.backup").path
    try FileManager.default.moveItem(atPath: file, toPath: copy)
    try FileManager.default.removeItem(atPath: place.path)
    #expect(try Self.restoring(place).take(Self.restoring(place).unpack(copy, nil)) == nil)
    #expect(try place.open().verify().problems == [])
    // Overwrite pages in the middle, as a failing disk does.
    var bytes = try Data(contentsOf: URL(filePath: place.path))
    bytes.replaceSubrange(8_192..<60_000, with: Data(repeating: 0xA5, count: 60_000 - 8_192))
    try bytes.write(to: URL(filePath: place.path))
    let aside = try #require(try Self.restoring(place).take(Self.restoring(place).unpack(copy, nil)))
    #expect(try Data(contentsOf: URL(filePath: aside)) == bytes)
    #expect(try place.open().verify().problems == [])
  }

  @Test(
    "a store whose first bytes are gone is replaced where its copies lie beside it; another's file never is")
  func firstBytesGone() throws {
    let place = try Place()
    let store = try Self.filled(place)
    let copy = try store.backUp().path
    store.close()
    for gone in [16, 4_096] {
      var bytes = try Data(contentsOf: URL(filePath: place.path))
      bytes.replaceSubrange(0..<gone, with: Data(repeating: 0, count: gone))
      try bytes.write(to: URL(filePath: place.path))
      let clock = Clock(gone == 16 ? "2026-11-26" : "2026-11-27")
      let restoring = Self.restoring(place, clock.source)
      let aside = try #require(try restoring.take(restoring.unpack(copy, nil)))
      #expect(try Data(contentsOf: URL(filePath: aside)) == bytes)
      let back = try place.open()
      #expect(try back.verify().problems == [])
      #expect(try back.copies().map(\.file).contains(FolderList.base(aside)))
      back.close()
    }
    let letter = place.folder.appending(path: "letter.txt")
    let text = Data(String(repeating: "a letter ", count: 40).utf8)
    try text.write(to: letter)
    let restoring = StoreRestoring(to: letter.path, by: "w1")
    #expect(
      storeError { _ = try restoring.take(restoring.unpack(copy, nil)) } == .notAStore(path: letter.path))
    #expect(try Data(contentsOf: letter) == text)
    #expect(try Self.names(place).filter { $0.contains("part") } == [])
  }

  @Test("what a restored store was overwritten with holds the row of the file kept aside already")
  func oneStep() throws {
    let place = try Place()
    let store = try Self.filled(place)
    let copy = place.folder.appending(path: "copy.backup").path
    _ = try store.backUp(to: copy)
    try store.addGroups([Made.other], toPilot: "autumn")
    store.close()
    let aside = try #require(try Self.restoring(place).take(Self.restoring(place).unpack(copy, nil)))
    // As the file lies there, before anybody opens it to write: no second write followed the overwriting.
    let raw = try DatabaseQueue(path: place.path)
    let row = try raw.read { database in
      try Row.fetchOne(
        database, sql: "SELECT kind, file, digest FROM store_copy WHERE kind = 'before-change'")
    }
    let rows = try raw.read {
      try String.fetchAll($0, sql: "SELECT hex(key) || kind || file FROM store_copy")
    }
    #expect(row?["kind"] == "before-change", "\(rows)")
    #expect(row?["file"] == FolderList.base(aside))
    #expect(try row?["digest"] == CopyFile.digest(aside))
  }

  @Test("a damaged store does not take its day's good copy's place")
  func damagedSource() throws {
    let place = try Place()
    let store = try Self.filled(place)
    let copy = try store.backUp().path
    let good = try Data(contentsOf: URL(filePath: copy))
    store.close()
    var settings = StoreSettings()
    settings.cachePages = 1
    let open = try place.open(settings: settings)
    var bytes = try Data(contentsOf: URL(filePath: place.path))
    bytes.replaceSubrange(8_192..<60_000, with: Data(repeating: 0xA5, count: 60_000 - 8_192))
    let handle = try FileHandle(forWritingTo: URL(filePath: place.path))
    try handle.write(contentsOf: bytes)
    try handle.close()
    guard case .damaged = storeError({ _ = try open.backUp() }) else {
      Issue.record("a damaged store was copied")
      return
    }
    #expect(try Data(contentsOf: URL(filePath: copy)) == good)
  }

  @Test("opening takes away what a killed process left in the making")
  func leftParts() throws {
    let place = try Place()
    try Self.filled(place).close()
    let child = Process()
    child.executableURL = URL(filePath: "/bin/true")
    try child.run()
    child.waitUntilExit()
    for suffix in ["", "-journal", "-wal"] {
      try Data("half".utf8).write(
        to: URL(filePath: "\(place.path).part-\(child.processIdentifier)-1.backup\(suffix)"))
    }
    try place.open().close()
    #expect(try Self.names(place).filter { $0.contains("part-") } == [])
  }

  @Test("while another window has the store open, it is not replaced, and the window goes on")
  func openElsewhere() throws {
    let place = try Place()
    let store = try Self.filled(place)
    let copy = place.folder.appending(path: "copy.backup").path
    _ = try store.backUp(to: copy)
    let holder = try place.open()
    let restoring = Self.restoring(place)
    let unpacked = try restoring.unpack(copy, nil)
    try holder.write { writing in
      try writing.run("INSERT INTO service (key, id) VALUES (?, 'held')", [writing.keys.next()])
      #expect(storeError { _ = try restoring.take(unpacked) } == .busy(path: place.path))
    }
    try store.addGroups([Made.other], toPilot: "autumn")
    #expect(try holder.verify().problems == [])
    #expect(try Self.names(place).filter { $0.contains("replaced") || $0.contains("part") } == [])
  }

  @Test("damaged, newer, foreign, cut-off and wrongly opened copies are refused, and nothing is changed")
  func refusals() throws {
    let place = try Place()
    let store = try Self.filled(place)
    let sealed = place.folder.appending(path: "copy.age").path
    _ = try store.backUp(to: sealed, sealedFor: Passphrase(Self.passphrase), logarithm: 4)
    let plain = place.folder.appending(path: "copy.backup").path
    _ = try store.backUp(to: plain)
    store.close()
    let before = try place.bytes()
    func refused(_ name: String, _ bytes: Data, _ passphrase: String? = nil) throws -> StoreError? {
      let file = place.folder.appending(path: name).path
      try bytes.write(to: URL(filePath: file))
      return storeError {
        _ = try Self.restoring(place).unpack(file, passphrase.map { try Passphrase($0) })
      }
    }
    let age = try Data(contentsOf: URL(filePath: sealed))
    let file = try Data(contentsOf: URL(filePath: plain))
    #expect(try refused("a", age, "another passphrase") == .sealing(.wrongPassphraseOfCopy))
    #expect(try refused("b", age.dropLast(1), Self.passphrase) == .sealing(.copyDamaged))
    #expect(try refused("c", age.prefix(100_000), Self.passphrase) == .sealing(.copyDamaged))
    #expect(try refused("d", age + [0], Self.passphrase) == .sealing(.copyDamaged))
    #expect(try refused("e", file, Self.passphrase) == .sealing(.noSealedCopy))
    let foreign = place.folder.appending(path: "f").path
    #expect(try refused("f", Data("a letter".utf8)) == .notAStore(path: foreign))
    var newer = file
    newer.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    let newerFile = place.folder.appending(path: "g").path
    #expect(
      try refused("g", newer) == .newerVersion(path: newerFile, found: 99, known: StoreSettings().version))
    guard case .damaged = try refused("h", file.prefix(200_000)) else {
      Issue.record("a copy that was cut off was taken")
      return
    }
    #expect(storeError { _ = try Self.restoring(place).unpack(place.path + "-none", nil) } != nil)
    #expect(storeError { _ = try Self.restoring(place).unpack(place.folder.path, nil) } != nil)
    #expect(try place.bytes() == before)
    #expect(try Self.names(place).filter { $0.contains("part") } == [])
  }

  @Test("a newer store, or another program's file, is never replaced")
  func neverReplaced() throws {
    let place = try Place()
    let store = try Self.filled(place)
    let copy = place.folder.appending(path: "copy.backup").path
    _ = try store.backUp(to: copy)
    store.close()
    var bytes = try place.bytes()
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    for other in [bytes, Data("a letter".utf8)] {
      try other.write(to: URL(filePath: place.path))
      let restoring = Self.restoring(place)
      let unpacked = try restoring.unpack(copy, nil)
      #expect(throws: StoreError.self) { try restoring.take(unpacked) }
      #expect(try place.bytes() == other)
    }
  }

  @Test("a copy of an earlier edition is brought up before it is put in place; the copy stays as it is")
  func earlierEdition() throws {
    let place = try Place()
    let old = try #require(
      Bundle.module.url(forResource: "version-1", withExtension: "llsstore", subdirectory: "Editions"))
    let before = try Data(contentsOf: old)
    let restoring = Self.restoring(place)
    let unpacked = try restoring.unpack(old.path, nil)
    #expect(unpacked.contents.pilots == ["golden"] && unpacked.contents.submissions == 45)
    #expect(try restoring.take(unpacked) == nil)
    #expect(try place.open().record(ofPilot: "golden").answers.count == 405)
    #expect(try Data(contentsOf: old) == before)
  }

  @Test("compacting gives room back and leaves everything as it was")
  func compacting() throws {
    let place = try Place()
    let store = try Self.filled(place)
    try store.write { writing in
      try writing.database.execute(sql: "CREATE TABLE big (x)")
      try writing.run("INSERT INTO big VALUES (randomblob(3000000))", [])
    }
    try store.write { try $0.database.execute(sql: "DROP TABLE big") }
    let record = try store.record(ofPilot: "autumn")
    let done = try store.compact()
    #expect(done.after + 2_900_000 < done.before)
    #expect(try store.record(ofPilot: "autumn") == record)
    #expect(try store.verify().problems == [])
  }

  @Test("a writer that waits says so once, after half a second, and gives up at the end")
  func waiting() throws {
    let said = Mutex<[StoreNotice]>([])
    let place = try Place()
    let holder = try Self.filled(place)
    var settings = StoreSettings()
    settings.patience = 1.2
    settings.notice = { notice in said.withLock { $0.append(notice) } }
    let waiter = try place.open(settings: settings)
    let began = ContinuousClock.now
    try holder.write { writing in
      try writing.run("INSERT INTO service (key, id) VALUES (?, 'held')", [writing.keys.next()])
      #expect(
        storeError { try waiter.addGroups([Made.other], toPilot: "autumn") } == .busy(path: place.path))
    }
    let waited = ContinuousClock.now - began
    #expect(waited >= .milliseconds(1_150) && waited < .milliseconds(3_000))
    #expect(said.withLock { $0 } == [.waiting(seconds: 2)])
    try waiter.addGroups([Made.other], toPilot: "autumn")
    #expect(said.withLock { $0 }.count == 1)
  }

  @Test(
    "whoever opens a store to enter something is told in one short line of copies that a sync service has left"
  )
  func conflictNotice() throws {
    let place = try Place()
    try Self.filled(place).close()
    for name in ["pilots (conflicted copy 2026-11-26 101010).llsstore", "pilots 2.llsstore"] {
      try FileManager.default.copyItem(
        atPath: place.path, toPath: place.folder.appending(path: name).path)
    }
    let said = Mutex<[StoreNotice]>([])
    var settings = StoreSettings()
    settings.notice = { notice in said.withLock { $0.append(notice) } }
    _ = try place.open(settings: settings)
    let notices = said.withLock { $0 }
    #expect(notices == [.conflictCopies(count: 2)])
    #expect(notices.allSatisfy { $0.remedy == nil && $0.description.count + "lls: ".count < 78 })
    #expect(notices[0].description.contains("lls doctor"))
  }
}
