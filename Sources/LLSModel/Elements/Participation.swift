/// How far the module goes in sharing decisions, and which rights it works with.
package struct Participation: ModuleElement {
  /// Who decides.
  package enum Mode: String, Hashable, Sendable, CaseIterable {
    /// Adults ask, and take what they hear into account.
    case consultative
    /// Adults and young people decide together.
    case collaborative
    /// Young people decide, and adults help.
    case childLed = "child-led"
  }

  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "participation",
    attributes: [
      .required("mode", .choice(of: Mode.self), "who decides"),
      .required("lundy", .tokens(of: Lundy.self), "which of Lundy’s elements it builds"),
      .optional("uncrc", .integers(1...54), "articles of the Convention on the Rights of the Child"),
      .optional("phase", .text, "the part of the programme it belongs to"),
      .optional("level", .integer(1...4), "how much a group should have done before, from 1 to 4"),
      .optional("theme", .text, "what it is about, in a word or two"),
    ],
    content: .empty, meaning: "How far the module goes in sharing decisions, and which rights it works with.",
    example: "<participation mode=\"collaborative\" lundy=\"voice audience\" uncrc=\"12 13\"/>")

  /// Who decides; nil when reading refused the value.
  package let mode: Mode?
  /// Which of Lundy's elements it builds.
  package let lundy: [Lundy]
  /// Articles of the Convention on the Rights of the Child; may be empty.
  package let uncrc: [Int]
  /// The part of the programme it belongs to.
  package let phase: String?
  /// How much a group should have done before. Range: 1 to 4. Missing: it does not matter.
  package let level: Int?
  /// What it is about, in a word or two.
  package let theme: String?
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    mode = element.choice("mode", as: Mode.self)
    lundy = element.choices("lundy", as: Lundy.self)
    uncrc = element.integers("uncrc")
    phase = element.text("phase")
    level = element.integer("level")
    theme = element.text("theme")
    spans = element.spans
  }
}
