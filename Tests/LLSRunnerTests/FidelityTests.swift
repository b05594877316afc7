import LLSModel
import LLSRunner
import Testing

/// What counts as done: open for a third of the shortest useful length, or done in another way.
@Suite struct FidelityTests {
  func statuses(_ steps: [(SessionEvent, TimePoint)]) throws -> [SessionRecord.BlockStatus] {
    try played(steps).record(of: PlanSamples.identity, lastSequence: 1, day: "2017-03-01").blocks.map(
      \.status)
  }

  @Test("blocks that were only passed through are not done")
  func passedThrough() throws {
    let hurried: [(SessionEvent, TimePoint)] =
      [(.start, at(0))] + (0..<6).map { _ in (.next, at(0)) } + [(.finish, at(0))]
    #expect(try statuses(hurried) == Array(repeating: .skipped, count: 6) + [.notReached])
  }

  @Test("blocks that were jumped over and came back to for a moment only are not done")
  func jumpedOver() throws {
    #expect(
      try statuses([(.start, at(0)), (.jump(block: 4), at(10)), (.back, at(20)), (.finish, at(20, 45))]) == [
        .done, .notReached, .notReached, .notReached, .done, .notReached, .notReached,
      ])
  }

  @Test("a third of the shortest useful length is enough, a second less is not")
  func theThird() throws {
    // Block 1 has a minimum of 5 minutes, a third of it 1:40; block 2 has none and 20 minutes, a third of it 6:40.
    let short: [(SessionEvent, TimePoint)] = [
      (.start, at(0)), (.next, at(1, 39)), (.next, at(8, 18)), (.finish, at(20)),
    ]
    #expect(try statuses(short).prefix(3) == [.skipped, .skipped, .done])
    let enough: [(SessionEvent, TimePoint)] = [
      (.start, at(0)), (.next, at(1, 40)), (.next, at(8, 20)), (.finish, at(20)),
    ]
    #expect(try statuses(enough).prefix(3) == [.done, .done, .done])
  }

  @Test("time in two parts counts together, and a pause does not count")
  func parts() throws {
    #expect(
      try statuses([
        (.start, at(0)), (.next, at(1)), (.back, at(9)), (.next, at(10)), (.pause, at(10)), (.resume, at(40)),
        (.next, at(40)), (.finish, at(40)),
      ]).prefix(3) == [.done, .done, .notReached])
  }

  @Test("a block that was open for a moment and done in another way is adapted")
  func adaptedInAMoment() throws {
    #expect(
      try statuses([(.start, at(0)), (.adapt(.shortened, .energy), at(0, 5)), (.next, at(0, 20))])[0]
        == .adapted)
  }

  @Test("a block that was to be left out and was moved on from is left out, and keeps its reason")
  func leftOutByMovingOn() throws {
    let state = try played([
      (.start, at(0)), (.adapt(.skipped, .time), at(0, 5)), (.next, at(0, 20)), (.finish, at(20)),
    ])
    let record = state.record(of: PlanSamples.identity, lastSequence: 5, day: "2017-03-01")
    #expect(record.blocks[0].status == .skipped)
    #expect(record.adaptations.map(\.what) == ["skipped"])
  }

  @Test("the block that was open at the end is done when it was open long enough, and not reached otherwise")
  func openAtTheEnd() throws {
    #expect(try statuses([(.start, at(0)), (.finish, at(1, 39))])[0] == .notReached)
    #expect(try statuses([(.start, at(0)), (.abandon, at(1, 40))])[0] == .done)
  }

  @Test("a block whose steps were all ticked is done, however short it was")
  func ticked() throws {
    let steps: [(SessionEvent, TimePoint)] = [
      (.start, at(0)), (.next, at(5)), (.nextStep, at(5, 10)), (.nextStep, at(5, 20)), (.next, at(5, 30)),
      (.nextStep, at(5, 40)), (.next, at(5, 50)), (.finish, at(6)),
    ]
    #expect(try statuses(steps).prefix(4) == [.done, .done, .skipped, .notReached])
    let state = try played(steps)
    #expect(
      state.outline.blocks.indices.map { state.standing(of: $0) } == [
        .done, .done, .cutShort, .notReached, .notReached, .notReached, .notReached,
      ])
  }

  @Test("a block that was begun and left is cut short, one that was passed by in a moment is left out")
  func cutShort() throws {
    let state = try played([
      (.start, at(0)), (.next, at(1, 30)), (.next, at(1, 59)), (.skip(block: 3), at(2)), (.finish, at(30)),
    ])
    #expect(
      state.outline.blocks.indices.map { state.standing(of: $0) } == [
        .cutShort, .leftOut, .done, .leftOut, .notReached, .notReached, .notReached,
      ])
    #expect(state.standing(of: 0).wasPlayed && !state.standing(of: 1).wasPlayed)
  }

  @Test(
    "while the session goes on, every block is now, to come, or as it ended; the table of the plan says the same"
  )
  func underWay() throws {
    let state = try played([
      (.start, at(0)), (.next, at(9)), (.adapt(.simplified, .time), at(10)), (.skip(block: 5), at(11)),
      (.next, at(30)),
    ])
    #expect(
      state.outline.blocks.indices.map { state.standing(of: $0) } == [
        .done, .adapted, .now, .ahead, .ahead, .leftOut, .ahead,
      ])
  }
}
