import LLSDiagnostics
import LLSModel
import LLSXML

/// One change to a file such as people and programs make: an element taken away, doubled, moved or misspelt, a value changed,
/// words put where they do not belong.
struct Mutation {
  private let bytes: [UInt8]
  private let arena: ElementArena
  private var chance: Chance

  /// Reads the file that is changed; nil when it is not well formed.
  init?(of text: String, chance: Chance) {
    bytes = Array(text.utf8)
    guard let arena = Scan.arena(of: SourceFile(path: "m.xml", bytes: bytes)).arena else { return nil }
    self.arena = arena
    self.chance = chance
  }

  /// The file with one change.
  mutating func changed() -> String {
    let node = arena.nodes[chance.below(arena.nodes.count)]
    let whole = node.tagSpan.start..<node.end
    switch chance.below(20) {
    case 0: return replacing(whole, with: "")
    case 1: return replacing(node.end..<node.end, with: slice(whole))
    case 2: return swapped(near: node)
    case 3: return renamed(node, to: chance.one(of: ElementCatalogue.all.map(\.tag)) ?? "p")
    case 4: return renamed(node, to: misspelt(node.name))
    case 5, 6, 7, 8, 9, 10: return changedValue()
    case 11: return changedAttribute(isTakenAway: true)
    case 12: return changedAttribute(isTakenAway: false)
    case 13: return added(attribute: chance.one(of: Self.attributes) ?? "", to: node)
    case 14: return replacing(node.end..<node.end, with: chance.one(of: Self.pieces) ?? "")
    case 15: return inserted(chance.one(of: Self.pieces) ?? "", in: node)
    case 16: return replacing(node.end..<node.end, with: example())
    case 17: return inserted(example(), in: node)
    case 18: return movedText()
    default: return blankedText()
    }
  }

  /// What may be put anywhere.
  private static let pieces = [
    "words", " \n ", "<x:y xmlns:x=\"u\"/>", "<x:y xmlns:x=\"u\">words</x:y>", "<!-- c -->", "<?p i?>",
    "<em>now</em>", "<nothing/>", "<![CDATA[words]]>", "&#160;", "<p>words</p>", "<y xmlns=\"\"/>",
  ]
  private static let attributes = [
    "x=\"1\"", "xmlns:x=\"u\" x:y=\"1\"", "xml:lang=\"cy\"", "xml:space=\"preserve\"", "id=\"new-one\"",
    "minutes=\"5\"", "xml:id=\"a\"", "kind=\"break\"", "xml:other=\"1\"",
  ]

  private mutating func example() -> String { chance.one(of: ElementCatalogue.all.map(\.example)) ?? "" }

  private func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func replacing(_ range: Range<Int>, with text: String) -> String {
    String(decoding: bytes[..<range.lowerBound] + text.utf8 + bytes[range.upperBound...], as: UTF8.self)
  }

  /// Two neighbours in each other's place.
  private mutating func swapped(near node: ElementArena.Node) -> String {
    let children = arena.children(of: node).compactMap { child -> ElementArena.Node? in
      if case .element(let index) = child { arena.nodes[index] } else { nil }
    }
    guard children.count > 1 else { return replacing(node.tagSpan.start..<node.end, with: "") }
    let place = chance.below(children.count - 1)
    let first = children[place].tagSpan.start..<children[place].end
    let second = children[place + 1].tagSpan.start..<children[place + 1].end
    let between = first.upperBound..<second.lowerBound
    return replacing(
      first.lowerBound..<second.upperBound, with: slice(second) + slice(between) + slice(first))
  }

  private func renamed(_ node: ElementArena.Node, to name: String) -> String {
    let start = node.nameSpan.start..<node.nameSpan.end
    guard node.tagSpan.end != node.end else { return replacing(start, with: name) }
    let text = replacing((node.end - node.name.utf8.count - 1)..<(node.end - 1), with: name)
    let renamed = Array(text.utf8)
    return String(
      decoding: renamed[..<start.lowerBound] + name.utf8 + renamed[start.upperBound...], as: UTF8.self)
  }

  private mutating func misspelt(_ name: String) -> String {
    var letters = Array(name)
    letters.insert("q", at: chance.below(letters.count + 1))
    return String(letters)
  }

  private mutating func changedAttribute(isTakenAway: Bool) -> String {
    guard let attribute = chance.one(of: arena.attributes) else { return slice(0..<bytes.count) }
    let start = attribute.nameSpan.start
    return isTakenAway
      ? replacing(start..<(attribute.valueSpan.end + 1), with: "") : replacing(start..<start, with: "x")
  }

  private mutating func changedValue() -> String {
    guard let attribute = chance.one(of: arena.attributes) else { return slice(0..<bytes.count) }
    let span = attribute.valueSpan.start..<attribute.valueSpan.end
    let old = slice(span)
    // Ranges and lists are rare, and their own mistakes rarer still.
    if let rare = chance.one(of: arena.attributes.filter(Self.isRangeOrList)), chance.below(6) == 0 {
      let span = rare.valueSpan.start..<rare.valueSpan.end
      let turned = String(slice(span).split(separator: "-").reversed().joined(separator: "-"))
      return replacing(span, with: slice(span).contains("-") ? turned : slice(span) + " " + slice(span))
    }
    let words = old.split(separator: " ").map(String.init)
    let all = ElementCatalogue.all.flatMap(\.attributes)
    let near = [
      "", " ", " \(old) ", old + old, old + " " + old, old + "x", String(old.dropLast()), old.uppercased(),
      "0" + old,
      "-" + old, "+" + old, old + ".0", words.reversed().joined(separator: " "), old + ",", "é",
      "99999999999999999999",
      String(old.split(separator: "-").reversed().joined(separator: "-")), "2027-02-30", "2028-02-29",
      "0000-01-01",
      "a/../b", "https://", "tel:9", "1:31", "100-1", "#a", "a#b", "&#9;\(old)&#10;", "yes no", "1.2.1000",
    ]
    let other = chance.one(of: all)?.kind.sample ?? ""
    let new = chance.below(4) == 0 ? other : chance.one(of: near) ?? ""
    return replacing(span, with: new)
  }

  private static func isRangeOrList(_ attribute: ElementArena.Attribute) -> Bool {
    ["ages", "group", "serves", "lundy", "uncrc", "wales", "wave"].contains(attribute.name)
  }

  private func added(attribute: String, to node: ElementArena.Node) -> String {
    replacing(node.nameSpan.end..<node.nameSpan.end, with: " " + attribute)
  }

  private func inserted(_ text: String, in node: ElementArena.Node) -> String {
    guard node.tagSpan.end != node.end else {
      return replacing((node.end - 2)..<node.end, with: ">\(text)</\(node.name)>")
    }
    return replacing(node.tagSpan.end..<node.tagSpan.end, with: text)
  }

  private mutating func movedText() -> String {
    let texts = arena.texts.filter { !$0.isBlank }
    guard let text = chance.one(of: texts) else { return slice(0..<bytes.count) }
    let target = arena.nodes[chance.below(arena.nodes.count)].end
    let span = text.span.start..<text.span.end
    if target >= span.upperBound {
      return slice(0..<span.lowerBound) + slice(span.upperBound..<target) + slice(span)
        + slice(target..<bytes.count)
    }
    return slice(0..<target) + slice(span) + slice(target..<span.lowerBound)
      + slice(span.upperBound..<bytes.count)
  }

  private mutating func blankedText() -> String {
    guard let text = chance.one(of: arena.texts) else { return slice(0..<bytes.count) }
    return replacing(text.span.start..<text.span.end, with: chance.one(of: ["", " ", "\n\t"]) ?? "")
  }
}
