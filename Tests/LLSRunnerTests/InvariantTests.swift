import Glibc
import LLSModel
import Testing

@testable import LLSRunner

@Suite struct InvariantTests {
  /// A hundred thousand sessions where `LLS_HEAVY` asks for all; a tenth otherwise.
  static let batches: Int =
    switch getenv("LLS_HEAVY").map({ String(cString: $0) }) {
    case "all": 100
    default: 10
    }

  @Test("eleven invariants hold over thousands of random sessions", arguments: 0..<batches)
  func invariantsHold(batch: Int) {
    let invariants = Invariants { $0 = try SessionMachine.reduce($0, $1, at: $2) }
    for seed in (batch * 1_000)..<(batch * 1_000 + 1_000) {
      if let words = invariants.broken(seed: UInt64(seed), length: 6 + seed % 19) {
        Issue.record("\(words)")
        return
      }
    }
  }

  /// A machine with one fault, made by spoiling what the true one gives.
  struct Mutant: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let spoil: @Sendable (_ before: SessionState, _ event: SessionEvent, inout SessionState) -> Void

    init(
      _ fault: String, _ spoil: @escaping @Sendable (SessionState, SessionEvent, inout SessionState) -> Void
    ) {
      testDescription = fault
      self.spoil = spoil
    }
  }

  static let mutants = [
    Mutant("loses the time before next") { before, event, after in
      if event == .next, let was = before.active { after.blocks[was].used = before.blocks[was].used }
    },
    Mutant("counts a pause twice") { before, event, after in
      if event == .resume { after.paused += after.paused - before.paused }
    },
    Mutant("lets a paused block run on") { before, event, after in
      if event == .resume, let active = after.active {
        after.blocks[active].used += after.paused - before.paused
        after.paused = before.paused
      }
    },
    Mutant("gives the gap back to the wrong block") { before, event, after in
      if case .gap(let length, counted: false) = event, let active = after.active, active > 0 {
        after.blocks[active].used -= length
        after.blocks[active - 1].used += length
      }
    },
    Mutant("shortens the block at a pause") { _, event, after in
      if event == .pause, let active = after.active { after.blocks[active].given /= 2 }
    },
    Mutant("moves the hard end at a pause") { before, event, after in
      if event == .resume, let end = after.hardEnd {
        after.hardEnd = end.adding(after.paused - before.paused)
      }
    },
    Mutant("rounds a rebalance to minutes") { _, event, after in
      if case .rebalance = event {
        for block in after.blocks.indices {
          after.blocks[block].given = after.blocks[block].given / 60_000 * 60_000
        }
      }
    },
    Mutant("takes the time for a rebalance from the last block") { before, event, after in
      if case .rebalance = event {
        let moved = after.blocks.reduce(0) { $0 + $1.given } - before.blocks.reduce(0) { $0 + $1.given }
        for block in after.blocks.indices { after.blocks[block].given = before.blocks[block].given }
        after.blocks[after.blocks.count - 1].given += moved
      }
    },
    Mutant("stops at zero when time is taken away") { before, event, after in
      if case .extend(let minutes) = event, minutes < 0, let active = after.active {
        after.blocks[active].given = max(300_000, after.blocks[active].given)
      }
    },
    Mutant("an undo forgets the notes") { _, event, after in
      if event == .undo { after.notes = [] }
    },
    Mutant("an undo loses the time since") { before, event, after in
      if event == .undo { after.lastAt = before.history.last?.at ?? .zero }
    },
    Mutant("a backdated start is not paid for by a block") { before, event, after in
      if case .backdate = event { after.blocks = before.blocks }
    },
    Mutant("remembers the hour of the day") { _, event, after in
      if event == .start { after.paused = after.lastAt.milliseconds > 5_000_000 ? 1_000 : 0 }
    },
    Mutant("a note after the end lets the time run on") { before, event, after in
      if before.isOver, case .note = event, let active = after.active {
        after.blocks[active].used += 1_000
        after.lastAt = after.lastAt.adding(1_000)
      }
    },
    Mutant("cuts what was to be kept") { before, event, after in
      if case .shortest(let kept) = event, let block = kept.first { after.blocks[block].given -= 1 }
    },
    Mutant("goes to a block that was left out") { _, event, after in
      if event == .next, let active = after.active { after.blocks[active].isSkipped = true }
    },
  ]

  @Test("a machine with a fault is found out", arguments: mutants)
  func mutantsDie(mutant: Mutant) {
    let invariants = Invariants { state, event, now in
      let before = state
      state = try SessionMachine.reduce(before, event, at: now)
      mutant.spoil(before, event, &state)
    }
    let found = (0..<3_000).contains { invariants.broken(seed: UInt64($0), length: 6 + $0 % 19) != nil }
    #expect(found)
  }

  @Test("a machine that takes what it should refuse is found out")
  func theLenientMutantDies() {
    let invariants = Invariants { state, event, now in
      state = (try? SessionMachine.reduce(state, event, at: now)) ?? state
    }
    #expect((0..<20).contains { invariants.broken(seed: UInt64($0), length: 12) != nil })
    let halfway = Invariants { state, event, now in try SessionMachine.take(event, at: now, into: &state) }
    #expect(
      (0..<100).contains { halfway.broken(seed: UInt64($0), length: 12) != nil },
      "one that lets the clock run on and then refuses")
  }
}
