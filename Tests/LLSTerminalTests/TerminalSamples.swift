import LLSModel
import LLSRunner
import LLSTerminal

/// A session, a script and a clock for the tests. Synthetic: nobody real stands behind a code.
enum TerminalSamples {
  static let codes = (0..<4).map { ParticipantCode(drawn: [$0, 9, 2, 4, 25, $0, 1]).description }

  static let plan = SessionPlan(
    moduleID: "having-a-say", moduleTitle: "Having a say", moduleVersion: "0.1.0",
    contentHash: String(repeating: "b", count: 64), sessionID: "the-ladder", title: "The ladder", adults: 2,
    blocks: [
      block(
        "welcome", 10, min: 5, core: true, cues: [Cue(.say, "Welcome."), Cue(.instruct, "Sit in a ring")]),
      block(
        "ladder", 20, min: 12, core: true,
        cues: [
          Cue(.ask, "Who decides?"), Cue(.instruct, "Lay the rungs"), Cue(.instruct, "Swap one", minutes: 4),
        ]),
      block("rest", 10, min: 5, core: false, cues: []),
      block("close", 10, min: nil, core: true, cues: [Cue(.instruct, "Breathe out")]),
    ],
    materials: [PlannedMaterial(id: "rungs", name: "Rungs 1-8")], spares: [],
    safeguardingSteps: [
      SafeguardingStep("Make sure everybody is safe now."), SafeguardingStep("Tell the safeguarding lead."),
    ])

  static func block(_ id: String, _ minutes: Int, min: Int?, core: Bool, cues: [Cue]) -> PlannedBlock {
    PlannedBlock(
      id: id, title: id.uppercased(), phase: "main", kind: "discussion", minutes: minutes,
      minimumMinutes: min,
      maximumMinutes: nil, isCore: core, cues: cues, optOut: "Watch, or rest anywhere.", shortVersion: nil,
      recap: nil, needs: [])
  }

  /// 2017-03-01 13:45 UTC.
  static let start = 1_488_375_900_000

  static let script = [
    "# a synthetic session", "+0:00 staff 2", "+0:05 attend \(codes[0]) \(codes[1]) \(codes[2])",
    "+0:06 excused \(codes[3])", "+0:30 material rungs", "+1:00 start", "+1:30 hard 14:40", "+5:00 step",
    "+12:30 next", "+14:00 note a slow start, \"cold\" room", "+20:00 pause", "+22:00 resume", "+25:00 +5",
    "+26:00 undo", "+31:00 left \(codes[1])", "+33:00 adapt simplified access", "+36:00 next",
    "+36:10 skip", "+40:00 tally green 2", "+40:05 tally amber 1", "+40:30 withdraw \(codes[2])",
    "", "+47:00 finish",
  ]

  static func player(_ lines: [String] = script) -> ScriptPlayer {
    ScriptPlayer(
      lines: lines, plan: plan, groupID: "group-b", runID: "00112233445566778899aabbccddeeff",
      startWallMilliseconds: start, utcOffsetSeconds: 0)
  }
}
