import LLSModel
import Testing

@testable import LLSRunner

/// Plans as no module has them, but a file may.
@Suite struct ExtremePlanTests {
  private func outline(_ random: inout RandomSession) -> PlanOutline {
    let lengths = [0, 1, 480, 99_999, 100_000]
    return PlanOutline(
      adults: 100_000,
      blocks: (0..<random.whole(1...40)).map { place in
        PlanOutline.Block(
          id: "b\(place)", title: "B", minutes: lengths[random.whole(0...4)],
          minimumMinutes: random.whole(0...1) == 0 ? nil : lengths[random.whole(0...4)],
          maximumMinutes: random.whole(0...1) == 0 ? nil : lengths[random.whole(0...4)],
          isCore: random.whole(0...1) == 0, steps: 100_000)
      }, materials: [])
  }

  @Test(
    "the rest is fitted in, or refused, whatever the lengths; and what is fitted in lands on the hard end")
  func anyLengths() throws {
    for seed in 0..<2_000 {
      var random = RandomSession(seed: UInt64(seed))
      let outline = outline(&random)
      let end = TimePoint(milliseconds: random.whole(0...(1 << 43)))
      let soon = TimePoint(milliseconds: random.whole(0...(outline.plannedMinutes + 1) * Span.minute))
      for hardEnd in [end, soon] {
        let state = try SessionMachine.replay(
          [TimedEvent(.start, at: .zero), TimedEvent(.setHardEnd(hardEnd), at: .zero)], of: outline)
        guard let fitted = try? Rebalance.preview(of: state, at: .zero) else { continue }
        let after = try SessionMachine.reduce(state, fitted.event, at: .zero)
        #expect(after.projectedEnd(at: .zero) == hardEnd, "seed \(seed)")
      }
    }
  }
}
