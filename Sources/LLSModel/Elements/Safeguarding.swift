/// The safeguarding page that every pack opens with.
package struct Safeguarding: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "safeguarding",
    content: .children([
      .some("procedure"), .any("role"), .any("local-contact"), .one("confidentiality"), .one("distress"),
      .one("grounding"), .one("signal"),
    ]),
    meaning: "The safeguarding page that every pack opens with.",
    example: """
      <safeguarding>
        <procedure nation="any" review-by="2027-09-30"><step>Tell the safeguarding lead today.</step></procedure>
        <confidentiality>What you say stays here, unless somebody is in danger.</confidentiality>
        <distress><step>Offer to step out together.</step></distress>
        <grounding>Name three things you can see.</grounding>
        <signal>Turn your card over.</signal>
      </safeguarding>
      """)

  /// What to do, by nation. Shape: at least one.
  package let procedures: [Procedure]
  /// Who has to be named; may be empty.
  package let roles: [Role]
  /// What has to be filled in by hand; may be empty.
  package let localContacts: [LocalContact]
  /// What to say about the limits of confidentiality.
  package let confidentiality: Confidentiality
  /// What to do when somebody is in distress.
  package let distress: Distress
  /// A short way back to the here and now.
  package let grounding: Grounding
  /// The sign with which anybody can step out.
  package let signal: Signal
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    procedures = element.all(Procedure.self)
    roles = element.all(Role.self)
    localContacts = element.all(LocalContact.self)
    confidentiality = element.one(Confidentiality.self)
    distress = element.one(Distress.self)
    grounding = element.one(Grounding.self)
    signal = element.one(Signal.self)
    spans = element.spans
  }

  /// The procedure for a nation: its own, else the one for any.
  ///
  /// - Parameter nation: as ``Procedure/Nation`` writes it.
  /// - Returns: the procedure, or nil when there is neither.
  package func procedure(for nation: String) -> Procedure? {
    procedures.first { $0.nation?.rawValue == nation } ?? procedures.first { $0.nation == .any }
  }
}

/// What to do when a young person may be in danger, step by step.
package struct Procedure: DocumentElement {
  /// Where it applies.
  package enum Nation: String, Hashable, Sendable, CaseIterable {
    /// In England.
    case england
    /// In Wales.
    case wales
    /// Everywhere.
    case any
  }

  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "procedure",
    attributes: [
      .required("nation", .choice(of: Nation.self), "where the procedure applies"),
      .required("review-by", .date, "the day by which somebody has to check that it is still right"),
    ],
    content: .children([.some("step")]),
    meaning: "What to do when a young person may be in danger, step by step.",
    example: """
      <procedure nation="any" review-by="2027-09-30"><step>Tell the safeguarding lead today.</step></procedure>
      """)

  /// Where it applies; nil when reading refused the value.
  package let nation: Nation?
  /// The day by which it has to be checked, `YYYY-MM-DD`.
  package let reviewBy: String
  /// The steps, in order. Shape: at least one.
  package let steps: [Step]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    nation = element.choice("nation", as: Nation.self)
    reviewBy = element.text("review-by") ?? ""
    steps = element.all(Step.self)
    spans = element.spans
  }

  /// The element as documents show it.
  package var blocks: [Block] { [.list(ordered: true, items: steps.map { [.paragraph($0.content)] })] }
}

/// Somebody who has to be named before a session, by role.
package struct Role: TextElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "role",
    attributes: [.required("id", .id, "what the text calls the role")],
    content: .text, meaning: "Somebody who has to be named before a session, by role.",
    example: "<role id=\"lead\">Designated safeguarding lead</role>")

  /// Names the role.
  package let id: String
  /// The role in words.
  package let text: String
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    id = element.id("id") ?? ""
    text = element.words()
    spans = element.spans
  }
}

/// A blank that the worker fills in by hand.
package struct LocalContact: TextElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "local-contact",
    attributes: [.required("id", .id, "what the text calls the blank")],
    content: .text, meaning: "A blank that the worker fills in by hand: what belongs there.",
    example: "<local-contact id=\"duty-team\">Your council’s duty team, day and night</local-contact>")

  /// Names the blank.
  package let id: String
  /// What belongs there.
  package let text: String
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    id = element.id("id") ?? ""
    text = element.words()
    spans = element.spans
  }
}
