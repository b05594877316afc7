import LLSDiagnostics
import Testing

@testable import LLSModel

@Suite("The table of the language")
struct GrammarTests {
  @Test(
    "an element's name alone says which step of the sequence it belongs to", arguments: ElementCatalogue.all)
  func deterministic(grammar: ElementGrammar) {
    var seen: Set<String> = []
    if case .inline = grammar.content { seen = Set(ContentModel.inlineTags) }
    for particle in grammar.content.particles {
      #expect(!particle.names.isEmpty)
      #expect(seen.isDisjoint(with: particle.names), "\(grammar.tag): \(particle.names) stand twice")
      #expect(Set(particle.names).count == particle.names.count)
      #expect(Set(particle.singles).isSubset(of: particle.names))
      seen.formUnion(particle.names)
    }
  }

  @Test("every element can be reached from one of the two roots, and every name in a sequence is an element")
  func reachable() {
    var reached: Set<String> = []
    var waiting = ElementCatalogue.roots
    while let tag = waiting.popLast() {
      guard reached.insert(tag).inserted else { continue }
      guard let grammar = ElementCatalogue.grammar(of: tag) else {
        Issue.record("there is no <\(tag)>")
        continue
      }
      waiting += grammar.content.particles.flatMap(\.names)
      if case .inline = grammar.content { waiting += ContentModel.inlineTags }
    }
    #expect(reached == Set(ElementCatalogue.all.map(\.tag)))
    #expect(ElementCatalogue.all.count == reached.count, "an element is declared twice")
  }

  @Test("every example is what it says an author may write", arguments: ElementCatalogue.all)
  func exampleIsValid(grammar: ElementGrammar) {
    #expect(grammar.example.hasPrefix("<\(grammar.tag)"))
    var check = GrammarCheck(of: ArenaFromText.arena(grammar.example))
    let isReadable = check.run(root: grammar)
    #expect(isReadable)
    #expect(check.diagnostics.map(\.message) == [])
  }

  @Test(
    "every attribute says what it means, and its sample is a value it takes", arguments: ElementCatalogue.all)
  func attributes(grammar: ElementGrammar) {
    #expect(!grammar.meaning.isEmpty && grammar.meaning.hasSuffix("."))
    #expect(Set(grammar.attributes.map(\.name)).count == grammar.attributes.count)
    for attribute in grammar.attributes {
      #expect(!attribute.meaning.isEmpty && !attribute.meaning.hasSuffix("."))
      #expect(attribute.kind.verdict(on: attribute.kind.sample) == .fine, "\(grammar.tag)@\(attribute.name)")
      if let value = attribute.defaultValue {
        #expect(attribute.kind.verdict(on: value) == .fine, "\(grammar.tag)@\(attribute.name)")
        #expect(!attribute.isRequired)
      }
    }
  }

  @Test(
    "what people read is in plain words",
    arguments: ElementCatalogue.all.map { $0.meaning + $0.attributes.map(\.meaning).joined() })
  func plainWords(text: String) {
    for word in ["node", "QName", "regex", "facet", "schema", "boolean", "integer", "string"] {
      #expect(!text.lowercased().contains(word.lowercased()), "\(text)")
    }
  }
}

@Suite("Values of attributes")
struct AttributeKindTests {
  @Test(
    "a value of the right form is taken",
    arguments: [
      (AttributeKind.id, "our-agreement"), (.minutes(1...240), "10"), (.date, "2028-02-29"),
      (.version, "0.3.0"),
      (.language, "cy-GB"), (.ageBand, "13-18"), (.groupSize, "4-10"), (.ratio, "1:10"), (.yesNo, "no"),
      (.link, "https://example.org/a?b=c"), (.link, "tel:+448001111"), (.phone, "0800 1111"),
      (.path, "media/ladder-1.png"), (.outcomeReference, "landing#spot-tokenism"),
      (.integers(1...54), "12 13"),
      (.tokens(["space", "voice"]), " voice\n space "), (.idrefs(to: []), "a b"), (.format, "1"),
    ])
  func taken(kind: AttributeKind, value: String) {
    #expect(kind.verdict(on: value) == .fine)
  }

  @Test(
    "a value of another form is refused",
    arguments: [
      (AttributeKind.id, "Our agreement"), (.id, "9lives"), (.id, String(repeating: "a", count: 65)),
      (.id, ""),
      (.minutes(1...240), "0"), (.minutes(1...240), "ten"), (.minutes(1...240), "1.5"),
      (.minutes(1...240), "+5"),
      (.minutes(1...240), "99999999999999999999"), (.date, "2027-02-29"), (.date, "30-09-2027"),
      (.date, "2027-13-01"), (.version, "1.0"), (.language, "english"), (.ageBand, "18-13"), (.ageBand, "13"),
      (.groupSize, "0-10"), (.ratio, "10:1"), (.yesNo, "maybe"), (.link, "http://example.org"),
      (.link, "javascript:alert(1)"), (.link, "https://a b"), (.path, "../secret.png"),
      (.path, "/etc/passwd"),
      (.path, "media\\a.png"), (.path, "media//a.png"), (.path, ".hidden"), (.integers(1...7), "8"),
      (.integers(1...7), "1 1"), (.tokens(["space", "voice"]), ""), (.outcomeReference, "a#b#c"),
      (.format, "2"),
    ])
  func refused(kind: AttributeKind, value: String) {
    #expect(kind.verdict(on: value) != .fine)
  }

  @Test(
    "a near-miss names what was probably meant",
    arguments: [
      (AttributeKind.choice(["discussion", "creative"]), "discusion", "discussion"),
      (.choice(["role-play", "vote"]), "role_play", "role-play"), (.choice(["low", "high"]), "Low", "low"),
      (.choice(["pairs", "small-groups"]), "pair", "pairs"), (.yesNo, "true", "yes"), (.yesNo, "No", "no"),
      (.minutes(1...240), "10 mins", "10"), (.minutes(1...240), "10min", "10"),
      (.id, "Our agreement", "our-agreement"), (.tokens(["space", "voice"]), "space vioce", "space voice"),
    ])
  func suggestion(kind: AttributeKind, value: String, meant: String) {
    guard case .refused(let suggestions, meant: _) = kind.verdict(on: value) else {
      Issue.record("\(value) was taken")
      return
    }
    #expect(suggestions.first == meant)
  }
}
