import LLSModel

extension Fidelity {
  /// Counts activities and adaptations in the sessions of the pilot arm; none of it counts people.
  init(_ arm: PilotArm) {
    let runs = arm.deliveries.flatMap { $0 }
    let blocks = runs.flatMap(\.blocks)
    let changes = runs.flatMap(\.adaptations)
    let coreBlocks = blocks.filter(\.isCore)
    core = Self.tally(coreBlocks)
    coreTotal = .notPeople(coreBlocks.count)
    other = Self.tally(blocks.filter { !$0.isCore })
    adaptations = Self.tally(changes.map(\.what), label: Self.label(what:))
    reasons = Self.tally(changes.map(\.why), label: Self.label(why:))
    let done = coreBlocks.filter { $0.status == .done }.count
    let adapted = coreBlocks.filter { $0.status == .adapted }.count
    sentences = [
      """
      Of \(.count(coreTotal, "core activity", "core activities")), \
      \(.count(notPeople: done, "was", "were")) done as planned, \
      \(.notPeople(adapted)) in another way and \(.notPeople(coreBlocks.count - done - adapted)) not at all.
      """,
      "Adaptations noted by facilitators: \(.notPeople(changes.count)).",
    ]
  }

  private static func tally(_ blocks: [SessionRecord.BlockTime]) -> [Tally] {
    SessionRecord.BlockStatus.allCases.map { status in
      Tally(label: status.label, count: .notPeople(blocks.filter { $0.status == status }.count))
    }
  }

  private static func tally(_ codes: [String], label: (String) -> ReleasableText) -> [Tally] {
    var counts: [String: Int] = [:]
    for code in codes { counts[code, default: 0] += 1 }
    let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ordered.map { Tally(label: label($0.key), count: .notPeople($0.value)) }
  }

  private static func label(what code: String) -> ReleasableText {
    switch code {
    case "shortened": "Made shorter"
    case "swapped": "Another activity instead"
    case "split": "Split into parts"
    case "simplified": "Made simpler"
    case "skipped": "Left out"
    case "other": "Another change"
    default: "\(name: code)"
    }
  }

  private static func label(why code: String) -> ReleasableText {
    switch code {
    case "time": "Too little time"
    case "energy": "The group's energy"
    case "access": "Access needs"
    case "safety": "Safety"
    case "group-choice": "The group's choice"
    case "space": "The room"
    case "other": "Another reason"
    default: "\(name: code)"
    }
  }
}

extension SessionRecord.BlockStatus {
  /// How an activity ended, in plain words.
  var label: ReleasableText {
    switch self {
    case .done: "Done as planned"
    case .adapted: "Done in another way"
    case .skipped: "Left out, or open too short to have been done"
    case .notReached: "Not reached"
    }
  }
}
