import Foundation
import LLSModel
import Synchronization
import Testing

@testable import LLSStore

@Suite struct CrashTests {
  static let codes = (0..<300).map { number in
    ParticipantCode(drawn: [number % 29, number / 29 % 29, number / 841, 1, 2, 3, 4])
  }

  static func people(_ count: Int) -> [Enrolment] {
    codes.prefix(count).map { code in
      Enrolment(
        groupID: "group-a", code: code, consent: [.takePart: .given, .useFeedback: .given],
        decidedBy: ConsentDecider(.adult), formVersion: "1", day: CalendarDay(number: 17_000), left: nil,
        line: nil)
    }
  }

  static func batch(_ count: Int) -> FeedbackBatch {
    Made.batch(
      codes.prefix(count).map { code in
        FeedbackSubmission(
          code: code, day: nil, sessionID: nil, mode: .paper, support: .nobody,
          answers: [.init(itemID: "heard", value: .number(1)), .init(itemID: "much", value: .number(4))],
          line: nil)
      })
  }

  static func begin(_ store: PilotStore, people count: Int) throws {
    try store.create(Made.pilot)
    try store.addGroups(Made.groups, toPilot: "autumn")
    try store.register([Made.questions])
    try store.enrol(people(count), inPilot: "autumn")
  }

  @Test("a full disk keeps the old state and says so, and the store goes on working")
  func diskFull() throws {
    let place = try Place()
    try Self.begin(try place.open(), people: 300)
    var settings = StoreSettings()
    settings.pageLimit = try place.bytes().count / 4_096 + 8
    let store = try place.open(settings: settings)
    let before = try store.verify()
    let error = storeError { try store.importSubmissions(Self.batch(300), intoPilot: "autumn") }
    #expect(error == .diskFull(path: place.path))
    #expect(error?.exitClass == .inputOutput)
    #expect(try store.verify() == before)
    #expect(try store.importSubmissions(Self.batch(2), intoPilot: "autumn").added == 2)
    #expect(try store.verify().problems.isEmpty)
  }

  /// Copies a store's file and its log the way they lie on disk at one moment of an import.
  final class Snapshots: Sendable {
    private let draws = Mutex(0)
    let from: String
    let to: String
    let moment: Int

    init(from: String, to: String, moment: Int) {
      (self.from, self.to, self.moment) = (from, to, moment)
    }

    /// The source that an import draws from; at the given draw the copy is made.
    func source(_ seed: UInt8) -> StoreSource {
      StoreSource(milliseconds: { 1_475_512_200_000 }) { count in
        let number = self.draws.withLock { draws in
          draws += 1
          return draws
        }
        if number == self.moment {
          for suffix in ["", "-wal"] {
            try? FileManager.default.copyItem(atPath: self.from + suffix, toPath: self.to + suffix)
          }
        }
        return (0..<count).map { UInt8(truncatingIfNeeded: number &* 31 &+ $0 &+ Int(seed)) }
      }
    }
  }

  @Test(
    "a machine that dies in the middle of an import keeps all that was there and nothing of the import",
    arguments: [
      60, 205, 300,
    ])
  func diesDuringImport(moment: Int) throws {
    let place = try Place()
    let dead = try Place()
    try Self.begin(try place.open(), people: 300)
    let snapshots = Snapshots(from: place.path, to: dead.path, moment: moment)
    var settings = StoreSettings()
    settings.cachePages = 10  // so that unfinished work reaches the disk
    let store = try place.open(settings: settings, source: snapshots.source(7))
    let before = try store.verify()
    #expect(try store.importSubmissions(Self.batch(300), intoPilot: "autumn").added == 300)
    // One draw a form: the copy lies inside the import, and holds parts of it.
    if moment > 150 { #expect(try dead.bytes("-wal").count > 100_000) }
    let revived = try dead.open()
    #expect(try revived.verify() == before)
    #expect(try revived.record(ofPilot: "autumn").participants.count == 300)
    #expect(try revived.importSubmissions(Self.batch(300), intoPilot: "autumn").added == 300)
    #expect(try revived.verify().problems.isEmpty)
  }

  @Test("an import that was acknowledged is there after the machine dies at once")
  func diesAfterImport() throws {
    let place = try Place()
    let dead = try Place()
    let store = try place.open()
    try Self.begin(store, people: 20)
    try store.importSubmissions(Self.batch(20), intoPilot: "autumn")
    for suffix in ["", "-wal"] { try place.bytes(suffix).write(to: URL(filePath: dead.path + suffix)) }
    #expect(try dead.open().verify().submissions == 20)
  }
}
