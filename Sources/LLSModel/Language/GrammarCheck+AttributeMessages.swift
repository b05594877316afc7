import LLSDiagnostics

/// What the check says about attributes.
extension GrammarCheck {
  func unknownFormat(_ format: ElementArena.Attribute) -> Diagnostic {
    let known = AttributeKind.formats.listed("or")
    return Diagnostic(
      .unknownFormat, path: arena.path, span: format.valueSpan,
      "this file is in format \(format.value)", label: "this lls reads format \(known)",
      help: "get a newer lls, or bring the file to format \(known)", suggestions: AttributeKind.formats)
  }

  func missingAttribute(_ declared: AttributeGrammar, of node: Int, _ grammar: ElementGrammar) -> Diagnostic {
    Diagnostic(
      .missingAttribute, path: arena.path, span: arena.nodes[node].nameSpan,
      "<\(grammar.tag)> has no \(declared.name)", label: "add \(declared.name)=\"…\"",
      help: help(for: declared), fix: addition(of: declared, to: node))
  }

  func unknownAttribute(
    _ attribute: ElementArena.Attribute, of grammar: ElementGrammar, meant: String?, fix: Fix? = nil
  ) -> Diagnostic {
    let names = grammar.attributes.map(\.name)
    return Diagnostic(
      .unknownAttribute, path: arena.path, span: attribute.nameSpan,
      "<\(grammar.tag)> has no attribute \(attribute.name)",
      label: meant.map { "did you mean \($0)?" } ?? "not part of the language",
      help: meant.flatMap { grammar.attribute($0) }.map { help(for: $0) }
        ?? (names.isEmpty ? "<\(grammar.tag)> takes no attributes" : "it takes \(names.listed("and"))"),
      suggestions: meant.map { [$0] } ?? [], fix: fix)
  }

  func badValue(
    _ attribute: ElementArena.Attribute, _ declared: AttributeGrammar, _ grammar: ElementGrammar,
    suggestions: [String]
  ) -> Diagnostic {
    let written = attribute.value.collapsedWords
    let shown = written.count > 40 ? String(written.prefix(39)) + "…" : written
    let message =
      written.isEmpty
      ? "\(declared.name) of <\(grammar.tag)> is empty"
      : "<\(grammar.tag)> cannot have \(declared.name)=\"\(shown)\""
    return Diagnostic(
      .badValue, path: arena.path, span: attribute.valueSpan, message,
      label: suggestions.first.map { "did you mean \($0)?" } ?? "not \(declared.kind.takes)",
      help: help(for: declared), suggestions: suggestions,
      fix: correction(of: attribute, declared, to: suggestions))
  }

  func foreignAttribute(_ attribute: ElementArena.Attribute) -> Diagnostic {
    Diagnostic(
      .foreignContent, .note, path: arena.path, span: attribute.nameSpan,
      "\(attribute.name) comes from another vocabulary", label: "kept in the file, and not used")
  }

  /// What the attribute says, what it takes, and an example.
  private func help(for declared: AttributeGrammar) -> String {
    "\(declared.meaning), \(declared.kind.briefly), for example \(declared.name)=\"\(declared.kind.sample)\""
  }
}
