import LLSModel

/// The language in RELAX NG's compact syntax, which people can read and editors complete from.
///
/// - Source: RELAX NG Compact Syntax, OASIS, 21 November 2002.
package enum CompactWriter {
  /// The whole file.
  package static var text: String {
    var lines = [
      "# Made from the module language by lls. Do not edit.",
      "default namespace module = \"\(ElementCatalogue.namespace)\"",
      "namespace local = \"\"",
      "datatypes xsd = \"\(SchemaFiles.dataTypes)\"",
      "",
      "start = " + ElementCatalogue.roots.map { SchemaFiles.definition(of: $0) }.joined(separator: " | "),
    ]
    for grammar in ElementCatalogue.all {
      lines += ["", "## " + grammar.meaning]
      lines.append("\(SchemaFiles.definition(of: grammar.tag)) =")
      lines.append("  element \(name(grammar.tag)) {")
      if case .group(let parts) = SchemaPattern(grammar) {
        lines.append(parts.map { part(of: $0) }.joined(separator: ",\n"))
      }
      lines.append("  }")
    }
    lines += [
      "", "foreign-attributes = attribute * - (local:* | xml:*) { text }*",
      "foreign-element = element * - module:* { anything }",
      "anything = (attribute * { text } | text | element * { anything })*",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// One part of an element on its own lines, with its meaning above it.
  private static func part(of pattern: SchemaPattern) -> String {
    switch pattern {
    case .attribute(name: _, meaning: let meaning, value: _): "    ## \(meaning)\n    " + write(pattern)
    case .optional(.attribute(name: _, meaning: let meaning, value: _)):
      "    ## \(meaning)\n    "
        + "" + write(pattern)
    default: "    " + write(pattern)
    }
  }

  private static func write(_ pattern: SchemaPattern) -> String {
    switch pattern {
    case .empty: "empty"
    case .text: "text"
    case .value(let word): quoted(word)
    case .element(let tag): SchemaFiles.definition(of: tag)
    case .foreignAttributes: "foreign-attributes"
    case .foreignElement: "foreign-element"
    case .data(type: let type, limits: let limits):
      "xsd:\(type) { " + limits.map { "\($0.name) = \(quoted($0.value))" }.joined(separator: " ") + " }"
    case .attribute(name: let attribute, meaning: _, value: let value):
      "attribute \(name(attribute)) { " + write(value) + " }"
    case .list(let part): "list { " + write(part) + " }"
    case .group(let parts): "(" + parts.map(write).joined(separator: ", ") + ")"
    case .choice(let parts): "(" + parts.map(write).joined(separator: " | ") + ")"
    case .optional(let part): write(part) + "?"
    case .zeroOrMore(let part): write(part) + "*"
    case .oneOrMore(let part): write(part) + "+"
    }
  }

  /// Words of the syntax itself; as names they are written with a backslash.
  private static let keywords: Set<String> = [
    "attribute", "default", "datatypes", "div", "element", "empty", "external", "grammar", "include",
    "inherit", "list",
    "mixed", "namespace", "notAllowed", "parent", "start", "string", "text", "token",
  ]

  private static func name(_ name: String) -> String { keywords.contains(name) ? "\\" + name : name }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\\x{22}") + "\""
  }
}
