/// Under which terms a text may be used.
package struct Licence: TextElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "licence",
    attributes: [.required("id", .name, "the licence’s short name")],
    content: .text, meaning: "Under which terms the text may be used.",
    example: "<licence id=\"CC-BY-4.0\">Creative Commons Attribution 4.0 International</licence>")

  /// The licence's short name, for example `CC-BY-4.0`.
  package let id: String
  /// Its name in full.
  package let text: String
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    id = element.text("id") ?? ""
    text = element.words()
    spans = element.spans
  }
}

/// A language that the toolkit is offered in.
package struct Language: TextElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "language",
    attributes: [.required("code", .language, "the language’s code")],
    content: .text, meaning: "A language that the toolkit is offered in, by its own name.",
    example: "<language code=\"cy\">Cymraeg</language>")

  /// The language, as in BCP 47.
  package let code: String
  /// Its own name.
  package let text: String
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    code = element.text("code") ?? ""
    text = element.words()
    spans = element.spans
  }
}

/// The modules in the order in which they are offered.
package struct Order: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "order", content: .children([.some("module-ref")]),
    meaning: "The modules in the order in which they are offered.",
    example: "<order><module-ref id=\"landing\"/></order>")

  /// The modules. Shape: at least one.
  package let moduleRefs: [ModuleRef]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    moduleRefs = element.all(ModuleRef.self)
    spans = element.spans
  }
}

/// One module of the toolkit, in the folder of this name.
package struct ModuleRef: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "module-ref",
    attributes: [.required("id", .moduleReference, "the module’s id, which is its folder’s name")],
    content: .empty, meaning: "One module of the toolkit.", example: "<module-ref id=\"landing\"/>")

  /// The module's id.
  package let id: String
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    id = element.id("id") ?? ""
    spans = element.spans
  }
}

/// A framework that outcomes are mapped to.
package struct Framework: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "framework",
    attributes: [
      .required("id", .id, "the framework’s short name"),
      .required("title", .text, "the framework’s name"),
    ],
    content: .inline, meaning: "A framework that outcomes are mapped to, described in a sentence or two.",
    example:
      "<framework id=\"lundy\" title=\"Lundy’s model\">Space, voice, audience and influence.</framework>")

  /// Names the framework.
  package let id: String
  /// Its name for people.
  package let title: String
  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    id = element.id("id") ?? ""
    title = element.text("title") ?? ""
    content = element.inlines()
    spans = element.spans
  }
}

/// Short activities that fit anywhere.
package struct Spares: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "spares", content: .children([.optional("materials"), .someOf(["activity", "use"])]),
    meaning: "Short activities that fit anywhere, for a group that needs another one.",
    example: """
      <spares>
        <activity id="count-to-ten" phase="main" kind="energiser" minutes="5" core="no">
          <title>Count to ten</title>
          <do>Count to ten together, one voice at a time.</do>
          <opt-out>Listen.</opt-out>
        </activity>
      </spares>
      """)

  /// What they need at hand. Missing: nothing.
  package let materials: Materials?
  /// The activities. Shape: at least one.
  package let activities: [Activity]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    materials = element.optional(Materials.self)
    activities = element.all(Activity.self)
    spans = element.spans
  }

  /// The material with this id.
  package func material(_ id: String) -> Material? { materials?.materials.first { $0.id == id } }
}
