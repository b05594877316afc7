package import LLSDiagnostics

extension ElementArena {
  /// The attribute that says how long something takes in the short edition.
  static let shortMinutes = "short-minutes"

  private static let shortMinutesKey = Vocabulary.key(ofAttribute: shortMinutes)
  /// The attribute that names the variants of each element of the catalogue; -1 where it is always the same.
  private static let variantKeys = Vocabulary.elements.map { tag in
    ElementCatalogue.varying.contains(tag)
      ? Vocabulary.key(ofAttribute: ElementCatalogue.variantAttribute(of: tag)) : -1
  }

  /// Which variants the file has.
  package var usedVariants: UsedVariants {
    var used = UsedVariants()
    for node in nodes {
      if let words = variantWords(of: node) { used.insert(words) }
      if hasShortMinutes(node) { used.insert([Variant.Edition.short.rawValue]) }
    }
    return used
  }

  /// The file as it reads in one variant: without what stands only in others, and with the minutes of that edition.
  ///
  /// What is left out is not there for any check: two things may have one id when no variant holds both.
  package func variant(_ variant: Variant) -> ElementArena {
    guard !nodes.isEmpty else { return self }
    var copy = ArenaCopy(of: self)
    add(0, of: variant, to: &copy)
    return copy.arena
  }

  @discardableResult
  private func add(_ index: Int, of variant: Variant, to copy: inout ArenaCopy) -> Int {
    copy.copy(index, of: self, attributes: attributes(of: index, in: variant)) { inner, copy in
      guard variantWords(of: nodes[inner]).map(variant.takes) ?? true else { return [] }
      return [add(inner, of: variant, to: &copy)]
    }
  }

  /// An element's attributes; in the short edition `short-minutes` stands in for `minutes`.
  private func attributes(of index: Int, in variant: Variant) -> [Attribute]? {
    let node = nodes[index]
    guard variant.edition == .short, hasShortMinutes(node) else { return nil }
    return attributes[node.attributes].compactMap { attribute in
      switch attribute.name {
      case "minutes": nil
      case Self.shortMinutes: attribute.renamed("minutes")
      default: attribute
      }
    }
  }

  private func hasShortMinutes(_ node: Node) -> Bool {
    node.attributes.contains { attributes[$0].key == Self.shortMinutesKey } && node.place >= 0
  }

  /// The words of an element's variants; nil where it stands in every one, or where nobody can say in which.
  private func variantWords(of node: Node) -> [String]? {
    guard node.place >= 0 else { return nil }
    let key = Self.variantKeys[node.place]
    guard key >= 0 else { return nil }
    for index in node.attributes where attributes[index].key == key {
      let attribute = attributes[index]
      switch AttributeKind.tokens(Variant.words).verdict(on: attribute.value) {
      case .fine: return attribute.value.words
      case .refused(suggestions: _, let meant):
        // A slip of the pen has its finding; it must not make two things of one id stand side by side.
        let words = meant?.words ?? []
        return words.isEmpty ? nil : words
      }
    }
    return nil
  }

  /// What stands in something that is never read together with it, so that no variant would ever show it.
  package var neverRead: [Diagnostic] {
    guard !nodes.isEmpty else { return [] }
    var found: [Diagnostic] = []
    findNeverRead(0, in: Variant.all, within: [], &found)
    return found
  }

  private func findNeverRead(
    _ index: Int, in variants: [Variant], within: [String], _ found: inout [Diagnostic]
  ) {
    let node = nodes[index]
    var left = variants
    var words = within
    if let own = variantWords(of: node) {
      left = variants.filter { $0.takes(own) }
      guard !left.isEmpty else {
        let name = ElementCatalogue.variantAttribute(of: node.name)
        let place = attributes[node.attributes].first { $0.name == name }?.valueSpan ?? node.nameSpan
        found.append(
          Diagnostic(
            .neverRead, path: path, span: place,
            "this <\(node.name)> is for \(own.listed("or")), and stands in something that is only for "
              + within.listed("or"),
            label: "no variant ever shows it",
            help: "take one of the two away, or name a variant that both have"))
        return
      }
      words = own
    }
    for case .element(let inner) in children(of: index) {
      findNeverRead(inner, in: left, within: words, &found)
    }
  }
}

extension String {
  /// The words, without the space between them.
  fileprivate var words: [String] {
    split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }).map(String.init)
  }
}
