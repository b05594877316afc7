import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

@Suite("Typing on the whole screen of a session")
struct FieldTests {
  @Test("a half-typed note is hidden with one key, and is there again afterwards")
  func hidingWhileTyping() {
    let session = ScreenedSession.drawing()
    session.press("mhe said.")
    #expect(session.text().contains("Ctrl-B hide screen"))
    session.face.hear(.curtain)
    #expect(session.lines().filter { !$0.isEmpty } == [InterfaceText.hiddenScreen])
    session.press("x")
    session.press(".")
    #expect(session.lines().last == " Note, never a name > he said.")
    session.face.hear(.curtain)
    session.face.hear(.curtain)
    session.press(" ok\n")
    #expect(session.desk.state.notes.last == "he said. ok")
  }

  @Test("Esc keeps a note that was begun for the next time")
  func drafts() {
    let session = ScreenedSession.drawing()
    session.press("mabout the\u{1B}")
    #expect(session.text().contains("kept"))
    session.press("kother\n")
    #expect(session.desk.state.parked.last == "other")
    session.press("m rungs\n")
    #expect(session.desk.state.notes.last == "about the rungs")
    session.press("m")
    #expect(session.lines().last == " Note, never a name >")
  }

  @Test("Ctrl-C asks once where something would be lost, and closes at once elsewhere")
  func interrupts() {
    let session = ScreenedSession.drawing()
    session.press("mhalf")
    session.face.hear(.interrupt)
    #expect(session.face.ending == nil && session.text().contains("Ctrl-C once more"))
    session.press(" a")
    session.face.hear(.interrupt)
    #expect(session.face.ending == nil, "another key in between begins anew")
    #expect(session.lines().last == " Note, never a name > half a")
    session.face.hear(.interrupt)
    #expect(session.face.ending == .interrupted)
    let unsaved = ScreenedSession.drawing()
    unsaved.journal.fault = "no space left"
    unsaved.press("n.")
    unsaved.face.hear(.interrupt)
    #expect(unsaved.face.ending == nil && unsaved.text().contains("Ctrl-C once more"))
    let plain = ScreenedSession.drawing()
    plain.face.hear(.interrupt)
    #expect(plain.face.ending == .interrupted)
  }

  @Test("a note that is too long says so")
  func longest() {
    let session = ScreenedSession.drawing()
    session.press("m")
    session.face.hear(.paste(String(repeating: "a", count: 4_000)))
    #expect(!session.text().contains("That is the limit"))
    session.press("b")
    #expect(session.text().contains("That is the limit, 4000 characters"))
    session.press("\n")
    #expect(session.desk.state.notes.last?.count == 4_000)
  }

  @Test(
    "an hour may be typed as people write it",
    arguments: [
      ("15:30", 930), ("15.30", 930), ("1530", 930), ("3:30pm", 930), ("3.30 pm", 930), ("6pm", 1_080),
      ("12pm", 720), ("24:00", 0), ("9:05", 545), ("12am", 0),
    ])
  func hours(_ text: String, _ minute: Int) throws {
    #expect(try TypedCommand("hard \(text)") == .hardEnd(minuteOfDay: minute))
  }

  @Test(
    "what is no hour is refused",
    arguments: [
      "25:00", "24:30", "15:60", "13pm", "0pm", "15", "1", "153", "15:3", "-1:30", "15:30x", "::", "99999",
    ])
  func noHours(_ text: String) {
    #expect(throws: Misunderstanding.self) { try TypedCommand("hard \(text)") }
  }

  @Test("a refused text gives way to the next letter; the example fits where it is asked")
  func refused() {
    let session = ScreenedSession.drawing()
    session.press("e1nine\n")
    #expect(session.text().contains("Type for example 15:32.") && !session.text().contains("hard 15"))
    session.press("1600\n")
    #expect(session.desk.state.hardEnd.map { session.desk.civilTime(of: $0).hourMinute } == "16:00")
    session.press("a6many\n")
    #expect(session.text().contains("Type for example 2."))
    session.face.hear(.backspace)
    #expect(session.lines().last?.hasSuffix("> man") == true, "mending keeps what is there")
    session.face.hear(.eraseLine)
    session.press("3\n")
    #expect(session.desk.state.adultsNow == 3)
  }

  @Test("codes may have commas between them, and only those that failed stay in the line")
  func codes() {
    let session = ScreenedSession()
    let codes = FullScreenSamples.codes
    session.press("a1\(codes[0]), \(codes[1]),ABC \(codes[2])\n")
    #expect(session.desk.state.headcount == 3)
    #expect(session.lines().last == " Here, codes > ABC")
    session.press("\(codes[3])\n")
    #expect(session.desk.state.headcount == 4)
  }

  @Test("one key takes a word back, another one the line")
  func erasing() {
    let session = ScreenedSession.drawing()
    session.press("mcold room  ")
    session.face.hear(.eraseWord)
    #expect(session.lines().last == " Note, never a name > cold")
    session.face.hear(.eraseLine)
    #expect(session.lines().last == " Note, never a name >")
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [0x15, 0x17, 0x02, 0x0F]) == [.eraseLine, .eraseWord, .curtain, .curtain])
  }
}
