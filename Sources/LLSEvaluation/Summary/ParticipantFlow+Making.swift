import LLSModel

extension ParticipantFlow {
  /// Counts the steps; those that matter most to a reader are let out first, so that others give way to them.
  init(_ arm: PilotArm, gate: inout DisclosureGate) {
    let before = arm.answered(.pre)
    let after = arm.answered(.post)
    let sets: [(Step.Kind, PersonSet)] = [
      (.enrolled, arm.everybody),
      (.answeredBefore, before),
      (.answeredAfter, after),
      (.answeredBoth, before.intersection(after)),
      (.left, arm.set { $0.left }),
      (.consented, arm.set { $0.takesPart }),
      (.feedbackUsed, arm.readable),
      (.withdrew, arm.set { $0.withdrew }),
    ]
    var counts: [Step.Kind: Disclosed] = [:]
    for (kind, set) in sets { counts[kind] = gate.count(of: set, in: .flow) }
    steps = Step.Kind.allCases.map { kind in
      Step(kind: kind, label: kind.label, count: counts[kind] ?? .hidden)
    }
    note = """
      All pilot groups together; the comparison group is not in it. Where an exact number would tell how \
      few people are on one side of it, a lower bound stands instead ("or more"), or the figure is hidden.
      """
  }
}

extension ParticipantFlow.Step.Kind {
  /// The step in plain words.
  var label: ReleasableText {
    switch self {
    case .enrolled: "Enrolled in a pilot group"
    case .consented: "Agreed to take part"
    case .feedbackUsed: "Agreed that their feedback is used, and it still stands"
    case .answeredBefore: "Answered before the first session"
    case .answeredAfter: "Answered after the last session"
    case .answeredBoth: "Answered both before and after"
    case .left: "Left the group before its end"
    case .withdrew: "Stopped the use of their answers"
    }
  }
}
