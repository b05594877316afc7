import Foundation
import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

/// A journal without somebody's code.
@Suite struct JournalErasureTests {
  private let code = ParticipantCode(drawn: [0, 1, 2, 3, 4, 5, 6])
  private let other = ParticipantCode(drawn: [9, 1, 2, 3, 4, 5, 6])
  private let standIn = ParticipantCode(standInDrawn: [20, 21, 22, 23, 24, 25, 26])

  private func journal() throws -> [UInt8] {
    let script = """
      +0:00 start
      +0:10 attend \(code) \(other)
      +0:20 note \(code.description.lowercased()) was quiet
      +0:30 note all well
      +0:35 note \(code.description.map(String.init).joined(separator: "_.")) came late
      +0:40 left \(code)
      +0:50 returned \(code)
      +1:00 withdraw \(code)
      +5:00 next
      +9:00 finish
      """
    let player = ScriptPlayer(
      lines: script.split(separator: "\n").map(String.init), plan: TerminalSamples.plan, groupID: "group-a",
      runID: String(repeating: "a", count: 32), startWallMilliseconds: 1_475_512_200_000, utcOffsetSeconds: 0)
    return try player.play()
  }

  @Test("the code is gone from every byte; the session replays to the same, with the stand-in in its place")
  func erased() throws {
    let bytes = try journal()
    let before = try JournalReader.record(from: bytes, path: "j")
    let erased = try JournalErasure(path: "j", code: code, standIn: standIn).erased(bytes)
    #expect(erased.isChanged)
    let text = String(decoding: erased.bytes, as: UTF8.self)
    #expect(!text.uppercased().contains(code.description) && text.contains(other.description))
    #expect(text.contains("(erased)") && text.contains("all well"))
    let record = try JournalReader.record(from: erased.bytes, path: "j")
    #expect(record == erased.record && record.lastSequence == before.lastSequence)
    #expect(record.attendance.map(\.code).sorted() == [standIn.description, other.description].sorted())
    #expect(record.withdrawnToday == [standIn.description])
    #expect(record.elapsedSeconds == before.elapsedSeconds && record.blocks == before.blocks)
    #expect(record.chain[0] == before.chain[0] && record.chain[2] != before.chain[2])
    #expect(try !JournalErasure(path: "j", code: code, standIn: standIn).erased(erased.bytes).isChanged)
  }

  @Test("the file is replaced whole, for its owner only, and a second name of it keeps it from being touched")
  func rewritten() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lls-erase-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "a.journal").path
    try Data(journal()).write(to: URL(filePath: path))
    let old = try FileHandle(forReadingFrom: URL(filePath: path))
    let erasure = JournalErasure(path: path, code: code, standIn: standIn)
    try FileManager.default.linkItem(atPath: path, toPath: path + ".second")
    #expect(throws: JournalError.secondName(path: path)) { try erasure.rewrite() }
    #expect(JournalError.secondName(path: path).remedy.contains("remove the file's second name"))
    try FileManager.default.removeItem(atPath: path + ".second")
    #expect(try erasure.rewrite().isChanged)
    // What the old file held is zeros now, for whoever still has it open.
    let left = try #require(try old.readToEnd())
    #expect(left.allSatisfy { $0 == 0 })
    #expect(try Data(contentsOf: URL(filePath: path)).range(of: Data(code.description.utf8)) == nil)
    #expect(try !erasure.rewrite().isChanged)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.journal"])
  }

  @Test("nobody can type a stand-in as a code")
  func typed() {
    #expect(ParticipantCode(standIn.description) == nil && ParticipantCode(standIn: code.description) == nil)
    #expect(ParticipantCode(standIn: standIn.description) == standIn && standIn.isStandIn && !code.isStandIn)
  }
}
