/// A service or an organisation that wrote the module.
package struct Author: TextElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "author", content: .text,
    meaning: "A service or an organisation that wrote the module; never a young person’s name.",
    example: "<author>Live Learn Survive partnership</author>")

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

/// A group of young people that tested the module.
package struct YouthProofedBy: TextElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "youth-proofed-by", content: .text,
    meaning: "A group of young people that tested the module; a group’s name, never a person’s.",
    example: "<youth-proofed-by>A youth forum of twelve, in spring 2017</youth-proofed-by>")

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

/// An organisation that carries the toolkit.
package struct Partner: TextElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "partner", content: .text,
    meaning: "An organisation that carries the toolkit.",
    example: "<partner>A children’s charity</partner>")

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
