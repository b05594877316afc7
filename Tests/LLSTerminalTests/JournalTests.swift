import Glibc
import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

@Suite struct JournalTests {
  /// Every byte where `LLS_HEAVY` asks for all, a tenth for a sample, a fortieth in the quick run.
  static let every: Int =
    switch getenv("LLS_HEAVY").map({ String(cString: $0) }) {
    case "all": 1
    case "sample": 10
    default: 41
    }

  let whole: [UInt8]
  let prefixes: [[UInt8]]

  init() throws {
    whole = try TerminalSamples.player().play()
    var prefixes: [[UInt8]] = []
    for (index, byte) in whole.enumerated() where byte == UInt8(ascii: "\n") {
      prefixes.append(Array(whole[...index]))
    }
    self.prefixes = prefixes
  }

  @Test("the same script, plan and start give the same journal, byte for byte")
  func scriptsAreDeterministic() throws {
    #expect(try TerminalSamples.player().play() == whole)
    let replay = try JournalReader.read(whole, path: "journal")
    #expect(replay.header.identity.mode == .scripted)
    #expect(replay.lastSequence == 22)
  }

  @Test("a journal gives the record without the module")
  func journalsGiveRecords() throws {
    let record = try JournalReader.record(from: whole, path: "journal")
    #expect(record.day == "2017-03-01")
    #expect(record.ending == .finished)
    #expect(record.elapsedSeconds == 46 * 60)
    #expect(record.pausedSeconds == 120)
    #expect(record.blocks.map(\.seconds) == [690, 1_290, 10, 650])
    #expect(record.blocks.map(\.status) == [.done, .adapted, .skipped, .done])
    #expect(record.cards == ["green": 2, "amber": 1])
    #expect(record.adults == 2)
    #expect(record.attendance.map(\.minutes).sorted() == [0, 30, 46, 46])
    #expect(record.withdrawnToday == [TerminalSamples.codes[2]])
    #expect(!String(reflecting: record).contains("cold"))
  }

  @Test(
    "a record carries half of each line's checksum, so that a longer journal is known to go on from a shorter one"
  )
  func recordsCarryTheChain() throws {
    let chains = try prefixes.map { try JournalReader.record(from: $0, path: "journal").chain }
    let last = try #require(chains.last)
    let sums = String(decoding: whole, as: UTF8.self).split(separator: "\n").map { line in
      String(line.suffix(34).prefix(16))
    }
    #expect(last == sums)
    for (index, chain) in chains.enumerated() { #expect(chain == Array(last[...index])) }
  }

  @Test("a journal cut off at any byte gives what was acknowledged before, or says that nothing was")
  func everyCutIsLegal() throws {
    let states = try prefixes.map { try JournalReader.read($0, path: "journal").state }
    // Every byte in the heavy suite; else the first lines byte by byte, and further on around every line's end and in its middle.
    let ends = prefixes.map(\.count)
    let further = ends.dropFirst(5).flatMap { [$0 - 150, $0 - 1, $0, min($0 + 1, whole.count)] }
    let quick = Array(0...ends[5]) + further
    for length in Self.every == 1 ? Array(0...whole.count) : quick {
      let cut = Array(whole[..<length])
      let lines = cut.count { $0 == UInt8(ascii: "\n") }
      do {
        let replay = try JournalReader.read(cut, path: "journal")
        guard lines > 0, replay.state == states[lines - 1], replay.lastSequence == lines else {
          Issue.record("cut at \(length) gives another state")
          return
        }
      } catch {
        if lines == 0, error == .nothingRecorded(path: "journal") { continue }
        Issue.record("cut at \(length): \(error)")
        return
      }
    }
  }

  @Test("no single flipped bit ever gives a wrong state")
  func everyFlipIsFound() throws {
    let legal = Set(try prefixes.map { try JournalReader.read($0, path: "journal").state })
    // Every bit of the whole journal in the heavy suite; else a short one (register with codes, start): its events bit by bit, one bit of
    // each byte of its long header.
    let isWhole = Self.every == 1
    let journal = isWhole ? whole : prefixes[5]
    for place in journal.indices where place % Self.every == 0 {
      for bit in place < prefixes[0].count && !isWhole ? place % 8...place % 8 : 0...7 {
        var flipped = journal
        flipped[place] ^= 1 << UInt8(bit)
        guard let replay = try? JournalReader.read(flipped, path: "journal") else { continue }
        if !legal.contains(replay.state) || replay.wholeBytes > flipped.count {
          Issue.record("bit \(bit) of byte \(place) gives another state")
          return
        }
      }
    }
  }

  @Test("a line taken out, doubled or moved is found, and the message names it")
  func linesHoldTogether() throws {
    let lines = whole.split(separator: UInt8(ascii: "\n")).map { Array($0) + [UInt8(ascii: "\n")] }
    var without = lines
    without.remove(at: 6)
    #expect(throws: JournalError.damaged(path: "journal", line: 7)) {
      try JournalReader.read(Array(without.joined()), path: "journal")
    }
    var doubled = lines
    doubled.insert(lines[6], at: 6)
    #expect(throws: JournalError.damaged(path: "journal", line: 8)) {
      try JournalReader.read(Array(doubled.joined()), path: "journal")
    }
    var moved = lines
    moved.swapAt(8, 9)
    #expect(throws: JournalError.damaged(path: "journal", line: 9)) {
      try JournalReader.read(Array(moved.joined()), path: "journal")
    }
  }

  @Test(
    "of a journal of many thousand lines the first line that is not as it was written is named",
    arguments: [2, 2_001, 2_002, 4_999])
  func longJournal(_ line: Int) throws {
    let script = (1..<5_000).map { "+\($0):00 \($0 == 1 ? "start" : "tally green \($0 % 90)")\n" }
    let player = ScriptPlayer(
      lines: ScriptPlayer.lines(of: Array(script.joined().utf8)), plan: TerminalSamples.plan,
      groupID: "group-b",
      runID: "00112233445566778899aabbccddeeff", startWallMilliseconds: TerminalSamples.start,
      utcOffsetSeconds: 0)
    var lines = try player.play().split(separator: UInt8(ascii: "\n")).map {
      Array($0) + [UInt8(ascii: "\n")]
    }
    #expect(lines.count == 5_000)
    let read = try JournalReader.read(Array(lines.joined()), path: "journal")
    #expect(read.entries.map(\.sequence) == Array(2...5_000) && read.chain.count == 5_000)
    // The checksum itself: the line after it no longer follows from what it states.
    lines[line - 1][lines[line - 1].count - 5] ^= 1
    lines[4_999][10] ^= 1
    #expect(throws: JournalError.damaged(path: "journal", line: line)) {
      try JournalReader.read(Array(lines.joined()), path: "journal")
    }
  }

  @Test("a line of another run does not pass, though it is whole")
  func linesBelongToTheirRun() throws {
    let other = ScriptPlayer(
      lines: TerminalSamples.script, plan: TerminalSamples.plan, groupID: "group-c",
      runID: "ffeeddccbbaa99887766554433221100", startWallMilliseconds: TerminalSamples.start,
      utcOffsetSeconds: 0)
    let bytes = try other.play()
    let foreign = bytes.split(separator: UInt8(ascii: "\n"))[1]
    let header = Array(whole.split(separator: UInt8(ascii: "\n"))[0])
    let mixed = header + [UInt8(ascii: "\n")] + foreign + [UInt8(ascii: "\n")]
    #expect(throws: JournalError.damaged(path: "journal", line: 2)) {
      try JournalReader.read(mixed, path: "journal")
    }
  }

  @Test("other files and newer journals are told apart from damaged ones")
  func otherFilesAreNamed() throws {
    #expect(throws: JournalError.notAJournal(path: "x")) {
      try JournalReader.read(Array("hello\n".utf8), path: "x")
    }
    #expect(throws: JournalError.notAJournal(path: "x")) { try JournalReader.read([0xFF, 0x0A], path: "x") }
    #expect(throws: JournalError.newer(path: "x", version: 2)) {
      try JournalReader.read(Array("{\"lls-journal\":2,\"seq\":1}\n".utf8), path: "x")
    }
    #expect(throws: JournalError.nothingRecorded(path: "x")) { try JournalReader.read([], path: "x") }
  }

  /// A journal with a whole header and one line, each with its own checksum, whatever numbers they hold.
  private func sealedJournal(minutes: Int, _ event: SessionEvent, wall: Int) -> [UInt8] {
    let clock = ClockReading(
      bootID: "b", bootMilliseconds: 0, awakeMilliseconds: 0, wallMilliseconds: wall,
      utcOffsetSeconds: 0)
    let block = PlanOutline.Block(
      id: "a", title: "A", minutes: minutes, minimumMinutes: nil, maximumMinutes: nil, isCore: true, steps: 1)
    let identity = RunIdentity(runID: "0", mode: .live, groupID: "g", plan: TerminalSamples.plan)
    var line = JournalCodec.line(
      JournalHeader(
        identity: identity, outline: PlanOutline(adults: 1, blocks: [block], materials: []), clock: clock))
    var bytes = line.bytes
    for (index, event) in [SessionEvent.start, event].enumerated() {
      let step = TimedEvent(event, at: .zero)
      line = JournalCodec.line(
        JournalEntry(sequence: index + 2, step: step, clock: clock), after: line.checksum)
      bytes += line.bytes
    }
    return bytes
  }

  @Test(
    "numbers that no session has are refused, and never stop the program",
    arguments: [
      SessionEvent.extend(minutes: .min), .backdate(minutes: .max), .jump(block: .max), .skip(block: .min),
      .clockStep(milliseconds: .min), .setHardEnd(TimePoint(milliseconds: .min)),
      .rebalance(allocations: [.max]), .gap(milliseconds: .max, counted: true), .staffChanged(.max),
      .tally(.red, count: .min),
    ])
  func hostileNumbers(event: SessionEvent) throws {
    #expect(throws: JournalError.damaged(path: "x", line: 3)) {
      try JournalReader.record(
        from: self.sealedJournal(minutes: 10, event, wall: TerminalSamples.start), path: "x")
    }
  }

  @Test("a header with lengths or clocks that cannot be is refused", arguments: [Int.min, -1, Int.max])
  func hostileHeaders(number: Int) throws {
    #expect(throws: JournalError.damaged(path: "x", line: 1)) {
      try JournalReader.record(from: self.sealedJournal(minutes: number, .next, wall: 0), path: "x")
    }
    guard number != -1 else { return }
    #expect(throws: JournalError.damaged(path: "x", line: 1)) {
      try JournalReader.record(from: self.sealedJournal(minutes: 10, .next, wall: number), path: "x")
    }
  }

  @Test("a journal may hold many clock steps as far as numbers go, and still gives a record")
  func manyClockSteps() throws {
    let clock = ClockReading(
      bootID: "b", bootMilliseconds: 0, awakeMilliseconds: 0, wallMilliseconds: 0, utcOffsetSeconds: 0)
    let identity = RunIdentity(runID: "0", mode: .live, groupID: "g", plan: TerminalSamples.plan)
    var line = JournalCodec.line(
      JournalHeader(identity: identity, outline: PlanOutline(TerminalSamples.plan), clock: clock))
    var bytes = line.bytes
    for sequence in 2..<2_002 {
      let step = TimedEvent(.clockStep(milliseconds: 1 << 43), at: .zero)
      line = JournalCodec.line(
        JournalEntry(sequence: sequence, step: step, clock: clock), after: line.checksum)
      bytes += line.bytes
    }
    #expect(try JournalReader.record(from: bytes, path: "x").lastSequence == 2_001)
  }

  @Test("every event comes back from its line as it was")
  func eventsComeBack() throws {
    let code = try #require(ParticipantCode(TerminalSamples.codes[0]))
    let events: [SessionEvent] = [
      .start, .backdate(minutes: 4), .pause, .resume, .nextStep, .next, .back, .jump(block: 2),
      .skip(block: 1),
      .unskip(block: 1), .extend(minutes: -5), .setSoftEnd(nil), .setSoftEnd(TimePoint(milliseconds: 5)),
      .setHardEnd(nil), .setHardEnd(TimePoint(milliseconds: -5)), .rebalance(allocations: [1, 2, 3]),
      .gap(milliseconds: 40_000, counted: true), .clockStep(milliseconds: -90_000),
      .note("ŵ ŷ \u{1B}[31m \"quoted\" \\ \n line"), .park("topic"), .tally(.red, count: 0),
      .material(id: "rungs", isAtHand: false), .attend([code], .excused), .left(code), .returned(code),
      .withdrawToday(code), .staffChanged(3), .handover(.coFacilitator), .adapt(.other, .groupChoice), .hide,
      .closingCheck(.readerOfCards), .leaveOut([2, 0], .time), .shortest(keeping: [3, 1]),
      .tellAuthor(block: 2, AuthorFeedback(.drop, .tooShort)),
      .tellAuthor(block: 0, AuthorFeedback(.kept, .right, words: "ŵ \u{1B}[31m")),
      .show, .undo, .finish, .abandon,
    ]
    let clock = ClockReading(
      bootID: "b", bootMilliseconds: 1, awakeMilliseconds: 1, wallMilliseconds: 1, utcOffsetSeconds: -3_600)
    for event in events {
      let entry = JournalEntry(
        sequence: 2, step: TimedEvent(event, at: TimePoint(milliseconds: 9)), clock: clock)
      let line = JournalCodec.line(entry, after: "x")
      #expect(JournalCodec.entry(of: line.bytes.dropLast(), after: "x")?.entry == entry)
    }
  }
}
