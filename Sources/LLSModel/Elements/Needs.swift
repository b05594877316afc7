/// A material that an activity needs.
package struct Needs: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "needs",
    attributes: [.required("ref", .idref(to: ["material"]), "the material’s id")],
    content: .empty, meaning: "A material that the activity needs.", example: "<needs ref=\"tape\"/>")

  /// The material's id.
  package let ref: String
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    ref = element.id("ref") ?? ""
    spans = element.spans
  }
}

/// The feedback form that an activity hands out.
package struct ExitQuestions: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "exit-questions",
    attributes: [.required("ref", .idref(to: ["instrument"]), "the instrument’s id")],
    content: .empty, meaning: "The feedback form that the activity hands out.",
    example: "<exit-questions ref=\"exit-card\"/>")

  /// The instrument's id.
  package let ref: String
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    ref = element.id("ref") ?? ""
    spans = element.spans
  }
}
