extension PilotLedger {
  /// The list's heading in a summary.
  package var title: String {
    switch self {
    case .progressionCriteria: "Progression criteria"
    case .peerReviews: "Peer review by module"
    case .practitionerTests: "Tests with practitioners by module"
    case .influence: "What young people asked for, and what came of it"
    case .youthProofing: "What young people were asked to look at"
    case .supervision: "Supervision of the team"
    case .harms: "Harms counted by the safeguarding lead"
    }
  }

  /// The list's columns after the entry's name, in order.
  package var columns: [Column] {
    switch self {
    case .progressionCriteria: Self.criteria
    case .peerReviews: Self.module + Self.reviews
    case .practitionerTests: Self.module + Self.tests
    case .influence: Self.answers
    case .youthProofing: Self.proofs
    case .supervision: Self.supervisions
    case .harms: Self.harmCounts
    }
  }

  /// Whether the summary prints its lines as they are. Criteria stand there beside what was reached; supervision is the team's own, and a
  /// count of harms is a count of people.
  package var isPrintedInSummary: Bool {
    switch self {
    case .peerReviews, .practitionerTests, .influence, .youthProofing: true
    case .progressionCriteria, .supervision, .harms: false
    }
  }

  /// Whether its lines have to be there before the first session, and then stay as they are.
  package var isSetBeforeTheStart: Bool { self == .progressionCriteria }

  private static let criteria = [
    Column(
      "measure", "Measure", .word(ProgressionMeasure.allCases.map(\.rawValue)), "what is looked at"),
    Column("go", "Go from", .count(0...1_000), "from this value on: go on"),
    Column(
      "amend", "Amend from", .count(0...1_000), "from this value on: change, then go on; below it: stop"),
  ]

  private static let module = [
    Column("module", "Module", .id, "the module's id"),
    Column("version", "Version", .version, "the module's version"),
    Column("day", "Day", .day, "the day it was done"),
  ]

  private static let verdict = Column(
    "verdict", "Verdict", .word(["ready", "amend", "not-ready"]), "what they said in the end")

  private static let reviews = [
    Column(
      "reviewer", "Reviewer",
      .word([
        "university", "national-network", "solution-focused-therapist", "practitioner", "young-people",
        "other",
      ]), "the reviewer's role"),
    Column("raised", "Points raised", .count(0...999), "points that were raised"),
    Column("taken", "Points taken up", .count(0...999), "points that were taken up"), verdict,
  ]

  private static let tests = [
    Column("nation", "Nation", .word(["england", "wales"]), "where it was"),
    Column("attended", "Practitioners there", .count(0...999), "how many practitioners were there"), verdict,
  ]

  private static let yesNo = Column.Kind.word(["yes", "no"])

  private static let answers = [
    Column("asked_on", "Asked", .day, "the day it was said"),
    Column("about", "About", .id, "what it was about, as a short name: waiting-room"),
    Column("heard_by", "Heard by", .id, "whose job it was to listen, as a role"),
    Column("answer", "Answer", .word(["yes", "partly", "no", "none-yet"]), "what was answered"),
    Column("answered_on", "Answered", .dayOrNone, "the day of the answer; empty while there is none"),
    Column("changed", "Changed", .word(["yes", "not-yet", "no"]), "whether something changed"),
    Column(
      "confirmed", "Confirmed by the decision-maker", yesNo, "whether the decision-maker has confirmed it"),
    Column(
      "confirmed_on", "Confirmed on", .dayOrNone, "the day it was confirmed; empty while it is not",
      mayBeMissing: true),
  ]

  private static let supervisions = [
    Column("role", "Role", .id, "who had it, as a role: lead-facilitator"),
    Column("day", "Day", .day, "the day it was"),
    Column("next_due", "Next due", .dueDay, "the day by which the next one is due"),
  ]

  private static let harmCounts = [
    Column("quarter", "Quarter", .quarter, "the quarter of the financial year: 2016/17-q3"),
    Column("count", "Harms", .count(0...999), "how many the safeguarding lead counted; nothing about them"),
  ]

  private static let proofs = [
    Column("what", "What", .id, "what was looked at, as a short name"),
    Column("kind", "Kind", .word(["campaign", "guidance", "service-design"]), "what sort of thing it was"),
    Column("version", "Version", .version, "which version of it"),
    Column("asked_by", "Asked by", .id, "who asked, as a role or an organisation"),
    Column("asked", "Changes asked for", .count(0...999), "changes that were asked for"),
    Column("made", "Made", .count(0...999), "of them, made"),
    Column("refused", "Refused", .count(0...999), "of them, refused with a reason"),
    Column(
      "reason", "Reason", .word(["none", "cost", "law", "safety", "time", "other"]),
      "why some were refused, or none"),
    Column("credit", "Credited", yesNo, "whether the group was credited"),
    Column("expenses", "Expenses paid", yesNo, "whether expenses were paid"),
  ]
}
