/// One question.
package struct Item: InlineElement {
  /// How it is answered where it has no scale.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// One of the options.
    case choice
    /// Any of the options.
    case choices
    /// A number.
    case number
    /// A date.
    case date
    /// Words.
    case text
  }

  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "item",
    attributes: [
      .required("id", .id, "what feedback files call the question; never used again with other words"),
      .optional("scale", .idref(to: ["scale"]), "the scale it is answered on"),
      .optional("kind", .choice(of: Kind.self), "how it is answered when it has no scale"),
      .optional("optional", .yesNo, default: "no", "whether it may be left out"),
      .optional("reverse", .yesNo, default: "no", "whether a high answer means less"),
      .optional("outcome", .outcomeReference, "the outcome it is evidence for"),
      .optional("lundy", .tokens(of: Lundy.self), "which of Lundy’s elements it asks about"),
    ],
    content: .inline(then: [.any("option")]),
    meaning: "One question; after its words stand the options of a choice.",
    example:
      "<item id=\"place\" kind=\"choice\">Where do we meet?<option>Here</option><option>There</option></item>"
  )

  /// Names the item within its instrument.
  package let id: String
  /// The id of the scale it is answered on.
  package let scale: String?
  /// How it is answered when it has no scale.
  package let kind: Kind?
  /// Whether it may be left out.
  package let optional: Bool
  /// Whether a high answer means less.
  package let reverse: Bool
  /// The outcome it is evidence for, as written: an id, or `module#outcome` in the toolkit.
  package let outcome: String?
  /// Which of Lundy's elements it asks about; may be empty.
  package let lundy: [Lundy]
  /// The question, with its inline elements.
  package let content: [Inline]
  /// The options of a choice; may be empty.
  package let options: [ItemOption]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    id = element.id("id") ?? ""
    scale = element.id("scale")
    kind = element.choice("kind", as: Kind.self)
    optional = element.yesNo("optional") ?? false
    reverse = element.yesNo("reverse") ?? false
    outcome = element.text("outcome")
    lundy = element.choices("lundy", as: Lundy.self)
    content = element.inlines()
    options = element.all(ItemOption.self)
    spans = element.spans
  }
}

/// One option of a choice. (The name leaves `Option` to the command line's parser.)
package struct ItemOption: TextElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "option", content: .text, meaning: "One option of a choice.", example: "<option>At the hall</option>"
  )

  /// The words.
  package let text: String
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    text = element.words()
    spans = element.spans
  }
}

/// How answers make a score: the mean of the answered items on a scale, reversed ones turned.
package struct Scoring: ModuleElement {
  /// How answers are put together.
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    /// Their mean.
    case mean
  }

  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "scoring",
    attributes: [
      .required("rule", .choice(of: Rule.self), "how answers are put together"),
      .optional("minimum-answered", .integer(1...100), "how many questions must be answered for a score"),
      .required("name", .text, "what the score is called"),
    ],
    content: .empty,
    meaning: "How answers make a score: the mean of the answered questions, reversed ones turned.",
    example: "<scoring rule=\"mean\" minimum-answered=\"4\" name=\"Having a say\"/>")

  /// How answers are put together.
  package let rule: Rule
  /// How many questions must be answered. Missing: all of them.
  package let minimumAnswered: Int?
  /// What the score is called.
  package let name: String
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    rule = element.choice("rule", as: Rule.self) ?? .mean
    minimumAnswered = element.integer("minimum-answered")
    name = element.text("name") ?? ""
    spans = element.spans
  }
}
