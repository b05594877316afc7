package import LLSDiagnostics

/// A module in another language: for each passage that somebody has translated, the words it was made from and the words
/// in the other language. What is not in it stays as the module has it.
package struct Translation: ModuleElement {
  /// Whether a translator has read it.
  package enum Status: String, Hashable, Sendable, CaseIterable {
    /// Nobody has; it may have gaps, and it stays off safety pages and forms.
    case draft
    /// A translator has read every passage.
    case reviewed
  }

  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "translation",
    attributes: [
      .required("format", .format, "the version of the language"),
      .required("module", .moduleReference, "the id of the module beside it"),
      .required("follows", .version, "the version of the module that it was made from"),
      .required("status", .choice(of: Status.self), "whether a translator has reviewed it"),
      .optional("reviewed-by", .text, "the translator’s service or role, once it is reviewed"),
      .required("xml:lang", .language, "the language it is written in"),
    ],
    content: .children([.any("passage")]),
    meaning:
      "A module in another language, passage by passage; what is not in it stays as the module has it.",
    example: """
      <translation format="1" module="landing" follows="0.2.0" status="draft" xml:lang="cy">
        <passage of="title"><from>Landing</from><to>Glanio</to></passage>
      </translation>
      """)

  /// The id of the module.
  package let module: String
  /// The module's version that it was made from.
  package let follows: String
  /// Whether a translator has reviewed it; nil when reading refused the value.
  package let status: Status?
  /// Who has reviewed it, by service or role.
  package let reviewedBy: String?
  /// The language it is written in, as in BCP 47.
  package let language: String
  /// What has been translated, in order; may be empty.
  package let passages: [Passage]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    module = element.id("module") ?? ""
    follows = element.text("follows") ?? ""
    status = element.choice("status", as: Status.self)
    reviewedBy = element.text("reviewed-by")
    language = element.text("xml:lang") ?? ""
    passages = element.all(Passage.self)
    spans = element.spans
  }

  /// Whether a translator has read it.
  package var isReviewed: Bool { status == .reviewed }

  /// Checks a translation's file against the language and reads it.
  ///
  /// - Parameter arena: the file.
  /// - Returns: the translation, or nil when the file starts with something else or is of an unknown format; and everything
  ///   the language has to say about the file, in document order.
  package static func read(_ arena: ElementArena) -> (translation: Translation?, diagnostics: [Diagnostic]) {
    let result = ElementReader.read(Translation.self, from: arena)
    return (result.element, result.diagnostics)
  }
}

/// One passage in two languages.
package struct Passage: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "passage",
    attributes: [
      .required("of", .text, "where the words stand in the module, for example activity names / say 2")
    ],
    content: .children([.one("from"), .one("to")]),
    meaning: "One passage: where it stands in the module, the words it was made from, and the translation.",
    example: "<passage of=\"activity names / title\"><from>Names</from><to>Enwau</to></passage>")

  /// Where the words stand in the module, as ``TranslatablePart/address`` says it.
  package let of: String
  /// The module's words when the translation was made.
  package let from: [Inline]
  /// The words in the other language.
  package let to: [Inline]
  /// Where the translated words stand.
  package let toSpans: ElementSpans
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    of = element.text("of") ?? ""
    from = element.one(PassageSource.self).content
    let words = element.one(PassageWords.self)
    to = words.content
    toSpans = words.spans
    spans = element.spans
  }
}

/// The words that a passage was made from.
package struct PassageSource: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "from", content: .inline,
    meaning: "The module’s words as they were when the passage was translated.",
    example: "<from>Say your name.</from>")

  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    content = element.inlines()
    spans = element.spans
  }
}

/// The words of a passage in the other language.
package struct PassageWords: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "to", content: .inline, meaning: "The passage in the other language.",
    example: "<to>Dywedwch eich enw.</to>")

  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    content = element.inlines()
    spans = element.spans
  }
}
