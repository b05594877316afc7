/// What the module rests on.
package struct References: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "references", content: .children([.some("reference")]), meaning: "What the module rests on.",
    example: """
      <references><reference id="lundy-2007" kind="article">Lundy 2007, on article 12</reference></references>
      """)

  /// The works. Shape: at least one.
  package let references: [Reference]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    references = element.all(Reference.self)
    spans = element.spans
  }
}

/// One work that the module rests on.
package struct Reference: InlineElement {
  /// What sort of work it is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A report.
    case report
    /// An article or a book.
    case article
    /// Guidance for practice.
    case guidance
    /// A law or a convention.
    case law
    /// A page.
    case web
  }

  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "reference",
    attributes: [
      .required("id", .id, "what the text calls the work"),
      .required("kind", .choice(of: Kind.self), "what sort of work it is"),
      .optional("href", .link, "where it can be read"),
    ],
    content: .inline, meaning: "One work that the module rests on.",
    example: "<reference id=\"lundy-2007\" kind=\"article\">Lundy 2007, on article 12</reference>")

  /// Names the work within its module.
  package let id: String
  /// What sort of work it is; nil when reading refused the value.
  package let kind: Kind?
  /// Where it can be read.
  package let href: String?
  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    id = element.id("id") ?? ""
    kind = element.choice("kind", as: Kind.self)
    href = element.text("href")
    content = element.inlines()
    spans = element.spans
  }
}
