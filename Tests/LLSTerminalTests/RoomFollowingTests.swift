import Glibc
import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

/// How the room's view follows a session: from page to page, on small screens, and when the session's window or journal is gone.
@Suite struct RoomFollowingTests {
  private func block(_ id: String, _ words: [String], optOut: String? = nil) -> PlannedBlock {
    PlannedBlock(
      id: id, title: id.uppercased(), phase: "main", kind: "discussion", minutes: 10, minimumMinutes: 5,
      maximumMinutes: nil, isCore: true, cues: words.map { Cue(.say, $0) }, optOut: optOut, shortVersion: nil,
      recap: nil, needs: [], aims: [])
  }

  private func plan(_ blocks: [PlannedBlock]) -> SessionPlan {
    let plan = RoomTests.plan()
    return SessionPlan(
      moduleID: plan.moduleID, moduleTitle: plan.moduleTitle, moduleVersion: plan.moduleVersion,
      contentHash: plan.contentHash, sessionID: plan.sessionID, title: plan.title, adults: plan.adults,
      blocks: blocks, materials: [], spares: [], safeguardingSteps: [])
  }

  /// What the room hears line by line, one step at each look.
  private func heard(
    _ blocks: [PlannedBlock], _ steps: [(SessionDesk) throws -> Void], after: () -> Void = {}
  ) throws -> [String] {
    let folder = TemporaryFolder()
    let plan = plan(blocks)
    let desk = try SessionOpening.new(journal: folder.file()).desk(plan: plan, groupID: "g")
    let view = try RoomView(path: folder.file(), plan: plan, showsTime: false)
    var said: [String] = []
    var ahead = steps
    view.run(
      output: {
        said.append($0)
        return said.count < 60
      }, clear: { said.append("(cleared)") },
      wait: {
        guard !ahead.isEmpty else {
          unlink(folder.file())
          return
        }
        do { try ahead.removeFirst()(desk) } catch { Issue.record(error) }
      })
    withExtendedLifetime(desk) {}
    return said
  }

  @Test("after a pause, and after a hidden screen, the page is said again whole")
  func wholePages() throws {
    let page = ["The ladder", "RING", "Pass when you like."]
    let title = RoomTests.plan().title
    let expected = [title] + page.dropFirst()
    #expect(
      try heard(
        [block("ring", ["Pass when you like."])],
        [
          { try $0.take(.start) }, { try $0.take(.pause) }, { try $0.take(.resume) }, { try $0.take(.hide) },
          { try $0.take(.show) }, { try $0.take(.note("x")) }, { try $0.take(.finish) },
        ])
        == [title, InterfaceText.Room.soon] + expected + [title, InterfaceText.Room.pause]
        + expected.dropFirst() + expected + ["(cleared)"] + expected + [title, InterfaceText.Room.over])
  }

  @Test("a sentence that the block before had too is said again")
  func sharedSentences() throws {
    let said = try heard(
      [block("ring", ["You can pass."]), block("vote", ["You can pass.", "Raise a card."])],
      [{ try $0.take(.start) }, { try $0.take(.next) }, { try $0.take(.finish) }])
    #expect(said.count { $0 == "You can pass." } == 2)
    #expect(said.suffix(6).contains("VOTE"))
  }

  @Test("a session whose journal was taken away ends with a sentence")
  func takenAway() throws {
    #expect(
      try heard([block("ring", ["You can pass."])], [{ try $0.take(.start) }]).last
        == InterfaceText.Room.gone)
  }

  @Test(
    "while no window runs the session the room is told that it goes on soon, and sees it again when it does")
  func stopped() throws {
    let folder = TemporaryFolder()
    let plan = plan([block("ring", ["You can pass."])])
    var desk: SessionDesk? = try SessionOpening.new(journal: folder.file()).desk(plan: plan, groupID: "g")
    let view = try RoomView(path: folder.file(), plan: plan, showsTime: true)
    try desk?.take(.start)
    #expect(view.page.lines.contains { $0.text == "You can pass." })
    desk = nil
    #expect(view.page.lines.map(\.text) == [plan.title, InterfaceText.Room.stopped])
    #expect(!view.page.isOver)
    desk = try SessionOpening.resume(journal: folder.file()).desk(plan: plan, groupID: "g")
    #expect(view.page.lines.contains { $0.text == "You can pass." })
    try desk?.take(.hide)
    desk = nil
    #expect(view.page.lines.isEmpty, "a hidden screen stays hidden")
  }

  @Test("on a small screen the page is seen in parts, with the other way to take part always in view")
  func smallScreens() throws {
    let words = (1...12).map {
      "Sentence number \($0) of what is read aloud to everybody here today, slowly."
    }
    let folder = TemporaryFolder()
    let plan = plan([block("ring", words, optOut: "Watch from the side, with a drink.")])
    let desk = try SessionOpening.new(journal: folder.file()).desk(plan: plan, groupID: "g")
    try desk.take(.start)
    let page = try RoomView(path: folder.file(), plan: plan, showsTime: false).page
    let way = InterfaceText.Room.optOut("Watch from the side, with a drink.")
    for size in [ScreenSize(rows: 15, columns: 60), ScreenSize(rows: 8, columns: 40)] {
      var first = 0
      var seen = ""
      var parts = 0
      while parts < 100 {
        let frame = page.frame(in: size, from: first)
        let flowing = frame.lines.map(\.text).joined(separator: " ")
        #expect(frame.lines.count <= size.rows && flowing.hasSuffix(way), "\(frame.text)")
        seen += " " + frame.lines.map(\.text).joined(separator: " ")
        parts += 1
        let next = page.first(after: .sign(" "), from: first, in: size)
        #expect(frame.text.contains("Space: more") == (next > first))
        #expect(frame.text.contains("PgUp: back") == (first > 0))
        if next == first { break }
        first = next
      }
      #expect(parts > 1)
      #expect((1...12).allSatisfy { seen.contains("number \($0) of") })
      #expect(page.first(after: .up, from: first, in: size) == first - 1)
      #expect(page.first(after: .pageUp, from: 1, in: size) == 0)
    }
    let tiny = page.frame(in: ScreenSize(rows: 1, columns: 20))
    #expect(tiny.lines.count == 1)
  }
}
