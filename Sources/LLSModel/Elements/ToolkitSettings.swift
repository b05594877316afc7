/// How small a group of people a published figure may be about.
package struct DisclosureControl: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "disclosure-control",
    attributes: [
      .required("threshold", .integer(5...20), "the least number of people a published count may stand for"),
      .required(
        "percent-base", .integer(10...100), "the least number of people a published percentage may be of"),
    ],
    content: .empty, meaning: "How small a group of people a published figure may be about.",
    example: "<disclosure-control threshold=\"5\" percent-base=\"20\"/>")

  /// The least count of people that is published. Range: 5 to 20.
  package let threshold: Int
  /// The least number of people that a published percentage is of. Range: 10 to 100.
  package let percentBase: Int
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element; what is missing is taken at its strictest.
  package init(reading element: inout ElementReader) {
    threshold = element.integer("threshold") ?? 20
    percentBase = element.integer("percent-base") ?? 100
    spans = element.spans
  }
}

/// How hard participants' text may be to read.
package struct Reading: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "reading",
    attributes: [
      .required("measure", .text, "how reading is measured"),
      .required("grade", .integer(1...18), "the highest grade that participants’ text may have"),
    ],
    content: .empty, meaning: "How hard participants’ text may be to read.",
    example: "<reading measure=\"Flesch-Kincaid grade\" grade=\"7\"/>")

  /// How reading is measured.
  package let measure: String
  /// The highest grade. Range: 1 to 18.
  package let grade: Int
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    measure = element.text("measure") ?? ""
    grade = element.integer("grade") ?? 18
    spans = element.spans
  }
}

/// A term that blames a young person, and what to say instead.
package struct Avoid: TextElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "avoid",
    attributes: [
      .optional("lang", .language, "the term’s language, where it is not the toolkit’s"),
      .required("instead", .text, "what to say instead"),
    ],
    content: .text, meaning: "A term that blames a young person, and what to say instead.",
    example: "<avoid instead=\"was exploited\">put herself at risk</avoid>")

  /// The term's language. Missing: the toolkit's.
  package let lang: String?
  /// What to say instead.
  package let instead: String
  /// The term.
  package let text: String
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    lang = element.text("lang")
    instead = element.text("instead") ?? ""
    text = element.words()
    spans = element.spans
  }
}
