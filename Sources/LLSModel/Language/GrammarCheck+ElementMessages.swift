import LLSDiagnostics

/// What the check says about elements and words. A message names the most specific fact first; the label stands under the
/// place; the help says how to mend it.
extension GrammarCheck {
  /// Keeps a finding, which is made only when it is: after ``mostFindings`` errors, or as many others, nobody reads on.
  mutating func report(_ make: (GrammarCheck) -> Diagnostic) {
    guard !isMuted, errors < Self.mostFindings || others < Self.mostFindings else { return }
    let diagnostic = make(self)
    if diagnostic.severity == .error { errors += 1 } else { others += 1 }
    let kept = diagnostic.severity == .error ? errors : others
    if kept <= Self.mostFindings { diagnostics.append(diagnostic) }
  }

  func wrongRoot(_ first: ElementArena.Node, expected: String, isNear: Bool) -> Diagnostic {
    if first.name == expected {
      return Diagnostic(
        .wrongRoot, path: arena.path, span: first.nameSpan,
        "<\(expected)> does not say that it is in the module language",
        label: "add xmlns=\"\(ElementCatalogue.namespace)\"",
        help: "copy the first lines of a module that works, "
          + "or start from a copy of one of the toolkit’s modules")
    }
    if first.isOurs, isNear {
      return Diagnostic(
        .unknownElement, path: arena.path, span: first.nameSpan, "there is no element <\(first.name)>",
        label: "did you mean <\(expected)>?", suggestions: [expected],
        fix: renaming(of: first, to: expected, among: [expected]))
    }
    return Diagnostic(
      .wrongRoot, path: arena.path, span: first.nameSpan, "this file starts with <\(first.name)>",
      label: "<\(expected)> is expected here",
      help: expected == "toolkit"
        ? "toolkit.xml holds one <toolkit>; modules stand in folders beside it"
        : "a module’s file holds one <module> in the language \(ElementCatalogue.namespace)")
  }

  func unknownElement(
    _ child: ElementArena.Node, in entry: GrammarTable.Entry, expected: Particle?
  ) -> Diagnostic {
    let elsewhere = NearMiss.suggestions(for: child.name, among: ElementCatalogue.all.map(\.tag))
    let label: String
    if let expected {
      label = "\(named(expected.names)) is expected here"
    } else if let near = elsewhere.first {
      label = "did you mean <\(near)>? it stands in \(parents(of: near))"
    } else {
      label = "not part of the language"
    }
    let suggestions = expected?.names ?? []
    return Diagnostic(
      .unknownElement, path: arena.path, span: child.nameSpan,
      "there is no element <\(child.name)>", label: label, help: whatMayStand(in: entry),
      suggestions: suggestions.count == 1 ? suggestions : [])
  }

  func nearMiss(_ child: ElementArena.Node, meant: String, in entry: GrammarTable.Entry) -> Diagnostic {
    var all = [meant]
    for other in NearMiss.suggestions(for: child.name, among: entry.slots.map(\.name)) where other != meant {
      all.append(other)
    }
    let isKnown = table.places[child.name] != nil
    return Diagnostic(
      isKnown ? .misplacedElement : .unknownElement, path: arena.path, span: child.nameSpan,
      isKnown
        ? "<\(child.name)> may not stand in <\(entry.grammar.tag)>" : "there is no element <\(child.name)>",
      label: "did you mean <\(meant)>?", help: meaning(of: meant), suggestions: all,
      fix: renaming(of: child, to: meant, among: entry.slots.map(\.name)))
  }

  func misplaced(
    _ child: ElementArena.Node, in entry: GrammarTable.Entry, expected: Particle?
  ) -> Diagnostic {
    let places = parents(of: child.name)
    return Diagnostic(
      .misplacedElement, path: arena.path, span: child.nameSpan,
      "<\(child.name)> may not stand in <\(entry.grammar.tag)>",
      label: expected.map { "\(named($0.names)) is expected here" }
        ?? (places.isEmpty ? nil : "it stands in \(places)"),
      help: whatMayStand(in: entry),
      suggestions: expected.flatMap { $0.names.count == 1 ? $0.names : nil } ?? [])
  }

  func outOfOrder(_ node: Int, _ entry: GrammarTable.Entry, after: Int?, before: Int?) -> Diagnostic {
    let child = arena.nodes[node]
    var label: String?
    var related: Diagnostic.Related?
    if let after {
      label = "move it after <\(tags[after])>"
      related = Diagnostic.Related(span: arena.nodes[after].nameSpan, label: "after this one")
    } else if let before {
      label = "move it before <\(tags[before])>"
      related = Diagnostic.Related(span: arena.nodes[before].nameSpan, label: "before this one")
    }
    let order = entry.particles.flatMap(\.names).filter { $0 != "" }
    return Diagnostic(
      .misplacedElement, path: arena.path, span: child.nameSpan,
      "<\(tags[node])> stands in the wrong order in <\(entry.grammar.tag)>", label: label,
      help: order.count > 1 ? "the order is \(order.map { "<\($0)>" }.joined(separator: ", "))" : nil,
      related: related)
  }

  func second(_ child: ElementArena.Node, tag: String, in node: Int, first: Int) -> Diagnostic {
    Diagnostic(
      .misplacedElement, path: arena.path, span: child.nameSpan,
      "<\(tags[node])> has a second <\(tag)>", label: "only one may stand here",
      help: "put both into one, or take one away",
      related: Diagnostic.Related(span: arena.nodes[first].nameSpan, label: "first one here"))
  }

  func missingChild(_ particle: Particle, in node: Int, _ entry: GrammarTable.Entry) -> Diagnostic {
    let tag = entry.grammar.tag
    let span = arena.nodes[node].nameSpan
    // What is used from elsewhere is only ever another way to write the first.
    let names = particle.names.filter { $0 != Use.grammar.tag }
    guard names.count == 1, let name = names.first else {
      return Diagnostic(
        .missingElement, path: arena.path, span: span, "<\(tag)> is empty",
        label: "add \(named(particle.names))", help: whatMayStand(in: entry))
    }
    let example = ElementCatalogue.grammar(of: name)?.example ?? ""
    let brief = example.utf8.count <= 160 && !example.contains("\n") ? " For example \(example)" : ""
    return Diagnostic(
      .missingElement, path: arena.path, span: span, "<\(tag)> has no <\(name)>",
      label: "add <\(name)>", help: (meaning(of: name) ?? "") + brief)
  }

  func strayText(_ text: ElementArena.Text, in node: Int, after: String?) -> Diagnostic {
    let tag = tags[node]
    let grammar = ElementCatalogue.grammar(of: tag)
    let names = grammar?.content.particles.flatMap(\.names) ?? []
    // Words in an activity are most often something that the facilitator does.
    let only =
      names.count == 1 ? names.filter { ElementCatalogue.grammar(of: $0)?.content.takesWords == true } : []
    let home = ["p", "do", "step"].first { names.contains($0) } ?? only.first
    // Words that may stand in the element have come too late; others have lost their tags.
    let late = grammar?.content.takesWords == true ? after : nil
    let label =
      late.map { "move the words before <\($0)>" } ?? home.map { "put the words into <\($0)>" }
      ?? "take the words away"
    let homes = ["p", "do", "say", "ask", "tip", "step"].filter(names.contains)
    let shown = late == nil && homes.count > 1 ? homes : Array(names.prefix(6))
    return Diagnostic(
      .strayText, path: arena.path, span: text.span,
      after == nil ? "words stand directly in <\(tag)>" : "words stand after <\(after ?? "")> in <\(tag)>",
      label: label,
      help: names.isEmpty
        ? "<\(tag)> takes no words"
        : (shown == homes ? "words stand in " : "<\(tag)> holds ")
          + "\(named(shown, joint: shown == homes ? "or" : "and"))",
      fix: late == nil ? home.map { wrapping(of: text, in: $0) } : nil)
  }

  func emptyText(_ node: Int, _ grammar: ElementGrammar) -> Diagnostic {
    Diagnostic(
      .emptyText, path: arena.path, span: arena.nodes[node].nameSpan,
      "<\(grammar.tag)> has no words", label: "write the words, or take the element away",
      help: "\(grammar.meaning) For example \(grammar.example)")
  }

  func foreignElement(_ child: ElementArena.Node) -> Diagnostic {
    Diagnostic(
      .foreignContent, .note, path: arena.path, span: child.nameSpan,
      "<\(child.name)> comes from another vocabulary", label: "kept in the file, and not used")
  }

  private func meaning(of tag: String) -> String? { ElementCatalogue.grammar(of: tag)?.meaning }

  private func parents(of tag: String) -> String {
    let found = table.entries.filter { entry in entry.slots.contains { $0.name == tag } }
    return named(found.prefix(3).map(\.grammar.tag)) + (found.count > 3 ? " and others" : "")
  }

  private func whatMayStand(in entry: GrammarTable.Entry) -> String {
    let names = entry.slots.map(\.name)
    let tag = entry.grammar.tag
    switch entry.grammar.content {
    case .empty: return "<\(tag)> stands alone, with nothing inside"
    case .text: return "<\(tag)> takes plain words"
    case .inline: return "<\(tag)> takes words, and among them \(named(names, joint: "and"))"
    case .children: return "<\(tag)> takes \(named(names, joint: "and"))"
    }
  }

  private func named(_ tags: [String], joint: String = "or") -> String {
    tags.map { "<\($0)>" }.listed(joint)
  }
}
