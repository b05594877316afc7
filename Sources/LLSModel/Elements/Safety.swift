/// What keeps people safe in a module, above what the toolkit says for all.
package struct Safety: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "safety",
    content: .children([
      .one("opt-out-route"), .optional("distress"), .optional("grounding"), .optional("confidentiality"),
      .optional("signposting"),
    ]),
    meaning: "What keeps people safe in this module, above what the toolkit says for all.",
    example: "<safety><opt-out-route>Show the card or just go to the quiet corner.</opt-out-route></safety>")

  /// How anybody can step out at any time.
  package let optOutRoute: OptOutRoute
  /// What to do when somebody is in distress. Missing: as the toolkit says.
  package let distress: Distress?
  /// A way back to the here and now that suits this module. Missing: as the toolkit says.
  package let grounding: Grounding?
  /// What to say about the limits of confidentiality. Missing: as the toolkit says.
  package let confidentiality: Confidentiality?
  /// Where to turn.
  package let signposting: Signposting?
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    optOutRoute = element.one(OptOutRoute.self)
    distress = element.optional(Distress.self)
    grounding = element.optional(Grounding.self)
    confidentiality = element.optional(Confidentiality.self)
    signposting = element.optional(Signposting.self)
    spans = element.spans
  }
}

/// Where somebody can turn.
package struct Signposting: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "signposting", content: .children([.some("signpost")]), meaning: "Where somebody can turn for help.",
    example: """
      <signposting><signpost id="helpline" review-by="2027-09-30" phone="0800 123 456">A helpline</signpost>\
      </signposting>
      """)

  /// The entries. Shape: at least one.
  package let signposts: [Signpost]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    signposts = element.all(Signpost.self)
    spans = element.spans
  }
}

/// One place where somebody can turn.
package struct Signpost: TextElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "signpost",
    attributes: [
      .required("id", .id, "what the text calls the entry"),
      .required("review-by", .date, "the day by which somebody has to check that it is still right"),
      .optional("phone", .phone, "the number to call"),
      .optional("href", .link, "the address to open"),
    ],
    content: .text, meaning: "One place where somebody can turn, and what it is for.",
    example: "<signpost id=\"helpline\" review-by=\"2027-09-30\" phone=\"0800 123 456\">A helpline</signpost>"
  )

  /// Names the entry within its module.
  package let id: String
  /// The day by which it has to be checked, `YYYY-MM-DD`.
  package let reviewBy: String
  /// The number to call.
  package let phone: String?
  /// The address to open.
  package let href: String?
  /// What it is.
  package let text: String
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    id = element.id("id") ?? ""
    reviewBy = element.text("review-by") ?? ""
    phone = element.text("phone")
    href = element.text("href")
    text = element.words()
    spans = element.spans
  }
}
