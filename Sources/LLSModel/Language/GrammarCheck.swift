import LLSDiagnostics

/// Holds a whole file against the language, once, and remembers what every element and attribute turned out to be.
///
/// The one place where content models are checked. A near-miss is reported once and then taken for what was meant, so that
/// one mistake gives one message.
struct GrammarCheck {
  let arena: ElementArena
  let table = GrammarTable.shared
  /// What the language calls each element; empty for one that is not used (unknown, in the wrong parent, or foreign).
  var tags: [String]
  /// Each used element's entry in the table; -1 for one that is not used.
  var places: [Int]
  /// What the language calls each attribute; empty for one that is not used.
  var attributeNames: [String]
  /// Attributes whose value was guessed or refused.
  var doubts: [Bool]
  /// What was probably meant by a doubtful value; no entry for a refused one.
  var guesses: [Int: String] = [:]
  /// Elements that lack a required attribute.
  var hasMissingAttributes: [Bool]
  /// Elements with a child that is unknown, misplaced or missing.
  var hasDoubtfulContent: [Bool]
  /// The findings so far, element by element.
  var diagnostics: [Diagnostic] = []
  /// How many errors were found, and how many other findings; more than are kept.
  var errors = 0
  var others = 0
  /// Whether what is found now follows from a finding that has been reported.
  var isMuted = false
  /// How many errors are kept, and how many other findings. A loader lists fewer.
  static let mostFindings = 1000

  init(of arena: ElementArena) {
    self.arena = arena
    tags = Array(repeating: "", count: arena.nodes.count)
    places = Array(repeating: -1, count: arena.nodes.count)
    attributeNames = Array(repeating: "", count: arena.attributes.count)
    doubts = Array(repeating: false, count: arena.attributes.count)
    hasMissingAttributes = Array(repeating: false, count: arena.nodes.count)
    hasDoubtfulContent = Array(repeating: false, count: arena.nodes.count)
  }

  /// The findings in the order of the file.
  var sortedDiagnostics: [Diagnostic] {
    guard diagnostics.count > 1 else { return diagnostics }
    return diagnostics.enumerated().sorted {
      ($0.element.span?.start ?? 0, $0.offset) < ($1.element.span?.start ?? 0, $1.offset)
    }.map(\.element)
  }

  /// Checks the file.
  ///
  /// - Parameter root: what the file must start with.
  /// - Returns: whether the file can be read: it starts with the root and is of a known format.
  mutating func run(root: ElementGrammar) -> Bool {
    guard let first = arena.nodes.first, let entry = table.places[root.tag] else { return false }
    guard accepts(first, as: root) else { return false }
    if let format = arena.attributes[first.attributes].first(where: { $0.name == "format" }),
      !AttributeKind.formats.contains(format.value.collapsedWords)
    {
      report { $0.unknownFormat(format) }
      return false
    }
    visit(0, as: entry)
    return true
  }

  private mutating func accepts(_ first: ElementArena.Node, as root: ElementGrammar) -> Bool {
    if first.isOurs, first.name == root.tag { return true }
    let isNear = !NearMiss.suggestions(for: first.name, among: [root.tag]).isEmpty
    report { $0.wrongRoot(first, expected: root.tag, isNear: isNear) }
    return first.isOurs && isNear
  }

  /// Checks one element and everything inside it.
  ///
  /// - Parameters:
  ///   - node: its place in the arena.
  ///   - place: its entry in the table.
  ///   - isMisplaced: whether it stands where it may not. What it lacks then follows from that, and is not said.
  mutating func visit(_ node: Int, as place: Int, isMisplaced: Bool = false) {
    let isInsideMuted = isMuted
    isMuted = isMisplaced
    defer { isMuted = isInsideMuted }
    let entry = table.entries[place]
    tags[node] = entry.grammar.tag
    places[node] = place
    checkAttributes(of: node, entry)
    if isSound(childrenOf: node, entry) {
      var link = arena.firstLink(in: node)
      while let child = arena.child(at: link) {
        if case .element(let index) = child { visit(index, as: arena.nodes[index].place) }
        link = arena.link(after: link)
      }
      return
    }
    var walk = ChildWalk(slots: entry.slots.count)
    for child in arena.children(of: node) {
      switch child {
      case .text(let index): checkText(index, in: node, entry, &walk)
      case .element(let index): checkElement(index, in: node, entry, &walk)
      }
    }
    finish(&walk, of: node, entry)
  }

  private static let usePlace = Vocabulary.place(ofElement: Use.grammar.tag)

  /// Whether there is nothing to say about what stands directly in an element: most elements are such, and this is quick.
  private func isSound(childrenOf node: Int, _ entry: GrammarTable.Entry) -> Bool {
    var (last, hasWords) = (-1, false)
    var (particles, slots) = (UInt64(0), UInt64(0))
    guard entry.slots.count <= UInt64.bitWidth, entry.particles.count <= UInt64.bitWidth else { return false }
    var link = arena.firstLink(in: node)
    while let child = arena.child(at: link) {
      link = arena.link(after: link)
      switch child {
      case .text(let index):
        if arena.texts[index].isBlank { continue }
        guard entry.takesWords, last < 0 else { return false }
        hasWords = true
      case .element(let index):
        let place = arena.nodes[index].place
        // What a <use> stands for could not be put in its place: the careful walk says so.
        guard place >= 0, place != Self.usePlace else { return false }
        let number = Int(entry.slotOfPlace[place])
        guard number >= 0, !entry.isSingle[number] || slots & 1 << UInt64(number) == 0 else { return false }
        let particle = entry.particleOfSlot[number]
        guard particle >= last else { return false }
        slots |= 1 << UInt64(number)
        last = particle
        if particle < 0 { hasWords = true } else { particles |= 1 << UInt64(particle) }
      }
    }
    return entry.requiredParticles & ~particles == 0 && (!entry.needsWords || hasWords)
  }

  private mutating func checkText(
    _ index: Int, in node: Int, _ entry: GrammarTable.Entry, _ walk: inout ChildWalk
  ) {
    let text = arena.texts[index]
    guard !text.isBlank else { return }
    if entry.takesWords, walk.lastParticle < 0 {
      walk.hasWords = true
    } else if !walk.isAfterStrayText {
      // Comments cut a text into runs; one message is enough for all of them.
      walk.isAfterStrayText = true
      report { $0.strayText(text, in: node, after: walk.lastParticle >= 0 ? walk.lastName : nil) }
    }
  }

  private mutating func checkElement(
    _ index: Int, in node: Int, _ entry: GrammarTable.Entry, _ walk: inout ChildWalk
  ) {
    let child = arena.nodes[index]
    walk.isAfterStrayText = false
    guard child.isOurs else {
      report { $0.foreignElement(child) }
      return
    }
    let slot: Int
    if let exact = entry.slots.firstIndex(where: { $0.name == child.name }) {
      slot = exact
    } else if let meant = meantSlot(child.name, in: entry) {
      slot = meant
      report { $0.nearMiss(child, meant: entry.slots[meant].name, in: entry) }
    } else {
      walk.hasWords = true
      walk.strangers.append((index, walk.order.count))
      return
    }
    let found = entry.slots[slot]
    if found.isSingle, let first = walk.firsts[slot] {
      report { $0.second(child, tag: found.name, in: node, first: first) }
      hasDoubtfulContent[node] = true
      visit(index, as: found.entry)
      tags[index] = ""
      return
    }
    walk.firsts[slot] = index
    if found.particle < 0 { walk.hasWords = true }
    walk.order.append((found.particle, index))
    walk.isOutOfOrder = walk.isOutOfOrder || found.particle < walk.lastParticle
    if found.particle >= walk.lastParticle {
      walk.lastParticle = found.particle
      walk.lastName = found.name
    }
    // What a <use> stands for could not be put in its place.
    if found.name == Use.grammar.tag { hasDoubtfulContent[node] = true }
    visit(index, as: found.entry)
  }

  /// What an unknown name was probably meant to be, among what may stand here.
  private func meantSlot(_ name: String, in entry: GrammarTable.Entry) -> Int? {
    let here = entry.slots.map(\.name)
    if table.places[name] != nil {
      // A name of the language in the wrong place is only taken for another when it is its singular or plural.
      return here.firstIndex { $0 + "s" == name || name + "s" == $0 }
    }
    if let familiar = FamiliarNames.elements[name.lowercased()]?.first(where: here.contains) {
      return here.firstIndex(of: familiar)
    }
    guard let best = NearMiss.suggestions(for: name, among: here).first else { return nil }
    return here.firstIndex(of: best)
  }
}

/// What has been seen of one element's children.
struct ChildWalk {
  /// Every child that may stand here: its step and its place in the arena.
  var order: [(particle: Int, node: Int)] = []
  /// The first child of each slot.
  var firsts: [Int?]
  /// Children that may not stand here, and how many of ``order`` came before.
  var strangers: [(node: Int, before: Int)] = []
  /// The furthest step so far.
  var lastParticle = -1
  /// The tag that reached it.
  var lastName = ""
  /// Whether a child came after one that belongs behind it.
  var isOutOfOrder = false
  /// Whether words were found.
  var hasWords = false
  /// Whether stray text has been reported and no element came since.
  var isAfterStrayText = false

  init(slots: Int) { firsts = Array(repeating: nil, count: slots) }
}
