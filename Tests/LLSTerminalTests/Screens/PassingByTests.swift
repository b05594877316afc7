import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

@Suite("Core parts do not vanish, and nothing is passed by unseen")
struct PassingByTests {
  @Test("a jump over core parts names them, asks once, and keeps the reason")
  func jumping() {
    let session = ScreenedSession()
    session.press(" j5")
    #expect(session.text().contains("WHY ARE THEY LEFT OUT?"))
    #expect(session.text().contains("1 Welcome, 2 Agreement, 3 Ladder of participation, 4 Break"))
    session.press("\n ")
    #expect(session.desk.state.active == 0, "no default is accepted")
    session.press("5")
    #expect(session.desk.state.active == 4)
    #expect(session.desk.state.adaptations.map(\.block) == [0, 1, 2, 3])
    #expect(session.desk.state.adaptations.allSatisfy { $0.what == .skipped && $0.why == .groupChoice })
    let later = ScreenedSession()
    later.press(" j58")
    #expect(later.desk.state.active == 4 && later.desk.state.adaptations.isEmpty)
    later.press("j1")
    #expect(later.desk.state.active == 0, "going back asks nothing")
  }

  @Test("next asks about a core part that has hardly begun, and not about one that was done")
  func hardlyBegun() {
    let session = ScreenedSession()
    session.press(" n")
    #expect(session.desk.state.active == 0 && session.text().contains("1 Welcome"))
    session.press("\u{1B}")
    session.wait(120)
    session.press("n")
    #expect(session.desk.state.active == 1)
    session.press("n1")
    #expect(session.desk.state.active == 2 && session.desk.state.adaptations.map(\.block) == [1])
  }

  @Test("ending says what is not reached and not counted, and keeps a reason")
  func ending() {
    let session = ScreenedSession()
    session.press(" ")
    session.wait(300)
    session.press("q")
    #expect(session.text().contains("Core parts not done: 2 Agreement, 3 Ladder of participation"))
    #expect(
      session.text().contains("Adults are not counted") && session.text().contains("cards are not counted"))
    session.press("2")
    #expect(session.desk.state.phase == .running && session.text().contains("WHY ARE THEY LEFT OUT?"))
    session.press("1")
    #expect(session.desk.state.phase == .finished)
    #expect(session.desk.state.adaptations.map(\.block) == [1, 2, 3, 4, 6])
    #expect(session.desk.record.adaptations.allSatisfy { $0.why == "time" })
  }

  @Test("the preview drops the chosen block, and comes back")
  func dropInThePreview() {
    let session = ScreenedSession.drawing()
    session.press("l")
    for _ in 0..<2 { session.face.hear(.down) }
    session.press("d")
    #expect(session.text().contains("5 Our charter") && session.text().contains("WHY IS IT LEFT OUT?"))
    session.press("1")
    #expect(session.desk.state.active == 2 && session.desk.state.blocks[4].isSkipped)
    #expect(session.text().contains("FIT THE REST IN"))
    for _ in 0..<2 { session.face.hear(.down) }
    session.press("d")
    #expect(session.desk.state.blocks[5].isSkipped && session.text().contains("FIT THE REST IN"))
  }

  @Test("too late to fit is no dead end: no key that only refuses, and the shortest possible")
  func tooLate() {
    let session = ScreenedSession()
    session.press(" e114:00\nl")
    #expect(session.text().contains("too much") && !session.text().contains("Y accept"))
    #expect(session.text().contains("S shortest all the same"))
    session.press("s")
    #expect(session.desk.state.blocks.map { $0.given / 60_000 } == [5, 10, 12, 5, 15, 5, 10])
    #expect(session.text().contains("you finish"))
    let early = ScreenedSession.drawing()
    early.press("l")
    #expect(early.text().contains("Y accept"))
  }

  @Test("after the end the note that is offered is taken, until the check is written down")
  func notesAfterTheEnd() {
    let session = ScreenedSession.drawing()
    session.press("q21")
    #expect(session.desk.state.phase == .finished && session.text().contains("M note"))
    session.press("mslow start\nkfood\n:tally red 1\n")
    #expect(session.desk.state.notes.last == "slow start" && session.desk.state.parked.last == "food")
    #expect(session.desk.state.cards[.red] == 1)
    session.press("w")
    #expect(session.text().contains("slow start") && session.text().contains("3 food"))
    session.press("\u{1B}c12345\n1")
    #expect(!session.text().contains("K park") && session.text().contains("W written down"))
  }

  @Test(
    "that the hard end has passed is said, with the way to the last block",
    arguments: [(24, 80), (40, 120), (12, 40)])
  func hardEndPassed(_ rows: Int, _ columns: Int) {
    let session = ScreenedSession.drawing()
    session.wait(57 * 60)
    #expect(!session.text(rows, columns).contains("has passed"))
    #expect(session.wait(60), "the screen changes at that minute")
    #expect(session.text(rows, columns).contains("15:30 has passed: time to close"))
    if columns > 40 { #expect(session.text(rows, columns).contains("J 7 = to the last block")) }
    session.press("j78")
    if columns > 40 { #expect(session.text(rows, columns).contains("Q = end the session")) }
    session.press(":status\n")
    #expect(session.text(40, columns).contains("15:30 has passed: time to close."))
  }

  /// A block that no small screen shows whole.
  private static let long: SessionPlan = {
    let plan = FullScreenSamples.plan
    let cues =
      (1...9).flatMap { number in
        [Cue(.say, "Words number\(number) said."), Cue(.instruct, "Step number\(number) of them")]
      } + [Cue(.watchFor, "The limit of confidentiality, lastly.")]
    let block = PlannedBlock(
      id: "long", title: "Long", phase: "main", kind: "discussion", minutes: 20, minimumMinutes: 12,
      maximumMinutes: nil, isCore: true, cues: cues, optOut: "Sit out.", shortVersion: nil, recap: nil,
      needs: [])
    return SessionPlan(
      moduleID: plan.moduleID, moduleTitle: plan.moduleTitle, moduleVersion: plan.moduleVersion,
      contentHash: plan.contentHash, sessionID: plan.sessionID, title: plan.title, adults: 2,
      blocks: [block] + plan.blocks, materials: plan.materials, spares: plan.spares,
      safeguardingSteps: plan.safeguardingSteps, around: plan.around)
  }()

  @Test(
    "every word of a block is on the screen before its first step is marked",
    arguments: [(24, 80), (40, 120), (12, 40), (7, 30), (30, 112)])
  func unseen(_ rows: Int, _ columns: Int) {
    let session = ScreenedSession(plan: Self.long)
    session.press(" ")
    var seen = session.text(rows, columns)
    if rows > 9 { #expect(seen.contains("Space more below") == !seen.contains("lastly")) }
    for _ in 0..<60 where session.desk.state.blocks[0].stepsDone == 0 {
      session.press(" ")
      if session.desk.state.blocks[0].stepsDone == 0 { seen += session.text(rows, columns) }
    }
    #expect(session.desk.state.blocks[0].stepsDone == 1)
    for number in 1...9 {
      #expect(seen.contains("number\(number) said") && seen.contains("Step number\(number)"))
    }
    #expect(seen.contains("lastly") && seen.contains("Sit out"))
    _ = session.text(rows, columns)
    session.press(" ")
    #expect(session.desk.state.blocks[0].stepsDone == 2, "what was seen once holds nobody up")
  }

  @Test("the clicker reads the list before the start to its end and then starts")
  func clicker() {
    let session = ScreenedSession()
    var seen = session.text(12, 40)
    for _ in 0..<30 where session.desk.state.phase == .waiting {
      session.face.hear(.pageDown)
      seen += session.text(12, 40)
    }
    #expect(session.desk.state.phase == .running && seen.contains("Both adults there?"))
    let quick = ScreenedSession()
    _ = quick.text(12, 40)
    quick.press(" ")
    #expect(quick.desk.state.phase == .running)
  }

  @Test("the smallest screens keep safety and help, and words do not run together")
  func smallScreens() {
    let session = ScreenedSession.drawing()
    for (rows, columns) in [(12, 40), (17, 40)] {
      let foot = session.lines(rows, columns).suffix(2).joined()
      #expect(foot.contains("! safety") && foot.contains("? all keys"))
    }
    for columns in 20..<60 { #expect(!session.text(40, columns).contains("DOdone")) }
  }

  @Test("the words of any block can be read from the plan; the clock and the plan stay")
  func reading() {
    let session = ScreenedSession.drawing()
    let before = session.desk.state
    session.press("v3")
    #expect(session.text().contains("Swap one card") && session.text().contains("3 Ladder of participation"))
    session.press("\u{1B}v4")
    #expect(session.text().contains("4 Break") && session.text().contains("Begin"))
    #expect(session.desk.state == before)
    session.press("\u{1B}w")
    #expect(
      session.text().contains("who reads the charter?") && session.text().contains("good debate at rung 4"))
  }
}

@Suite("Numbers and names on the whole screen")
struct ScreenNamesTests {
  @Test("planned, given, used and left are numbers that go together")
  func numbers() {
    let session = ScreenedSession.drawing()
    session.press("ly")
    let fits = session.text().contains("given 19  used 13") && session.text().contains("6 min left")
    #expect(fits, "\(session.text())")
  }

  @Test("names of the plan have the room that is there", arguments: [120, 200])
  func names(_ columns: Int) {
    let session = ScreenedSession.drawing()
    session.press("c1 \u{1B}")
    let text = session.text(40, columns)
    #expect(text.contains("3 Ladder of participa"))
    if columns == 200 { #expect(text.contains("3 Ladder of participation  ")) }
    #expect(!text.contains("rungs is "), "a material has its name")
  }

  @Test("a rehearsal says how fast its clock runs, and that nothing stays when its window closes")
  func rehearsals() throws {
    let desk = try SessionOpening.rehearsal(speed: 20).desk(plan: FullScreenSamples.plan, groupID: "r") {
      ClockReading(
        bootID: "b", bootMilliseconds: 0, awakeMilliseconds: 0, wallMilliseconds: TerminalSamples.start,
        utcOffsetSeconds: 0)
    }
    let face = FullScreenFace(desk: desk)
    func text() -> String { face.grid(in: ScreenSize(rows: 24, columns: 80)).lines.joined(separator: "\n") }
    face.hear(.sign(" "))
    #expect(text().contains("rehearsal x20, nothing kept"))
    face.hear(.sign("q"))
    #expect(text().contains("nothing of a rehearsal is kept") && !text().contains("--resume"))
  }
}
