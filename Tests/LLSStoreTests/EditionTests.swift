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
}
