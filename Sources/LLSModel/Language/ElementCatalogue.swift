/// Every element of the module language: the one table that reading, schemas, manual, templates and suggestions share.
package enum ElementCatalogue {
  /// The namespace of the language.
  package static let namespace = "https://livelearnsurvive.org/ns/module"
  /// The elements that a file may start with.
  package static let roots = ["module", "toolkit"]

  /// The elements, one line each, in the order of the manual.
  package static let all: [ElementGrammar] = [
  ]

  /// The element with this tag.
  package static func grammar(of tag: String) -> ElementGrammar? { byTag[tag] }

  private static let byTag = Dictionary(all.map { ($0.tag, $0) }, uniquingKeysWith: { first, _ in first })
}
