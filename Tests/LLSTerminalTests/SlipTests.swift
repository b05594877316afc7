import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

/// Slips of the finger: ends hours away, a start before the plan, an exclamation mark in a note.
@Suite struct SlipTests {
  /// What a typed line at 13:45, five minutes after the start of the clocks or before, is answered.
  private func typed(_ line: String) -> (said: String, state: SessionState) {
    let session = ScreenedSession()
    session.press(" :\(line)\n")
    return (session.text(), session.desk.state)
  }

  @Test("an end that is hours away is refused with an hour that fits, on the screen and line by line")
  func farEnds() {
    for word in ["hard", "soft"] {
      let far = typed("\(word) 00:40")
      #expect(far.said.contains("00:40 is 10 h 55 min away"))
      #expect(far.said.contains("\(word) 15:30"))
      #expect(far.state.hardEnd == nil && far.state.softEnd == nil)
    }
    let keys = ScreenedSession()
    keys.press(" e100:40\n")
    #expect(keys.desk.state.hardEnd == nil && keys.text().contains("Everybody out by"))
    #expect(typed("hard 21:45").state.hardEnd != nil)
    #expect(typed("hard 21:46").state.hardEnd == nil)
    #expect(typed("hard 12:40").state.hardEnd == nil)
    #expect(typed("hard 12:50").state.hardEnd != nil)
  }

  @Test("a program is refused the same ends, with a code")
  func programs() throws {
    let heard = try JSONLinesTests().played([
      #"{"type":"start"}"#, #"{"type":"hard-end","end":28890000}"#, #"{"type":"soft-end","end":-9000000}"#,
      #"{"type":"hard-end","end":28800000}"#, #"{"type":"backdate","minutes":119}"#,
    ])
    let refused = heard.filter { $0["type"] as? String == "refused" }
    #expect(refused.map { $0["code"] as? String } == ["end-far-off", "end-long-past", "too-long-ago"])
    #expect(heard.contains { $0["event"] as? String == "hard-end" })
  }

  @Test("a start longer ago than the plan takes is refused; the plan's length is not")
  func longAgo() {
    let session = ScreenedSession()
    session.press(" r106\n")
    #expect(session.text().contains("a start longer ago would be after its end"))
    session.press("\u{1B}r105\n")
    #expect(session.desk.state.backdatedMinutes == 105)
  }

  @Test("a journal with such an end is read as it was written: what happened, happened")
  func replay() throws {
    let far = TimePoint(milliseconds: 20 * Span.hour)
    let steps = [TimedEvent(.start, at: .zero), TimedEvent(.setHardEnd(far), at: .zero)]
    #expect(try SessionMachine.replay(steps, of: PlanOutline(FullScreenSamples.plan)).hardEnd == far)
  }

  @Test("! is the safeguarding key while words are typed, and after a backslash a sign; the foot says so")
  func exclamationMarks() {
    let session = ScreenedSession()
    session.press(" mwhat a day")
    #expect(session.text().contains("\\! writes !"))
    session.press("!")
    #expect(session.text().contains("Keep people safe"))
    session.press("\u{1B}\\!\n")
    #expect(session.desk.state.notes == ["what a day!"])
    session.press(":note twice\\!\\!\n")
    #expect(session.desk.state.notes.last == "twice!!")
    // Hidden, it is the safeguarding key whatever was typed before.
    session.press("m\\")
    _ = try? session.desk.take(.hide)
    session.press("!")
    #expect(session.text().contains("Keep people safe"))
  }
}
