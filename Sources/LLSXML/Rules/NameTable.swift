import LLSDiagnostics
import LLSModel

/// Every id of a file, and every reference to one, with their places.
struct NameTable {
  /// Something that has an id.
  struct Named {
    /// The id.
    let id: String
    /// The element that has it.
    let tag: String
    /// The id's bytes.
    let span: SourceSpan
  }

  /// A reference to something by its id.
  struct Reference {
    /// The id that is named.
    let id: String
    /// The elements it may name; empty for any.
    let tags: [String]
    /// The element that refers.
    let from: String
    /// The id's bytes.
    let span: SourceSpan
  }

  /// Everything that has an id, in document order; the outermost element's own id is not among them.
  let named: [Named]
  /// Every reference, in document order.
  let references: [Reference]
  /// The first thing of each id.
  let byID: [String: Named]
  /// Words of all other attributes: an id that stands among them is in use, whatever is wrong around it.
  let mentioned: Set<String>
  /// Words of the attributes of elements that the language does not have; what those were meant to be is unknown.
  let mentionedInUnknownElements: Set<String>
  /// Ids that a reference without a target probably meant: they count as used.
  let probablyMeant: Set<String>
  private let nearIDs: [String: [String]]

  /// How many pairs of words are compared to find what was meant. A file with more mistakes than that is not a module.
  private static let comparisons = 100_000

  /// Reads the ids and references of a file; values that are no ids are left to the reader's own findings.
  init(of arena: ElementArena, bytes: [UInt8]) {
    var named: [Named] = []
    var references: [Reference] = []
    var mentioned: Set<String> = []
    var unknown: Set<String> = []
    // The toolkit's questions name outcomes of modules; that takes the modules to check.
    let isToolkit = arena.nodes.first?.name == "toolkit"
    for (index, node) in arena.nodes.enumerated() where node.isOurs && index > 0 {
      let grammar = ElementCatalogue.grammar(of: node.name)
      for attribute in arena.attributes[node.attributes] {
        let kind = grammar?.attribute(attribute.name)?.kind
        if kind == .id || grammar == nil && attribute.name == "id" {
          let id = attribute.value.collapsedWords
          if Self.isID(id) { named.append(Named(id: id, tag: node.name, span: attribute.valueSpan)) }
          continue
        }
        let words = Self.words(of: attribute, in: bytes)
        mentioned.formUnion(words.map(\.word))
        if grammar == nil { unknown.formUnion(words.map(\.word)) }
        let tags: [String]
        switch kind {
        case .idref(to: let wanted), .idrefs(to: let wanted): tags = wanted
        case .outcomeReference where !isToolkit: tags = ["outcome"]
        default: continue
        }
        references += words.filter { Self.isID($0.word) }
          .map { Reference(id: $0.word, tags: tags, from: node.name, span: $0.span) }
      }
    }
    self.named = named
    self.references = references
    self.mentioned = mentioned
    mentionedInUnknownElements = unknown
    let byID = Dictionary(named.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.byID = byID
    let near = Self.nearIDs(of: references, named: named, byID: byID)
    nearIDs = near
    probablyMeant = Set(
      references.filter { byID[$0.id] == nil }.compactMap { near[Self.key($0)]?.first })
  }

  /// The ids that a reference may have meant, nearest first; none for one that is right.
  func suggestions(for reference: Reference) -> [String] { nearIDs[Self.key(reference)] ?? [] }

  private static func nearIDs(
    of references: [Reference], named: [Named], byID: [String: Named]
  ) -> [String: [String]] {
    var near: [String: [String]] = [:]
    let most = max(1, comparisons / max(1, named.count))
    for reference in references where near.count < most && near[key(reference)] == nil {
      let isRight = byID[reference.id].map { reference.tags.isEmpty || reference.tags.contains($0.tag) }
      if isRight == true { continue }
      let right = named.filter { reference.tags.isEmpty || reference.tags.contains($0.tag) }.map(\.id)
      near[key(reference)] = NearMiss.suggestions(for: reference.id, among: right)
    }
    return near
  }

  private static func key(_ reference: Reference) -> String {
    reference.id + " " + reference.tags.joined(separator: " ")
  }

  private static func isID(_ word: String) -> Bool {
    guard let first = word.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return word.utf8.count <= AttributeKind.longestID
      && word.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
      }
  }

  /// The words of a value, each with its own bytes; the whole value's where an entity stands in the way.
  private static func words(
    of attribute: ElementArena.Attribute, in bytes: [UInt8]
  ) -> [(word: String, span: SourceSpan)] {
    let words = attribute.value.utf8.split(whereSeparator: MarkupWalk.isSpace).map { String(Substring($0)) }
    var spans: [SourceSpan] = []
    var index = attribute.valueSpan.start
    let end = min(attribute.valueSpan.end, bytes.count)
    while index < end {
      while index < end, MarkupWalk.isSpace(bytes[index]) { index += 1 }
      let start = index
      while index < end, !MarkupWalk.isSpace(bytes[index]) { index += 1 }
      if index > start { spans.append(SourceSpan(start: start, end: index)) }
    }
    guard spans.count == words.count else { return words.map { ($0, attribute.valueSpan) } }
    return zip(words, spans).map { ($0, $1) }
  }
}
