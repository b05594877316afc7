import Glibc
import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

// One after another: the signal test sets handlers for the whole process.
@Suite(.serialized) struct PlainSessionTests {
  let folder = TemporaryFolder()

  /// Clocks that the test sets.
  final class Clocks {
    var boot = "first"
    var sinceBoot = 1_000_000
    var asleep = 0
    var wall = TerminalSamples.start
    var reading: ClockReading {
      ClockReading(
        bootID: boot, bootMilliseconds: sinceBoot, awakeMilliseconds: sinceBoot - asleep,
        wallMilliseconds: wall,
        utcOffsetSeconds: 0)
    }
    func pass(_ milliseconds: Int) {
      sinceBoot += milliseconds
      wall += milliseconds
    }
  }

  func run(
    _ lines: [String], _ clocks: Clocks, resume: Bool = false, plan: SessionPlan = TerminalSamples.plan
  ) throws -> (said: [String], outcome: PlainSession.Outcome) {
    var said: [String] = []
    var rest = lines[...]
    let input = LineInput {
      clocks.pass(1_000)
      return rest.popFirst().map { .line($0) } ?? .end
    }
    let outcome = try PlainSession.run(
      plan: plan, groupID: "group-b", journalPath: folder.file(), clock: { clocks.reading }, input: input,
      output: { said.append($0) }, resume: resume)
    return (said, outcome)
  }

  @Test("a window that closes leaves the session open, and it goes on where it was")
  func sessionsGoOn() throws {
    let clocks = Clocks()
    let first = try run(["staff 2", "start", "next"], clocks)
    #expect(first.outcome.ending == .open)
    #expect(first.said.last == InterfaceText.leftOpen)
    clocks.pass(20_000)
    let second = try run(["finish"], clocks, resume: true)
    #expect(second.outcome.ending == .finished)
    #expect(second.outcome.isAllSaved)
    #expect(second.outcome.record.lastSequence == 5)
    #expect(!second.said.contains { $0.hasPrefix("This window was away") })
  }

  @Test("after a restart the wall clock counts, the gap is asked about once, and can be left out")
  func gapsAreAskedAbout() throws {
    let clocks = Clocks()
    _ = try run(["start"], clocks)
    clocks.boot = "second"
    clocks.sinceBoot = 5_000
    clocks.wall += 600_000
    let second = try run(["gap no", "quit"], clocks, resume: true)
    #expect(second.said.count { $0.hasPrefix("This window was away for 10 minutes") } == 1)
    let third = try run(["status", "finish"], clocks, resume: true)
    #expect(!third.said.contains { $0.hasPrefix("This window was away") })
    #expect(third.outcome.record.pausedSeconds >= 600)
    #expect(third.outcome.record.elapsedSeconds < 620)
  }

  @Test("a gap that the group used is asked about until it is answered, and stays counted")
  func gapsCanBeCounted() throws {
    let clocks = Clocks()
    _ = try run(["start"], clocks)
    clocks.pass(600_000)
    let second = try run(["gap yes", "status", "finish"], clocks, resume: true)
    #expect(second.said.count { $0.hasPrefix("This window was away") } == 1)
    #expect(second.outcome.record.pausedSeconds == 0)
    #expect(second.outcome.record == (try JournalReader.record(from: contents(of: folder.file()), path: "x")))
  }

  @Test("lines come whole from a pipe, the last one without its end too, and Ctrl-C ends them")
  func linesComeFromPipes() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let input = LineInput.descriptor(ends[0])
    let bytes = Array("next\r\nnote caf\u{E9}\n\nfin".utf8)
    _ = bytes.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
    #expect(input.next() == .line("next"))
    #expect(input.next() == .line("note caf\u{E9}"))
    #expect(input.next() == .line(""))
    kill(getpid(), SIGINT)
    #expect(input.next() == .interrupted)
    close(ends[1])
    close(ends[0])
  }

  @Test("the end of a pipe is the end of the lines, and a last line without its end counts")
  func pipesEnd() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    _ = Array("quit".utf8).withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
    close(ends[1])
    let input = LineInput.descriptor(ends[0])
    #expect(input.next() == .line("quit"))
    #expect(input.next() == .end)
    close(ends[0])
  }

  @Test("after more than an hour a session goes on paused")
  func longGapsPause() throws {
    let clocks = Clocks()
    _ = try run(["start"], clocks)
    clocks.pass(4_000_000)
    let second = try run(["resume", "finish"], clocks, resume: true)
    #expect(second.said.contains(InterfaceText.resumedPaused))
    #expect(second.outcome.ending == .finished)
  }

  @Test("a wall clock that goes back across a restart takes no time away")
  func timeNeverGoesBack() throws {
    let clocks = Clocks()
    _ = try run(["start", "next"], clocks)
    clocks.boot = "second"
    clocks.wall -= 9_000_000
    let second = try run(["finish"], clocks, resume: true)
    #expect(second.outcome.record.elapsedSeconds >= 1)
  }

  @Test("a laptop that slept is noticed, and the hard end stays the hour on the wall")
  func sleepIsNoticed() throws {
    let clocks = Clocks()
    var said: [String] = []
    var step = 0
    let input = LineInput {
      step += 1
      switch step {
      case 1: return .line("start")
      case 2: return .line("hard 14:45")
      case 3:
        clocks.pass(300_000)
        clocks.asleep = 300_000
        return .line("next")
      case 4:
        clocks.wall += 120_000  // put forward
        return .line("status")
      case 5: return .line("note after the step")
      case 6: return .line("status")
      default: return .end
      }
    }
    _ = try PlainSession.run(
      plan: TerminalSamples.plan, groupID: "g", journalPath: folder.file(), clock: { clocks.reading },
      input: input, output: { said.append($0) }, resume: false)
    #expect(said.contains { $0.hasPrefix("This window was away for 5 minutes") })
    #expect(said.last { $0.contains("hard end") }?.contains("hard end 14:45") == true)
  }

  @Test("running late is shown first, and nothing changes until it is accepted")
  func lateIsAPreview() throws {
    let clocks = Clocks()
    let (said, outcome) = try run(
      ["accept", "start", "hard 14:25", "late", "status", "accept", "late", "quit"], clocks)
    #expect(said.contains { $0.hasPrefix("Nothing has been shown yet") })
    #expect(said.contains { $0.hasPrefix("2 LADDER: ") && $0.hasSuffix("instead of 20 minutes") })
    #expect(said.contains { $0.hasPrefix("Nothing has changed yet") })
    #expect(said.contains("The plan ends at the hard end already. Nothing has to change."))
    #expect(outcome.ending == .open)
  }

  @Test("with the block over its time, what late has shown is done though the clock moves on in between")
  func lateInOverTime() throws {
    let clocks = Clocks()
    var said: [String] = []
    var rest = ["start", "hard 14:35", "late", "accept", "quit"][...]
    let input = LineInput {
      if rest.first == "late" { clocks.pass(1_200_000) }  // block 1 had 10 minutes
      return rest.popFirst().map { .line($0) } ?? .end
    }
    let clock = {
      clocks.pass(7)
      return clocks.reading
    }
    let outcome = try PlainSession.run(
      plan: TerminalSamples.plan, groupID: "g", journalPath: folder.file(), clock: clock, input: input,
      output: { said.append($0) }, resume: false)
    #expect(said.contains { $0.hasPrefix("Nothing has changed yet") })
    #expect(outcome.record.lastSequence == 4, "\(said)")
  }

  @Test("what late has shown is not done once the plan is another one")
  func anOldPreviewIsNotDone() throws {
    let (said, outcome) = try run(
      ["start", "hard 14:25", "late", "note cold room", "next", "accept", "late", "accept"], Clocks())
    #expect(said.count { $0 == InterfaceText.Refusal.previewOutOfDate } == 1)
    #expect(outcome.record.lastSequence == 6)
  }

  @Test(
    "a block to be left alone has to be one of the plan",
    arguments: [
      ("late keep 9", "There is no block 9"), ("late keep -9223372036854775808", "late keep 4"),
      ("late keep 0", "late keep 4"),
    ])
  func keptBlocksAreThere(line: String, advice: String) throws {
    let (said, _) = try run(["start", "hard 14:25", line], Clocks())
    #expect(said.dropLast().last?.contains(advice) == true, "\(said)")
  }

  @Test(
    "a session that was closed and is opened again asks about the time between, and its journal can be read")
  func openedAgain() throws {
    let clocks = Clocks()
    _ = try run(["start", "next", "finish", "closing named-standby"], clocks)
    clocks.pass(12 * 60_000)
    let (_, first) = try run(["undo"], clocks, resume: true)
    #expect(first.record.closingCheck == nil && first.record.ending == .finished)
    clocks.pass(90 * 60_000)
    let (said, second) = try run(["undo"], clocks, resume: true)
    #expect(said.contains { $0.contains("This window was away for") }, "\(said)")
    #expect(second.record.ending == .open)
    let (more, third) = try run(["gap no", "resume", "finish"], clocks, resume: true)
    #expect(more.contains { $0.hasPrefix("Finished after") }, "\(more)")
    #expect(third.record.elapsedSeconds - third.record.pausedSeconds < 60, "nobody was in the room")
    let bytes = contents(of: folder.file())
    #expect(try JournalReader.record(from: bytes, path: "j").ending == .finished)
  }

  @Test("a screen that was hidden before the end can be shown after it")
  func shownAfterTheEnd() throws {
    let (said, _) = try run(["start", "hide", "finish", "show", "status"], Clocks())
    #expect(said.contains { $0.hasPrefix("Finished after") }, "\(said)")
  }

  @Test("a session that ends asks for its closing check, and says when the window closes without it")
  func closingCheckIsAskedFor() throws {
    let clocks = Clocks()
    let (said, first) = try run(["start", "finish"], clocks)
    #expect(said.contains { $0.contains("closing reader-of-cards") })
    #expect(said.last == InterfaceText.checkMissing)
    #expect(first.record.closingCheck == nil)
    let (more, second) = try run(["closing facilitator", "closing named-standby"], clocks, resume: true)
    #expect(more.contains { $0.contains("reader-of-cards") }, "the roles are listed")
    #expect(more.contains(InterfaceText.afterClosingCheck[0]))
    #expect(!more.contains(InterfaceText.checkMissing))
    #expect(second.record.closingCheck?.role == "named-standby")
  }

  @Test("the safeguarding steps are said in their order, and nothing about it is stored")
  func careStoresNothing() throws {
    let clocks = Clocks()
    let (said, outcome) = try run(["!", "care"], clocks)
    #expect(said.contains("1 Make sure everybody is safe now."))
    #expect(said.contains("2 Tell the safeguarding lead."))
    #expect(outcome.record.lastSequence == 1)
  }

  @Test(
    "what cannot be done says what to do instead",
    arguments: [
      ("next", "Type start first"), ("hard 99", "hard 15:30"), ("attend ABC", "look at the card"),
      ("jump", "jump 4"), ("adapt better time", "simplified"), ("frobnicate", "Type help"),
      ("nxt", "Did you mean next"),
      ("material tape", "Type rungs"), ("resume", "Type start first"), ("undo", "help"),
      ("note", "some words"),
      ("+0", "start"), ("gap no", "type pause"), ("tally green 100", "0 to 99"),
      ("handover Sam", "co-facilitator"),
    ])
  func refusalsHelp(line: String, advice: String) throws {
    let (said, outcome) = try run([line], Clocks())
    #expect(said.dropLast().last?.contains(advice) == true, "\(said.dropLast().last ?? "")")
    #expect(outcome.record.lastSequence == 1)
  }

  @Test("a module cannot drive the terminal")
  func textIsMadeVisible() throws {
    let plan = TerminalSamples.plan
    let evil = SessionPlan(
      moduleID: plan.moduleID, moduleTitle: "Evil \u{1B}[2J\u{9B}31m\u{202E}", moduleVersion: "1.0.0",
      contentHash: plan.contentHash, sessionID: plan.sessionID, title: "t\u{7}", adults: 1,
      blocks: [TerminalSamples.block("a", 5, min: nil, core: true, cues: [Cue(.say, "\u{1B}]0;x\u{7}")])],
      materials: [], spares: [], safeguardingSteps: [SafeguardingStep("\u{1B}[31mrun")])
    let (said, _) = try run(
      ["start", "care", "\u{1B}[31m", "status", "plan", "help \u{1B}"], Clocks(), plan: evil)
    for line in said {
      #expect(
        !line.unicodeScalars.contains {
          $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}"
        })
    }
  }

  @Test("another session's journal is not gone on with")
  func journalsBelongToTheirSession() throws {
    let clocks = Clocks()
    _ = try run(["start"], clocks)
    #expect(throws: JournalError.self) {
      try PlainSession.run(
        plan: TerminalSamples.plan, groupID: "group-c", journalPath: folder.file(), clock: { clocks.reading },
        input: .lines([]), output: { _ in }, resume: true)
    }
  }

  @Test("every command in help can be typed as help shows it, or asks for what it lacks")
  func helpIsTrue() throws {
    for help in InterfaceText.sessionCommands {
      let usage = help.usage.split(separator: ",")[0].replacing("CODE CODE", with: TerminalSamples.codes[0])
        .replacing("CODE", with: TerminalSamples.codes[0]).replacing("WORDS", with: "words").replacing(
          "ID", with: "rungs")
      #expect(throws: Never.self) { try TypedCommand(String(usage)) }
    }
  }

  @Test(
    "a script's mistake repeats no note", arguments: ["+0:00 note zebra", "note zebra", "+0:0x note zebra"])
  func scriptMistakesHoldNotesBack(line: String) throws {
    let long = line + String(repeating: " zebra", count: 1_000)
    do {
      _ = try TerminalSamples.player([long]).play(to: folder.file())
      Issue.record("it was played")
    } catch {
      #expect(!error.message.contains("zebra"), "\(error.message)")
    }
  }

  @Test("a session goes on after its module was edited, on the plan it began with, and says so")
  func editedModulesGoOn() throws {
    let clocks = Clocks()
    _ = try run(["start", "next"], clocks)
    let plan = TerminalSamples.plan
    let edited = SessionPlan(
      moduleID: plan.moduleID, moduleTitle: plan.moduleTitle, moduleVersion: "0.2.0", contentHash: "c",
      sessionID: plan.sessionID, title: plan.title, adults: plan.adults,
      blocks: Array(plan.blocks.dropFirst()), materials: [], spares: [], safeguardingSteps: [])
    let (said, outcome) = try run(["next", "quit"], clocks, resume: true, plan: edited)
    #expect(said.contains(InterfaceText.moduleChanged(then: "0.1.0", now: "0.2.0")))
    #expect(said.contains { $0.hasPrefix("Block 3 of 4: REST") })
    #expect(outcome.record.moduleVersion == "0.1.0")
  }

  @Test(
    "after a sleep the first status asks, and an answer or a refusal does too",
    arguments: ["status", "say", "nonsense", ""])
  func sleepIsNoticedAtOnce(line: String) throws {
    let clocks = Clocks()
    var said: [String] = []
    var step = 0
    let input = LineInput {
      step += 1
      if step == 1 { return .line("start") }
      if step > 2 { return .end }
      clocks.pass(300_000)
      clocks.asleep = 300_000
      return .line(line)
    }
    _ = try PlainSession.run(
      plan: TerminalSamples.plan, groupID: "g", journalPath: folder.file(), clock: { clocks.reading },
      input: input, output: { said.append($0) }, resume: false)
    #expect(said.count { $0.hasPrefix("This window was away for 5 minutes") } == 1, "\(said)")
  }

  @Test("two sleeps are asked about one after the other, and a long one says that the session is paused")
  func twoSleeps() throws {
    let clocks = Clocks()
    var said: [String] = []
    var rest = ["start", "help note", "help note", "gap no", "gap no"][...]
    var sleeps = [0, 1_200_000, 4_000_000][...]
    let input = LineInput {
      if let sleep = sleeps.popFirst() {
        clocks.pass(sleep)
        clocks.asleep += sleep
      }
      return rest.popFirst().map { .line($0) } ?? .end
    }
    let outcome = try PlainSession.run(
      plan: TerminalSamples.plan, groupID: "g", journalPath: folder.file(), clock: { clocks.reading },
      input: input, output: { said.append($0) }, resume: false)
    let questions = said.filter { $0.hasPrefix("This window was away for") }
    #expect(questions.map { $0.contains("20 minutes") } == [true, true, false], "\(said)")
    #expect(said.contains(InterfaceText.resumedPaused))
    #expect(outcome.record.elapsedSeconds == 5_200 && outcome.record.pausedSeconds == 5_200)
  }

  @Test("a script means the same with the line ends and the mark of another system")
  func scriptsFromOtherSystems() throws {
    let plain = Array((TerminalSamples.script.joined(separator: "\n") + "\n").utf8)
    let other: [UInt8] =
      [0xEF, 0xBB, 0xBF] + Array((TerminalSamples.script.joined(separator: "\r\n") + "\r\n").utf8)
    let journal = try TerminalSamples.player().play()
    for bytes in [plain, other] {
      #expect(try TerminalSamples.player(ScriptPlayer.lines(of: bytes)).play() == journal)
    }
  }

  @Test("a script's mistake names its line, and leaves no journal behind")
  func scriptMistakesAreNamed() throws {
    for (lines, number) in [
      (["+0:00 start", "next"], 2), (["+0:05 start", "+0:04 next"], 2), (["+0:00 next"], 1),
    ] {
      do {
        _ = try TerminalSamples.player(lines).play(to: folder.file())
        Issue.record("\(lines) was played")
      } catch {
        guard case .script(let line, _, _) = error else { throw error }
        #expect(line == number)
      }
    }
    #expect(contents(of: folder.file()).isEmpty)
  }
}

extension PlainSession {
  /// Opens a session and runs it.
  static func run(
    plan: SessionPlan, groupID: String, journalPath: String,
    clock: @escaping () -> ClockReading = SystemClock.reading, input: LineInput,
    output: @escaping (String) -> Void, window: @escaping () -> SessionWindow? = { nil }, resume: Bool
  ) throws(JournalError) -> Outcome {
    let opening =
      resume ? SessionOpening.resume(journal: journalPath) : SessionOpening.new(journal: journalPath)
    let desk = try opening.desk(plan: plan, groupID: groupID, clock: clock)
    return run(desk, input: input, output: output, window: window, resumed: resume)
  }
}
