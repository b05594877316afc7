/// What a participant can say at the end.
package struct Outcomes: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "outcomes", content: .children([.some("outcome")]),
    meaning: "What a participant can say of themselves at the end.",
    example: "<outcomes><outcome id=\"spot-tokenism\">I can tell when my say counted.</outcome></outcomes>")

  /// The outcomes. Shape: at least one.
  package let outcomes: [Outcome]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    outcomes = element.all(Outcome.self)
    spans = element.spans
  }
}

/// One thing that a participant can say of themselves at the end.
package struct Outcome: InlineElement {
  /// What shows that somebody got there.
  package enum Evidence: String, Hashable, Sendable, CaseIterable {
    /// Something made in the session.
    case worksheet
    /// Answers to questions that name the outcome.
    case items
  }

  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "outcome",
    attributes: [
      .required("id", .id, "what activities and questions call the outcome"),
      .optional("lundy", .tokens(of: Lundy.self), "which of Lundy’s elements it belongs to"),
      .optional(
        "gc12", .tokens(of: ParticipationRequirement.self),
        "which requirements of General Comment 12 it meets"),
      .optional("shier", .integer(1...5), "which of Shier’s five levels it reaches"),
      .optional("wales", .integers(1...7), "which of Wales’s National Participation Standards it meets"),
      .optional(
        "evidence", .choice(of: Evidence.self), default: "items", "what shows that somebody got there"),
    ],
    content: .inline, meaning: "One thing that a participant can say of themselves at the end.",
    example: "<outcome id=\"spot-tokenism\" lundy=\"influence\">I can tell when my say counted.</outcome>")

  /// Names the outcome within its module.
  package let id: String
  /// Which of Lundy's elements it belongs to; may be empty.
  package let lundy: [Lundy]
  /// Which requirements of General Comment 12 it meets; may be empty.
  package let gc12: [ParticipationRequirement]
  /// Which of Shier's levels it reaches. Range: 1 to 5. Missing: not mapped.
  package let shier: Int?
  /// Which of Wales's National Participation Standards it meets. Range of each: 1 to 7; may be empty.
  package let wales: [Int]
  /// What shows that somebody got there.
  package let evidence: Evidence
  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    id = element.id("id") ?? ""
    lundy = element.choices("lundy", as: Lundy.self)
    gc12 = element.choices("gc12", as: ParticipationRequirement.self)
    shier = element.integer("shier")
    wales = element.integers("wales")
    evidence = element.choice("evidence", as: Evidence.self) ?? .items
    content = element.inlines()
    spans = element.spans
  }
}
