import Foundation
import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

@Suite struct FullScreenTests {
  // MARK: Looks

  @Test("the session looks like the drawings", arguments: [(24, 80), (40, 120), (12, 40)])
  func drawings(_ rows: Int, _ columns: Int) throws {
    let session = ScreenedSession.drawing()
    try Golden.expect(session.lines(rows, columns), like: "running-\(columns)x\(rows)")
    session.press("l")
    try Golden.expect(session.lines(rows, columns), like: "late-\(columns)x\(rows)")
    session.press("\u{1B}!")
    try Golden.expect(session.lines(rows, columns), like: "care-\(columns)x\(rows)")
    session.press("\u{1B}")
    session.wait(1_200)
    try Golden.expect(session.lines(rows, columns), like: "over-\(columns)x\(rows)")
    session.press("q21")
    try Golden.expect(session.lines(rows, columns), like: "after-\(columns)x\(rows)")
    try Golden.expect(ScreenedSession().lines(rows, columns), like: "before-\(columns)x\(rows)")
  }

  @Test(
    "a rehearsal is marked first on every screen of any size, and nothing of it is kept",
    arguments: [(24, 80), (40, 120), (12, 40)])
  func rehearsals(_ rows: Int, _ columns: Int) throws {
    var now = 0
    let desk = try SessionOpening.rehearsal(speed: 20).desk(plan: FullScreenSamples.plan, groupID: "group-b")
    {
      ClockReading(
        bootID: "b", bootMilliseconds: now, awakeMilliseconds: now,
        wallMilliseconds: TerminalSamples.start + now, utcOffsetSeconds: 0)
    }
    let face = FullScreenFace(desk: desk)
    var screens: [[String]] = []
    func press(_ keys: String) {
      for sign in keys { face.hear(sign == "\n" ? .enter : sign == "\u{1B}" ? .escape : .sign(sign)) }
      screens.append(face.grid(in: ScreenSize(rows: rows, columns: columns)).lines)
    }
    press("")
    press(" mnote\n")
    now += 30_000
    press("n")
    try Golden.expect(screens.last ?? [], like: "rehearsal-\(columns)x\(rows)")
    for keys in ["!", "\u{1B}.", ".l", "\u{1B}a", "\u{1B}?", "\u{1B}:", "\u{1B}q21", "f", "\u{1B}c1"] {
      press(keys)
    }
    for screen in screens { #expect(screen.first?.contains("REHEARSAL") == true, "\(screen)") }
    #expect(!screens.joined().contains { $0.contains("saved ") || $0.contains("journal safe") })
    #expect(!ScreenedSession.drawing().text(rows, columns).contains("REHEARSAL"))
  }

  @Test("no size is refused, and every line fits", arguments: [(1, 1), (3, 9), (11, 39), (60, 250)])
  func sizes(_ rows: Int, _ columns: Int) {
    let session = ScreenedSession.drawing()
    for keys in ["", "l", "\u{1B}?", "\u{1B}c", "\u{1B}a", "\u{1B}:", "\u{1B}mnote", "\u{1B}!"] {
      session.press(keys)
      let lines = session.lines(rows, columns)
      #expect(lines.count == rows && lines.allSatisfy { $0.columns <= columns })
    }
  }

  // MARK: Keys

  @Test("every key takes the event of its typed command")
  func events() {
    let session = ScreenedSession()
    func last() -> SessionEvent? { session.desk.state.history.last?.event }
    session.press("c1\u{1B} ")
    #expect(
      session.desk.state.history.map(\.event).suffix(2) == [.material(id: "rungs", isAtHand: true), .start])
    session.press(" ")
    #expect(last() == .nextStep)
    session.face.hear(.pageDown)
    session.face.hear(.pageUp)
    #expect(last() == .back)
    session.wait(120)
    session.press("n")
    #expect(last() == .next)
    session.press("p")
    #expect(last() == .pause)
    session.press("p")
    #expect(last() == .resume)
    session.press("+")
    #expect(last() == .extend(minutes: 1))
    session.press("-")
    #expect(last() == .extend(minutes: -1))
    session.wait(300)
    session.press("r3\n")
    #expect(last() == .backdate(minutes: 3))
    session.press("j48")
    #expect(last() == .jump(block: 3))
    session.press("d6")
    #expect(last() == .skip(block: 5))
    session.press("kfood\n")
    #expect(last() == .park("food"))
    session.press("mcold room\n")
    #expect(last() == .note("cold room"))
    session.press("fa2\n")
    #expect(last() == .tally(.amber, count: 2))
    session.press("a1\(FullScreenSamples.codes[0])\n")
    #expect(session.desk.state.headcount == 1)
    session.press("a71" + "2")
    #expect(last() == .adapt(.shortened, .energy))
    session.press("a82")
    #expect(last() == .handover(.coFacilitator))
    session.press("e214:50\n")
    #expect(last() == .setSoftEnd(TimePoint(milliseconds: 65 * 60_000)))
    session.press("u")
    #expect(session.desk.state.softEnd == nil)
    session.press("q21")
    #expect(session.desk.state.phase == .finished)
    session.press("c12345\n1")
    #expect(last() == .closingCheck(.readerOfCards))
    session.press("q1")
    #expect(session.face.ending == .quit)
  }

  @Test("a core block is dropped with a reason, another one without, and what is out comes in again")
  func drop() {
    let session = ScreenedSession()
    session.press(" d")
    #expect(session.text().contains("Welcome, core"))
    session.press("1")
    #expect(session.text().contains("WHY IS IT LEFT OUT?"))
    session.press("1")
    #expect(session.desk.state.blocks[0].isSkipped && session.desk.state.active == 1)
    session.press("d3")
    #expect(session.text().contains("WHY IS IT LEFT OUT?") && session.text().contains("3 Ladder"))
    session.press("2")
    #expect(session.desk.state.blocks[2].isSkipped && session.desk.state.active == 1)
    session.press("d")
    #expect(!session.text().contains("Welcome: put in again"), "what is behind is not in the list")
    session.press("3")
    #expect(!session.desk.state.blocks[2].isSkipped)
  }

  @Test(
    "running late shows floors and what may go, changes nothing until it is accepted, and lands on the hard end"
  )
  func late() throws {
    let session = ScreenedSession.drawing()
    let before = session.desk.state
    session.press("l")
    #expect(session.text().contains("Nothing has changed yet"))
    #expect(session.text().contains("cannot be shortened"))
    #expect(session.text().contains("15 at least"))
    session.press("\u{1B}")
    #expect(session.desk.state == before)
    session.press("l")
    for _ in 0..<2 { session.face.hear(.down) }
    session.press("k")
    #expect(session.text().contains("kept as it is"))
    session.press("y")
    #expect(session.desk.state.blocks[4].given == 25 * 60_000)
    #expect(session.desk.state.lateness(at: session.desk.now) == 0)
    let hopeless = ScreenedSession()
    hopeless.press(" l")
    #expect(hopeless.text().contains("Everybody out by"))
    hopeless.press("14:00\n")
    #expect(hopeless.text().contains("too much") && hopeless.text().contains("You may drop: 6 Try it"))
  }

  @Test("whoever leaves is followed by the four questions, whose answers are not stored")
  func leaving() {
    let session = ScreenedSession.drawing()
    session.press("a2\(FullScreenSamples.codes[0])\n")
    #expect(session.text().contains("Who followed?") && session.text().contains("missing-from-group"))
    #expect(session.desk.state.headcount == 8)
    let written = session.journal.bytes
    session.press("134\u{1B}")
    #expect(session.journal.bytes == written)
    session.press("\u{1B}:left \(FullScreenSamples.codes[3])\n")
    #expect(session.text().contains("Who followed?"))
  }

  @Test("too few adults offer a pause or a spare activity")
  func tooFew() {
    let session = ScreenedSession.drawing()
    session.press("a61\n")
    #expect(session.text().contains("TOO FEW ADULTS") && session.text().contains("1 of 2 ADULTS"))
    session.press("1")
    #expect(session.desk.state.phase == .paused)
    session.press("a60\n1")
    #expect(session.text().contains("Two truths"))
    let start = ScreenedSession()
    start.press("a61\n ")
    #expect(start.text().contains("TOO FEW ADULTS"))
  }

  @Test("a gap is asked about once")
  func gap() {
    let session = ScreenedSession.drawing()
    session.wait(600, asleep: true)
    #expect(session.text().contains("THIS WINDOW WAS AWAY") && session.text().contains("10 minutes"))
    session.press("2")
    #expect(session.desk.state.excluded == 600_000)
    #expect(!session.text().contains("AWAY"))
    session.wait(600, asleep: true)
    session.press("\u{1B}")
    session.wait(60)
    #expect(!session.text().contains("AWAY"))
  }

  @Test("a core block that cannot go, as no block follows, gets no reason for having gone")
  func theLastBlockStays() {
    let session = ScreenedSession.drawing()
    for _ in 0..<4 { _ = try? session.desk.take(.next) }
    let last = FullScreenSamples.plan.blocks.count
    #expect(session.desk.state.active == last - 1 && FullScreenSamples.plan.blocks[last - 1].isCore)
    let written = session.journal.bytes
    session.press("d\(last)1")
    #expect(session.desk.state.adaptations.isEmpty && session.journal.bytes == written)
    #expect(!session.face.message.isEmpty)
  }

  @Test("two gaps are asked about one after the other, and again in a window that goes on with the session")
  func twoGaps() {
    let session = ScreenedSession.drawing()
    session.wait(1_200, asleep: true)
    session.wait(1_500, asleep: true)
    #expect(session.text().contains("20 minutes"))
    let next = FullScreenFace(desk: session.desk, resumed: true)
    #expect(next.mode == .menu(.gap, selected: 0))
    session.press("2")
    #expect(session.desk.state.excluded == 1_200_000 && session.text().contains("25 minutes"))
    session.press("2")
    #expect(session.desk.state.excluded == 2_700_000 && !session.text().contains("AWAY"))
  }

  @Test("a gap does not take away what is being typed")
  func gapMeanwhile() {
    let session = ScreenedSession.drawing()
    session.press("mhalf a")
    session.wait(600, asleep: true)
    #expect(session.lines().last == " Note, never a name > half a")
    session.press(" note\n")
    #expect(session.desk.state.notes.last == "half a note")
    #expect(session.text().contains("THIS WINDOW WAS AWAY"))
  }

  @Test("nobody scrolls past the ends, and one key comes back from there")
  func scrolling() {
    let session = ScreenedSession()
    for (rows, columns) in [(24, 80), (40, 120), (12, 40)] {
      let top = session.lines(rows, columns)
      for _ in 0..<200 {
        session.face.hear(.down)
        _ = session.lines(rows, columns)
      }
      let bottom = session.lines(rows, columns)
      session.face.hear(.down)
      #expect(session.lines(rows, columns) == bottom)
      #expect(bottom.joined().contains("Both adults there?"))
      session.face.hear(.up)
      if rows == 12 { #expect(session.lines(rows, columns) != bottom) }
      for _ in 0..<200 {
        session.face.hear(.up)
        _ = session.lines(rows, columns)
      }
      #expect(session.lines(rows, columns) == top)
    }
  }

  @Test("typed commands are found by their beginning, and run")
  func palette() {
    let session = ScreenedSession.drawing()
    session.press(":un")
    #expect(session.text().contains("unskip 6") && session.text().contains("undo"))
    #expect(!session.text().contains("tally green"))
    session.press("d\n")
    #expect(session.desk.state.notes.count == 2)
    session.press("/ta\n")
    #expect(session.lines().last == " > tally")
    session.press("red 1\n")
    #expect(session.desk.state.cards[.red] == 1)
    session.press(":nonsense\n")
    #expect(session.text().contains("not a command"))
    session.press("\u{1B}:pause\n")
    #expect(session.desk.state.phase == .paused)
  }

  @Test("what cannot be taken stays in its field to be mended")
  func mending() {
    let session = ScreenedSession.drawing()
    session.press("a1ZZZZ\n")
    #expect(session.lines().last?.contains("ZZZZ") == true)
    #expect(session.text().contains("not a participant's code"))
  }

  // MARK: Hiding and keeping safe

  /// Keys that lead to every mode.
  static let modes = [
    "", "a", "a2", "a7", "a71", "a8", "c", "d", "e", "e1", "f", "j", "k", "kfood", "l", "m", "mcold", "o",
    "o1", "q", "r", "s", "u", "v", "?", ":", ":st", ".", "a2\(FullScreenSamples.codes[0])\n", "a61\n", "p",
    "a9",
  ]

  @Test(
    "one key shows the safeguarding steps from everywhere, one leads back, and nothing is written",
    arguments: modes)
  func care(_ keys: String) {
    let session = ScreenedSession.drawing()
    session.press(keys)
    let before = session.text()
    let written = session.journal.bytes
    session.press("!")
    #expect(session.text().contains("1 Make sure everybody is safe now."))
    #expect(!session.text().contains("group-b") && !session.text().contains("Ladder"))
    session.press(" x9n\n")
    session.press("!")
    session.press("\u{1B}")
    #expect(session.journal.bytes == written)
    #expect(session.text() == before)
  }

  @Test(
    "many steps come in pages that leave nothing out, on any size", arguments: [(24, 80), (12, 40), (5, 30)])
  func carePages(_ rows: Int, _ columns: Int) {
    let steps = (1...9).map {
      SafeguardingStep(
        nation: $0 < 5 ? "England" : "Wales",
        "Do number\($0) now. " + String(repeating: "word\($0) ", count: 30))
    }
    let size = ScreenSize(rows: rows, columns: columns)
    let all = (0..<40).map {
      CareScreen(steps: steps, size: size).grid(page: $0).lines.joined(separator: " ")
    }
    for number in 1...9 { #expect(all.contains { $0.contains("number\(number)") }) }
    let words = all.joined(separator: " ").split(separator: " ").count { $0 == "word9" }
    #expect(words >= 30)
    let none = CareScreen(steps: [], size: size).grid(page: 0).lines.joined(separator: " ")
    #expect(none.contains("own"))
  }

  @Test(
    "a hidden screen shows nothing of the session, hears only its key, and comes back as it was",
    arguments: [".", "b", "B"])
  func hidden(_ key: String) {
    let session = ScreenedSession.drawing()
    session.press("c")
    let before = session.lines()
    session.press(key)
    let state = session.desk.state
    #expect(session.lines().filter { !$0.isEmpty } == [InterfaceText.hiddenScreen])
    session.press("n pmsecret\nq")
    #expect(session.desk.state == state)
    #expect(session.lines().filter { !$0.isEmpty } == [InterfaceText.hiddenScreen])
    session.press(key)
    #expect(!session.desk.state.isHidden)
    #expect(session.lines().prefix(12) == before.prefix(12))
  }

  @Test("a full stop is a letter where something is typed")
  func fullStop() {
    let session = ScreenedSession.drawing()
    session.press("mgood. better.\n")
    #expect(session.desk.state.notes.last == "good. better.")
  }

  // MARK: Nothing lost

  @Test("what is not saved is said on every screen, the hidden one too, and the session goes on")
  func notSaved() {
    let session = ScreenedSession.drawing()
    session.journal.fault = "no space left"
    session.press("n")
    for size in [(24, 80), (40, 120), (12, 40)] {
      #expect(session.text(size.0, size.1).contains("NOT SAVED (1 waiting): no space left"))
    }
    session.press(".")
    #expect(session.text().contains("NOT SAVED"))
    session.press(".")
    session.journal.fault = nil
    session.wait(10)
    #expect(!session.text().contains("NOT SAVED"))
  }

  @Test("over-time counts up in words and moves nothing on; a soft end warns")
  func overTime() {
    let session = ScreenedSession.drawing()
    session.wait(20 * 60)
    #expect(session.text().contains("min over"))
    #expect(session.desk.state.active == 2)
    let soft = ScreenedSession()
    soft.press("e215:00\n ")
    #expect(soft.text().contains("the end you would like"))
  }
}
