import LLSModel

/// What a schema says of a place, whatever the syntax it is written in.
indirect enum SchemaPattern: Sendable {
  /// Nothing.
  case empty
  /// Any words.
  case text
  /// Exactly this word.
  case value(String)
  /// A type of XML Schema with its limits.
  case data(type: String, limits: [(name: String, value: String)])
  /// Parts with spaces between them.
  case list(SchemaPattern)
  /// An element, by its tag.
  case element(String)
  /// An attribute.
  case attribute(name: String, meaning: String, value: SchemaPattern)
  /// Attributes of other vocabularies.
  case foreignAttributes
  /// One element of another vocabulary, with anything in it.
  case foreignElement
  /// One after the other.
  case group([SchemaPattern])
  /// One of them.
  case choice([SchemaPattern])
  /// Once or not at all.
  case optional(SchemaPattern)
  /// Any number.
  case zeroOrMore(SchemaPattern)
  /// At least one.
  case oneOrMore(SchemaPattern)
}

extension SchemaPattern {
  /// Everything an element holds.
  init(_ grammar: ElementGrammar) {
    var parts = grammar.attributes.map { attribute -> SchemaPattern in
      let pattern = SchemaPattern.attribute(
        name: attribute.name, meaning: attribute.meaning, value: SchemaPattern(attribute.kind))
      return attribute.isRequired ? pattern : .optional(pattern)
    }
    parts.append(.foreignAttributes)
    switch grammar.content {
    case .empty: parts.append(Self.anyForeign)
    case .text:
      parts.append(
        grammar.mayBeBlank ? Self.wordsAndForeign : .choice([.someWords, Self.wordsAroundForeign]))
    case .inline(then: let trailing):
      parts.append(
        .zeroOrMore(.choice([.text, .foreignElement] + ContentModel.inlineTags.map { .element($0) })))
      parts += trailing.map { SchemaPattern($0) }
    case .children(let particles): parts += [Self.anyForeign] + particles.map { SchemaPattern($0) }
    }
    self = .group(parts)
  }

  /// One step of a sequence. That some elements may stand only once in a repeated step is left to the loader.
  init(_ particle: Particle) {
    let names = particle.names.map { SchemaPattern.element($0) }
    let one = SchemaPattern.group([names.count == 1 ? names[0] : .choice(names), Self.anyForeign])
    switch particle.occurrence {
    case .one: self = one
    case .optional: self = .optional(one)
    case .zeroOrMore: self = .zeroOrMore(one)
    case .oneOrMore: self = .oneOrMore(one)
    }
  }

  /// The values of an attribute, the same as reading takes; space around and between words is collapsed in both.
  init(_ kind: AttributeKind) {
    switch kind {
    case .id, .idref, .moduleReference, .elsewhere: self = .token(Self.idShape)
    case .idrefs: self = .list(.oneOrMore(.token(Self.idShape)))
    case .outcomeReference: self = .token("\(Self.idShape)(#\(Self.idShape))?")
    case .name, .text: self = .someWords
    case .minutes(let range), .integer(let range): self = .number(range)
    case .integers(let range): self = .list(.oneOrMore(.number(range)))
    case .choice(let words): self = .words(words)
    case .format: self = .words(AttributeKind.formats)
    case .yesNo: self = .words(["yes", "no"])
    case .tokens(let words): self = .list(.oneOrMore(.words(words)))
    case .date: self = .data(type: "date", limits: [("pattern", Self.spaced("[0-9]{4}-[0-9]{2}-[0-9]{2}"))])
    case .version: self = .token("0*[0-9]{1,3}\\.0*[0-9]{1,3}\\.0*[0-9]{1,3}")
    case .language: self = .token("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
    case .ageBand: self = .token("0*([5-9]|[1-9][0-9])-0*([5-9]|[1-9][0-9])")
    case .groupSize: self = .token("0*([1-9][0-9]?|100)-0*([1-9][0-9]?|100)")
    case .ratio: self = .token("1:0*([1-9]|[12][0-9]|30)")
    case .link: self = .token("(https://|tel:|mailto:)\\S+")
    case .phone: self = .token("\\+? ?[0-9]( ?[0-9]){2,}")
    case .path: self = .token("\(Self.stepShape)(/\(Self.stepShape))*")
    }
  }

  /// Elements of other vocabularies are kept by the reader wherever they stand, so a schema takes them too.
  private static let anyForeign = SchemaPattern.zeroOrMore(.foreignElement)
  private static let wordsAndForeign = SchemaPattern.zeroOrMore(.choice([.text, .foreignElement]))
  private static let wordsAroundForeign = SchemaPattern.group([.text, .foreignElement, wordsAndForeign])

  private static let idShape = "[a-z][a-z0-9\\-]{0,\(AttributeKind.longestID - 1)}"
  private static let stepShape = "[a-z0-9_\\-][a-z0-9._\\-]{0,99}"

  /// libxml2 holds numbers and days against a shape before it takes the space around them away; others do it after.
  private static func spaced(_ shape: String) -> String { "\\s*\(shape)\\s*" }

  /// Words, not only space.
  private static let someWords = SchemaPattern.data(type: "token", limits: [("minLength", "1")])

  private static func token(_ shape: String) -> SchemaPattern {
    .data(type: "token", limits: [("pattern", shape)])
  }

  private static func words(_ words: [String]) -> SchemaPattern {
    words.count == 1 ? .value(words[0]) : .choice(words.map { .value($0) })
  }

  private static func number(_ range: ClosedRange<Int>) -> SchemaPattern {
    .data(
      type: "integer",
      limits: [
        ("minInclusive", String(range.lowerBound)), ("maxInclusive", String(range.upperBound)),
        ("pattern", spaced("[0-9]+")),
      ])
  }
}
