/// What may stand inside an element.
///
/// Models are deterministic: walking the children from first to last, an element's name alone says which particle it
/// belongs to. That keeps messages short and lets every generated schema say the same.
package enum ContentModel: Hashable, Sendable {
  /// Nothing.
  case empty
  /// Words only.
  case text
  /// Words with ``inlineTags`` among them, then the trailing children.
  case inline(then: [Particle])
  /// Elements only, in this order.
  case children([Particle])

  /// Words with inline elements and nothing after them.
  package static let inline = ContentModel.inline(then: [])

  /// The elements that may stand among words.
  package static let inlineTags = ["em", "strong", "term", "ref", "link"]

  /// The particles in order; empty for words only and for nothing.
  package var particles: [Particle] {
    switch self {
    case .empty, .text: []
    case .inline(then: let trailing): trailing
    case .children(let particles): particles
    }
  }

  /// Whether words may stand directly inside.
  package var takesWords: Bool {
    switch self {
    case .text, .inline: true
    case .empty, .children: false
    }
  }
}

/// One step of a sequence of children: which elements, and how often.
package struct Particle: Hashable, Sendable {
  /// How often.
  package enum Occurrence: Hashable, Sendable {
    /// Exactly once.
    case one
    /// Once or not at all.
    case optional
    /// Any number.
    case zeroOrMore
    /// At least once.
    case oneOrMore
  }

  /// The elements that may stand here, any of them, in any order.
  package let names: [String]
  /// How often, all names together.
  package let occurrence: Occurrence
  /// Names of which at most one may stand here although the particle repeats; a schema may leave this to the loader.
  package let singles: [String]

  /// Whether an element is missing when none of the names stands here.
  package var isRequired: Bool { occurrence == .one || occurrence == .oneOrMore }
  /// Whether more than one may stand here.
  package var repeats: Bool { occurrence == .zeroOrMore || occurrence == .oneOrMore }

  private init(_ names: [String], _ occurrence: Occurrence, singles: [String] = []) {
    self.names = names
    self.occurrence = occurrence
    self.singles = singles
  }

  /// Exactly one of this element.
  package static func one(_ name: String) -> Particle { Particle([name], .one) }
  /// One of this element, or none.
  package static func optional(_ name: String) -> Particle { Particle([name], .optional) }
  /// Any number of this element.
  package static func any(_ name: String) -> Particle { Particle([name], .zeroOrMore) }
  /// At least one of this element.
  package static func some(_ name: String) -> Particle { Particle([name], .oneOrMore) }
  /// Any number of these elements, in any order; of the `singles` at most one each.
  package static func anyOf(_ names: [String], singles: [String] = []) -> Particle {
    Particle(names, .zeroOrMore, singles: singles)
  }
  /// At least one of these elements, in any order.
  package static func someOf(_ names: [String]) -> Particle { Particle(names, .oneOrMore) }
}
