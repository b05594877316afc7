import Glibc
import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

/// What is said by itself, line by line and to programs: that a time is over, once, and nothing else.
@Suite struct TimeIsUpTests {
  /// Lines, and between two of them so many minutes in which nobody types.
  private func input(_ lines: [(idle: Int, line: String)], _ clocks: PlainSessionTests.Clocks) -> LineInput {
    var rest = lines[...]
    var idle = 0
    func next() -> LineInput.Item {
      guard let first = rest.popFirst() else { return .end }
      idle = rest.first.map { $0.idle * 60_000 } ?? 0
      return .line(first.line)
    }
    return LineInput(
      next: {
        clocks.pass(idle)
        return next()
      },
      nextWithin: { limit in
        guard limit < idle else {
          clocks.pass(idle)
          return next()
        }
        clocks.pass(limit)
        idle -= limit
        return .quiet
      })
  }

  private func desk(_ clocks: PlainSessionTests.Clocks) -> SessionDesk {
    SessionDesk(
      plan: TerminalSamples.plan,
      identity: RunIdentity(
        runID: "00112233445566778899aabbccddeeff", mode: .live, groupID: "g", plan: TerminalSamples.plan),
      journal: FullableJournal()
    ) { clocks.reading }
  }

  @Test("line by line it is said once when a block's time is over, and at both ends, and nothing in between")
  func plain() {
    let clocks = PlainSessionTests.Clocks()
    var said: [String] = []
    _ = PlainSession.run(
      desk(clocks),
      input: input(
        [(0, "start"), (0, "soft 14:00"), (0, "hard 14:10"), (9, "status"), (50, "+60"), (30, "quit")], clocks
      ),
      output: { said.append($0) }, resumed: false)
    let status = said.firstIndex { $0.hasPrefix("Running") || $0.contains("Running, 9 minutes in.") } ?? 0
    let more = said.firstIndex { $0.contains("minutes left of 70 minutes") } ?? 0
    #expect(!said[..<status].contains { $0.contains("is over") || $0.contains("has passed") })
    let silence = said[status..<more].drop { !$0.hasPrefix("Parked") }.dropFirst()
    #expect(
      Array(silence) == [
        "The time of block 1 is over. next goes on; +5 gives it more.",
        "It is 14:00, the end you would like.",
        "14:10 has passed: time to close. jump 4 goes to the last block.",
      ])
    #expect(said.count { $0.contains("is over") } == 2, "with more time it comes once more")
  }

  @Test("a program gets a line of its own for each")
  func programs() {
    let clocks = PlainSessionTests.Clocks()
    var sent: [String] = []
    _ = JSONLinesSession.run(
      desk(clocks), resumed: false,
      input: input(
        [
          (0, #"{"type":"start"}"#), (0, #"{"type":"line","line":"hard 14:10"}"#), (60, #"{"type":"state"}"#),
        ],
        clocks),
      output: { sent.append($0) })
    let due = sent.filter { $0.contains(#""type":"due""#) }
    #expect(due.count == 2 && due[0].contains(#""what":"block""#) && due[1].contains(#""what":"hard-end""#))
    #expect(sent.last { $0.contains(#""type":"state""#) }?.contains(#""past-hard-end":true"#) == true)
  }

  @Test("the status says that the hard end has passed, with the way to the end")
  func status() {
    let clocks = PlainSessionTests.Clocks()
    var said: [String] = []
    _ = PlainSession.run(
      desk(clocks),
      input: input([(0, "start"), (0, "hard 14:10"), (0, "jump 4"), (30, "status")], clocks),
      output: { said.append($0) }, resumed: false)
    #expect(said.contains("14:10 has passed: time to close. finish ends the session."))
    #expect(
      said.contains {
        $0.hasPrefix("Core parts not done: 1 WELCOME, 2 LADDER.") && $0.contains("skip 1 2 time")
      })
  }

  @Test("a descriptor is waited for no longer than asked")
  func waiting() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let input = LineInput.descriptor(ends[0])
    #expect(input.nextWithin(1) == .quiet)
    _ = Array("next\n".utf8).withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
    #expect(input.nextWithin(1_000) == .line("next"))
    close(ends[1])
    #expect(input.nextWithin(1_000) == .end)
    close(ends[0])
  }

  @Test("a program that names a wrong code hears which")
  func wrongCodes() {
    let clocks = PlainSessionTests.Clocks()
    var sent: [String] = []
    let good = TerminalSamples.codes[0]
    _ = JSONLinesSession.run(
      desk(clocks), resumed: false,
      input: .lines([
        #"{"type":"attend","mark":"present","codes":["\#(good)","ABCDEFGH"]}"#,
        #"{"type":"left","code":"Z"}"#,
      ]), output: { sent.append($0) })
    let refused = sent.filter { $0.contains(#""type":"refused""#) }
    #expect(refused.count == 2 && refused[0].contains("ABCDEFGH") && !refused[0].contains(good))
    #expect(refused[1].contains("Z"))
  }

  @Test(
    "a core block is left out by its number and a reason, and the plan says what may be dropped only beforehand"
  )
  func words() {
    let clocks = PlainSessionTests.Clocks()
    var said: [String] = []
    let desk = desk(clocks)
    _ = PlainSession.run(
      desk,
      input: .lines([
        "start", "skip 2", "skip 2 time", "plan", "jump 3", "next", "plan", "material rungs", "shortest",
        "shortest",
        "finish", "note slow start", "skip 1 energy",
      ]),
      output: { said.append($0) }, resumed: false)
    #expect(said.contains { $0.contains("skip 2 time. Or make it shorter") })
    #expect(said.contains("Left out: block 2, because of time."))
    #expect(said.count { $0.contains("3 REST") && $0.contains("(may be dropped)") } == 1)
    #expect(said.contains("Rungs 1-8 is at hand."))
    #expect(desk.state.adaptations.map(\.block) == [1, 0] && desk.state.notes == ["slow start"])
    #expect(desk.state.adaptations.map(\.why) == [.time, .energy])
  }
}
