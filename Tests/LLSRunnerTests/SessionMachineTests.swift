import LLSModel
import LLSRunner
import Testing

@Suite struct SessionMachineTests {
  @Test("time goes to the block that was active, and a pause to nobody")
  func timeGoesToTheActiveBlock() throws {
    let state = try played([
      (.start, at(1)), (.next, at(11)), (.pause, at(15)), (.resume, at(18)), (.next, at(30)),
      (.finish, at(40)),
    ])
    #expect(state.blocks.prefix(3).map(\.used) == [600_000, 960_000, 600_000])
    #expect(state.paused == 180_000)
    #expect(state.elapsed(at: at(99)) == 39 * 60_000)
  }

  @Test("a core block is not left out by a slip of the finger, and is with a reason")
  func coreBlocksNeedAReason() throws {
    let state = try played([(.start, at(0)), (.next, at(10))])
    #expect(throws: RefusedEvent.coreBlock(number: 2)) {
      try SessionMachine.reduce(state, .skip(block: 1), at: at(11))
    }
    let skipped = try played([
      (.start, at(0)), (.next, at(10)), (.adapt(.skipped, .time), at(10)), (.skip(block: 1), at(10, 30)),
    ])
    #expect(skipped.active == 2)
    #expect(skipped.status(of: 1) == .skipped)
  }

  @Test("running late: what is left ends at the hard end, and floors hold")
  func theRestFits() throws {
    // 35 minutes into block 2 of 20; ladder 20 (12), rest 10 (5), charter 25 (15), try-it 10 (4), close 10 fixed: 75 to go.
    let state = try played([
      (.start, at(0)), (.next, at(10)), (.next, at(45)), (.setHardEnd(at(105)), at(45)),
    ])
    #expect(state.lateness(at: at(45)) == 15 * 60_000)
    let fitted = try Rebalance.preview(of: state, at: at(45))
    let after = try SessionMachine.reduce(state, fitted.event, at: at(45))
    #expect(after.projectedEnd(at: at(45)) == at(105))
    // 15 of the 29 minutes above the floors, in proportion: 8, 5, 10 and 6 minutes of slack.
    let slack = [8, 5, 10, 6].map { Double($0) * 15 / 29 }
    let given = zip([20.0, 10, 25, 10], slack).map { $0 - $1 }
    for (block, minutes) in zip(2...5, given) {
      #expect(abs(Double(after.blocks[block].given) - minutes * 60_000) <= 1)
    }
    #expect(after.blocks[6].given == 600_000)
  }

  @Test("what cannot fit is refused, with how much is too much and what could be dropped")
  func whatCannotFitIsRefused() throws {
    let state = try played([(.start, at(0)), (.next, at(10)), (.next, at(45)), (.setHardEnd(at(85)), at(45))])
    // 75 minutes to go, 29 of them above the floors, 40 left: 6 too many.
    #expect(throws: RefusedEvent.doesNotFit(deficit: 6 * 60_000, mayBeDropped: [3, 5])) {
      try Rebalance.preview(of: state, at: at(45))
    }
  }

  @Test("a block that is to be left alone keeps its length")
  func lockedBlocksKeepTheirLength() throws {
    let state = try played([
      (.start, at(0)), (.next, at(10)), (.next, at(40)), (.setHardEnd(at(110)), at(40)),
    ])
    let fitted = try Rebalance.preview(of: state, at: at(40), keeping: [4])
    #expect(fitted.allocations[4] == 25 * 60_000)
    #expect(!fitted.changes.isEmpty)
  }

  @Test("a gap that nobody was there for is taken off its block")
  func gapsCanBeLeftOut() throws {
    let state = try played([
      (.start, at(0)), (.next, at(10)), (.gap(milliseconds: 300_000, counted: true), at(20)), (.next, at(21)),
      (.gap(milliseconds: 300_000, counted: false), at(22)),
    ])
    #expect(state.blocks[1].used == 6 * 60_000)
    #expect(state.excluded == 300_000)
  }

  @Test("somebody who goes and comes back is there in part, with the minutes in the room")
  func attendanceCountsMinutes() throws {
    let codes = PlanSamples.codes.sorted()
    let state = try played([
      (.attend(Array(codes[0...2]), .present), at(0)), (.attend([codes[3]], .excused), at(1)),
      (.start, at(5)),
      (.left(codes[0]), at(25)), (.left(codes[1]), at(35)), (.returned(codes[1]), at(45)),
      (.attend([codes[4]], .present), at(50)), (.withdrawToday(codes[2]), at(60)), (.finish, at(65)),
    ])
    let record = state.record(of: PlanSamples.identity, lastSequence: 10, day: "2017-03-01")
    #expect(record.attendance.map(\.status) == [.left, .part, .present, .excused, .part])
    #expect(record.attendance.map(\.minutes) == [20, 50, 60, 0, 15])
    #expect(record.withdrawnToday == [codes[2].description])
  }

  @Test("somebody who went out and came back before the start was there for the whole session")
  func beforeTheStartNothingIsMissed() throws {
    let code = PlanSamples.codes[0]
    let state = try played([
      (.attend([code], .present), at(0)), (.left(code), at(1)), (.returned(code), at(2)), (.start, at(5)),
      (.finish, at(65)),
    ])
    let record = state.record(of: PlanSamples.identity, lastSequence: 6, day: "2017-03-01")
    #expect(record.attendance.map(\.status) == [.present])
    #expect(record.attendance.map(\.minutes) == [60])
  }

  @Test("the record has codes, counts and seconds, and no word of a note")
  func notesStayOut() throws {
    let state = try played([
      (.staffChanged(3), at(0)), (.start, at(0)), (.note("zebra-marker"), at(1)),
      (.park("zebra-marker"), at(1)),
      (.tally(.green, count: 6), at(2)), (.adapt(.simplified, .access), at(3)), (.skip(block: 5), at(3)),
      (.next, at(12)), (.finish, at(20, 30)),
    ])
    let record = state.record(of: PlanSamples.identity, lastSequence: 9, day: "2017-03-01")
    #expect(!String(reflecting: record).contains("zebra"))
    #expect(record.cards == ["green": 6])
    #expect(record.adults == 3)
    #expect(record.elapsedSeconds == 1_230)
    #expect(record.blocks.map(\.seconds) == [720, 510, 0, 0, 0, 0, 0])
    #expect(
      record.blocks.map(\.status) == [
        .adapted, .done, .notReached, .notReached, .notReached, .skipped, .notReached,
      ])
    #expect(record.ending == .finished)
  }

  @Test("an end that was typed too early can be undone")
  func finishCanBeUndone() throws {
    let state = try played([(.start, at(0)), (.finish, at(10)), (.undo, at(12)), (.next, at(15))])
    #expect(state.phase == .running)
    #expect(state.blocks[0].used == 15 * 60_000)
  }

  @Test("whoever led for a while does not read the comments, also after leading went on to somebody else")
  func everyoneWhoLed() throws {
    let over = try played([
      (.start, at(0)), (.handover(.coFacilitator), at(5)), (.handover(.supportWorker), at(9)),
      (.finish, at(60)),
    ])
    #expect(throws: RefusedEvent.readerLed) {
      try SessionMachine.reduce(over, .closingCheck(.coFacilitator), at: at(61))
    }
    #expect(try SessionMachine.reduce(over, .closingCheck(.namedStandby), at: at(61)).closingCheck != nil)
  }

  @Test("the closing check is entered once, after the end, and never by who led")
  func closingCheck() throws {
    let running = try played([(.start, at(0)), (.handover(.coFacilitator), at(5))])
    #expect(throws: RefusedEvent.notOver) {
      try SessionMachine.reduce(running, .closingCheck(.readerOfCards), at: at(50))
    }
    let over = try SessionMachine.reduce(running, .finish, at: at(60))
    #expect(throws: RefusedEvent.readerLed) {
      try SessionMachine.reduce(over, .closingCheck(.coFacilitator), at: at(70))
    }
    let closed = try SessionMachine.reduce(over, .closingCheck(.readerOfCards), at: at(72))
    #expect(throws: RefusedEvent.alreadyClosed) {
      try SessionMachine.reduce(closed, .closingCheck(.namedStandby), at: at(73))
    }
    let record = closed.record(of: PlanSamples.identity, lastSequence: 5, day: "2017-03-01")
    #expect(record.closingCheck == .init(role: "reader-of-cards", minutesAfterEnd: 12))
    #expect(record.elapsedSeconds == 3_600, "the session is as long as it was")
    #expect(try SessionMachine.reduce(closed, .undo, at: at(74)) == over)
  }

  @Test(
    "until the check is written down, words, cards and reasons are taken after the end, and no time passes")
  func afterTheEnd() throws {
    let over = try played([(.start, at(0)), (.jump(block: 2), at(10)), (.finish, at(60))])
    let after: [SessionEvent] = [
      .note("slow start"), .park("food"), .tally(.green, count: 6), .leaveOut([1, 3], .time),
    ]
    var state = over
    for event in after { state = try SessionMachine.reduce(state, event, at: at(70)) }
    #expect(state.notes == ["slow start"] && state.parked == ["food"] && state.cards == [.green: 6])
    #expect(state.blocks.map(\.used) == over.blocks.map(\.used) && state.lastAt == at(60))
    #expect(state.adaptations.map(\.block) == [1, 3] && state.status(of: 1) == .skipped)
    #expect(try SessionMachine.reduce(state, .undo, at: at(71)).adaptations.isEmpty)
    for event: SessionEvent in [.next, .extend(minutes: 1), .leaveOut([2], .time), .staffChanged(2)] {
      #expect(throws: RefusedEvent.ended) { try SessionMachine.reduce(state, event, at: at(71)) }
    }
    let closed = try SessionMachine.reduce(state, .closingCheck(.readerOfCards), at: at(75))
    for event in after.dropFirst() {
      #expect(throws: RefusedEvent.ended) { try SessionMachine.reduce(closed, event, at: at(76)) }
    }
  }

  @Test("core blocks are left out with one reason, later ones and the active one too")
  func leavingOut() throws {
    let start = try played([(.start, at(0))])
    #expect(start.coreNotDone(before: 4, at: at(0)) == [0, 1, 2], "the ones that would be passed by")
    #expect(start.coreNotDone(before: 4, at: at(2)) == [1, 2], "a third of its shortest length is done")
    #expect(start.coreNotDone(before: nil, at: at(2)) == [1, 2, 4, 6])
    let out = try SessionMachine.reduce(start, .leaveOut([0, 1, 4], .energy), at: at(5))
    #expect(out.active == 2)
    #expect(out.adaptations.map(\.why) == [.energy, .energy, .energy])
    #expect(out.coreNotDone(before: nil, at: at(5)) == [6])
    let record = out.record(of: PlanSamples.identity, lastSequence: 3, day: "2017-03-01")
    #expect(record.adaptations.map(\.activityID) == ["welcome", "agreement", "charter"])
    for wrong: [Int] in [[], [2, 2], [9], [-1], [0]] {
      #expect(throws: RefusedEvent.self) {
        try SessionMachine.reduce(out, .leaveOut(wrong, .time), at: at(6))
      }
    }
    #expect(throws: RefusedEvent.lastBlock) {
      try SessionMachine.reduce(start, .leaveOut(Array(0..<7), .time), at: at(6))
    }
  }

  @Test("the shortest possible keeps floors, what was used, and what is to be kept")
  func shortest() throws {
    let start = try played([(.start, at(0))])
    let short = try SessionMachine.reduce(start, .shortest(keeping: [4]), at: at(7))
    #expect(short.blocks.map { $0.given / 60_000 } == [7, 20, 12, 5, 25, 4, 10])
    #expect(throws: RefusedEvent.noChange) {
      try SessionMachine.reduce(short, .shortest(keeping: [4]), at: at(7))
    }
  }

  @Test("over time counts up and never moves on by itself")
  func overTimeCountsUp() throws {
    let state = try played([(.start, at(0))])
    #expect(state.active == 0)
    #expect(state.used(0, at: at(45)) == 45 * 60_000)
    #expect(InterfaceText.remainder(milliseconds: 600_000 - state.used(0, at: at(45))) == "35 minutes over")
    #expect(state.projectedEnd(at: at(45)) == at(45 + 95))
  }
}
