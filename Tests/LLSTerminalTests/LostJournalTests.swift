import Glibc
import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

/// What is said, and what is on the disk, when somebody takes the journal away while the session runs.
@Suite struct LostJournalTests {
  let folder = TemporaryFolder()

  private func started() throws -> (face: PlainFace, desk: SessionDesk, said: () -> [String]) {
    let desk = try SessionOpening.new(journal: folder.file()).desk(
      plan: TerminalSamples.plan, groupID: "group-b")
    var said: [String] = []
    let face = PlainFace(desk: desk) { said.append($0) }
    _ = face.hear("start")
    return (face, desk, { said })
  }

  private func state(in path: String) throws -> SessionState {
    try JournalReader.read(contents(of: path), path: path).state
  }

  @Test(
    "a journal that is removed is written anew whole, and where it is now is said before it is called saved")
  func removed() throws {
    let session = try started()
    unlink(folder.file())
    _ = session.face.hear("note cold room")
    #expect(
      session.said().suffix(2) == [InterfaceText.journalMoved(to: folder.file()), InterfaceText.saved(3)])
    #expect(try state(in: folder.file()) == session.desk.state)
    #expect(throws: JournalError.busy(path: folder.file())) { try JournalFile.open(at: folder.file()) }
  }

  @Test("a journal that is cut short is written anew, without a gap of zeros")
  func cutShort() throws {
    let session = try started()
    truncate(folder.file(), 0)
    _ = session.face.hear("note cold room")
    #expect(session.said().contains(InterfaceText.journalMoved(to: folder.file())))
    #expect(try state(in: folder.file()) == session.desk.state)
  }

  @Test("what somebody else has put in its place stays, and the journal goes beside it")
  func replaced() throws {
    let session = try started()
    unlink(folder.file())
    put(Array("mine".utf8), at: folder.file())
    _ = session.face.hear("next")
    let beside = folder.path + "/a-2.journal"
    defer { unlink(beside) }
    #expect(session.said().contains(InterfaceText.journalMoved(to: beside)))
    #expect(contents(of: folder.file()) == Array("mine".utf8))
    #expect(try state(in: beside) == session.desk.state)
  }

  @Test("a journal that vanishes after the last command is there again when the window closes")
  func vanishedBeforeTheEnd() throws {
    let session = try started()
    unlink(folder.file())
    session.face.close()
    #expect(try state(in: folder.file()) == session.desk.state)
  }

  @Test(
    "where it cannot be written anew, nothing is called saved, and the whole session is said for the paper")
  func nowhereToGo() throws {
    let session = try started()
    _ = session.face.hear("note cold room")
    unlink(folder.file())
    rmdir(folder.path)
    put([], at: folder.path)
    defer { unlink(folder.path) }
    _ = session.face.hear("next")
    #expect(session.said().last?.hasPrefix("NOT SAVED: the folder is not there. 4 waiting.") == true)
    session.face.close()
    #expect(session.said().contains { $0.hasSuffix("cold room") } && session.desk.unsaved.count == 3)
  }

  @Test("the whole screen says it without a key pressed")
  func onTheScreen() throws {
    let desk = try SessionOpening.new(journal: folder.file()).desk(
      plan: TerminalSamples.plan, groupID: "group-b")
    let face = FullScreenFace(desk: desk)
    truncate(folder.file(), 0)
    #expect(face.tick())
    #expect(face.message == [InterfaceText.journalMoved(to: folder.file())])
    #expect(try state(in: folder.file()) == desk.state)
  }

  @Test("a writer waits for somebody who only looks")
  func lookersAreWaitedFor() throws {
    let first = try started()
    let copy = contents(of: folder.file())
    put(copy, at: folder.file("b.journal"))
    let looker = open(folder.file("b.journal"), O_RDONLY)
    #expect(flock(looker, LOCK_SH) == 0)
    var thread = pthread_t()
    let box = UnsafeMutableRawPointer(bitPattern: Int(looker))
    pthread_create(
      &thread, nil,
      { looker in
        usleep(30_000)
        close(Int32(Int(bitPattern: looker)))
        return nil
      }, box)
    #expect(throws: Never.self) { try JournalFile.open(at: folder.file("b.journal")) }
    pthread_join(thread, nil)
    withExtendedLifetime(first.desk) {}
  }
}
