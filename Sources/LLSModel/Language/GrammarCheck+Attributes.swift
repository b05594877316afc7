import LLSDiagnostics

extension GrammarCheck {
  /// How many unknown attributes of one element are held against those it has.
  private static let mostStrangers = 16

  /// Checks one element's attributes: names, values, and what is missing.
  mutating func checkAttributes(of node: Int, _ entry: GrammarTable.Entry) {
    let range = arena.nodes[node].attributes
    let grammar = entry.grammar
    var strangers: [Int] = []
    var seen = UInt64(0)
    for index in range {
      guard arena.attributes[index].isOurs else {
        report { $0.foreignAttribute($0.arena.attributes[index]) }
        continue
      }
      let key = arena.attributes[index].key
      let number = key >= 0 ? Int(entry.attributeOfKey[key]) : -1
      guard number >= 0 else {
        strangers.append(index)
        continue
      }
      seen |= 1 << UInt64(number)
      attributeNames[index] = grammar.attributes[number].name
      checkValue(of: index, grammar.attributes[number], grammar)
    }
    if strangers.isEmpty, entry.requiredAttributes & ~seen == 0 { return }
    var open = grammar.attributes.filter { declared in
      !range.contains { attributeNames[$0] == declared.name }
    }
    for (number, index) in strangers.enumerated() {
      // More strangers than any element has attributes are no slips of the pen: nobody has to find out what was meant.
      place(stranger: index, of: grammar, among: &open, isSearched: number < Self.mostStrangers)
    }
    for declared in grammar.attributes where declared.isRequired {
      if range.contains(where: { attributeNames[$0] == declared.name }) { continue }
      hasMissingAttributes[node] = true
      report { $0.missingAttribute(declared, of: node, grammar) }
    }
  }

  /// Finds out what an unknown attribute was probably meant to be, and reports it.
  private mutating func place(
    stranger index: Int, of grammar: ElementGrammar, among open: inout [AttributeGrammar], isSearched: Bool
  ) {
    let attribute = arena.attributes[index]
    guard isSearched else {
      report { $0.unknownAttribute(attribute, of: grammar, meant: nil) }
      return
    }
    let names = open.map(\.name)
    let familiar = FamiliarNames.attributes[attribute.name.lowercased()]?.first(where: names.contains)
    let near = familiar ?? NearMiss.suggestions(for: attribute.name, among: names).first
    let fitting = open.filter { declared in
      guard declared.isRequired, case .fine = declared.kind.verdict(on: attribute.value) else { return false }
      return declared.kind != .text && declared.kind != .id
    }
    guard let meant = near ?? (fitting.count == 1 ? fitting[0].name : nil),
      let declared = grammar.attribute(meant)
    else {
      report { $0.unknownAttribute(attribute, of: grammar, meant: nil) }
      return
    }
    report {
      let fix = $0.renaming(of: attribute, to: declared, among: names)
      return $0.unknownAttribute(attribute, of: grammar, meant: meant, fix: fix)
    }
    attributeNames[index] = meant
    open.removeAll { $0.name == meant }
    doubts[index] = true
    if case .fine = declared.kind.verdict(on: attribute.value) { guesses[index] = attribute.value }
  }

  private mutating func checkValue(of index: Int, _ declared: AttributeGrammar, _ grammar: ElementGrammar) {
    if declared.kind.isPlainlyFine(arena.attributes[index].value) { return }
    let attribute = arena.attributes[index]
    switch declared.kind.verdict(on: attribute.value) {
    case .fine: return
    case .refused(let suggestions, let meant):
      doubts[index] = true
      if let meant { guesses[index] = meant }
      report { $0.badValue(attribute, declared, grammar, suggestions: suggestions) }
    }
  }
}
