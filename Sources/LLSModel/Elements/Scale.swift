/// A way to answer that several questions share.
package struct Scale: ModuleElement {
  /// How it looks.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Steps with words.
    case likert
    /// Faces with words.
    case faces
    /// Whole numbers between two ends.
    case scale
  }

  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "scale",
    attributes: [
      .required("id", .id, "what questions call the scale"),
      .required("kind", .choice(of: Kind.self), "how it looks"),
      .optional("points", .integer(2...7), "how many steps it has"),
      .required("low", .text, "the words at the low end"),
      .required("high", .text, "the words at the high end"),
      .optional("from", .integer(0...100), "the lowest number of a scale of numbers"),
      .optional("to", .integer(0...100), "the highest number of a scale of numbers"),
    ],
    content: .children([.any("point")]),
    meaning: "A way to answer that several questions share; faces and steps name every point.",
    example: """
      <scale id="agree-3" kind="likert" points="3" low="Disagree" high="Agree">\
      <point>Disagree</point><point>Neither</point><point>Agree</point></scale>
      """)

  /// Names the scale within its module.
  package let id: String
  /// How it looks; nil when reading refused the value.
  package let kind: Kind?
  /// How many steps it has. Range: 2 to 7. Missing: as many as there are words for them.
  package let points: Int?
  /// The words at the low end.
  package let low: String
  /// The words at the high end.
  package let high: String
  /// The lowest number. Range: 0 to 100.
  package let from: Int
  /// The highest number. Range: 0 to 100.
  package let to: Int
  /// Words for each step, from low to high, as written; may be empty.
  package let pointLabels: [Point]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    id = element.id("id") ?? ""
    kind = element.choice("kind", as: Kind.self)
    points = element.integer("points")
    low = element.text("low") ?? ""
    high = element.text("high") ?? ""
    from = element.integer("from") ?? 0
    to = element.integer("to") ?? 10
    pointLabels = element.all(Point.self)
    spans = element.spans
  }

  /// Words for each step, from low to high; where the author wrote none, the ends have their words and the rest a number.
  package var labels: [String] {
    if !pointLabels.isEmpty { return pointLabels.map(\.text) }
    let count = points ?? 2
    return (1...max(2, count)).map { $0 == 1 ? low : $0 == count ? high : String($0) }
  }
}

/// The words for one step of a scale.
package struct Point: TextElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "point", content: .text, meaning: "The words for one step of a scale, from low to high.",
    example: "<point>Very much</point>")

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
