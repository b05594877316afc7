import Glibc
import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

/// What everybody in the room may see on a second screen, and what never.
@Suite struct RoomViewTests {
  /// A plan in which every kind of word can be told from the others.
  static let plan = RoomTests.plan(
    steps: [SafeguardingStep("SECRET-STEP")]
  ).withBlock(
    PlannedBlock(
      id: "welcome", title: "Welcome ring", phase: "main", kind: "discussion", minutes: 10, minimumMinutes: 5,
      maximumMinutes: nil, isCore: true,
      cues: [
        Cue(.say, "You can pass at any time."), Cue(.ask, "What helps you feel welcome?"),
        Cue(.instruct, "SECRET-DO"), Cue(.listenFor, "SECRET-LISTEN"), Cue(.watchFor, "SECRET-CARE"),
        Cue(.debrief, "SECRET-DEBRIEF"), Cue(.tip, "SECRET-TIP"),
      ], optOut: "Watch from the side.", shortVersion: "SECRET-SHORT", recap: "SECRET-RECAP",
      needs: ["SECRET-NEED"]))

  func page(_ lines: [String], showsTime: Bool = false) throws -> [String] {
    let player = ScriptPlayer(
      lines: lines, plan: Self.plan, groupID: "group-secret", runID: "00112233445566778899aabbccddeeff",
      startWallMilliseconds: TerminalSamples.start, utcOffsetSeconds: 0)
    let replay = try JournalReader.read(player.play(), path: "journal")
    let last = replay.entries.last?.step.at ?? .zero
    return RoomPage(replay.state, plan: Self.plan, at: last, showsTime: showsTime).lines.map(\.text)
  }

  @Test("the room sees the title, what is read aloud and asked, and the other way to take part; nothing else")
  func whatTheRoomSees() throws {
    let busy = [
      "+0:00 staff 2", "+0:00 attend \(TerminalSamples.codes[0])", "+1:00 start", "+2:00 note SECRET-NOTE",
      "+2:00 park SECRET-TOPIC", "+2:10 tally red 1", "+2:20 adapt simplified safety", "+2:30 care",
      "+3:00 left \(TerminalSamples.codes[0])",
    ]
    #expect(
      try page(busy) == [
        Self.plan.title, "Welcome ring", "You can pass at any time.", "What helps you feel welcome?",
        "Another way to take part: Watch from the side.",
      ])
    let seen = try page(busy, showsTime: true).joined(separator: "\n")
    #expect(
      !seen.contains("SECRET") && !seen.contains("group-secret") && !seen.contains(TerminalSamples.codes[0]))
  }

  @Test("the other way to take part stays on a screen that is too small for blank lines")
  func smallScreen() throws {
    let player = ScriptPlayer(
      lines: ["+0:00 start", "+1:00 pause"], plan: Self.plan, groupID: "g",
      runID: "00112233445566778899aabbccddeeff", startWallMilliseconds: TerminalSamples.start,
      utcOffsetSeconds: 0)
    let replay = try JournalReader.read(player.play(), path: "journal")
    let page = RoomPage(replay.state, plan: Self.plan, at: .zero, showsTime: false)
    #expect(page.frame(in: ScreenSize(rows: 11, columns: 80)).lines.count == 11)
    let small = page.frame(in: ScreenSize(rows: 8, columns: 80))
    #expect(small.lines.map(\.text) == page.lines.map(\.text))
  }

  @Test("in Welsh the room sees Welsh around the module's own words, and before the start that it is a draft")
  func inWelsh() throws {
    let (before, during, after) = try InterfaceLanguage.$current.withValue(.welsh) {
      (
        try page(["+0:00 staff 2"]), try page(["+0:00 start", "+3:30 pause"], showsTime: true),
        try page(["+0:00 start", "+1:00 finish"])
      )
    }
    #expect(
      before == [
        Self.plan.title, "Byddwn yn dechrau cyn hir.",
        "Drafft: nid oes cyfieithydd wedi gweld y geiriau hyn eto.",
      ])
    #expect(
      during == [
        Self.plan.title, "Saib.", "Welcome ring", "Tua 7 munud ar ôl.", "You can pass at any time.",
        "What helps you feel welcome?", "Ffordd arall o gymryd rhan: Watch from the side.",
      ])
    #expect(after == [Self.plan.title, "Dyna'r cyfan am heddiw. Diolch."])
  }

  @Test("nothing is seen while the facilitator hides the screen, and again when it is shown")
  func hiding() throws {
    #expect(try page(["+0:00 start", "+1:00 hide"]) == [])
    #expect(try page(["+0:00 start", "+1:00 hide", "+2:00 show"]).contains("Welcome ring"))
  }

  @Test("how much is left is seen only where the room asked for it, in whole minutes and never below nothing")
  func countdown() throws {
    #expect(try !page(["+0:00 start", "+3:30 note x"]).contains { $0.contains("minute") })
    #expect(try page(["+0:00 start", "+3:30 note x"], showsTime: true).contains("About 7 minutes left."))
    #expect(
      try page(["+0:00 start", "+13:30 note x"], showsTime: true).contains(
        InterfaceText.Room.left(milliseconds: 0)))
    #expect(!InterfaceText.Room.left(milliseconds: -500_000).contains("-"))
  }

  @Test("before the start, in a pause and after the end the room sees a friendly word")
  func phases() throws {
    #expect(try page(["+0:00 staff 2"]).last == InterfaceText.Room.soon)
    #expect(try page(["+0:00 start", "+1:00 pause"])[1] == InterfaceText.Room.pause)
    #expect(try page(["+0:00 start", "+1:00 finish"]).last == InterfaceText.Room.over)
  }

  @Test("a second window follows the journal that the first one writes, and never writes")
  func following() throws {
    let folder = TemporaryFolder()
    let desk = try SessionOpening.new(journal: folder.file()).desk(plan: Self.plan, groupID: "g")
    let view = try RoomView(path: folder.file(), plan: Self.plan, showsTime: false)
    #expect(view.page.lines.last?.text == InterfaceText.Room.soon)
    try desk.take(.start)
    #expect(view.page.lines.contains { $0.text == "Welcome ring" })
    try desk.take(.hide)
    #expect(view.page.lines.isEmpty && !view.page.isOver)
    try desk.take(.show)
    try desk.take(.finish)
    let before = contents(of: folder.file())
    #expect(view.page.isOver)
    #expect(contents(of: folder.file()) == before)
    #expect(JournalFile.isBeingWritten(at: folder.file()))
    withExtendedLifetime(desk) {}
  }

  @Test(
    "a journal that is taken away is overwritten first, and one that is being written or is no journal stays")
  func discarding() throws {
    let folder = TemporaryFolder()
    var desk: SessionDesk? = try SessionOpening.new(journal: folder.file()).desk(
      plan: Self.plan, groupID: "g")
    try desk?.take(.note("SECRET-NOTE"))
    #expect(throws: JournalError.busy(path: folder.file())) { try JournalDiscard.discard(folder.file()) }
    desk = nil
    let kept = open(folder.file(), O_RDONLY)
    defer { close(kept) }
    #expect(!JournalFile.isBeingWritten(at: folder.file()))
    try JournalDiscard.discard(folder.file())
    #expect(access(folder.file(), F_OK) != 0)
    var bytes = [UInt8](repeating: 1, count: 4_096)
    let count = read(kept, &bytes, bytes.count)
    #expect(count > 0 && bytes[..<max(0, count)].allSatisfy { $0 == 0 })
    put(Array("a letter\n".utf8), at: folder.file("b.journal"))
    #expect(throws: JournalError.notAJournal(path: folder.file("b.journal"))) {
      try JournalDiscard.discard(folder.file("b.journal"))
    }
    #expect(contents(of: folder.file("b.journal")) == Array("a letter\n".utf8))
  }
}

extension SessionPlan {
  /// The plan with its first block replaced.
  func withBlock(_ block: PlannedBlock) -> SessionPlan {
    SessionPlan(
      moduleID: moduleID, moduleTitle: moduleTitle, moduleVersion: moduleVersion, contentHash: contentHash,
      sessionID: sessionID, title: title, adults: adults, blocks: [block] + blocks.dropFirst(),
      materials: materials, spares: spares, safeguardingSteps: safeguardingSteps)
  }
}
