import Foundation
import LLSModel
import Testing

@testable import LLSStore

/// Stores that earlier editions wrote are opened for ever: one file each, made by the program of that edition.
@Suite("stores of earlier editions")
struct EditionTests {
  @Test("a store of the first edition is brought up, with everything that was in it", arguments: [1])
  func everythingIsThere(version: Int) throws {
    let place = try Place()
    let old = try #require(
      Bundle.module.url(
        forResource: "version-\(version)", withExtension: "llsstore", subdirectory: "Editions"))
    try FileManager.default.copyItem(at: old, to: URL(filePath: place.path))
    let store = try place.open()
    let check = try store.verify()
    #expect(check.problems == [])
    #expect(check.submissions == 45)
    let record = try store.record(ofPilot: "golden")
    #expect(record.groups.count == 3)
    #expect(record.participants.count == 27)
    #expect(record.deliveries.count == 35)
    #expect(record.answers.count == 405)
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: URL(filePath: place.path).deletingLastPathComponent().path
      )
      .contains { $0.contains("version-1") && $0.hasSuffix(".backup") })
  }

  @Test("somebody in a store of the first edition can be erased, and what its audit still gives away is said")
  func erased() throws {
    let place = try Place()
    let old = try #require(
      Bundle.module.url(forResource: "version-1", withExtension: "llsstore", subdirectory: "Editions"))
    try FileManager.default.copyItem(at: old, to: URL(filePath: place.path))
    let store = try place.open()
    let session = try #require(try store.record(ofPilot: "golden").deliveries.first)
    let code = try #require(session.attendance.compactMap { ParticipantCode($0.code) }.first)
    let standIn = ParticipantCode(standInDrawn: [1, 2, 3, 4, 5, 6, 7])
    #expect(try store.erasurePlan(of: code, or: nil, inPilot: "golden")?.tally.isGuessable == true)
    #expect(
      try store.erase(
        code, standIn: standIn, inPilot: "golden", journals: [], because: "person-asked",
        on: CalendarDay(year: 2026, month: 1)))
    try store.scrub()
    #expect(try store.verify().problems == [])
    store.close()
    #expect(try place.bytes().range(of: Data(code.description.utf8)) == nil)
    // The backup that was made before the change of edition still holds the person; the command names it.
    let beside = try FileManager.default.contentsOfDirectory(atPath: place.folder.path)
    let backup = try #require(beside.first { $0.hasSuffix(".backup") })
    #expect(
      try Data(contentsOf: place.folder.appending(path: backup)).range(of: Data(code.description.utf8)) != nil
    )
  }
}
