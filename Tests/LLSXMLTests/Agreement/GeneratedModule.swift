import LLSModel

/// Valid files made from the table of the language by chance: every optional part may be there, every repeated one several times.
enum GeneratedModule {
  /// The text of a file, small enough that thousands of them are quickly read.
  static func text(seed: UInt64) -> String {
    var chance = Chance(seed: seed)
    let root = ElementCatalogue.roots[chance.below(8) == 0 ? 1 : 0]
    let lines = element(root, depth: 0, &chance).lines(isOutermost: true)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + lines.joined(separator: "\n") + "\n"
  }

  private static func element(_ tag: String, depth: Int, _ chance: inout Chance) -> Skeleton {
    guard let grammar = ElementCatalogue.grammar(of: tag) else { return Skeleton(tag) }
    var attributes: [String: String] = [:]
    for attribute in grammar.attributes where attribute.isRequired || chance.below(3) == 0 {
      attributes[attribute.name] = value(attribute.kind, &chance)
    }
    var children: [Skeleton] = []
    if case .inline = grammar.content, depth < 7, chance.below(4) == 0 {
      children.append(element(chance.one(of: ContentModel.inlineTags) ?? "em", depth: depth + 1, &chance))
    }
    for particle in grammar.content.particles {
      var open = particle.names
      for _ in 0..<count(particle, depth: depth, &chance) {
        guard let name = chance.one(of: open) else { break }
        if particle.singles.contains(name) { open.removeAll { $0 == name } }
        children.append(element(name, depth: depth + 1, &chance))
      }
    }
    return Skeleton(tag, attributes, words: "Words \(chance.below(9)), and more.", children)
  }

  private static func count(_ particle: Particle, depth: Int, _ chance: inout Chance) -> Int {
    let more = depth < 5 ? chance.below(3) : 0
    switch particle.occurrence {
    case .one: return 1
    case .optional: return chance.below(2)
    case .zeroOrMore: return more
    case .oneOrMore: return 1 + more / 2
    }
  }

  private static func value(_ kind: AttributeKind, _ chance: inout Chance) -> String {
    switch kind {
    case .choice(let words): chance.one(of: words) ?? ""
    case .tokens(let words): words.prefix(1 + chance.below(words.count)).joined(separator: " ")
    case .minutes(let range), .integer(let range): String(range.lowerBound + chance.below(range.count))
    case .yesNo: chance.below(2) == 0 ? "yes" : "no"
    case .id: "id-\(chance.below(1_000))"
    default: kind.sample
    }
  }
}
