import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

/// What a small window, a hidden screen and a changed module ask of the runner.
@Suite struct RoomTests {
  private let advice = AdviceTests()

  static func plan(spares: [PlannedBlock] = [], steps: [SafeguardingStep] = []) -> SessionPlan {
    let plan = TerminalSamples.plan
    return SessionPlan(
      moduleID: plan.moduleID, moduleTitle: plan.moduleTitle, moduleVersion: plan.moduleVersion,
      contentHash: plan.contentHash, sessionID: plan.sessionID, title: plan.title, adults: plan.adults,
      blocks: plan.blocks, materials: plan.materials, spares: spares, safeguardingSteps: steps)
  }

  @Test("the first page of the safeguarding steps fits the window and holds how every step begins")
  func careFits() {
    let steps = (1...8).map {
      SafeguardingStep("Danger \($0)? Call 999. " + String(repeating: "more ", count: 60))
    }
    let window = SessionWindow(rows: 24, height: { $0.count / 79 + 1 }, clear: {})
    var said: [String] = []
    let face = advice.face(plan: Self.plan(steps: steps), window: window) { said.append($0) }
    _ = face.hear("!")
    #expect(said.contains("1 Danger 1? Call 999.") && said.contains("8 Danger 8? Call 999."))
    #expect(said.reduce(0) { $0 + window.height($1) } < 24)
    var full: Set<String> = []
    for _ in 0..<8 {
      said = []
      _ = face.hear("!")
      #expect(said.reduce(0) { $0 + window.height($1) } < 24)
      full.formUnion(said)
    }
    #expect(steps.indices.allSatisfy { full.contains("\($0 + 1) \(steps[$0].text)") })
    said = []
    _ = face.hear("! 3")
    #expect(said == ["3 \(steps[2].text)"])
    #expect(face.desk.record.lastSequence == 1)
  }

  @Test("a hidden screen shows a short line until it is shown again, and the safeguarding steps in any case")
  func hiding() {
    var said: [String] = []
    var cleared = 0
    let window = SessionWindow(rows: 24, height: { _ in 1 }, clear: { cleared += 1 })
    let face = advice.face(window: window) { said.append($0) }
    for line in ["start", "hide"] { _ = face.hear(line) }
    said = []
    for line in ["note cold room", "status", "next"] { _ = face.hear(line) }
    #expect(said == ["saved 4", InterfaceText.hidden, InterfaceText.hidden, "saved 5", InterfaceText.hidden])
    #expect(cleared == 4)
    _ = face.hear("!")
    #expect(said.contains("1 Make sure everybody is safe now."))
    said = []
    _ = face.hear(".")
    #expect(said.count { $0.hasPrefix("Block 2 of 4") } == 1 && said.contains("saved 6"))
    #expect(advice.said(["help hide"]).first?.hasPrefix("hide, or . or b") == true)
  }

  @Test("a spare activity is listed, and read out by its number, id or title; the plan stays as it is")
  func spares() {
    let spare = TerminalSamples.block(
      "two-truths", 5, min: nil, core: false, cues: [Cue(.say, "Two are true.")])
    let plan = Self.plan(spares: [spare])
    #expect(advice.said(["spare"], plan: plan).first == "1 TWO-TRUTHS, 5 minutes")
    for name in ["1", "two-truths", "TWO-TRUTHS"] {
      #expect(advice.said(["spare \(name)"], plan: plan).contains("SAY Two are true."))
    }
    #expect(advice.said(["spare 2"], plan: plan).last?.contains("no spare activity 2") == true)
  }

  @Test("codes that are right are marked, and every wrong one is named")
  func goodCodesAreMarked() {
    let codes = TerminalSamples.codes
    let said = advice.said(["attend \(codes[0]) bad \(codes[1]) worse"])
    #expect(said.prefix(2) == ["2 here.", "saved 2"])
    #expect(said.last?.hasPrefix("Not marked: BAD, WORSE.") == true)
  }

  @Test("the plan of a journal is kept when the module was edited, with the words of now")
  func outlinesAreKept() {
    let outline = PlanOutline(Self.plan())
    let edited = SessionPlan(
      moduleID: "having-a-say", moduleTitle: "Having a say", moduleVersion: "0.2.0", contentHash: "c",
      sessionID: "the-ladder", title: "The ladder", adults: 1,
      blocks: [
        TerminalSamples.block("ladder", 35, min: 12, core: true, cues: [Cue(.ask, "Who else decides?")])
      ],
      materials: [], spares: [], safeguardingSteps: [])
    let kept = outline.keeping(edited)
    #expect(kept.blocks.map(\.minutes) == [10, 20, 10, 10] && kept.adults == 2)
    #expect(kept.blocks[1].cues == [Cue(.ask, "Who else decides?")])
    #expect(kept.blocks[0].cues == [Cue(.tip, InterfaceText.activityGone)])
  }

  @Test("a sleep of half a minute is noticed, a shorter one is not", arguments: [(29_999, 0), (30_000, 1)])
  func shortSleeps(milliseconds: Int, gaps: Int) {
    final class Slept { var time = 0 }
    let slept = Slept()
    let identity = RunIdentity(runID: "0", mode: .live, groupID: "g", plan: TerminalSamples.plan)
    let desk = SessionDesk(plan: TerminalSamples.plan, identity: identity, journal: MemoryJournal()) {
      ClockReading(
        bootID: "b", bootMilliseconds: slept.time, awakeMilliseconds: 0,
        wallMilliseconds: TerminalSamples.start + slept.time, utcOffsetSeconds: 0)
    }
    let face = PlainFace(desk: desk) { _ in }
    _ = face.hear("start")
    slept.time = milliseconds
    _ = face.hear("status")
    #expect(desk.state.history.count - 1 == gaps)
  }

  @Test("what is refused leaves the run and its journal as they were")
  func refusalsChangeNothing() {
    let journal = MemoryJournal()
    let face = advice.face(journal) { _ in }
    _ = face.hear("start")
    let (state, bytes) = (face.desk.state, journal.bytes)
    for line in [
      "start", "jump 99", "+0", "+999", "note", "resume", "gap no", "skip", "unskip 1", "late", "accept",
    ] {
      _ = face.hear(line)
      #expect(face.desk.state == state && journal.bytes == bytes, "\(line)")
    }
  }

  @Test("many notes that were undone cost no more than other lines", .timeLimit(.minutes(1)))
  func manyUndos() throws {
    let notes = (0..<16_000).map { TimedEvent(.note("n"), at: TimePoint(milliseconds: $0)) }
    let undos = (0..<16_000).map { TimedEvent(.undo, at: TimePoint(milliseconds: 16_000 + $0)) }
    let state = try SessionMachine.fold(notes + undos, of: PlanOutline(TerminalSamples.plan))
    #expect(state.notes.isEmpty && state.history.isEmpty)
  }

  @Test(
    "an end says at once how late the plan is, and what is past how far",
    arguments: [
      ("hard 14:00", "late:"), ("soft 14:00", "after 14:00"), ("hard 13:40", "you are 5 minutes over"),
    ])
  func lateness(line: String, words: String) {
    let said = advice.said(["start", line])
    #expect(said.contains { $0.contains(words) }, "\(said)")
  }

  @Test(
    "words from elsewhere lead to the command that was meant",
    arguments: [
      ("stop", "pause"), ("exit", "quit"), ("q", "quit"), ("end", "finish"), ("bye", "quit"), ("+", "+5"),
    ])
  func familiarWords(word: String, command: String) {
    #expect(advice.said([word]).last?.contains(command) == true)
  }

  @Test("help fits a window of 24 rows and names the rest")
  func helpFits() {
    for lines in [["help"], ["start", "help"]] {
      let before = advice.said(lines.dropLast()).count
      let help = advice.said(lines).dropFirst(before)
      #expect(help.count < 23 && help.last?.contains("help all") == true)
      #expect(help.allSatisfy { $0.count < 160 })
    }
    #expect(advice.said(["help all"]).count > 40)
  }
}
