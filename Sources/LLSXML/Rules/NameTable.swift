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
  /// Everything of each id; more than one only where an id is used twice.
  let byID: [String: [Named]]
  /// The ids of each kind of element, in document order.
  let idsByTag: [String: [String]]
  /// Which elements refer to nothing, or to something of another kind, by what they may name; under "" those that may name
  /// anything.
  let brokenFrom: [String: Set<String>]
  /// The kinds of element of which one has an id that another thing has too, or an id that cannot be made out.
  let doubtfulTags: Set<String>
  /// Whether something has no id though it needs one, or one that cannot be made out.
  let hasUnknownIDs: Bool
  /// Words of all other attributes: an id that stands among them is in use, whatever is wrong around it.
  let mentioned: Set<String>
  /// Words of the attributes of elements that the language does not have; what those were meant to be is unknown.
  let mentionedInUnknownElements: Set<String>
  /// Ids that a reference without a target probably meant: they count as used.
  let probablyMeant: Set<String>
  private let nearIDs: [String: [String]]

  /// How many pairs of words are compared to find what was meant. A file with more mistakes than that is not a module.
  private static let comparisons = 40_000

  /// Reads the ids and references of a file; values that are no ids are left to the reader's own findings.
  init(of arena: ElementArena, bytes: [UInt8]) {
    var named: [Named] = []
    var references: [Reference] = []
    var mentioned: Set<String> = []
    var unknown: Set<String> = []
    var doubtful: Set<String> = []
    // The toolkit's questions name outcomes of modules; that takes the modules to check.
    let isToolkit = arena.nodes.first?.name == "toolkit"
    for (index, node) in arena.nodes.enumerated() where node.isOurs && index > 0 {
      let grammar = ElementCatalogue.grammar(of: node.name)
      if Self.lacksID(node, grammar, in: arena) { doubtful.insert(node.name) }
      for attribute in arena.attributes[node.attributes] {
        let kind = grammar?.attribute(attribute.name)?.kind
        if kind == .id || grammar == nil && attribute.name == "id" {
          // A badly written id has its finding; others may refer to it as it should be.
          if let id = AttributeKind.meantID(attribute.value) {
            named.append(Named(id: id, tag: node.name, span: attribute.valueSpan))
          } else {
            doubtful.insert(node.name)
          }
          continue
        }
        let words = Self.words(of: attribute, in: bytes)
        // What is said of a finding about a thing does not use the thing.
        if node.name != "accepted" { mentioned.formUnion(words.map(\.word)) }
        if grammar == nil { unknown.formUnion(words.map(\.word)) }
        let tags: [String]
        switch kind {
        case .idref(to: let wanted), .idrefs(to: let wanted): tags = wanted
        case .outcomeReference where !isToolkit: tags = ["outcome"]
        default: continue
        }
        references += words.filter { AttributeKind.isID($0.word) }
          .map { Reference(id: $0.word, tags: tags, from: node.name, span: $0.span) }
      }
    }
    hasUnknownIDs = !doubtful.isEmpty
    self.named = named
    self.references = references
    self.mentioned = mentioned
    mentionedInUnknownElements = unknown
    let byID = Dictionary(grouping: named, by: \.id)
    self.byID = byID
    for same in byID.values where same.count > 1 { doubtful.formUnion(same.map(\.tag)) }
    doubtfulTags = doubtful
    let idsByTag = Dictionary(grouping: named, by: \.tag).mapValues { $0.map(\.id) }
    self.idsByTag = idsByTag
    let broken = references.filter { Self.target(of: $0, in: byID) == nil }
    let near = Self.nearIDs(of: broken, named: named, idsByTag: idsByTag)
    nearIDs = near
    probablyMeant = Set(near.values.compactMap(\.first))
    brokenFrom = Self.sources(of: broken)
  }

  /// Which elements refer, by what they may name.
  private static func sources(of references: [Reference]) -> [String: Set<String>] {
    var sources: [String: Set<String>] = [:]
    for reference in references {
      for tag in reference.tags.isEmpty ? [""] : reference.tags {
        sources[tag, default: []].insert(reference.from)
      }
    }
    return sources
  }

  /// Whether an element has no id though it needs one: that has its finding, and references may well have meant it.
  private static func lacksID(
    _ node: ElementArena.Node, _ grammar: ElementGrammar?, in arena: ElementArena
  ) -> Bool {
    grammar?.attribute("id")?.kind == .id && !arena.attributes[node.attributes].contains { $0.name == "id" }
  }

  /// What a reference names: something of its id and of the right kind, or an element that the language does not have and
  /// that may be the right one, misspelt.
  func target(of reference: Reference) -> Named? { Self.target(of: reference, in: byID) }

  private static func target(of reference: Reference, in byID: [String: [Named]]) -> Named? {
    byID[reference.id]?.first {
      reference.tags.isEmpty || reference.tags.contains($0.tag)
        || ElementCatalogue.grammar(of: $0.tag) == nil
    }
  }

  /// Whether a reference that may name this kind of element names nothing: it may have meant any of them.
  ///
  /// - Parameters:
  ///   - tag: the kind of element.
  ///   - from: the element that refers; any when nil.
  func mayBeMeant(_ tag: String, from: String? = nil) -> Bool {
    guard brokenFrom[""] == nil else { return true }
    return brokenFrom[tag].map { broken in from.map(broken.contains) ?? true } ?? false
  }

  /// The ids that a reference may have meant, nearest first; none for one that is right.
  func suggestions(for reference: Reference) -> [String] { nearIDs[Self.key(reference)] ?? [] }

  private static func nearIDs(
    of broken: [Reference], named: [Named], idsByTag: [String: [String]]
  ) -> [String: [String]] {
    var near: [String: [String]] = [:]
    let most = max(1, comparisons / max(1, named.count))
    let all = named.map(\.id)
    for reference in broken {
      guard near.count < most else { break }
      guard near[key(reference)] == nil else { continue }
      let right = reference.tags.isEmpty ? all : reference.tags.flatMap { idsByTag[$0] ?? [] }
      near[key(reference)] = NearMiss.suggestions(for: reference.id, among: right)
    }
    return near
  }

  private static func key(_ reference: Reference) -> String {
    reference.id + " " + reference.tags.joined(separator: " ")
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
