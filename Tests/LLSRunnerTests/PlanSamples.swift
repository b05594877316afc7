import LLSModel
import LLSRunner

/// Plans and codes for the tests; nobody real stands behind a code.
enum PlanSamples {
  /// Seven blocks, 105 minutes; two may be dropped, four can be shortened.
  static let ladder = PlanOutline(
    adults: 2,
    blocks: [
      block("welcome", 10, min: 5, core: true, steps: 1),
      block("agreement", 20, min: nil, core: true, steps: 2),
      block("ladder", 20, min: 12, max: 30, core: true, steps: 3),
      block("rest", 10, min: 5, core: false, steps: 0), block("charter", 25, min: 15, core: true, steps: 2),
      block("try-it", 10, min: 4, core: false, steps: 1), block("close", 10, min: nil, core: true, steps: 1),
    ],
    materials: ["rungs", "story-cards", "tape"])

  static func block(
    _ id: String, _ minutes: Int, min: Int?, max: Int? = nil, core: Bool, steps: Int
  ) -> PlanOutline.Block {
    PlanOutline.Block(
      id: id, title: id.uppercased(), minutes: minutes, minimumMinutes: min, maximumMinutes: max,
      isCore: core, steps: steps)
  }

  static let codes = (0..<6).map { ParticipantCode(drawn: [$0, 3, 7, 11, $0 + 1, 5, 2]) }

  static let identity = RunIdentity(
    runID: "00112233445566778899aabbccddeeff", mode: .live, groupID: "group-b", moduleID: "having-a-say",
    moduleVersion: "0.1.0", contentHash: String(repeating: "a", count: 64), sessionID: "the-ladder",
    title: "The ladder")
}

/// A moment so many minutes and seconds after the journal was made.
func at(_ minutes: Int, _ seconds: Int = 0) -> TimePoint {
  TimePoint(milliseconds: (minutes * 60 + seconds) * 1_000)
}

/// Takes events in order; a refusal is the test's failure.
func played(
  _ steps: [(SessionEvent, TimePoint)], _ outline: PlanOutline = PlanSamples.ladder
) throws -> SessionState {
  try SessionMachine.replay(steps.map { TimedEvent($0.0, at: $0.1) }, of: outline)
}
