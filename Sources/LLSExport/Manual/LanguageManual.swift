package import LLSModel

/// The reference manual of the module language: a page for each element, all checks, and a page that leads to them.
package enum LanguageManual {
  /// The page that leads to the others.
  package static let indexName = "index.html"
  private static let checksName = "all-checks.html"

  /// The name of an element's page.
  package static func name(of tag: String) -> String { tag + ".html" }

  /// Every page, by its file's name.
  ///
  /// - Parameter checks: every finding’s code, with its sentence.
  package static func pages(checks: [(code: String, sentence: String)]) -> [(
    name: String, document: Document
  )] {
    [(indexName, index), (checksName, page(of: checks))]
      + ElementCatalogue.all.map { (name(of: $0.tag), leadingBack(ElementPage($0).document)) }
  }

  /// A page with the way back to the first one at its end.
  private static func leadingBack(_ page: Document) -> Document {
    Document(
      title: page.title, subtitle: page.subtitle, language: page.language, hasContents: page.hasContents,
      blocks: page.blocks + [
        .paragraph([.link([.text("All elements of the module language")], target: indexName)])
      ])
  }

  private static var index: Document {
    Document(
      title: "The module language", subtitle: "Every element and every attribute", language: "en-GB",
      hasContents: false,
      blocks: [
        .words(
          "A module is one file, module.xml, in a folder of its own. This manual is made from the same table that "
            + "lls check reads by, so that it cannot say anything else. In a terminal, lls explain and an element’s name "
            + "shows the same page."),
        .paragraph([.link([.text("Everything that lls check looks at")], target: checksName)]),
        .title("Elements", level: 1),
        .words(
          "The first two start a file; the others stand in the order of a file, from its title to its end."),
        .table(
          Table(
            caption: [.text("Elements of the module language")],
            header: [[.text("Element")], [.text("What it is")]],
            rows: ElementCatalogue.all.map { [[ElementPage.link($0.tag)], [.text($0.meaning)]] })),
        .title("Attributes from A to Z", level: 1),
        .table(
          Table(
            caption: [.text("Attributes and the elements that take them")],
            header: [[.text("Attribute")], [.text("Elements")]], rows: attributes)),
      ])
  }

  private static var attributes: [[[Inline]]] {
    let names = Set(ElementCatalogue.all.flatMap(\.attributes).map(\.name)).sorted()
    return names.map { name in
      let takers = ElementCatalogue.all.filter { $0.attribute(name) != nil }
      let links = takers.enumerated().flatMap { place, grammar -> [Inline] in
        (place == 0 ? [] : [.text(", ")]) + [ElementPage.link(grammar.tag)]
      }
      return [[.text(name)], links]
    }
  }

  private static func page(of checks: [(code: String, sentence: String)]) -> Document {
    leadingBack(
      Document(
        title: "What lls check looks at", subtitle: "lls explain and a code says why, and what to do",
        language: "en-GB", hasContents: false,
        blocks: [
          .table(
            Table(
              "Findings by code", header: ["Code", "Finding"], rows: checks.map { [$0.code, $0.sentence] }))
        ]))
  }
}
