package import LLSDiagnostics

/// Words of a module that a translator can put into another language: those of one element, or of one attribute.
package struct TranslatablePart: Sendable {
  /// Where they stand, by ids and places and not by lines, for example `activity names / say 2`.
  package let address: String
  /// The words, with their inline elements.
  package let content: [Inline]
  /// The words as a file writes them; two parts with the same markup say the same.
  package let markup: String
  /// Whether inline elements may stand among the words.
  package let takesMarkup: Bool
  /// Whether they belong to a safety page or a form, which no unreviewed translation reaches.
  package let isGuarded: Bool
  /// What the words are for, in a sentence.
  package let meaning: String
  /// The element's name, or the attribute's value.
  package let span: SourceSpan
  /// The bytes that a translation takes the place of.
  package let words: SourceSpan

  /// The larger part around it, for example `activity names`; the module itself gives nil.
  package var group: String? {
    address.split(separator: " / ", maxSplits: 1).first.flatMap { first in
      first.utf8.count < address.utf8.count || first.contains(" ") ? String(first) : nil
    }
  }
}

/// Every translatable part of a module, in the order of its file.
package struct TranslatableParts: Sendable {
  /// The parts.
  package private(set) var all: [TranslatablePart] = []
  private var helplines: [[String]] = []

  /// Finds the parts of a module's file; none in a file that does not start with a module.
  package init(of arena: ElementArena) {
    var check = GrammarCheck(of: arena)
    guard check.run(root: SessionModule.grammar) else { return }
    let root = GrammarTable.shared.entries[check.places[0]]
    var reader = ElementReader(ReadFile(check), entry: root)
    for node in arena.nodes.indices where reader.file.tags[node] == "signpost" {
      for place in arena.nodes[node].attributes where reader.file.attributeNames[place] == "phone" {
        helplines.append([Inline.text(arena.attributes[place].value)].numberRuns)
      }
    }
    visit(0, Place(steps: []), &reader)
  }

  /// What is known about the elements around.
  private struct Place {
    var steps: [String]
    var isGuarded = false
  }

  private mutating func visit(_ node: Int, _ place: Place, _ reader: inout ElementReader) {
    let tag = reader.file.tags[node]
    guard let grammar = ElementCatalogue.grammar(of: tag) else { return }
    for attribute in Translatability.attributes(of: grammar) {
      for written in reader.arena.nodes[node].attributes
      where reader.file.attributeNames[written] == attribute.name {
        let value = reader.arena.attributes[written]
        let content = [Inline.text(value.value.collapsedWords)]
        add(
          content, at: place.steps + [attribute.name], takesMarkup: false, place,
          "Of <\(tag)>: \(attribute.meaning).",
          span: value.valueSpan, words: value.valueSpan)
      }
    }
    if Translatability.translates(grammar) {
      reader.node = node
      let content = reader.inlines()
      if !content.isEmpty {
        var takesMarkup = false
        if case .inline = grammar.content { takesMarkup = true }
        add(
          content, at: place.steps, takesMarkup: takesMarkup, place, grammar.meaning,
          span: reader.arena.nodes[node].nameSpan, words: Self.words(of: node, in: reader.arena))
      }
    }
    visitChildren(of: node, grammar, place, &reader)
  }

  private mutating func visitChildren(
    of node: Int, _ grammar: ElementGrammar, _ place: Place, _ reader: inout ElementReader
  ) {
    var counts: [String: Int] = [:]
    for case .element(let child) in reader.arena.children(of: node) {
      let tag = reader.file.tags[child]
      guard !tag.isEmpty, !ContentModel.inlineTags.contains(tag) else { continue }
      counts[tag, default: 0] += 1
      let id = reader.arena.nodes[child].attributes.first { reader.file.attributeNames[$0] == "id" }
      let takesID = ElementCatalogue.grammar(of: tag)?.attribute("id")?.kind == .id
      let repeats = grammar.content.particles.contains { $0.names.contains(tag) && $0.repeats }
      let step = repeats ? "\(tag) \(counts[tag] ?? 1)" : tag
      var steps = place.steps + [step]
      if takesID, let id { steps = ["\(tag) \(reader.arena.attributes[id].value.collapsedWords)"] }
      var isGuarded = place.isGuarded || Translatability.guardedElements.contains(tag)
      if tag == "handout" { isGuarded = isGuarded || Self.isRecord(child, reader) }
      visit(child, Place(steps: steps, isGuarded: isGuarded), &reader)
    }
  }

  /// A worker's sheet about one young person asks for consent and for safe contacts: it is a form.
  private static func isRecord(_ node: Int, _ reader: ElementReader) -> Bool {
    reader.arena.nodes[node].attributes.contains {
      reader.file.attributeNames[$0] == "for"
        && reader.arena.attributes[$0].value.collapsedWords == Handout.Reader.facilitator.rawValue
    }
  }

  private mutating func add(
    _ content: [Inline], at steps: [String], takesMarkup: Bool, _ place: Place, _ meaning: String,
    span: SourceSpan, words: SourceSpan
  ) {
    let runs = content.numberRuns
    let namesHelpline = helplines.contains { line in
      !line.isEmpty && runs.indices.contains { runs[$0...].starts(with: line) }
    }
    all.append(
      TranslatablePart(
        address: steps.joined(separator: " / "), content: content, markup: content.markup,
        takesMarkup: takesMarkup, isGuarded: place.isGuarded || namesHelpline, meaning: meaning, span: span,
        words: words))
  }

  /// From the start tag to the end tag, or to the first element that does not stand among words.
  private static func words(of node: Int, in arena: ElementArena) -> SourceSpan {
    let element = arena.nodes[node]
    var end = element.end
    while end > element.tagSpan.end, arena.bytes[end - 1] != UInt8(ascii: "<") { end -= 1 }
    end = max(end - 1, element.tagSpan.end)
    for case .element(let child) in arena.children(of: node)
    where !ContentModel.inlineTags.contains(arena.nodes[child].name) {
      end = min(end, arena.nodes[child].tagSpan.start)
    }
    return SourceSpan(start: element.tagSpan.end, end: end)
  }
}

extension [Inline] {
  /// The runs of digits in the order of the words.
  var numberRuns: [String] {
    plainText.split { !($0.isASCII && $0.isNumber) }.map(String.init)
  }
}
