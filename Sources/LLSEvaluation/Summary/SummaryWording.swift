import LLSModel

/// The sentences of the summary that describe the design and the findings as a whole.
struct SummaryWording {
  private let isSynthetic: Bool
  private let pilotGroups: Disclosed
  private let comparisonGroups: Int
  private let comparisonIsOther: Bool
  private let isOpen: Bool
  private let comparisonSessions: Disclosed
  private let allGroups: Disclosed

  /// Takes what the sentences need from the record: counts of groups and sessions, not of people.
  init(_ record: PilotRecord, _ arm: PilotArm, isOpen: Bool) {
    let comparison = record.groups.filter { $0.arm == .comparison }
    let others = Set(comparison.map(\.id))
    isSynthetic = record.isSynthetic
    pilotGroups = .notPeople(arm.groups.count)
    comparisonGroups = others.count
    comparisonIsOther = comparison.allSatisfy { !$0.isCSEGroup }
    self.isOpen = isOpen
    comparisonSessions = .notPeople(DeliveredSessions(record, groups: others).counted.count)
    allGroups = .notPeople(arm.groups.count + others.count)
  }

  /// What the design can and cannot carry, most important first.
  var limits: [ReleasableText] {
    var limits: [ReleasableText] = []
    if isSynthetic {
      limits.append(
        "All data here are synthetic: a seeded generator made them. They say nothing about a real pilot."
      )
    }
    limits += [
      """
      This is a small feasibility and process evaluation: \
      \(.count(pilotGroups, "pilot group", "pilot groups")), nobody was randomised. It describes what was done and what changed. It cannot say why.
      """,
      """
      Answers can change over the same months because people grow older, have other support, know the \
      questions already, or feel at ease with whoever asks.
      """,
      """
      People who left or gave no answer afterwards are not in the before and after figures, and may be \
      unlike those who are.
      """,
      """
      Intervals are over the means of the groups, never over people, because people in one group influence \
      each other. With so few groups they are wide.
      """,
    ]
    if comparisonGroups == 1 {
      limits.append(
        """
        No test is printed. With \(.count(allGroups, "group", "groups")) and one of them for comparison, \
        swapping groups could not give a chance below one in \(allGroups); and the comparison group differs by design.
        """)
    }
    if !isOpen {
      limits.append("The pilot is too small for any figure about people: all of them are hidden.")
    }
    return limits
  }

  /// The findings in a few sentences, each with the number of people behind it.
  func headline(flow: ParticipantFlow, dose: Dose, changes: [InstrumentChange]) -> [ReleasableText] {
    var sentences: [ReleasableText] = [
      """
      \(.count(dose.sessions, "session was", "sessions were")) delivered to \
      \(.count(pilotGroups, "pilot group", "pilot groups")): \
      \(.count(dose.deliveredMinutes, "minute", "minutes")) of activity for \
      \(.count(dose.plannedMinutes, "minute", "minutes")) planned.
      """,
      """
      Young people enrolled: \(flow.count(.enrolled)). Answered before: \(flow.count(.answeredBefore)). \
      Answered after: \(flow.count(.answeredAfter)). Answered both: \(flow.count(.answeredBoth)).
      """,
    ]
    for change in changes {
      if let withheld = change.withheld {
        sentences.append("\(name: change.title): \(withheld)")
        continue
      }
      guard let score = change.score else { continue }
      guard !score.change.isHidden else {
        sentences.append(
          "\(name: change.title): the change is hidden. Too few people are behind it, they answered alike, or it would tell what the bars of its questions leave open."
        )
        continue
      }
      sentences.append(
        """
        \(name: change.title): the mean went from \(score.before) to \(score.after), a change of \
        \(score.change) (95 % interval \(score.interval), over \(.count(score.groups, "group mean", "group means")); people with \
        both answers: \(score.pairs)). \(score.replication.sentence)
        """)
    }
    return sentences
  }

  /// The comparison group in words; its answers are never tabulated, and neither is a difference from the
  /// pilot's mean, which would give them away.
  var comparison: [ReleasableText] {
    guard comparisonGroups > 0 else { return ["This pilot has no comparison group."] }
    let groups: ReleasableText =
      comparisonGroups == 1
      ? "One other group is the comparison (called control)."
      : "\(.notPeople(comparisonGroups)) other groups are the comparison (called control)."
    let difference: ReleasableText =
      comparisonIsOther
      ? "It is not for young people affected by sexual exploitation, so it differs by design."
      : "Nobody was randomised into it, so it may differ in more ways than one."
    return [
      """
      \(groups) \(difference) Sessions delivered to it: \(comparisonSessions).
      """,
      """
      It shows whether the questions are understood, and how far answers drift over the same months. It is \
      described and never tabulated: with one group, its table, or its distance from the pilot's mean, \
      would be a table of its members.
      """,
    ]
  }

  /// How the data behind the summary are kept.
  static let dataProtection: [ReleasableText] = [
    """
    Answers carry a random code, not a name. The list that links codes to names is on paper, at the site, \
    and nowhere in this software.
    """,
    """
    Answers of people who did not agree to the use of their feedback, or who stopped it, are not read for \
    this summary; the flow table counts them among those enrolled.
    """,
    "No names, dates of birth, case data, dates of answers or words of young people are in this summary.",
  ]

  /// The rules of the gate in plain words.
  static func disclosureRules(_ settings: DisclosureSettings) -> [ReleasableText] {
    let threshold: Disclosed = .notPeople(settings.threshold)
    return [
      "Counts of people below \(threshold) are hidden, and every count that gives one away by subtraction.",
      """
      Where an exact number would do that, a lower bound stands instead, for example "40 or more". \
      Neighbouring answers are taken together where too few people gave one of them; missing answers that \
      are too few are counted with the middle of the scale, and the label says so.
      """,
      """
      Percentages are hidden for fewer than \(.notPeople(settings.percentBase)) people; means and \
      intervals too, and where all but a few gave the same answer. The lowest and highest answers are \
      never shown.
      """,
      """
      Only the pilot as a whole is tabulated, and only with answers from three or more groups (five for an interval) and \
      \(.notPeople(settings.percentBase)) or more people. Tables of one group's answers are withheld.
      """,
      """
      Counts of sessions, minutes, activities and groups are not counts of people and are shown as they \
      are, but not in a row that is withheld: there every figure is hidden. Published means, counts and percentages are a reader's knowledge together. So before, after and \
      change are shown or withheld as one, over group means whose weights are not published; and where in \
      doubt, fewer figures are shown.
      """,
    ]
  }
}

extension EvidenceLevel {
  /// What a pilot with one comparison group can reach.
  static let ofThisDesign = EvidenceLevel(
    highest: .notPeople(2),
    statement: """
      On the evidence scale of the Early Intervention Foundation this design reaches level \
      \(.notPeople(2)) at most: preliminary evidence, from answers before and after, that outcomes may \
      have changed.
      """,
    claims: [
      "It may be said that answers changed, by how much, and in how many groups.",
      "It may not be said that the modules brought the change about, or that it would come again elsewhere.",
    ])
}
