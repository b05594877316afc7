extension ElementReader {
  /// The element's words without markup, with one space between them.
  package func words() -> String {
    guard isPresent else { return "" }
    if let only = onlyText { return arena.words(ofText: only) }
    var all = ""
    for case .text(let index) in arena.children(of: node) { all += arena.value(ofText: index) }
    return all.collapsedWords
  }

  /// The element's words with their inline elements; spaces and line ends between words count as one space.
  package func inlines() -> [Inline] {
    guard isPresent else { return [] }
    if let only = onlyText {
      let words = arena.words(ofText: only)
      return words.isEmpty ? [] : [.text(words)]
    }
    var line = InlineLine()
    return inlines(of: node, &line)
  }

  /// The one text that the element holds, where it holds nothing else.
  private var onlyText: Int? {
    let link = arena.firstLink(in: node)
    guard case .text(let only)? = arena.child(at: link), arena.link(after: link) == .none else { return nil }
    return only
  }

  private func inlines(of index: Int, _ line: inout InlineLine) -> [Inline] {
    var parts: [Inline] = []
    for child in arena.children(of: index) {
      switch child {
      case .text(let text):
        if let words = line.take(arena.words(ofText: text), space: arena.outerSpace(ofText: text)) {
          Self.append(words, to: &parts)
        }
      case .element(let inner):
        guard ContentModel.inlineTags.contains(file.tags[inner]) else { continue }
        if line.flushSpace() { Self.append(" ", to: &parts) }
        let content = inlines(of: inner, &line)
        if !content.isEmpty { parts.append(inline(inner, content)) }
      }
    }
    return parts
  }

  private func inline(_ index: Int, _ content: [Inline]) -> Inline {
    switch file.tags[index] {
    case "em": .emphasis(content)
    case "strong": .strong(content)
    case "term": .term(content)
    case "link": .link(content, target: written("href", of: index))
    default: .reference(content, id: written("to", of: index))
    }
  }

  private func written(_ name: String, of index: Int) -> String {
    let place = arena.nodes[index].attributes.first { file.attributeNames[$0] == name }
    return place.map { arena.attributes[$0].value } ?? ""
  }

  private static func append(_ words: String, to parts: inout [Inline]) {
    if case .text(let before)? = parts.last {
      parts[parts.count - 1] = .text(before + words)
    } else {
      parts.append(.text(words))
    }
  }
}

/// Joins runs of text into one line: one space between words, none at either end, and none inside an inline element's edge.
private struct InlineLine {
  /// Whether a space would be the second in a row, or the first of the line.
  private var endsInSpace = true
  /// Whether a space is due before the next word.
  private var owesSpace = false

  /// Takes the words of a run and whether space stood around them; gives the words to write, or nil when there are none.
  mutating func take(_ words: String, space around: (before: Bool, after: Bool)) -> String? {
    if around.before { owesSpace = !endsInSpace }
    guard !words.isEmpty else { return nil }
    let space = flushSpace() ? " " : ""
    endsInSpace = false
    owesSpace = around.after
    return space.isEmpty ? words : space + words
  }

  /// Whether a space has to be written now.
  mutating func flushSpace() -> Bool {
    guard owesSpace else { return false }
    owesSpace = false
    endsInSpace = true
    return true
  }
}
