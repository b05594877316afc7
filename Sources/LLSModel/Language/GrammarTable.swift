/// The catalogue made ready for checking: every element's children and attributes by number, found once a run.
struct GrammarTable: Sendable {
  /// One element that may stand inside another.
  struct Slot: Sendable {
    /// Its name.
    let name: String
    /// Its own entry.
    let entry: Int
    /// The step of the sequence it belongs to; inline elements come before every trailing step, as -1.
    let particle: Int
    /// Whether a second one is a mistake.
    let isSingle: Bool
  }

  /// One element. A class, so that handing it around costs one count and not one for each of its words.
  final class Entry: Sendable {
    /// What the language says.
    let grammar: ElementGrammar
    /// The steps of its sequence.
    let particles: [Particle]
    /// What may stand inside.
    let slots: [Slot]
    /// Whether words may stand directly inside.
    let takesWords: Bool
    /// Whether words, or inline elements, must stand inside.
    let needsWords: Bool
    /// The step of each slot, and whether a second one is a mistake.
    let particleOfSlot: [Int]
    let isSingle: [Bool]
    /// The slot of each element of the catalogue; -1 for one that may not stand inside.
    let slotOfPlace: [Int8]
    /// The attribute of each number of the vocabulary, by its place in the grammar; -1 for one that the element does not have.
    let attributeOfKey: [Int8]
    private let attributesWithDefault: [(name: String, value: String)]
    /// The steps that must be there, one bit each.
    let requiredParticles: UInt64
    /// The attributes that must be there, one bit each.
    let requiredAttributes: UInt64

    init(grammar: ElementGrammar, slots: [Slot], places: Int) {
      self.grammar = grammar
      self.slots = slots
      particles = grammar.content.particles
      takesWords = grammar.content.takesWords
      needsWords = takesWords && !grammar.mayBeBlank
      particleOfSlot = slots.map(\.particle)
      isSingle = slots.map(\.isSingle)
      var slotOfPlace = [Int8](repeating: -1, count: places)
      for (number, slot) in slots.enumerated().reversed() { slotOfPlace[slot.entry] = Int8(clamping: number) }
      self.slotOfPlace = slotOfPlace
      var attributeOfKey = [Int8](repeating: -1, count: Vocabulary.attributes.count)
      for (number, attribute) in grammar.attributes.enumerated() {
        attributeOfKey[Vocabulary.key(ofAttribute: attribute.name)] = Int8(clamping: number)
      }
      self.attributeOfKey = attributeOfKey
      attributesWithDefault = grammar.attributes.compactMap { declared in
        declared.defaultValue.map { (declared.name, $0) }
      }
      requiredParticles = Self.bits(of: particles.map(\.isRequired))
      requiredAttributes = Self.bits(of: grammar.attributes.map(\.isRequired))
    }

    /// The value that counts where an attribute is not written; nil where absence has its own meaning.
    func defaultValue(of attribute: String) -> String? {
      attributesWithDefault.first { $0.name == attribute }?.value
    }

    private static func bits(of flags: [Bool]) -> UInt64 {
      flags.enumerated().reduce(0) { $1.element ? $0 | 1 << UInt64($1.offset) : $0 }
    }
  }

  /// The table of the whole language.
  static let shared = GrammarTable(of: ElementCatalogue.all)

  /// One entry an element, in the catalogue's order.
  let entries: [Entry]
  /// Each tag's place in ``entries``.
  let places: [String: Int]

  init(of grammars: [ElementGrammar]) {
    let places = Dictionary(
      zip(grammars.map(\.tag), grammars.indices), uniquingKeysWith: { first, _ in first })
    self.places = places
    entries = grammars.map { grammar in
      var slots: [Slot] = []
      if case .inline = grammar.content {
        for tag in ContentModel.inlineTags {
          if let place = places[tag] {
            slots.append(Slot(name: tag, entry: place, particle: -1, isSingle: false))
          }
        }
      }
      let particles = grammar.content.particles
      for (step, particle) in particles.enumerated() {
        for name in particle.names {
          guard let place = places[name] else { continue }
          let isSingle = !particle.repeats || particle.singles.contains(name)
          slots.append(Slot(name: name, entry: place, particle: step, isSingle: isSingle))
        }
      }
      return Entry(grammar: grammar, slots: slots, places: grammars.count)
    }
  }
}
