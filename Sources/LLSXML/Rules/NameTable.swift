import LLSDiagnostics
import LLSModel

/// Every id of a file, and every reference to one, with their places.
///
/// A class, because what only a doubtful file needs is gathered when it is asked for.
final class NameTable {
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
  private(set) lazy var mentioned = words { _ in true }
  /// Words of the attributes of elements that the language does not have; what those were meant to be is unknown.
  private(set) lazy var mentionedInUnknownElements = words { $0.isOurs && $0.place < 0 }
  /// What should have been used from a shared file and could not be put in its place: others may well refer to it.
  private(set) var unplaced: Set<String> = []
  /// Ids that a reference without a target probably meant: they count as used.
  let probablyMeant: Set<String>
  private let nearIDs: [String: [String]]
  private let arena: ElementArena

  /// How many pairs of words are compared to find what was meant. A file with more mistakes than that is not a module.
  private static let comparisons = 40_000

  /// Reads the ids and references of a file; values that are no ids are left to the reader's own findings.
  init(of arena: ElementArena, bytes: [UInt8]) {
    var named: [Named] = []
    var references: [Reference] = []
    var doubtful: Set<String> = []
    // The toolkit's questions name outcomes of modules; that takes the modules to check.
    let isToolkit = arena.nodes.first?.name == "toolkit"
    let apart = arena.insideForeign
    for (place, node) in arena.nodes.enumerated().dropFirst() where node.isOurs && !apart.contains(place) {
      if Self.lacksID(node, in: arena) { doubtful.insert(node.name) }
      for index in node.attributes {
        let attribute = arena.attributes[index]
        switch Role.of(attribute, in: node) {
        case .other: continue
        case .unplaced: unplaced.formUnion(Self.words(of: attribute, in: bytes).map(\.word))
        case .id:
          // A badly written id has its finding; others may refer to it as it should be.
          if let id = AttributeKind.meantID(attribute.value) {
            named.append(Named(id: id, tag: node.name, span: attribute.valueSpan))
          } else {
            doubtful.insert(node.name)
          }
        case .outcome where isToolkit: continue
        case .outcome: references += Self.references(attribute, to: ["outcome"], from: node, bytes)
        case .reference(let tags): references += Self.references(attribute, to: tags, from: node, bytes)
        }
      }
    }
    hasUnknownIDs = !doubtful.isEmpty
    self.arena = arena
    self.named = named
    self.references = references
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
    _ node: ElementArena.Node, in arena: ElementArena
  ) -> Bool {
    Role.needsID(node) && !node.attributes.contains { arena.attributes[$0].key == Role.idKey }
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

  /// Whether an id is in use somewhere, or was probably meant to be.
  func isMentioned(_ id: String) -> Bool { mentioned.contains(id) || probablyMeant.contains(id) }

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

  /// The references that an attribute makes; values that are no ids have their finding.
  private static func references(
    _ attribute: ElementArena.Attribute, to tags: [String], from node: ElementArena.Node, _ bytes: [UInt8]
  ) -> [Reference] {
    if AttributeKind.isID(attribute.value) {
      return [Reference(id: attribute.value, tags: tags, from: node.name, span: attribute.valueSpan)]
    }
    return words(of: attribute, in: bytes).filter { AttributeKind.isID($0.word) }
      .map { Reference(id: $0.word, tags: tags, from: node.name, span: $0.span) }
  }

  /// The words of the attributes that are no ids, in elements of a kind.
  private func words(in isWanted: (ElementArena.Node) -> Bool) -> Set<String> {
    var words: Set<String> = []
    let apart = arena.insideForeign
    for (place, node) in arena.nodes.enumerated().dropFirst()
    // What is said of a finding about a thing does not use the thing.
    where node.isOurs && isWanted(node) && !apart.contains(place) && node.name != "accepted" {
      for attribute in arena.attributes[node.attributes] {
        if case .id = Role.of(attribute, in: node) { continue }
        words.formUnion(
          attribute.value.utf8.split(whereSeparator: MarkupWalk.isSpace).map { String(Substring($0)) })
      }
    }
    return words
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

/// What an attribute has to do with ids.
private enum Role {
  /// Nothing.
  case other
  /// It names its element.
  case id
  /// It names an outcome.
  case outcome
  /// It names something of a shared file, which should stand in its place and does not.
  case unplaced
  /// It names others of these kinds; of any kind when there are none.
  case reference([String])

  /// Found by number, not by letters: element by element, in the vocabulary's order.
  private static let table: [[Role]] = ElementCatalogue.all.map { grammar in
    Vocabulary.attributes.map { name in
      switch grammar.attribute(name)?.kind {
      case .id: .id
      case .outcomeReference: .outcome
      case .elsewhere where name == "ref": .unplaced
      case .idref(to: let tags), .idrefs(to: let tags): .reference(tags)
      default: .other
      }
    }
  }

  static let idKey = Vocabulary.key(ofAttribute: "id")
  private static let withID = ElementCatalogue.all.map { $0.attribute("id")?.kind == .id }

  /// Whether an element should have an id.
  static func needsID(_ node: ElementArena.Node) -> Bool { node.place >= 0 && withID[node.place] }

  static func of(_ attribute: ElementArena.Attribute, in node: ElementArena.Node) -> Role {
    guard node.place >= 0 else { return attribute.name == "id" ? .id : .other }
    return attribute.key >= 0 ? table[node.place][attribute.key] : .other
  }
}
