import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

/// What somebody is told who uses the runner for the first time.
@Suite struct AdviceTests {
  /// The clocks stand at 13:45.
  func face(
    _ journal: any JournalSink = MemoryJournal(), plan: SessionPlan = TerminalSamples.plan,
    window: SessionWindow? = nil, say: @escaping (String) -> Void
  ) -> PlainFace {
    let identity = RunIdentity(runID: "0", mode: .live, groupID: "g", plan: plan)
    let desk = SessionDesk(plan: plan, identity: identity, journal: journal) {
      ClockReading(
        bootID: "b", bootMilliseconds: 0, awakeMilliseconds: 0, wallMilliseconds: TerminalSamples.start,
        utcOffsetSeconds: 0)
    }
    return PlainFace(desk: desk, window: { window }, output: say)
  }

  /// What is said about typed lines.
  func said(_ lines: [String], plan: SessionPlan = TerminalSamples.plan) -> [String] {
    var said: [String] = []
    let face = face(plan: plan) { said.append($0) }
    for line in lines { _ = face.hear(line) }
    return said
  }

  @Test("a note says where it stays, that a name does not belong in it, and that undo leaves it in the file")
  func notesSayWhereTheyStay() {
    #expect(
      said(["note cold room", "undo"]) == [
        "Note kept in the journal on this laptop. Never a name.", "saved 2",
        "Undone: the note. The words stay in the journal file until lls runs strike takes them out.",
        "saved 3",
      ])
    #expect(
      said(["park the bus", "undo"]) == [
        "Topic kept in the journal on this laptop. Never a name.", "saved 2",
        "Undone: the parked topic. The words stay in the journal file until lls runs strike takes them out.",
        "saved 3",
      ])
    for word in ["note", "park"] {
      #expect(said(["help \(word)"]).contains { $0.contains("the words stay in the journal file") })
    }
  }

  @Test("a start with nobody counted says so once, and not when somebody was")
  func nobodyIsCounted() {
    let advice = "Nobody is counted yet: type staff N and attend CODE when you can."
    #expect(said(["start"]).count { $0 == advice } == 1)
    #expect(!said(["staff 2", "start"]).contains(advice))
    #expect(!said(["attend \(TerminalSamples.codes[0])", "start"]).contains(advice))
  }

  @Test("moving on during a pause says that the clock stands still", arguments: ["next", "jump 3"])
  func stillPaused(line: String) {
    #expect(said(["start", "pause", line]).suffix(2) == ["Still paused: type resume.", "saved 4"])
    #expect(!said(["start", "pause", "resume", line]).contains("Still paused: type resume."))
  }

  @Test(
    "an end that is past by more than an hour is refused, with what to type", arguments: ["hard", "soft"])
  func pastEndsAreRefused(word: String) {
    let sentence = said(["start", "\(word) 12:30"]).last
    #expect(sentence?.contains("12:30 is past: it is 13:45 now") == true, "\(sentence ?? "")")
    #expect(sentence?.contains("\(word) 14:45") == true)
    #expect(said(["start", "\(word) 13:00"]).last == "saved 3")
    #expect(said(["start", "\(word) 21:45"]).last == "saved 3", "hours ahead")
  }

  @Test(
    "what is refused for its form says the form",
    arguments: [
      ("attend 7fx9 crzt", "eight characters, without a space"), ("attend", "eight characters"),
      ("left", "eight characters"), ("adapt changed", "adapt WHAT WHY"), ("adapt", "simplified"),
      ("adapt changed time", "adapt WHAT WHY"), ("adapt shortened hurry", "group-choice"),
      ("handover", "co-facilitator"), ("tally blue 3", "green, amber or red"), ("tally 3", "amber"),
    ])
  func formsAreSaid(line: String, form: String) {
    #expect(said([line]).last?.contains(form) == true, "\(said([line]).last ?? "")")
  }
}

extension AdviceTests {
  @Test("where two nations' procedures are shown, each has its heading and is numbered from 1")
  func nationsAreNumberedApart() {
    let plan = TerminalSamples.plan
    let both = SessionPlan(
      moduleID: plan.moduleID, moduleTitle: plan.moduleTitle, moduleVersion: plan.moduleVersion,
      contentHash: plan.contentHash, sessionID: plan.sessionID, title: plan.title, adults: plan.adults,
      blocks: plan.blocks, materials: [], spares: [],
      safeguardingSteps: [
        SafeguardingStep(nation: "England", "Listen."), SafeguardingStep(nation: "England", "Tell the lead."),
        SafeguardingStep(nation: "Wales", "Listen first."),
      ])
    #expect(
      said(["care"], plan: both).dropFirst().dropLast() == [
        "England:", "1 Listen.", "2 Tell the lead.", "Wales:", "1 Listen first.",
      ])
  }

  @Test("a window that closes on a full disk lists what to write down, and nothing when all is saved")
  func whatIsNotSavedIsListed() {
    let disk = FullDisk()
    var said: [String] = []
    let face = face(disk) { said.append($0) }
    _ = face.hear("start")
    disk.isFull = true
    for line in ["next", "hard 14:40", "note cold room", "attend \(TerminalSamples.codes[0])", "undo"] {
      _ = face.hear(line)
    }
    face.close()
    #expect(
      said.suffix(7) == [
        InterfaceText.unsavedHeading, "  13:45 on to the next block", "  13:45 the hard end: 14:40",
        "  13:45 note: cold room",
        "  13:45 present: \(TerminalSamples.codes[0])", "  13:45 the last thing was undone",
        InterfaceText.leftOpen,
      ])
    disk.isFull = false
    said = []
    face.close()
    #expect(said == ["saved 7", InterfaceText.leftOpen])
  }
}
