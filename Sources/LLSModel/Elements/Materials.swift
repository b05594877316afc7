/// What has to be at hand.
package struct Materials: ModuleElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "materials", content: .children([.some("material")]), meaning: "What has to be at hand.",
    example:
      "<materials><material id=\"tape\" per=\"group\" consumable=\"no\">Floor tape</material></materials>")

  /// The materials. Shape: at least one.
  package let materials: [Material]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    materials = element.all(Material.self)
    spans = element.spans
  }
}

/// One thing that has to be at hand.
package struct Material: InlineElement {
  /// Whom a quantity is for.
  package enum Share: String, Hashable, Sendable, CaseIterable {
    /// Every young person.
    case participant
    /// Every two.
    case pair
    /// Every three to five.
    case smallGroup = "small-group"
    /// The whole group.
    case group
    /// Every worker who leads.
    case facilitator

    /// How many shares there are: one for each participant, pair (a last one alone counts), small group of up to four, group or adult.
    /// Missing: one, as for the whole group.
    package static func count(of share: Share?, groupSize: Int, adults: Int) -> Int {
      switch share {
      case .participant: groupSize
      case .pair: (groupSize + 1) / 2
      case .smallGroup: (groupSize + 3) / 4
      case .facilitator: adults
      case .group, nil: 1
      }
    }
  }

  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "material",
    attributes: [
      .required("id", .id, "what activities call the material"),
      .required("per", .choice(of: Share.self), "whom the quantity is for"),
      .optional("quantity", .integer(1...100), default: "1", "how many for each"),
      .optional("consumable", .yesNo, default: "yes", "whether it is used up"),
      .optional("handout", .idref(to: ["handout"]), "the handout to print for it"),
    ],
    content: .inline, meaning: "One thing that has to be at hand.",
    example: "<material id=\"tape\" per=\"group\" consumable=\"no\">Floor tape, about four metres</material>")

  /// Names the material within its module.
  package let id: String
  /// Whom the quantity is for; nil when reading refused the value.
  package let per: Share?
  /// How many for each. Range: 1 to 100.
  package let quantity: Int
  /// Whether it is used up.
  package let consumable: Bool
  /// The id of the handout to print for it.
  package let handout: String?
  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    id = element.id("id") ?? ""
    per = element.choice("per", as: Share.self)
    quantity = element.integer("quantity") ?? 1
    consumable = element.yesNo("consumable") ?? true
    handout = element.id("handout")
    content = element.inlines()
    spans = element.spans
  }

  /// How many to have at hand. Range: 0 or more.
  ///
  /// - Parameters:
  ///   - groupSize: how many young people there are.
  ///   - adults: how many adults there are.
  package func count(groupSize: Int, adults: Int) -> Int {
    quantity * Share.count(of: per, groupSize: groupSize, adults: adults)
  }
}
