import Foundation
import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

/// A journal in memory whose disk may be full.
final class FullableJournal: JournalSink {
  private(set) var bytes: [UInt8] = []
  var fault: String?
  private var waiting: [UInt8] = []

  func append(_ line: [UInt8]) -> String? {
    waiting += line
    if let fault { return fault }
    bytes += waiting
    waiting = []
    return nil
  }
}

/// A session on a whole screen whose clock the test moves.
final class ScreenedSession {
  /// Since the start of the machine. Unit: milliseconds.
  var now = 0
  let journal = FullableJournal()
  let desk: SessionDesk
  let face: FullScreenFace

  init(plan: SessionPlan = FullScreenSamples.plan) {
    let hands = Hands()
    let identity = RunIdentity(
      runID: "00112233445566778899aabbccddeeff", mode: .live, groupID: "group-b", plan: plan)
    desk = SessionDesk(plan: plan, identity: identity, journal: journal) { hands.reading }
    face = FullScreenFace(desk: desk)
    self.hands = hands
  }

  private let hands: Hands

  private final class Hands {
    var offset = 0
    var asleep = 0
    var reading: ClockReading {
      ClockReading(
        bootID: "test", bootMilliseconds: offset, awakeMilliseconds: offset - asleep,
        wallMilliseconds: TerminalSamples.start + offset, utcOffsetSeconds: 0)
    }
  }

  /// Lets time pass. Unit: seconds.
  ///
  /// - Returns: whether the screen may have changed.
  @discardableResult
  func wait(_ seconds: Int, asleep: Bool = false) -> Bool {
    hands.offset += seconds * 1_000
    if asleep { hands.asleep += seconds * 1_000 }
    return face.tick()
  }

  /// Presses keys: each letter is one, and Enter is `\n`.
  func press(_ keys: String) {
    for sign in keys { face.hear(sign == "\n" ? .enter : sign == "\u{1B}" ? .escape : .sign(sign)) }
  }

  /// What is seen.
  func lines(_ rows: Int = 24, _ columns: Int = 80) -> [String] {
    face.grid(in: ScreenSize(rows: rows, columns: columns)).lines
  }

  func text(_ rows: Int = 24, _ columns: Int = 80) -> String { lines(rows, columns).joined(separator: "\n") }

  /// The session of the drawings: block 3 of 7, 13 minutes in, 4 minutes late.
  static func drawing() -> ScreenedSession {
    let session = ScreenedSession()
    session.press("a1" + FullScreenSamples.codes.joined(separator: " ") + "\na62\n")
    session.press("c1 \u{1B}")
    session.press("e115:30\n ")
    session.wait(780)
    session.press("n")
    session.wait(1_260)
    session.press("n")
    session.wait(120)
    session.press("mslow start, cold room\nkwho reads the charter?\nkfood next week\n")
    session.wait(300)
    session.press(" mgood debate at rung 4\nfg6a2\n")
    session.wait(360)
    session.press("mask again about rung 6\n")
    session.wait(7)
    return session
  }
}

/// A plan like the one of the drawings. Synthetic.
enum FullScreenSamples {
  static let codes = (0..<9).map { ParticipantCode(drawn: [$0, 9, 2, 4, 25, $0, 1]).description }

  static let ladder = PlannedBlock(
    id: "ladder", title: "Ladder of participation", phase: "main", kind: "discussion", minutes: 20,
    minimumMinutes: 12, maximumMinutes: nil, isCore: true,
    cues: [
      Cue(.say, "There is no right answer. You can pass at any time."),
      Cue(.instruct, "Lay the eight rungs on the floor"),
      Cue(.instruct, "Pairs place three story cards. Ask: why there?"),
      Cue(.instruct, "Swap one card. What would move it up a rung?"),
      Cue(.listenFor, "who has not spoken yet; a shift in mood"),
      Cue(.watchFor, "someone leaves: co-facilitator follows. No names on this screen."),
    ],
    optOut: nil, shortVersion: nil, recap: nil, needs: ["rungs 1-8", "story cards A-H", "floor tape"],
    aims: ["A2 name who decides", "A3 choose one change"])

  static func block(_ id: String, _ title: String, _ minutes: Int, min: Int?, core: Bool) -> PlannedBlock {
    PlannedBlock(
      id: id, title: title, phase: "main", kind: "discussion", minutes: minutes, minimumMinutes: min,
      maximumMinutes: nil, isCore: core, cues: [Cue(.instruct, "Begin"), Cue(.instruct, "Go on")],
      optOut: nil, shortVersion: nil, recap: nil, needs: [])
  }

  static let plan = SessionPlan(
    moduleID: "having-a-say", moduleTitle: "M3 Having a say", moduleVersion: "0.1.0",
    contentHash: String(repeating: "b", count: 64), sessionID: "the-ladder", title: "The ladder", adults: 2,
    blocks: [
      block("welcome", "Welcome", 10, min: 5, core: true),
      block("agreement", "Agreement", 20, min: 10, core: true),
      ladder, block("rest", "Break", 10, min: 5, core: true),
      block("charter", "Our charter", 25, min: 15, core: true),
      block("try", "Try it", 10, min: 5, core: false), block("close", "Close", 10, min: nil, core: true),
    ],
    materials: [
      PlannedMaterial(id: "rungs", name: "rungs 1-8"),
      PlannedMaterial(id: "cards", name: "story cards A-H", share: .pair),
      PlannedMaterial(id: "tape", name: "floor tape"),
    ],
    spares: [block("truths", "Two truths", 5, min: nil, core: false)],
    safeguardingSteps: [
      SafeguardingStep("Make sure everybody is safe now."), SafeguardingStep("Tell the safeguarding lead."),
    ],
    around: AroundSession(
      roomChecks: ["A quiet corner?", "Both adults there?"], remoteChecks: [],
      reflection: ["Who spoke least?"]))
}

/// Screens as they were when a person looked at them.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  /// The same screen as in the file of this name; `RECORD=1` writes it anew.
  static func expect(_ lines: [String], like name: String) throws {
    let file = folder.appending(path: name + ".txt")
    let text = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(name)")
  }
}
