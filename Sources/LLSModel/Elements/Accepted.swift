/// A finding that the authors have looked at and keep, with their reason.
package struct Accepted: TextElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "accepted",
    attributes: [
      .required("code", .text, "the finding’s code, as lls check prints it"),
      .optional("about", .idref(to: []), "the id of the one thing it is about; without it, the whole file"),
    ],
    content: .text,
    meaning:
      "A finding that the authors have looked at and keep, with the reason; never one that keeps people safe.",
    example: """
      <accepted code="LLS0503" about="spare-pens">Every room has pens, and some groups bring theirs.</accepted>
      """)

  /// The finding's code as written.
  package let code: String
  /// The id of the one thing it is about. Missing: the whole file.
  package let about: String?
  /// Why the finding is kept.
  package let text: String
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    code = element.text("code") ?? ""
    about = element.id("about")
    text = element.words()
    spans = element.spans
  }
}
