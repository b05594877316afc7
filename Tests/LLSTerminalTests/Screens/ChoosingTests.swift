import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

@Suite("Choosing on the whole screen of a session")
struct ChoosingTests {
  private let codes = FullScreenSamples.codes

  @Test("a code that is typed marks that person and nobody else, whatever digits are in it")
  func typedCodes() throws {
    for code in codes {
      let session = ScreenedSession.drawing()
      session.press("a2" + code.lowercased())
      #expect(session.desk.state.headcount == 9, "nothing happens before Enter")
      session.press("\n")
      let gone = session.desk.state.register.filter { !$0.value.isHere }.keys.map(\.description)
      #expect(gone == [code])
      #expect(session.text().contains("\(code) left the room"))
      session.press("\u{1B}a3" + String(code.prefix(2)) + "\n")
      #expect(session.desk.state.headcount == 9)
      #expect(session.text().contains("\(code) is back"))
    }
  }

  @Test("what is typed narrows the list; nobody is chosen until a code is clear")
  func narrowing() {
    let session = ScreenedSession.drawing()
    session.press("a2\n")
    #expect(session.desk.state.headcount == 9)
    #expect(session.text().contains("Type the code on the card"))
    session.press(String(codes[2].prefix(3)))
    #expect(session.text().contains(codes[2]) && !session.text().contains(codes[3]))
    #expect(session.lines().last == " Code > \(codes[2].prefix(3))")
    session.press("Q\n")
    #expect(session.text().contains("not a participant's code"))
    #expect(session.desk.state.headcount == 9)
    session.press("\u{1B}a2")
    for _ in 0..<3 { session.face.hear(.down) }
    session.press("\n")
    #expect(session.desk.state.register.first { !$0.value.isHere }?.key.description == codes.sorted()[2])
  }

  @Test("today's answers are taken back by a whole code, after a question, and the card is taken out")
  func withdrawing() throws {
    let session = ScreenedSession.drawing()
    session.press("a9\(codes[4])\n")
    #expect(session.text().contains("TAKE BACK TODAY'S ANSWERS OF \(codes[4])?"))
    session.press("\n ")
    #expect(session.desk.state.withdrawn.isEmpty, "no default is accepted")
    session.press("1")
    #expect(session.desk.state.withdrawn.map(\.description) == [codes[4]])
    #expect(session.text().contains("Today's answers of \(codes[4]) are withdrawn"))
    #expect(session.text().contains("out of the box"))
    #expect(!session.text().contains("Who followed?"))
    session.press(":withdraw \(codes[5])\n2")
    #expect(session.desk.state.withdrawn.count == 1)
  }

  @Test("the closing check is five boxes, ticked one by one, and then a role; no key does it by itself")
  func closing() {
    for key in ["1", "\n", " "] {
      let session = ScreenedSession.drawing()
      session.press("q21c" + key + key + key)
      #expect(session.desk.state.closingCheck == nil)
    }
    let session = ScreenedSession.drawing()
    session.press("q21c")
    for question in InterfaceText.After.questions { #expect(session.text().contains("[ ] \(question)")) }
    session.press("1245\n")
    #expect(session.text().contains("Not ticked yet: 1"))
    session.face.hear(.up)
    session.press("\u{1B}")
    #expect(session.text().contains("[x] Was grounding done, last?"), "the page shows what was ticked")
    session.press("c3\n")
    #expect(session.text().contains("WHO READ THE CARDS?"))
    session.press("\n  ")
    #expect(session.desk.state.closingCheck == nil, "no role is a default")
    session.press("2")
    #expect(session.desk.state.closingCheck?.by == .coFacilitator)
    session.press("uuuq21c")
    #expect(!session.text().contains("[x]"), "a session that went on is checked anew")
  }

  @Test("closing the window says what is not on the disk, and asks once more")
  func leavingWithALoss() {
    let session = ScreenedSession.drawing()
    session.journal.fault = "no space left"
    session.press("++q")
    #expect(session.text().contains("NOT SAVED: 2 not on the disk."))
    session.press("1")
    #expect(session.face.ending == nil)
    session.press("\n")
    #expect(session.face.ending == nil)
    session.press("1")
    #expect(session.face.ending == .quit)
    let draft = ScreenedSession.drawing()
    draft.press("mhalf\u{1B}q1")
    #expect(draft.text().contains("not kept") && !draft.text().contains("to write on"))
    draft.press("1")
    #expect(draft.face.ending == .quit)
    let typed = ScreenedSession.drawing()
    typed.journal.fault = "no space left"
    typed.press("n:quit\n")
    #expect(typed.face.ending == nil && typed.text().contains("NOT SAVED: 1"))
  }
}
