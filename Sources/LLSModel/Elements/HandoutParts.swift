/// A heading inside a handout.
package struct Heading: TextElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "heading", content: .text, meaning: "A heading inside a handout.",
    example: "<heading>What I want to be heard about</heading>")

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

/// Empty lines to write on, under a label.
package struct WritingSpace: TextElement, DocumentElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "writing-space",
    attributes: [.required("lines", .integer(1...30), "how many lines there are to write on")],
    content: .text, meaning: "Empty lines to write on, under a label.",
    example: "<writing-space lines=\"3\">What I want to be heard about</writing-space>")

  /// How many lines. Range: 1 to 30.
  package let lines: Int
  /// The label.
  package let text: String
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    lines = element.integer("lines") ?? 1
    text = element.words()
    spans = element.spans
  }

  /// The element as documents show it.
  package var blocks: [Block] { [.writingSpace(lines: lines, label: text)] }
}

/// A card to cut out. (`Card` is the document's own.)
package struct AuthoredCard: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "card",
    attributes: [
      .required("id", .id, "what the text calls the card"),
      .optional("title", .text, "the words at the top of the card"),
      .optional("picture", .path, "a drawing’s file; the card’s own words have to say the same"),
    ],
    content: .inline, meaning: "A card to cut out.",
    example: "<card id=\"new-hall\">The council paints the youth club.</card>")

  /// Names the card within its module.
  package let id: String
  /// The words at the top.
  package let title: String?
  /// A drawing's file, from the module's folder. Missing: words alone.
  package let picture: String?
  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    id = element.id("id") ?? ""
    title = element.text("title")
    picture = element.text("picture")
    content = element.inlines()
    spans = element.spans
  }

  /// The card as documents show it.
  package var card: Card {
    // The words say what is drawn, so nobody has to hear it twice.
    let drawing: [Block] = picture.map { [.image(asset: $0, description: "", caption: [])] } ?? []
    return Card(id: id, title: title ?? "", content: drawing + [.paragraph(content)])
  }
}
