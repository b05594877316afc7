import Foundation
import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

/// What another program hears from a session, read by the system's own JSON reader.
@Suite struct JSONLinesTests {
  /// Plays lines, half a minute apart, and gives every object that comes out.
  func played(
    _ lines: [String], journal: any JournalSink = MemoryJournal()
  ) throws -> [[String: Any]] {
    var now = 0
    let identity = RunIdentity(runID: "0", mode: .live, groupID: "g", plan: TerminalSamples.plan)
    let desk = SessionDesk(plan: TerminalSamples.plan, identity: identity, journal: journal) {
      ClockReading(
        bootID: "b", bootMilliseconds: now, awakeMilliseconds: now,
        wallMilliseconds: TerminalSamples.start + now, utcOffsetSeconds: 0)
    }
    var rest = lines[...]
    let input = LineInput {
      now += 30_000
      return rest.popFirst().map { .line($0) } ?? .end
    }
    var sent: [String] = []
    _ = JSONLinesSession.run(desk, resumed: false, input: input) { sent.append($0) }
    return try sent.map { line in
      #expect(!line.contains("\n"))
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(object["lls-run"] as? Int == 1)
      return object
    }
  }

  func types(_ objects: [[String: Any]]) -> [String] { objects.map { $0["type"] as? String ?? "" } }

  @Test("a program hears what session it is, every event once it is saved, the state after it, and the end")
  func aSessionIsHeard() throws {
    let heard = try played([
      #"{"type":"start"}"#, #" { "type" : "extend", "minutes" : 5 } "#, #"{"type":"finish"}"#,
    ])
    #expect(
      types(heard) == [
        "run", "journal", "state", "event", "state", "event", "state", "event", "state", "end",
      ])
    #expect(heard[0]["module"] as? String == "having-a-say" && heard[0]["group"] as? String == "g")
    #expect((heard[0]["blocks"] as? [[String: Any]])?.count == 4)
    #expect(heard[3]["event"] as? String == "start" && heard[3]["seq"] as? Int == 2)
    #expect(heard[3]["saved"] as? Bool == true && heard[3]["t"] as? Int == 30_000)
    #expect(heard[5]["minutes"] as? Int == 5)
    let current = try #require(heard[6]["current"] as? [String: Any])
    #expect(current["given"] as? Int == 900_000 && current["used"] as? Int == 30_000)
    #expect(current["block"] as? Int == 0 && current["number"] as? Int == 1)
    #expect(heard[8]["phase"] as? String == "finished")
    #expect(heard[9]["ending"] as? String == "finished" && heard[9]["saved"] as? Bool == true)
  }

  @Test("a program cannot say that nobody was here; it only answers")
  func programsOpenNoGap() throws {
    let heard = try played([
      #"{"type":"start"}"#, #"{"type":"gap","ms":1500,"counted":true}"#,
      #"{"type":"gap","ms":1500,"counted":false}"#,
    ])
    #expect(heard.compactMap { $0["code"] as? String } == ["no-gap", "no-gap"])
  }

  @Test("a refusal has a code for programs and words for people, and nothing is written down")
  func refusals() throws {
    let journal = MemoryJournal()
    let heard = try played([#"{"type":"next"}"#, #"{"type":"jump","block":9}"#], journal: journal)
    #expect(types(heard) == ["run", "journal", "state", "refused", "refused", "end"])
    #expect(heard[3]["of"] as? String == "next" && heard[3]["code"] as? String == "not-started")
    #expect(heard[4]["code"] as? String == "not-started")
    #expect((heard[3]["lines"] as? [String])?.first?.isEmpty == false)
    #expect(journal.bytes.count { $0 == 0x0A } == 1)
  }

  @Test(
    "what is no command is refused and the session goes on",
    arguments: [
      "next", "{", "[]", "{}", #"{"type":7}"#, #"{"type":"fly"}"#, #"{"type":"extend"}"#,
      #"{"type":"extend","minutes":1.5}"#, #"{"type":"clock-step","ms":99999999}"#, #"{"type":"line"}"#,
      #"{"type":"left","code":"2345678X"}"#, #"{"type":"note","text":"\ud800"}"#,
    ])
  func nonsense(line: String) throws {
    let heard = try played([line, #"{"type":"start"}"#])
    #expect(types(heard) == ["run", "journal", "state", "refused", "event", "state", "end"])
    #expect(heard[3]["code"] as? String == "not-a-command")
  }

  @Test("typed lines are taken too, with what would be said, and their events are heard")
  func typedLines() throws {
    let heard = try played([
      #"{"type":"line","line":"start"}"#, #"{"type":"line","line":"care"}"#, #"{"type":"line","line":"fly"}"#,
    ])
    #expect(
      types(heard) == ["run", "journal", "state", "event", "said", "state", "said", "refused", "end"])
    let said = try #require(heard[6]["lines"] as? [String])
    #expect(said.contains("1 Make sure everybody is safe now."))
  }

  @Test("running late: a preview changes nothing, and what it gives is taken as it is")
  func late() throws {
    let preview = try played([
      #"{"type":"start"}"#, #"{"type":"hard-end","end":2400000}"#, #"{"type":"late"}"#,
    ])
    #expect(types(preview).suffix(2) == ["preview", "end"])
    let given = try #require(preview[preview.count - 2]["given"] as? [Int])
    let heard = try played([
      #"{"type":"start"}"#, #"{"type":"hard-end","end":2400000}"#, #"{"type":"late"}"#,
      "{\"type\":\"rebalance\",\"given\":[\(given.map(String.init).joined(separator: ","))]}",
      #"{"type":"late"}"#,
    ])
    let state = try #require(heard.last { $0["type"] as? String == "state" })
    #expect(state["late"] as? Int == 0 && state["ends"] as? Int == 2_400_000)
    let again = try #require(heard.last { $0["type"] as? String == "preview" })
    #expect((again["changes"] as? [Any])?.isEmpty == true)
    let accepted = try played([
      #"{"type":"start"}"#, #"{"type":"hard-end","end":2400000}"#, #"{"type":"accept","keep":[2]}"#,
    ])
    #expect(accepted.contains { $0["event"] as? String == "rebalance" })
  }

  @Test("a full disk is said with every event until all is saved")
  func fullDisk() throws {
    let disk = FullDisk()
    disk.isFull = true
    let heard = try played([#"{"type":"start"}"#], journal: disk)
    #expect(heard[3]["saved"] as? Bool == false && heard[3]["reason"] as? String == "the disk is full")
    #expect(heard.last?["saved"] as? Bool == false)
  }

  @Test("words of any kind come back as they were sent, and drive no terminal")
  func words() throws {
    let heard = try played([
      #"{"type":"start"}"#,
      #"{"type":"park","text":"\u0157\ud83d\ude00 \"a\" \u001b[31m\u009b\u202e \/ \t"}"#,
    ])
    let state = try #require(heard.last { $0["type"] as? String == "state" })
    #expect(state["parked"] as? [String] == ["ŗ😀 \"a\" \u{1B}[31m\u{9B}\u{202E} / \t"])
    var sent: [String] = []
    let identity = RunIdentity(runID: "0", mode: .live, groupID: "g", plan: TerminalSamples.plan)
    let desk = SessionDesk(plan: TerminalSamples.plan, identity: identity, journal: MemoryJournal()) {
      SystemClock.reading()
    }
    let input = LineInput.lines([#"{"type":"park","text":"\u009b\u202e"}"#])
    _ = JSONLinesSession.run(desk, resumed: false, input: input) { sent.append($0) }
    #expect(!sent.joined().unicodeScalars.contains { $0 == "\u{9B}" || $0 == "\u{202E}" })
  }

  @Test("every region of the presentation is in a state, under the name that stands here")
  func everyRegion() throws {
    let heard = try played([
      #"{"type":"attend","mark":"present","codes":["\(TerminalSamples.codes[0])"]}"#,
      #"{"type":"start"}"#, #"{"type":"note","text":"cold"}"#,
      #"{"type":"material","id":"rungs","at-hand":true}"#,
      #"{"type":"finish"}"#,
      #"{"type":"tell-author","block":0,"verdict":"kept","timing":"right","text":""}"#,
    ])
    let names = [
      "status": "phase", "current": "current", "ahead": "ahead", "parked": "parked", "cards": "cards",
      "rows": "rows", "end": "plan-end", "backPocket": "back-pocket", "materials": "materials",
      "notes": "note-lines", "history": "history", "forAuthor": "for-author", "saving": "saving",
    ]
    let shown = Presentation(
      SessionState(outline: PlanOutline(TerminalSamples.plan)), plan: TerminalSamples.plan, at: .zero)
    let state = try #require(heard.last { $0["type"] as? String == "state" })
    for region in Mirror(reflecting: shown).children {
      let label = try #require(region.label)
      let name = try #require(names[label], "\(label) has no name for programs yet")
      #expect(state[name] != nil, "\(label)")
    }
    let rows = try #require(state["rows"] as? [[String: Any]])
    #expect(rows.count == 4 && rows[0]["standing"] as? String == "cut-short")
    let notes = try #require(state["note-lines"] as? [[String: Any]])
    #expect(notes.first?["text"] as? String == "cold" && notes.first?["t"] as? Int == 90_000)
    let materials = try #require(state["materials"] as? [[String: Any]])
    #expect(materials.first { $0["id"] as? String == "rungs" }?["at-hand"] as? Bool == true)
    let history = try #require(state["history"] as? [[String: Any]])
    #expect(history.map { $0["event"] as? String }.suffix(2) == ["finish", "tell-author"])
    #expect((state["saving"] as? [String: Any])?["waiting"] as? Int == 0)
    #expect((state["for-author"] as? [[String: Any]])?.first?["verdict"] as? String == "kept")
  }

  @Test("everybody who is a program can read: no event of a journal is missing here")
  func everyEventIsACommand() throws {
    let code = try #require(ParticipantCode(TerminalSamples.codes[0]))
    let events: [SessionEvent] = [
      .start, .backdate(minutes: 4), .pause, .resume, .nextStep, .next, .back, .jump(block: 2),
      .skip(block: 1), .unskip(block: 1), .extend(minutes: -5), .setSoftEnd(nil),
      .setHardEnd(TimePoint(milliseconds: 5)), .rebalance(allocations: [1]),
      .gap(milliseconds: 40_000, counted: true), .note("a"), .park("b"), .tally(.red, count: 0),
      .material(id: "rungs", isAtHand: false), .attend([code], .excused), .left(code), .returned(code),
      .withdrawToday(code), .staffChanged(3), .handover(.coFacilitator), .adapt(.other, .groupChoice),
      .hide, .show, .undo, .finish, .abandon, .closingCheck(.readerOfCards), .leaveOut([2, 0], .time),
      .shortest(keeping: [3, 1]),
      .tellAuthor(block: 2, AuthorFeedback(.changed, .tooLong, words: "c")),
    ]
    for event in events {
      let members = event.members.map { JSONValue.Member($0.name == "event" ? "type" : $0.name, $0.value) }
      let line = String(decoding: JSONValue.object(members).bytes, as: UTF8.self)
      #expect(try JSONCommand(line) == .event(event))
    }
  }
}

/// A rehearsal: its clock may run fast, and nothing is kept.
@Suite struct RehearsalTests {
  @Test("a rehearsal's clock runs so many times as fast, and nothing of it is called saved")
  func rehearsals() throws {
    var now = 0
    let desk = try SessionOpening.rehearsal(speed: 20).desk(plan: TerminalSamples.plan, groupID: "rehearsal")
    {
      ClockReading(
        bootID: "b", bootMilliseconds: 5_000 + now, awakeMilliseconds: 5_000 + now,
        wallMilliseconds: TerminalSamples.start + now, utcOffsetSeconds: 0)
    }
    var rest = ["start", "note cold", "status", "next", "finish"][...]
    var said: [String] = []
    let input = LineInput {
      now += 15_000
      return rest.popFirst().map { .line($0) } ?? .end
    }
    let outcome = PlainSession.run(desk, input: input, output: { said.append($0) }, resumed: false)
    #expect(outcome.record.elapsedSeconds == 4 * 15 * 20)
    #expect(said.count { $0 == InterfaceText.Rehearsal.opening } == 2, "also where it stands is said")
    #expect(outcome.record.mode != .live)
    #expect(!said.contains { $0.hasPrefix("saved") || $0.contains("kept in the journal") })
    #expect(said.contains(InterfaceText.Rehearsal.opening) && said.last == InterfaceText.Rehearsal.closing)
  }
}
