import Foundation
import Glibc
import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

/// Taking a session's journal away for good.
@Suite struct JournalDiscardTests {
  let folder = TemporaryFolder()

  private func journal() throws -> Int {
    let bytes = try TerminalSamples.player().play()
    put(bytes, at: folder.file())
    return bytes.count
  }

  @Test("what was recorded after somebody was asked is not taken away")
  func changedMeanwhile() throws {
    let seen = try journal()
    let longer = contents(of: folder.file()) + Array("more\n".utf8)
    put(longer, at: folder.file())
    #expect(throws: JournalError.changed(path: folder.file())) {
      try JournalDiscard.discard(folder.file(), seen: seen)
    }
    #expect(contents(of: folder.file()) == longer)
    try JournalDiscard.discard(folder.file(), seen: longer.count)
    #expect(access(folder.file(), F_OK) != 0)
  }

  @Test("a journal that was overwritten and kept its name, as the power failed, can still be taken away")
  func zeros() throws {
    put([UInt8](repeating: 0, count: 4_000), at: folder.file())
    try JournalDiscard.discard(folder.file())
    #expect(access(folder.file(), F_OK) != 0)
    let almost = [UInt8](repeating: 0, count: 4_000) + Array("words".utf8)
    put(almost, at: folder.file())
    #expect(throws: JournalError.notAJournal(path: folder.file())) {
      try JournalDiscard.discard(folder.file())
    }
    #expect(contents(of: folder.file()) == almost)
  }

  @Test(
    "the copy that an erasure or mending left beside the journal goes with it, and its bytes are overwritten",
    arguments: [JournalDiscard.leftover, JournalDiscard.damagedCopy])
  func leftovers(_ ending: String) throws {
    _ = try journal()
    let copy = folder.file() + ending
    put(contents(of: folder.file()), at: copy)
    let reader = open(copy, O_RDONLY)
    defer { close(reader) }
    try JournalDiscard.discard(folder.file())
    #expect(access(copy, F_OK) != 0)
    var bytes = [UInt8](repeating: 1, count: 100)
    #expect(read(reader, &bytes, bytes.count) == 100 && bytes.allSatisfy { $0 == 0 })
  }

  @Test(
    "a journal that cannot be locked leaves no empty file, and another fault is not called another window")
  func noEmptyFileIsLeft() throws {
    // A folder that may be read, but in which nothing can be made.
    #expect(throws: JournalError.cannotCreate(path: "/proc/a.journal", reason: SystemReason.words(ENOENT))) {
      try JournalFile.create(at: "/proc/a.journal")
    }
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[1])
    close(ends[0])
    do {
      try JournalBytes.lock(ends[0], path: "p")
      Issue.record("locked")
    } catch {
      guard case .cannotWrite = error else { throw error }
    }
  }

  @Test(
    "a journal whose first line names something that is no id is not read",
    arguments: [
      ("group", "x/../../pwned"), ("module", "../.."), ("session", "A B"), ("version", "1/2"), ("run", "zz"),
      ("hash", "../x"), ("group", ""),
    ])
  func shapes(member: String, value: String) throws {
    func header(_ name: String, _ usual: String) -> String { name == member ? value : usual }
    let identity = RunIdentity(
      runID: header("run", String(repeating: "0", count: 32)), mode: .live, groupID: header("group", "g"),
      moduleID: header("module", "having-a-say"), moduleVersion: header("version", "0.1.0"),
      contentHash: header("hash", "abc"), sessionID: header("session", "the-ladder"), title: "T")
    let desk = SessionHeader(identity).bytes
    #expect(throws: JournalError.damaged(path: "j", line: 1)) { try JournalReader.read(desk, path: "j") }
  }

  private struct SessionHeader {
    let bytes: [UInt8]
    init(_ identity: RunIdentity) {
      let journal = MemoryJournal()
      _ = SessionDesk(plan: TerminalSamples.plan, identity: identity, journal: journal) {
        SystemClock.reading()
      }
      bytes = journal.bytes
    }
  }
}
