import LLSDiagnostics

/// A file as a comparison sees it: what an author would call a part, with its words, and nothing of the layout.
struct ComparedFile {
  /// An element that is not among words.
  struct Part {
    let tag: String
    /// Whether it belongs to the module language.
    let isOurs: Bool
    /// Its id, where the language gives it one.
    let id: String?
    /// Its attributes by name, with one space between the words of a value.
    let attributes: [String: String]
    /// The words directly in it, with signs for emphasis, references and links; one space between words.
    var words: String
    /// The parts in it, in order.
    var children: [Int]
    /// The part around it; nil for the outermost.
    let parent: Int?
    /// Where its name stands.
    let span: SourceSpan
  }

  /// In the order of the file; the first one is the outermost.
  private(set) var parts: [Part] = []
  /// What each part is, with everything in it: equal for parts that say the same.
  private(set) var prints: [Int] = []
  /// The same without the part's own id.
  private(set) var namelessPrints: [Int] = []
  /// Each part's place among those of its kind around it, from 1, and how many there are.
  private(set) var places: [(number: Int, of: Int)] = []

  /// Takes a file apart.
  init(of arena: ElementArena) {
    var open: [(node: Int, part: Int, closing: String)] = []
    var text = 0
    func nextText(before end: Int) -> Int? {
      text < arena.texts.count && arena.texts[text].span.start < end ? text : nil
    }
    for node in arena.nodes.indices {
      let start = arena.nodes[node].tagSpan.start
      while let place = nextText(before: start) {
        close(&open, before: arena.texts[place].span.start, in: arena)
        if let owner = open.last { parts[owner.part].words += arena.value(ofText: place) }
        text += 1
      }
      close(&open, before: start, in: arena)
      enter(node, of: arena, &open)
    }
    while let place = nextText(before: Int.max) {
      close(&open, before: arena.texts[place].span.start, in: arena)
      if let owner = open.last { parts[owner.part].words += arena.value(ofText: place) }
      text += 1
    }
    close(&open, before: Int.max, in: arena)
    for index in parts.indices { parts[index].words = parts[index].words.collapsedWords }
    takePrints()
    takePlaces()
  }

  /// The part's title, from its `title` element or attribute.
  func title(of index: Int) -> String? {
    let part = parts[index]
    if let child = part.children.first(where: { ["title", "caption"].contains(parts[$0].tag) }) {
      return parts[child].words
    }
    return part.attributes["title"]
  }

  /// The part and those around it, from the inside.
  func chain(from index: Int) -> [Int] {
    var chain = [index]
    while let parent = parts[chain[chain.count - 1]].parent { chain.append(parent) }
    return chain
  }

  // MARK: Taking apart

  private mutating func enter(
    _ node: Int, of arena: ElementArena, _ open: inout [(node: Int, part: Int, closing: String)]
  ) {
    let place = arena.nodes[node]
    let written = arena.attributes[place.attributes]
    if place.isOurs, ContentModel.inlineTags.contains(place.name), let owner = open.last {
      let signs = Self.signs(of: place.name, written)
      parts[owner.part].words += signs.opening
      open.append((node, owner.part, signs.closing))
      return
    }
    let grammar = place.isOurs ? ElementCatalogue.grammar(of: place.name) : nil
    var values: [String: String] = [:]
    for attribute in written { values[attribute.name] = attribute.value.collapsedWords }
    let parent = open.last?.part
    let part = Part(
      tag: place.name, isOurs: place.isOurs,
      id: grammar?.attributes.contains { $0.name == "id" && $0.kind == .id } == true ? values["id"] : nil,
      attributes: values, words: "", children: [], parent: parent, span: place.nameSpan)
    if let parent {
      // Words before and after a part are not one word.
      parts[parent].words += " "
      parts[parent].children.append(parts.count)
    }
    open.append((node, parts.count, ""))
    parts.append(part)
  }

  private mutating func close(
    _ open: inout [(node: Int, part: Int, closing: String)], before place: Int, in arena: ElementArena
  ) {
    while let last = open.last, arena.nodes[last.node].end <= place {
      parts[last.part].words += last.closing
      open.removeLast()
    }
  }

  private static func signs(
    of tag: String, _ attributes: ArraySlice<ElementArena.Attribute>
  ) -> (opening: String, closing: String) {
    func value(_ name: String) -> String { attributes.first { $0.name == name }?.value ?? "" }
    switch tag {
    case "em": return ("*", "*")
    case "strong": return ("**", "**")
    case "term": return ("_", "_")
    case "ref": return ("", " [\(value("to"))]")
    default: return ("", " <\(value("href"))>")
    }
  }

  /// Numbers each part from the inside out, so that equal parts get equal numbers.
  private mutating func takePrints() {
    prints = Array(repeating: 0, count: parts.count)
    namelessPrints = prints
    for index in parts.indices.reversed() {
      var nameless = Hasher()
      let part = parts[index]
      nameless.combine(part.tag)
      nameless.combine(part.isOurs)
      nameless.combine(part.words)
      for name in part.attributes.keys.sorted() where name != "id" || part.id == nil {
        nameless.combine(name)
        nameless.combine(part.attributes[name])
      }
      for child in part.children { nameless.combine(prints[child]) }
      namelessPrints[index] = nameless.finalize()
      var whole = Hasher()
      whole.combine(namelessPrints[index])
      whole.combine(part.id)
      prints[index] = whole.finalize()
    }
  }

  private mutating func takePlaces() {
    places = Array(repeating: (1, 1), count: parts.count)
    for part in parts {
      var counts: [String: Int] = [:]
      for child in part.children {
        counts[parts[child].tag, default: 0] += 1
        places[child].number = counts[parts[child].tag] ?? 1
      }
      for child in part.children { places[child].of = counts[parts[child].tag] ?? 1 }
    }
  }
}
