import LLSDiagnostics

/// How the bytes of the file can be changed to mend what the check says. A fix is safe where it cannot change what the author
/// meant; where there is any doubt it is likely at most.
extension GrammarCheck {
  /// How many findings have their fix held against the rest of the file; a file with more is not mended in one go.
  private static let mostCompared = 50

  // MARK: Names

  /// Gives an element the name it was meant to have, in both of its tags.
  func renaming(of node: ElementArena.Node, to meant: String, among here: [String]) -> Fix? {
    guard let start = localName(endingAt: node.nameSpan.end, node.name) else { return nil }
    var replacements = [Fix.Replacement(start, with: meant)]
    if node.tagSpan.end < node.end {
      guard let end = endName(of: node) else { return nil }
      replacements.append(Fix.Replacement(end, with: meant))
    }
    // A name of the language was meant as it is written, and stands in the wrong place.
    let isSafe =
      table.places[node.name] == nil
      && NearMiss.certain(for: node.name, among: here, others: ElementCatalogue.all.map(\.tag)) == meant
    return Fix("write <\(meant)>", isSafe: isSafe, replacements)
  }

  /// Gives an attribute the name it was meant to have.
  func renaming(
    of attribute: ElementArena.Attribute, to declared: AttributeGrammar, among open: [String]
  ) -> Fix? {
    let isSame = Self.sameNames[attribute.name] == declared.name
    var isSafe = isSame || NearMiss.certain(for: attribute.name, among: open) == declared.name
    if case .fine = declared.kind.verdict(on: attribute.value) {} else { isSafe = false }
    return Fix("write \(declared.name)", isSafe: isSafe, at: attribute.nameSpan, with: declared.name)
  }

  /// Names that say the same elsewhere.
  private static let sameNames = ["lang": "xml:lang", "xml:id": "id"]

  // MARK: Values

  /// Gives an attribute the one value that could have been meant.
  func correction(
    of attribute: ElementArena.Attribute, _ declared: AttributeGrammar, to suggestions: [String]
  ) -> Fix? {
    guard suggestions.count == 1, let meant = suggestions.first else { return nil }
    let written = attribute.value.collapsedWords
    let isSafe: Bool =
      switch declared.kind {
      case .id: isFree(attribute, meant)
      case .idref(let tags): isThere(meant, tags)
      case .choice(let words): Self.isSpelling(written, of: meant, among: words)
      case .tokens(let words): Self.areSpellings(written, of: meant, among: words)
      case .yesNo:
        Self.yesAndNo.contains(written.lowercased())
          || Self.isSpelling(written, of: meant, among: ["yes", "no"])
      case .minutes, .date, .language, .ageBand, .groupSize, .ratio: true
      default: false
      }
    return Fix("write \(meant)", isSafe: isSafe, at: attribute.valueSpan, with: Fix.escaped(meant))
  }

  /// Words that say yes or no elsewhere.
  private static let yesAndNo = ["yes", "true", "1", "y", "on", "no", "false", "0", "n", "off"]

  /// Whether a word differs from what was meant in its letters' case, or is long and differs by a slip, and from nothing
  /// else by as little. A short word may be meant as it is written: “bread” is not “break”.
  private static func isSpelling(_ written: String, of meant: String, among words: [String]) -> Bool {
    written.lowercased().replacing("_", with: "-") == meant
      || written.utf8.count >= 7 && NearMiss.certain(for: written, among: words) == meant
  }

  private static func areSpellings(_ written: String, of meant: String, among words: [String]) -> Bool {
    let wanted = Set(meant.split(separator: " ").map(String.init))
    return written.split(separator: " ").map(String.init).allSatisfy { part in
      wanted.contains(part) || wanted.contains { isSpelling(part, of: $0, among: words) }
    }
  }

  /// Whether an id may be written otherwise: nothing in the file names it, and nothing has the new one. The outermost
  /// element's id is its folder's name as well.
  private func isFree(_ attribute: ElementArena.Attribute, _ meant: String) -> Bool {
    guard errors <= Self.mostCompared, let root = arena.nodes.first,
      !arena.attributes[root.attributes].contains(where: { $0.valueSpan == attribute.valueSpan })
    else { return false }
    let written = attribute.value.collapsedWords
    return !arena.attributes.contains { other in
      guard other.valueSpan != attribute.valueSpan else { return false }
      return other.value.collapsedWords == written
        || other.value.split(whereSeparator: \.isWhitespace).contains { $0 == written || $0 == meant }
    }
  }

  /// Whether exactly one element of these kinds has an id.
  private func isThere(_ id: String, _ tags: [String]) -> Bool {
    guard errors <= Self.mostCompared else { return false }
    let found = arena.nodes.filter { node in
      arena.attributes[node.attributes].contains { $0.name == "id" && $0.value == id }
    }
    return found.count == 1 && found.allSatisfy { tags.isEmpty || tags.contains($0.name) }
  }

  // MARK: What is missing

  /// Writes a missing attribute with a value to be changed.
  func addition(of declared: AttributeGrammar, to node: Int) -> Fix? {
    let element = arena.nodes[node]
    // After the closing quote of the last attribute, or after the name.
    let place = arena.attributes[element.attributes].last.map { $0.valueSpan.end + 1 } ?? element.nameSpan.end
    let words = "\(declared.name)=\"\(Fix.escaped(declared.kind.sample))\""
    return Fix(
      "add \(words)", isSafe: false, at: SourceSpan(start: place, end: place), with: " " + words)
  }

  /// Puts words into an element of their own.
  func wrapping(of text: ElementArena.Text, in tag: String) -> Fix {
    Fix(
      "put the words into <\(tag)>", isSafe: false,
      [
        Fix.Replacement(SourceSpan(start: text.span.start, end: text.span.start), with: "<\(tag)>"),
        Fix.Replacement(SourceSpan(start: text.span.end, end: text.span.end), with: "</\(tag)>"),
      ])
  }

  // MARK: Places

  /// The name in an element's end tag, without its prefix; nil where it does not stand where it should.
  private func endName(of node: ElementArena.Node) -> SourceSpan? {
    var end = node.end - 1
    guard end > 0, end < arena.bytes.count, arena.bytes[end] == UInt8(ascii: ">") else { return nil }
    while end > 0, arena.bytes[end - 1].isXMLSpace { end -= 1 }
    return localName(endingAt: end, node.name)
  }

  /// The bytes of a name that ends at a place; nil where other bytes stand there.
  private func localName(endingAt end: Int, _ name: String) -> SourceSpan? {
    let start = end - name.utf8.count
    guard start > 0, end <= arena.bytes.count, arena.bytes[start..<end].elementsEqual(name.utf8) else {
      return nil
    }
    return SourceSpan(start: start, end: end)
  }
}
