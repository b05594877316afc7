import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

/// How activities worked, for the module's author.
@Suite struct AuthorFeedbackTests {
  private func session(_ keys: String = " q21") -> ScreenedSession {
    let session = ScreenedSession()
    session.press(keys)
    return session
  }

  @Test("keys, a typed line and a program's command all enter the same event")
  func oneEvent() throws {
    let told = SessionEvent.tellAuthor(block: 2, AuthorFeedback(.changed, .tooLong, words: "Fewer rungs"))
    let screen = session()
    screen.press("f323Fewer rungs\n")
    #expect(screen.desk.state.history.last?.event == told)
    #expect(try TypedCommand("author 3 changed too-long Fewer  rungs") == .event(told))
    let json =
      #"{"type":"tell-author","block":2,"verdict":"changed","timing":"too-long","text":"Fewer rungs"}"#
    #expect(try JSONCommand(json) == .event(told))
  }

  @Test("after one block the next is chosen, an empty line says nothing more, and Esc leaves it at any point")
  func onTheScreen() throws {
    let session = session("\u{20}q21f")
    #expect(session.text().contains("> 1 Welcome"))
    session.press("111\n")
    #expect(session.desk.state.forAuthor == [0: AuthorFeedback(.kept, .right)])
    #expect(session.text().contains("1 Welcome: keep it as it is, its time was right"))
    #expect(session.text().contains("> 2 Agreement"))
    for keys in ["", "1", "13", "12half a line"] {
      session.press(keys + "\u{1B}")
      #expect(session.text().contains("AFTER THE SESSION"))
      session.press("f")
    }
    session.press("\u{1B}")
    #expect(session.desk.state.forAuthor.count == 1)
    // The closing check and the way out ask for nothing of it.
    session.press("c12345\n1q1")
    #expect(session.face.ending == .quit && session.desk.state.closingCheck != nil)
  }

  @Test("it is said after the end only, said again it is replaced, and undo brings back what was said before")
  func afterTheEnd() throws {
    let early = session(" :author 1 kept right\n")
    #expect(early.text().contains("The session is not over") && early.desk.state.forAuthor.isEmpty)
    let session = session()
    session.press("f111first\n")
    session.press("\u{1B}f131second\n")
    #expect(session.desk.state.forAuthor[0] == AuthorFeedback(.drop, .right, words: "second"))
    session.press("\u{1B}u")
    #expect(session.desk.state.forAuthor[0] == AuthorFeedback(.kept, .right, words: "first"))
    #expect(session.desk.state.phase == .finished)
  }

  @Test(
    "a wrong block, verdict or time, or too many words, is refused with what to type",
    arguments: [
      "author", "author 1", "author 1 kept", "author 9 kept right", "author 1 liked right",
      "author 1 kept long",
    ])
  func refusals(line: String) {
    let session = session()
    session.press(":\(line)\n")
    #expect(session.desk.state.forAuthor.isEmpty)
    #expect(throws: RefusedEvent.wordsOutOfRange(limit: 4_000)) {
      let long = AuthorFeedback(.kept, .right, words: String(repeating: "x", count: 4_001))
      try session.desk.take(.tellAuthor(block: 0, long))
    }
  }

  @Test("a code in the words for the author is erased with its person")
  func erased() throws {
    let code = try #require(ParticipantCode(FullScreenSamples.codes[0]))
    let other = try #require(
      ParticipantCode(standIn: "XXXXXXX0") ?? ParticipantCode(FullScreenSamples.codes[1]))
    let session = session()
    session.press("f111ask \(code) again\n")
    let erasure = JournalErasure(path: "x", code: code, standIn: other)
    let erased = try erasure.erased(session.journal.bytes)
    #expect(erased.isChanged && !erasure.holdsCode(erased.bytes[...]))
    let state = try JournalReader.read(erased.bytes, path: "x").state
    #expect(state.forAuthor[0] == AuthorFeedback(.kept, .right, words: JournalErasure.erasedNote))
  }

  @Test("a note can be written after the end, and moves no time")
  func lateNotes() {
    let session = session()
    session.wait(300)
    session.press("mthought about it\n")
    #expect(session.desk.state.notes == ["thought about it"])
    #expect(session.desk.record.elapsedSeconds == 0)
    session.press("u")
    #expect(session.desk.state.notes.isEmpty && session.desk.state.phase == .finished)
  }
}
