extension ElementReader {
  /// The element's words without markup, with one space between them.
  package func words() -> String {
    guard isPresent else { return "" }
    let children = arena.nodes[node].children
    if children.count == 1, case .text(let only) = children[0] {
      return arena.texts[only].value.collapsedWords
    }
    var all = ""
    for case .text(let index) in children { all += arena.texts[index].value }
    return all.collapsedWords
  }

  /// The element's words with their inline elements; spaces and line ends between words count as one space.
  package func inlines() -> [Inline] {
    guard isPresent else { return [] }
    let children = arena.nodes[node].children
    if children.count == 1, case .text(let only) = children[0] {
      let words = arena.texts[only].value.collapsedWords
      return words.isEmpty ? [] : [.text(words)]
    }
    var line = InlineLine()
    return inlines(of: node, &line)
  }

  private func inlines(of index: Int, _ line: inout InlineLine) -> [Inline] {
    var parts: [Inline] = []
    for child in arena.nodes[index].children {
      switch child {
      case .text(let text):
        if let words = line.take(arena.texts[text].value) { Self.append(words, to: &parts) }
      case .element(let inner):
        guard ContentModel.inlineTags.contains(check.tags[inner]) else { continue }
        if line.flushSpace() { Self.append(" ", to: &parts) }
        let content = inlines(of: inner, &line)
        if !content.isEmpty { parts.append(inline(inner, content)) }
      }
    }
    return parts
  }

  private func inline(_ index: Int, _ content: [Inline]) -> Inline {
    switch check.tags[index] {
    case "em": .emphasis(content)
    case "strong": .strong(content)
    case "term": .term(content)
    case "link": .link(content, target: written("href", of: index))
    default: .reference(content, id: written("to", of: index))
    }
  }

  private func written(_ name: String, of index: Int) -> String {
    let place = arena.nodes[index].attributes.first { check.attributeNames[$0] == name }
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

  /// Takes a run; gives the words to write, or nil when there are none.
  mutating func take(_ run: String) -> String? {
    let words = run.collapsedWords
    let startsWithSpace = run.utf8.first?.isXMLSpace ?? false
    if startsWithSpace { owesSpace = !endsInSpace }
    guard !words.isEmpty else { return nil }
    let space = flushSpace() ? " " : ""
    endsInSpace = false
    owesSpace = run.utf8.last?.isXMLSpace ?? false
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
