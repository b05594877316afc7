/// The catalogue made ready for checking: every element's children with the place each takes, found once a run.
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

    init(grammar: ElementGrammar, slots: [Slot]) {
      self.grammar = grammar
      self.slots = slots
      particles = grammar.content.particles
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
      return Entry(grammar: grammar, slots: slots)
    }
  }
}
