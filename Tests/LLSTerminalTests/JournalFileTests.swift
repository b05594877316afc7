import Foundation
import Glibc
import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

/// A folder of one test, inside the system's place for temporary files.
final class TemporaryFolder {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "lls-journal-test-\(PlainSession.freshRunID())"
    mkdir(path, 0o700)
  }

  deinit {
    for name in ["a.journal", "b.journal", "link.journal"] { unlink(path + "/" + name) }
    rmdir(path)
  }

  func file(_ name: String = "a.journal") -> String { path + "/" + name }
}

func contents(of path: String) -> [UInt8] {
  let descriptor = open(path, O_RDONLY)
  defer { close(descriptor) }
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  let count = read(descriptor, &bytes, bytes.count)
  return Array(bytes[..<max(0, count)])
}

func put(_ bytes: [UInt8], at path: String) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  defer { close(descriptor) }
  _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
}

@Suite struct JournalFileTests {
  let folder = TemporaryFolder()

  @Test("a journal is for its owner's eyes only, and holds what memory holds")
  func journalsArePrivate() throws {
    let record = try TerminalSamples.player().play(to: folder.file())
    var facts = stat()
    #expect(stat(folder.file(), &facts) == 0)
    #expect(facts.st_mode & 0o777 == 0o600)
    #expect(contents(of: folder.file()) == (try TerminalSamples.player().play()))
    #expect(record == (try JournalReader.record(from: contents(of: folder.file()), path: "journal")))
  }

  @Test("a journal that is there is never written over, and a link is not followed")
  func nothingIsWrittenOver() throws {
    put(Array("mine".utf8), at: folder.file())
    #expect(throws: JournalError.alreadyThere(path: folder.file())) {
      try JournalFile.create(at: folder.file())
    }
    #expect(contents(of: folder.file()) == Array("mine".utf8))
    symlink(folder.file("b.journal"), folder.file("link.journal"))
    #expect(throws: JournalError.self) { try JournalFile.create(at: folder.file("link.journal")) }
    #expect(throws: JournalError.self) { try JournalFile.open(at: folder.file("link.journal")) }
    #expect(throws: JournalError.notThere(path: folder.file("b.journal"))) {
      try JournalFile.open(at: folder.file("b.journal"))
    }
  }

  @Test("an empty file, as a full disk leaves one, is used for a new journal, for its owner's eyes only")
  func emptyFilesAreUsed() throws {
    put([], at: folder.file())
    chmod(folder.file(), 0o644)
    let record = try TerminalSamples.player().play(to: folder.file())
    #expect(record == (try JournalReader.record(from: contents(of: folder.file()), path: "journal")))
    var facts = stat()
    #expect(stat(folder.file(), &facts) == 0)
    #expect(facts.st_mode & 0o777 == 0o600)
    link(folder.file(), folder.file("b.journal"))
    truncate(folder.file(), 0)
    #expect(throws: JournalError.self, "it has another name, so it is somebody's") {
      try JournalFile.create(at: folder.file())
    }
  }

  @Test("a journal without its first line is taken away again, one with a line is not")
  func filesWithoutALineAreTakenAway() throws {
    try JournalFile.create(at: folder.file()).removeIfEmpty()
    #expect(access(folder.file(), F_OK) != 0)
    let file = try JournalFile.create(at: folder.file())
    #expect(file.append(Array("line\n".utf8)) == nil)
    file.removeIfEmpty()
    #expect(contents(of: folder.file()) == Array("line\n".utf8))
  }

  @Test("two windows cannot run one session")
  func oneWriterAtATime() throws {
    let first = try JournalFile.create(at: folder.file())
    #expect(throws: JournalError.busy(path: folder.file())) { try JournalFile.open(at: folder.file()) }
    withExtendedLifetime(first) {}
  }

  @Test("a session cut off at any byte of its journal goes on from there to the same end")
  func everyCutGoesOn() throws {
    let whole = try TerminalSamples.player().play()
    for length in stride(from: 1, to: whole.count, by: 211) {
      put(Array(whole[..<length]), at: folder.file())
      do {
        _ = try TerminalSamples.player().resume(at: folder.file())
        #expect(contents(of: folder.file()) == whole)
      } catch {
        #expect(error == .nothingRecorded(path: folder.file()))
        #expect(!whole[..<length].contains(UInt8(ascii: "\n")))
      }
    }
  }

  @Test("another script does not go on with a journal that is not its own")
  func anotherScriptIsRefused() throws {
    let whole = try TerminalSamples.player().play()
    put(whole, at: folder.file())
    var lines = TerminalSamples.script
    lines[1] = "+0:00 staff 3"
    #expect(throws: JournalError.fromAScript(path: folder.file())) {
      try TerminalSamples.player(lines).resume(at: folder.file())
    }
    #expect(contents(of: folder.file()) == whole)
  }

  @Test("a full disk is said, the session goes on, and what waited is saved when there is space again")
  func aFullDiskIsSaid() throws {
    let disk = FullDisk()
    let identity = RunIdentity(runID: "0", mode: .live, groupID: "g", plan: TerminalSamples.plan)
    let desk = SessionDesk(plan: TerminalSamples.plan, identity: identity, journal: disk) {
      SystemClock.reading()
    }
    var said: [String] = []
    let face = PlainFace(desk: desk) { said.append($0) }
    _ = face.hear("start")
    disk.isFull = true
    _ = face.hear("next")
    #expect(said.last?.hasPrefix("NOT SAVED: the disk is full. 1 waiting.") == true)
    #expect(desk.state.active == 1)
    disk.isFull = false
    _ = face.hear("next")
    #expect(said.last == "saved 4")
    #expect(try JournalReader.read(disk.saved, path: "x").state == desk.state)
  }

  @Test("after the end, when no event can be taken any more, what waited is still saved")
  func whatWaitedIsSavedAfterTheEnd() throws {
    let disk = FullDisk()
    let identity = RunIdentity(runID: "0", mode: .live, groupID: "g", plan: TerminalSamples.plan)
    let desk = SessionDesk(plan: TerminalSamples.plan, identity: identity, journal: disk) {
      SystemClock.reading()
    }
    var said: [String] = []
    let face = PlainFace(desk: desk) { said.append($0) }
    _ = face.hear("start")
    disk.isFull = true
    _ = face.hear("finish")
    _ = face.hear("status")
    #expect(said.last?.hasPrefix("NOT SAVED: the disk is full. 1 waiting.") == true)
    disk.isFull = false
    _ = face.hear("quit")
    #expect(said.last == "saved 3")
    #expect(try JournalReader.read(disk.saved, path: "x").state == desk.state)
  }

  @Test("what the system says is put in plain words")
  func reasonsAreInWords() {
    #expect(SystemReason.words(ENOSPC) == "the disk is full")
  }
}

/// A journal on a disk that can be full.
final class FullDisk: JournalSink {
  var isFull = false
  var saved: [UInt8] = []
  var waiting: [UInt8] = []

  func append(_ line: [UInt8]) -> String? {
    waiting += line
    if isFull { return "the disk is full" }
    saved += waiting
    waiting = []
    return nil
  }
}
