/// A picture from the module's folder. (`Figure` is the document's own.)
package struct AuthoredFigure: DocumentElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "figure",
    attributes: [
      .required("src", .path, "the picture’s file"),
      .required("alt", .text, "what somebody who cannot see the picture needs to know"),
    ],
    content: .children([.optional("caption")]),
    meaning: "A picture, described for people who cannot see it.",
    example: "<figure src=\"media/ladder.png\" alt=\"A ladder with eight rungs, the lowest in shadow\"/>")

  /// The file, from the module's folder.
  package let src: String
  /// What somebody who cannot see the picture needs to know.
  package let alt: String
  /// Words under the picture.
  package let caption: Caption?
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    src = element.text("src") ?? ""
    alt = element.text("alt") ?? ""
    caption = element.optional(Caption.self)
    spans = element.spans
  }

  /// The element as documents show it.
  package var blocks: [Block] {
    [.image(asset: src, description: alt, caption: caption?.content ?? [])]
  }
}
