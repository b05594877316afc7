import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

/// A session that is resumed at any moment stands where the window that ran it stood.
@Suite struct LivedAndResumedTests {
  /// Clocks that the test sets.
  final class Clocks {
    var boot = 0
    var sinceBoot = 1_000_000
    var asleep = 0
    var wall = TerminalSamples.start
    var reading: ClockReading {
      ClockReading(
        bootID: "boot \(boot)", bootMilliseconds: sinceBoot, awakeMilliseconds: sinceBoot - asleep,
        wallMilliseconds: wall, utcOffsetSeconds: 0)
    }
    func pass(_ minutes: Int, asleep sleeping: Bool = false) {
      sinceBoot += minutes * 60_000
      wall += minutes * 60_000
      if sleeping { asleep += minutes * 60_000 }
    }
  }

  /// A window on a session.
  final class Window {
    let clocks: Clocks
    let journal = MemoryJournal()
    private(set) var desk: SessionDesk

    init(_ clocks: Clocks = Clocks()) {
      self.clocks = clocks
      let identity = RunIdentity(
        runID: String(repeating: "0", count: 32), mode: .live, groupID: "group-b", plan: TerminalSamples.plan)
      desk = SessionDesk(plan: TerminalSamples.plan, identity: identity, journal: journal) { clocks.reading }
    }

    func take(_ events: SessionEvent...) { for event in events { _ = try? desk.take(event) } }

    /// Another window that goes on with the journal; what it enters is kept apart.
    func resumed() throws -> SessionDesk {
      let replay = try JournalReader.read(journal.bytes, path: "j")
      let clocks = clocks
      return SessionDesk(plan: TerminalSamples.plan, replay: replay, journal: MemoryJournal()) {
        clocks.reading
      }
    }

    /// The window was killed, and the session goes on in another.
    func goOn() throws {
      let replay = try JournalReader.read(journal.bytes, path: "j")
      let clocks = clocks
      desk = SessionDesk(plan: TerminalSamples.plan, replay: replay, journal: journal) { clocks.reading }
    }

    var hardEnd: String? { desk.state.hardEnd.map { desk.civilTime(of: $0).hourMinute } }
    func used(_ block: Int) -> Int { desk.state.used(block, at: desk.now) / 60_000 }
  }

  @Test("paused, finished, undone 50 minutes later: the hard end is the same hour in both windows")
  func theHardEndStays() throws {
    let window = Window()
    window.take(.start, .setHardEnd(TimePoint(milliseconds: 7_200_000)), .pause, .finish)
    let before = window.hardEnd
    window.clocks.pass(50)
    window.take(.undo)
    let other = try window.resumed()
    #expect(window.desk.state.phase == .paused && other.state == window.desk.state)
    #expect(other.now == window.desk.now && window.hardEnd == before)
    #expect(other.state.hardEnd.map { other.civilTime(of: $0).hourMinute } == before)
  }

  @Test(
    "time after the end is asked about whole, also when a closing check was entered and undone in between")
  func timeAfterTheEndIsAskedAbout() throws {
    let window = Window()
    window.take(.start)
    window.clocks.pass(10)
    window.take(.finish)
    window.clocks.pass(20)
    window.take(.closingCheck(.readerOfCards), .hide)
    window.clocks.pass(1)
    window.take(.undo)
    window.clocks.pass(1)
    window.take(.undo)
    #expect(window.desk.state.openGap?.milliseconds == 22 * 60_000)
    window.take(.gap(milliseconds: 22 * 60_000, counted: false))
    #expect(window.used(0) == 10)
    #expect(try window.resumed().state == window.desk.state)
  }

  @Test("a window that is killed right after the undo asks about the same time when it is opened again")
  func killedAfterTheUndo() throws {
    let window = Window()
    window.take(.start)
    window.clocks.pass(10)
    window.take(.finish)
    window.clocks.pass(20)
    window.take(.closingCheck(.readerOfCards))
    window.clocks.pass(2)
    window.take(.undo, .undo)
    let lines = window.journal.bytes.split(separator: UInt8(ascii: "\n"))
    let cut = lines.dropLast().flatMap { $0 + [UInt8(ascii: "\n")] }
    let replay = try JournalReader.read(cut, path: "j")
    #expect(replay.entries.last?.step.event == .undo && !replay.state.isOver)
    let clocks = window.clocks
    let desk = SessionDesk(plan: TerminalSamples.plan, replay: replay, journal: MemoryJournal()) {
      clocks.reading
    }
    #expect(desk.state == window.desk.state)
  }

  @Test(
    "a wall clock that is put forward while the lid is shut neither moves the hard end nor hides the question"
  )
  func sleepAndAClockStep() {
    let window = Window()
    window.take(.start, .setHardEnd(TimePoint(milliseconds: 7_200_000)))
    let before = window.hardEnd
    window.clocks.pass(20, asleep: true)
    window.clocks.wall += 5 * 60_000
    window.desk.noticeClock()
    #expect(window.desk.state.openGap?.milliseconds == 20 * 60_000 && window.hardEnd == before)
  }

  @Test("every sleep is asked about, and each can be left out")
  func twoSleeps() {
    let window = Window()
    window.take(.start)
    window.clocks.pass(20, asleep: true)
    window.desk.noticeClock()
    window.clocks.pass(25, asleep: true)
    window.desk.noticeClock()
    #expect(window.desk.state.openGaps.map(\.milliseconds) == [20 * 60_000, 25 * 60_000])
    window.take(
      .gap(milliseconds: 20 * 60_000, counted: false), .gap(milliseconds: 25 * 60_000, counted: false))
    #expect(window.used(0) == 0 && window.desk.state.openGap == nil)
  }

  @Test("a lid that was shut for more than an hour pauses the session, as a window that was closed does")
  func longSleepsPause() {
    let window = Window()
    window.take(.start)
    window.clocks.pass(60, asleep: true)
    window.desk.noticeClock()
    #expect(window.desk.state.phase == .running)
    window.clocks.pass(61, asleep: true)
    window.desk.noticeClock()
    #expect(window.desk.state.phase == .paused && window.desk.state.openGaps.count == 2)
    window.clocks.pass(5)
    #expect(window.used(0) == 121)
  }

  @Test(
    "at every step of a random session, with sleeps, restarts, moved clocks and undos after the end, a second window would stand there too",
    arguments: 0..<6)
  func everyStep(batch: UInt64) throws {
    for seed in (batch * 10)..<(batch * 10 + 10) {
      var random = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
      let window = Window()
      window.take(.start, .setHardEnd(TimePoint(milliseconds: 7_200_000)))
      for _ in 0..<25 {
        move(window.clocks, &random)
        window.desk.noticeClock()
        let before = (window.desk.state, window.journal.bytes)
        do {
          try window.desk.take(event(for: window.desk.state, &random))
        } catch {
          // A refused event leaves everything as it was.
          #expect(window.desk.state == before.0 && window.journal.bytes == before.1)
          continue
        }
        let other = try window.resumed()
        let state = try JournalReader.read(window.journal.bytes, path: "j").state
        #expect(state == window.desk.state.advanced(to: state.lastAt), "seed \(seed)")
        #expect(other.now == window.desk.now, "seed \(seed)")
        #expect(other.state == window.desk.state, "seed \(seed)")
        #expect(
          other.state.hardEnd.map { other.civilTime(of: $0) }
            == window.desk.state.hardEnd.map { window.desk.civilTime(of: $0) }, "seed \(seed)")
        guard window.desk.state == other.state else { return }
        if random.whole(6) == 0 {
          move(window.clocks, &random)
          try window.goOn()
        }
      }
    }
  }

  private func move(_ clocks: Clocks, _ random: inout Dice) {
    clocks.pass(random.whole(8) == 0 ? 50 : random.whole(8), asleep: random.whole(6) == 0)
    if random.whole(10) == 0 { clocks.wall += (random.whole(11) - 5) * 60_000 }
  }

  private func event(for state: SessionState, _ random: inout Dice) -> SessionEvent {
    switch random.whole(12) {
    case 0, 1: .finish
    case 2, 3, 4: .undo
    case 5: .closingCheck(.readerOfCards)
    case 6: state.phase == .paused ? .resume : .pause
    case 7: .next
    case 8: random.whole(2) == 0 ? .hide : .show
    case 9: .gap(milliseconds: state.openGap?.milliseconds ?? 1, counted: random.whole(2) == 0)
    case 10: .setHardEnd(state.lastAt.adding(random.whole(90) * 60_000))
    default: .note("remark")
    }
  }

  /// A seeded source of small numbers: xorshift64, Marsaglia 2003.
  struct Dice {
    var state: UInt64
    mutating func whole(_ below: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(below))
    }
  }
}
