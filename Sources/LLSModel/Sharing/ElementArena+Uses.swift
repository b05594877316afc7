import LLSDiagnostics

extension ElementArena {
  /// One `<use>` in a place where one may stand.
  struct UseSite {
    /// The element's place.
    let node: Int
    /// The element that it stands in.
    let parent: String
    /// The shared file's name; nil where it is not written or is no name.
    let from: String?
    /// What is used; nil where it is not written or is no id.
    let ref: String?
  }

  /// What may be used in each element that may hold a `<use>`.
  static let usable = [
    "session": ["activity"], "spares": ["activity"], "module": ["handout", "instrument"],
    "toolkit": ["instrument"], "shared": ["activity", "handout", "instrument"],
  ]

  /// Whether anything is used from a shared file.
  package var usesShared: Bool { nodes.contains { $0.place == Self.usePlace } }

  /// The names of the shared files that something is taken from directly.
  package var namesOfUsedFiles: Set<String> { Set(uses.compactMap(\.from)) }

  private static let usePlace = Vocabulary.place(ofElement: Use.grammar.tag)

  /// Every `<use>` that stands where one may, in document order.
  var uses: [UseSite] {
    guard usesShared else { return [] }
    var found: [UseSite] = []
    for node in nodes where node.isOurs && Self.usable[node.name] != nil {
      for case .element(let inner) in children(of: node) where nodes[inner].isOurs {
        guard nodes[inner].name == Use.grammar.tag else { continue }
        found.append(
          UseSite(
            node: inner, parent: node.name, from: name("from", of: inner), ref: name("ref", of: inner)))
      }
    }
    return found.sorted { $0.node < $1.node }
  }

  /// An attribute's value as written, without the space around it.
  func written(_ name: String, of node: Int) -> Attribute? {
    attributes[nodes[node].attributes].first { $0.name == name && $0.isOurs }
  }

  private func name(_ attribute: String, of node: Int) -> String? {
    written(attribute, of: node).map(\.value.collapsedWords).flatMap { AttributeKind.isID($0) ? $0 : nil }
  }

  /// The elements directly inside the outermost one that have an id, with the materials and the spare activities, by their
  /// ids; the first of each.
  var topLevel: [String: Int] {
    guard !nodes.isEmpty else { return [:] }
    var found: [String: Int] = [:]
    var waiting = elements(in: 0)[...]
    while let index = waiting.popFirst() {
      if nodes[index].name == "materials" || nodes[index].name == "spares" {
        waiting += elements(in: index)
      } else if let id = written("id", of: index)?.value.collapsedWords, found[id] == nil {
        found[id] = index
      }
    }
    return found
  }

  /// The child elements of one that are the language's own.
  func elements(in node: Int) -> [Int] {
    children(of: node).compactMap { child in
      if case .element(let index) = child, nodes[index].isOurs { index } else { nil }
    }
  }

  /// Ids that an element and everything in it refer to, each once, in order.
  func references(in node: Int) -> [String] {
    var found: [String] = []
    var waiting = [node]
    while let next = waiting.popLast() {
      let grammar = ElementCatalogue.grammar(of: nodes[next].name)
      for attribute in attributes[nodes[next].attributes] {
        switch grammar?.attribute(attribute.name)?.kind {
        case .idref, .idrefs:
          for id in attribute.value.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" })
          where !found.contains(String(id)) {
            found.append(String(id))
          }
        default: break
        }
      }
      waiting += elements(in: next).reversed()
    }
    return found
  }

  /// Everything that an element says, for comparing two of them.
  func wording(of node: Int) -> String {
    let own = nodes[node]
    var words = "<" + own.name
    for attribute in attributes[own.attributes] {
      words += " \(attribute.name)=\"\(attribute.value.collapsedWords)\""
    }
    words += ">"
    for child in children(of: own) {
      switch child {
      case .text(let text): words += self.words(ofText: text)
      case .element(let inner): words += wording(of: inner)
      }
    }
    return words
  }
}
