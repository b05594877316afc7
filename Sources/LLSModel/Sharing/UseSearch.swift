import LLSDiagnostics

/// Finds what a file uses of shared files, and what comes along with it.
struct UseSearch {
  /// One thing that is used.
  struct Used {
    let site: ElementArena.UseSite
    let path: String
    let file: String
    let id: String
    let source: ElementArena
    let index: Int

    /// Its attributes, with those that the `<use>` gives it.
    func attributes(in arena: ElementArena) -> [ElementArena.Attribute] {
      let use = arena.nodes[site.node]
      let node = source.nodes[index]
      var all = source.attributes[node.attributes].map { $0.moved(to: use.nameSpan, in: node) }
      for given in arena.attributes[use.attributes]
      where given.name == "id" || Use.ofActivities.contains(given.name) {
        if let same = all.firstIndex(where: { $0.name == given.name }) {
          all[same] = given
        } else {
          all.append(given)
        }
      }
      return all
    }
  }

  /// One thing that comes along.
  struct Along {
    let site: ElementArena.UseSite
    let source: ElementArena
    let index: Int
    let tag: String
  }

  /// The most elements that a file may have with everything it uses.
  private static let mostElements = 20_000

  private let arena: ElementArena
  private let shelf: SharedShelf
  private let variant: Variant
  private let owner: String?
  /// What is used, in document order.
  private(set) var found: [Used] = []
  /// What comes along, in the order in which it is needed.
  private(set) var along: [Along] = []
  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []
  private var elements: Int
  private var saidCircle = false

  init(_ arena: ElementArena, _ shelf: SharedShelf, _ variant: Variant, owner: String?) {
    self.arena = arena
    self.shelf = shelf
    self.variant = variant
    self.owner = owner
    elements = arena.nodes.count
  }

  /// Looks at every `<use>`.
  mutating func run() {
    let sites = arena.uses
    let taken = Set(sites.filter { arena.written("id", of: $0.node) == nil }.compactMap(key))
    let own = arena.topLevel
    var brought: [String: String] = [:]
    for site in sites {
      // What is not written, or is no name, has its finding.
      guard let from = site.from, let ref = site.ref, let file = file(from, site) else { continue }
      guard let source = file.reading(variant), let index = thing(ref, in: source, site) else { continue }
      let needed = self.needed(by: index, in: source, unless: own)
      guard fits([index] + needed, of: source, site) else { continue }
      found.append(Used(site: site, path: file.path, file: from, id: ref, source: source, index: index))
      for other in needed {
        let tag = source.nodes[other].name
        let id = source.written("id", of: other)?.value.collapsedWords ?? ""
        if taken.contains(from + "#" + id) { continue }
        let wording = source.wording(of: other)
        guard brought[id] != wording else { continue }
        brought[id] = wording
        along.append(Along(site: site, source: source, index: other, tag: tag))
      }
    }
  }

  private func key(_ site: ElementArena.UseSite) -> String? {
    guard let from = site.from, let ref = site.ref else { return nil }
    return from + "#" + ref
  }

  // MARK: The file

  private mutating func file(_ name: String, _ site: ElementArena.UseSite) -> SharedShelf.File? {
    guard let file = shelf.files[name] else {
      let near = NearMiss.suggestions(for: name, among: shelf.files.keys.sorted())
      let there = shelf.files.keys.sorted().prefix(8).joined(separator: ", ")
      report(
        .noSharedFile, "from", site, "there is no shared file \(name)",
        label: near.first.map { "did you mean \($0)?" },
        help: there.isEmpty
          ? "put shared/\(name).xml beside toolkit.xml, or write the thing here"
          : "the folder shared has \(there)", suggestions: near)
      return nil
    }
    if let owner, let circle = shelf.circle(of: owner), circle.contains(name) {
      // One file of the circle says it, once.
      guard circle.first == owner, !saidCircle else { return nil }
      saidCircle = true
      let others = circle.filter { $0 != owner }
      report(
        .circularUse, "from", site,
        others.isEmpty
          ? "the shared file \(owner) uses itself"
          : "the shared files \(owner) and \(others.listed("and")) use one another in a circle",
        help: "move what both need into one file, and let the other use it")
      return nil
    }
    guard !file.hasMistakes else {
      report(
        .sharedFileHasMistakes, "from", site,
        "the shared file \(name) has mistakes that must be mended first",
        label: "nothing of it can be used", help: "lls check \(file.path) says which")
      return nil
    }
    return file
  }

  // MARK: The thing

  private mutating func thing(
    _ ref: String, in source: ElementArena, _ site: ElementArena.UseSite
  ) -> Int? {
    let all = source.topLevel
    let wanted = ElementArena.usable[site.parent] ?? []
    let kinds = wanted.map { "<\($0)>" }.listed("or")
    guard let index = all[ref] else {
      let fitting = all.filter { wanted.contains(source.nodes[$0.value].name) }.map(\.key).sorted()
      let near = NearMiss.suggestions(for: ref, among: fitting)
      report(
        .notInSharedFile, "ref", site, "the shared file \(site.from ?? "") has no \(ref)",
        label: near.first.map { "did you mean \($0)?" },
        help: fitting.isEmpty
          ? "it has no \(kinds)" : "it has \(fitting.prefix(8).joined(separator: ", "))", suggestions: near)
      return nil
    }
    let tag = source.nodes[index].name
    guard wanted.contains(tag) else {
      report(
        .wrongUse, "ref", site, "\(ref) is \(Self.named(tag)), and here may stand \(kinds)",
        help: tag == "material"
          ? "a material comes along with the activity that needs it"
          : "move the <use> to where \(Self.named(tag)) may stand, or name something else")
      return nil
    }
    let extra = Use.ofActivities.first { arena.written($0, of: site.node) != nil }
    guard tag == "activity" || extra == nil else {
      report(
        .wrongUse, extra ?? "", site, "\(Self.named(tag)) has no \(extra ?? "")",
        label: "only for an activity",
        help: "take \(extra ?? "it") away; \(ref) is used as it is")
      return nil
    }
    return index
  }

  private static func named(_ tag: String) -> String {
    ("aeiou".contains(tag.prefix(1)) ? "an" : "a") + " <\(tag)>"
  }

  /// The materials, handouts and forms that something needs, and what those need, in order; where the file has one of its
  /// own of the same id and kind, that one stands in for the shared one.
  private func needed(by index: Int, in source: ElementArena, unless own: [String: Int]) -> [Int] {
    let all = source.topLevel
    var found: [Int] = []
    var waiting = [index]
    while !waiting.isEmpty {
      for id in source.references(in: waiting.removeFirst()) {
        guard let other = all[id], other != index, !found.contains(other),
          ["material", "handout", "instrument"].contains(source.nodes[other].name),
          own[id].map({ arena.nodes[$0].name }) != source.nodes[other].name
        else { continue }
        found.append(other)
        waiting.append(other)
      }
    }
    return found
  }

  /// Whether the file has room for what is used.
  private mutating func fits(_ all: [Int], of source: ElementArena, _ site: ElementArena.UseSite) -> Bool {
    if site.parent == "spares",
      let sheet = all.dropFirst().first(where: { source.nodes[$0].name == "handout" })
    {
      let id = source.written("id", of: sheet)?.value.collapsedWords ?? ""
      report(
        .wrongUse, "ref", site,
        "\(site.ref ?? "") needs the handout \(id), and spare activities have no handouts",
        help: "use it in a module instead")
      return false
    }
    let more = all.reduce(0) { $0 + source.size(of: $1) }
    guard elements + more <= Self.mostElements else {
      report(
        .fileTooLarge, "ref", site, "with what it uses, the file has more than 20,000 elements",
        help: "a module has about a thousand; use less in one file")
      return false
    }
    elements += more
    return true
  }

  private mutating func report(
    _ code: DiagnosticCode, _ attribute: String, _ site: ElementArena.UseSite, _ message: String,
    label: String? = nil, help: String, suggestions: [String] = []
  ) {
    let span = arena.written(attribute, of: site.node)?.valueSpan ?? arena.nodes[site.node].nameSpan
    diagnostics.append(
      Diagnostic(
        code, path: arena.path, span: span, message, label: label, help: help, suggestions: suggestions))
  }
}

extension ElementArena {
  /// How many elements something is, with everything in it.
  fileprivate func size(of node: Int) -> Int {
    var count = 0
    var waiting = [node]
    while let next = waiting.popLast() {
      count += 1
      for case .element(let inner) in children(of: next) { waiting.append(inner) }
    }
    return count
  }
}
