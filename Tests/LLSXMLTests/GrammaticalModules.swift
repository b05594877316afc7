import LLSModel

/// Files that the language's own table allows, drawn at random from a seed: every element, attribute and order of children
/// can come up, and with them what real files hold between and among words.
///
/// They follow the grammar, not the rules: minutes need not add up.
struct GrammaticalModules {
  /// What may stand in a file beside the plain language.
  struct Style {
    /// A byte-order mark.
    var hasMark = false
    /// CRLF instead of LF.
    var hasCarriageReturns = false
    /// Odd spaces and lines between elements and inside tags, attributes in any order, either kind of quotes.
    var isUntidy = false
    /// Comments, instructions, sections and references.
    var hasMarkup = false
    /// Elements and attributes of another vocabulary.
    var hasForeign = false
  }

  private var state: UInt64
  private var style = Style()
  private var ids = 0
  private var known: [String: [String]] = [:]
  private var awaited: [(token: String, tags: [String])] = []
  private var budget = 0

  /// Starts from a seed; the same seed gives the same files.
  init(seed: UInt64) { state = seed }

  /// A file in a style drawn at random.
  mutating func next(root: String = "module") -> [UInt8] {
    next(
      root: root,
      style: Style(
        hasMark: chance(5), hasCarriageReturns: chance(3), isUntidy: chance(2), hasMarkup: chance(2),
        hasForeign: chance(3)))
  }

  /// A file in a style.
  mutating func next(root: String = "module", style: Style) -> [UInt8] {
    self.style = style
    ids = 0
    known = [:]
    awaited = []
    budget = 40 + number(160)
    var text = chance(4) ? "" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + gap(0)
    if style.hasMarkup, chance(2) { text += "<?xml-model href=\"a.rnc\"?>" + gap(0) + aside() + gap(0) }
    text += element(root, depth: 0)
    if chance(6) == false { text += "\n" }
    if style.hasMarkup, chance(4) { text += aside() + "\n" }
    for wait in awaited {
      let found =
        wait.tags.isEmpty ? known.values.flatMap(\.self).sorted() : wait.tags.flatMap { known[$0] ?? [] }
      text = text.replacing(wait.token, with: found.isEmpty ? "nothing-there" : found[number(found.count)])
    }
    if style.hasCarriageReturns { text = text.replacing("\n", with: "\r\n") }
    return (style.hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  // MARK: Elements

  private mutating func element(_ tag: String, depth: Int) -> String {
    guard let grammar = ElementCatalogue.grammar(of: tag) else { return "" }
    budget -= 1
    let start = "<" + tag + attributes(of: grammar, isRoot: depth == 0)
    switch grammar.content {
    case .empty:
      return start + (style.isUntidy && chance(3) ? chance(2) ? "></\(tag)>" : " />" : "/>")
    case .text:
      if grammar.mayBeBlank, chance(2) { return start + "/>" }
      return start + ">" + words(inline: false, depth: depth) + "</\(tag)>"
    case .inline(then: let trailing):
      let inner = words(inline: true, depth: depth) + children(trailing, depth: depth, isAmongWords: true)
      return start + ">" + inner + "</\(tag)>"
    case .children(let particles):
      let inner = children(particles, depth: depth, isAmongWords: false)
      let isFlat = !inner.contains("\n") || !style.isUntidy && chance(2)
      return start + ">" + inner + (isFlat ? "" : gap(depth))
        + (style.isUntidy && chance(9) ? "</\(tag) >" : "</\(tag)>")
    }
  }

  private mutating func children(_ particles: [Particle], depth: Int, isAmongWords: Bool) -> String {
    let isFlat = isAmongWords || chance(5)
    var text = ""
    for particle in particles {
      for name in names(of: particle, depth: depth) {
        if style.hasMarkup, chance(12) { text += (isFlat ? "" : gap(depth + 1)) + aside() }
        if style.hasForeign, chance(15) { text += (isFlat ? "" : gap(depth + 1)) + foreign() }
        text += (isFlat ? "" : gap(depth + 1)) + element(name, depth: depth + 1)
      }
    }
    return text
  }

  /// Which elements a step of the sequence gets.
  private mutating func names(of particle: Particle, depth: Int) -> [String] {
    let isTight = budget < 0 || depth > 12
    let count =
      switch particle.occurrence {
      case .one: 1
      case .optional: isTight || chance(2) ? 0 : 1
      case .zeroOrMore: isTight ? 0 : number(4)
      case .oneOrMore: isTight ? 1 : 1 + number(3)
      }
    var singles = Set<String>()
    return (0..<count).compactMap { _ in
      // Deep down a list in a list would never end; the first name is the plainest.
      let name = particle.names[isTight ? 0 : number(particle.names.count)]
      return particle.singles.contains(name) && !singles.insert(name).inserted ? nil : name
    }
  }

  // MARK: Attributes

  private mutating func attributes(of grammar: ElementGrammar, isRoot: Bool) -> String {
    var parts: [String] = isRoot ? ["xmlns=\"\(ElementCatalogue.namespace)\""] : []
    if isRoot, style.hasForeign { parts.append("xmlns:f='urn:other'") }
    for attribute in grammar.attributes where attribute.isRequired || chance(2) {
      let value = value(of: attribute.kind, in: grammar.tag)
      let quote = style.isUntidy && chance(3) ? "'" : "\""
      parts.append(attribute.name + (style.isUntidy && chance(8) ? " = " : "=") + quote + value + quote)
    }
    if style.hasForeign, !isRoot, chance(10), parts.isEmpty == false { parts.append("f:note='x \"y\"'") }
    if style.isUntidy { for place in parts.indices.dropFirst() { parts.swapAt(place, number(place + 1)) } }
    return parts.map { (style.isUntidy ? ["  ", " ", "\n\t", "\n"][number(4)] : " ") + $0 }.joined()
      + (style.isUntidy && chance(6) ? "\n" : "")
  }

  private mutating func value(of kind: AttributeKind, in tag: String) -> String {
    switch kind {
    case .id:
      ids += 1
      known[tag, default: []].append("n\(ids)")
      return "n\(ids)"
    case .idref(let tags), .idrefs(let tags):
      awaited.append(("@@\(awaited.count)@@", tags))
      return "@@\(awaited.count - 1)@@"
    case .moduleReference, .elsewhere: return "landing"
    case .outcomeReference: return "landing"
    case .name, .text: return ["Yr ysgol", "a &amp; b", "“so”", "x&#32;y", "1 &lt; 2"][number(5)]
    case .minutes(let range), .integer(let range): return String(range.lowerBound + number(range.count))
    case .choice(let words): return words[number(words.count)]
    case .tokens(let words):
      return Array(words.shuffled(with: number(97)).prefix(1 + number(3))).joined(separator: " ")
    case .integers(let range): return String(range.lowerBound + number(range.count))
    case .yesNo: return chance(2) ? "yes" : "no"
    case .date: return "2027-0\(1 + number(9))-1\(number(10))"
    case .version: return "\(number(3)).\(number(20)).\(number(9))"
    case .language: return ["en-GB", "cy"][number(2)]
    case .ageBand: return "13-\(14 + number(9))"
    case .groupSize: return "4-\(5 + number(9))"
    case .ratio: return "1:\(1 + number(12))"
    case .link: return "https://example.org/?a=1&amp;b=\(number(9))"
    case .phone: return "0800 1111"
    case .path: return "media/a-\(number(9)).svg"
    case .format: return AttributeKind.formats[number(AttributeKind.formats.count)]
    }
  }

  // MARK: Words

  private static let vocabulary = [
    "Read", "the", "agreement,", "dŵr", "“cwmpas”", "it’s", "their", "turn", "to", "say", "🙂", "pass.",
    "tŷ\u{A0}bach",
  ]

  private mutating func words(inline: Bool, depth: Int) -> String {
    var text = ""
    for _ in 0...(1 + number(12)) {
      text += text.isEmpty ? "" : [" ", " ", " ", "\n      ", "  ", "\n"][number(style.isUntidy ? 6 : 4)]
      text += Self.vocabulary[number(Self.vocabulary.count)]
      if style.hasMarkup, chance(10) { text += aside() }
      if style.hasMarkup, chance(10) {
        text += ["&amp;", "&#x20;", "&lt;b&gt;", "<![CDATA[ <x> & ]]>", "&#8217;"][number(5)]
      }
      if style.hasForeign, chance(20) { text += foreign() }
      if inline, depth < 40, chance(8) {
        let tag = ContentModel.inlineTags[number(ContentModel.inlineTags.count)]
        text += (chance(2) ? " " : "") + element(tag, depth: depth + 41)
      }
    }
    return text
  }

  private mutating func aside() -> String {
    [
      "<!-- a note -->", "<!--\n  two\n     lines  \n-->", "<?other do this?>", "<!-- <p>not & a tag</p> -->",
      "<!---->",
    ][number(5)]
  }

  private mutating func foreign() -> String {
    [
      "<f:box/>", "<f:box  a='1' >\n <f:in> x </f:in>  </f:box>",
      "<box xmlns=\"urn:third\"><p> a  b </p></box>",
    ][number(3)]
  }

  private mutating func gap(_ depth: Int) -> String {
    guard style.isUntidy else { return (chance(12) ? "\n\n" : "\n") + String(repeating: "  ", count: depth) }
    return ["\n", " \n\t", "\n\n\n  ", " ", "", "\n" + String(repeating: " ", count: number(9))][number(6)]
  }

  // MARK: Chance

  /// A number from 0 up to a limit. Source: Vigna, SplitMix64.
  private mutating func number(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }

  /// Once in so many times.
  private mutating func chance(_ times: Int) -> Bool { number(times) == 0 }
}

extension Array {
  /// Turned by some places: enough to vary a choice of several.
  fileprivate func shuffled(with turn: Int) -> [Element] {
    isEmpty ? self : Array(self[(turn % count)...] + self[..<(turn % count)])
  }
}
