import LLSModel

/// One made-up delivery, as the lines somebody would have typed.
struct SampleSession: Sendable {
  /// The lines, each `+minutes:seconds command`.
  let lines: [String]
  /// Who was there to the end.
  let stayed: [SamplePeople.Member]

  /// Plays the session on paper.
  init(plan: SessionPlan, people: SamplePeople, delivery: Int, random: inout SeededGenerator) {
    let enrolled = people.members.filter { ($0.leftAfter ?? Int.max) >= delivery }
    var present: [SamplePeople.Member] = []
    var away: [SamplePeople.Member] = []
    for member in enrolled {
      if random.happens(member.attends) { present.append(member) } else { away.append(member) }
    }
    var script = Script()
    script.add("staff \(plan.adults + (random.happens(0.3) ? 1 : 0))")
    if !present.isEmpty { script.add("attend " + present.map(\.code.description).joined(separator: " ")) }
    for member in away { script.add("\(random.happens(0.4) ? "excused" : "absent") \(member.code)") }
    script.add("start")
    let early = present.count > 4 && random.happens(0.12) ? present.last : nil
    for (index, block) in plan.blocks.enumerated() {
      if let early, index == plan.blocks.count / 2 { script.add("left \(early.code)") }
      Self.play(block, isLast: index == plan.blocks.count - 1, in: &script, random: &random)
    }
    script.add("tally green \(max(0, present.count - 2))")
    script.add("tally amber \(min(2, present.count))")
    script.add("finish")
    // One session in sixteen is left without its check, so that the summary has something to show.
    if !random.happens(1.0 / 16) {
      script.wait(seconds: 600)
      script.add("closing reader-of-cards")
    }
    lines = script.lines
    stayed = present.filter { $0.code != early?.code }
  }

  private static func play(
    _ block: PlannedBlock, isLast: Bool, in script: inout Script, random: inout SeededGenerator
  ) {
    if !block.isCore, !isLast, random.happens(0.15) {
      script.add("adapt skipped \(random.happens(0.7) ? "time" : "group-choice")")
      script.add("skip")
      return
    }
    if random.happens(0.08) { script.add("adapt simplified \(random.happens(0.5) ? "access" : "energy")") }
    let factor = 0.85 + 0.4 * random.fraction()
    script.wait(seconds: Int((Double(block.minutes * 60) * factor).rounded()))
    if !isLast { script.add("next") }
  }

  /// Lines with a running clock.
  private struct Script {
    var lines: [String] = []
    private var seconds = 0

    mutating func wait(seconds more: Int) { seconds += more }

    mutating func add(_ command: String) {
      let rest = seconds % 60
      lines.append("+\(seconds / 60):\(rest < 10 ? "0" : "")\(rest) \(command)")
    }
  }
}
