import Glibc
import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

/// Journals that have to be rewritten: after a fault, and to take a name out that was typed and undone.
@Suite struct JournalMendingTests {
  private func session(_ lines: [String]) throws -> (folder: TemporaryFolder, bytes: [UInt8]) {
    let player = ScriptPlayer(
      lines: lines, plan: TerminalSamples.plan, groupID: "g", runID: "00112233445566778899aabbccddeeff",
      startWallMilliseconds: TerminalSamples.start, utcOffsetSeconds: 0)
    let folder = TemporaryFolder()
    let bytes = try player.play()
    put(bytes, at: folder.file())
    return (folder, bytes)
  }

  @Test("struck words are gone from the file, and what happened, its numbers and its record stay")
  func striking() throws {
    let (folder, before) = try session([
      "+0:00 start", "+1:00 note SECRET-NAME said it", "+1:10 undo", "+2:00 park SECRET-TOPIC",
      "+2:10 undo", "+3:00 note cold room", "+4:00 next", "+9:00 finish",
    ])
    let old = try JournalReader.read(before, path: "a")
    #expect(try JournalMending.strike(folder.file()) == 2)
    let bytes = contents(of: folder.file())
    let words = String(decoding: bytes, as: UTF8.self)
    #expect(!words.contains("SECRET") && words.contains("cold room"))
    let new = try JournalReader.read(bytes, path: "a")
    #expect(new.state == old.state && new.lastSequence == old.lastSequence)
    #expect(new.entries.map(\.step.at) == old.entries.map(\.step.at))
    #expect(try JournalMending.strike(folder.file()) == 0)
    #expect(contents(of: folder.file()) == bytes)
    #expect(access(folder.file() + ".erasing", F_OK) != 0)
    var facts = stat()
    #expect(stat(folder.file(), &facts) == 0 && facts.st_mode & 0o777 == 0o600)
  }

  @Test("a long name and a short one leave the same file behind")
  func nothingIsTold() throws {
    let files = try ["Al", "a much longer name than the other one"].map { name in
      let (folder, _) = try session(["+0:00 start", "+1:00 note \(name)", "+1:10 undo"])
      _ = try JournalMending.strike(folder.file())
      return contents(of: folder.file())
    }
    #expect(files[0] == files[1])
  }

  @Test("a session that a window runs is neither struck nor mended")
  func busy() throws {
    let folder = TemporaryFolder()
    let desk = try SessionOpening.new(journal: folder.file()).desk(plan: TerminalSamples.plan, groupID: "g")
    try desk.take(.note("SECRET"))
    try desk.take(.undo)
    let before = contents(of: folder.file())
    #expect(throws: JournalError.busy(path: folder.file())) { try JournalMending.strike(folder.file()) }
    #expect(throws: JournalError.busy(path: folder.file())) { try JournalMending.mend(folder.file()) }
    #expect(contents(of: folder.file()) == before)
    withExtendedLifetime(desk) {}
  }

  @Test("a journal that is damaged in the middle goes on from what is whole, and the file as it was stays")
  func mending() throws {
    let (folder, whole) = try session([
      "+0:00 start", "+1:00 note cold room", "+4:00 next", "+9:00 finish",
    ])
    #expect(try JournalMending.mend(folder.file()) == nil)
    var broken = whole
    let lines = whole.indices.filter { whole[$0] == UInt8(ascii: "\n") }
    broken[lines[3] - 40] ^= 1  // in line 4, `next`
    put(broken, at: folder.file())
    let read = try JournalReader.whole(of: broken, path: folder.file())
    #expect(read.damagedLine == 4 && read.replay.lastSequence == 3)
    #expect(read.replay.state.notes == ["cold room"])
    let mended = try JournalMending.mend(folder.file())
    #expect(mended?.lines == 3 && mended?.copy == folder.file() + ".damaged")
    #expect(contents(of: folder.file()) == Array(whole[...lines[2]]))
    #expect(contents(of: folder.file() + ".damaged") == broken)
    #expect(throws: JournalError.self) { try JournalReader.whole(of: Array("a letter\n".utf8), path: "l") }
  }

  @Test("times are those of the clock in the room, a start that was set back included")
  func times() throws {
    let (_, bytes) = try session([
      "+5:00 start", "+6:00 started 3", "+7:30 handover co-facilitator", "+9:00 finish",
    ])
    let replay = try JournalReader.read(bytes, path: "a")
    let start = CivilTime(wallMilliseconds: TerminalSamples.start, utcOffsetSeconds: 0).minuteOfDay
    #expect(replay.begun.map(\.minuteOfDay) == start + 2)
    #expect(replay.ended.map(\.minuteOfDay) == start + 9)
  }

  @Test("the room's view knows that the screen is hidden although the disk takes no line")
  func hiddenOnAFullDisk() throws {
    let folder = TemporaryFolder()
    let desk = try SessionOpening.new(journal: folder.file()).desk(plan: TerminalSamples.plan, groupID: "g")
    try desk.take(.start)
    let view = try RoomView(path: folder.file(), plan: TerminalSamples.plan, showsTime: false)
    #expect(!view.page.lines.isEmpty)
    // What a full disk leaves: the mark, and not the line.
    #expect(chmod(folder.file(), 0o1600) == 0)
    #expect(view.page.lines.isEmpty && !view.page.isOver)
    #expect(chmod(folder.file(), 0o600) == 0)
    #expect(!view.page.lines.isEmpty)
    try desk.take(.hide)
    var facts = stat()
    #expect(stat(folder.file(), &facts) == 0 && facts.st_mode & S_ISVTX != 0)
    try desk.take(.show)
    #expect(stat(folder.file(), &facts) == 0 && facts.st_mode & 0o7777 == 0o600)
  }
}
