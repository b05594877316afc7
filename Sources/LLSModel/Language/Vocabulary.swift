/// The names of the language by number, so that a parser that knows a name's number never compares letters again.
package enum Vocabulary {
  /// The elements' names, in the catalogue's order: an element's number is its place here.
  package static let elements = ElementCatalogue.all.map(\.tag)
  /// The attributes' names, each once: an attribute's number is its place here.
  package static let attributes: [String] = {
    var seen: Set<String> = []
    return ElementCatalogue.all.flatMap { $0.attributes.map(\.name) }.filter { seen.insert($0).inserted }
  }()

  private static let elementPlaces = Dictionary(
    zip(elements, elements.indices), uniquingKeysWith: { first, _ in first })
  private static let attributeKeys = Dictionary(
    zip(attributes, attributes.indices), uniquingKeysWith: { first, _ in first })

  /// An element's number; -1 for a name that the language does not have.
  package static func place(ofElement name: String) -> Int { elementPlaces[name] ?? -1 }
  /// An attribute's number; -1 for a name that no element of the language has.
  package static func key(ofAttribute name: String) -> Int { attributeKeys[name] ?? -1 }
}
