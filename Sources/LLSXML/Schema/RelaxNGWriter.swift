import LLSModel

/// The language in RELAX NG's XML syntax.
///
/// - Source: RELAX NG Specification, OASIS, 3 December 2001; ISO/IEC 19757-2.
package enum RelaxNGWriter {
  /// The whole file.
  package static var text: String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<!-- Made from the module language by lls. Do not edit. -->",
      "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\" xmlns:a=\"\(SchemaFiles.annotations)\"",
      "         ns=\"\(ElementCatalogue.namespace)\" datatypeLibrary=\"\(SchemaFiles.dataTypes)\">",
      "  <start>",
    ]
    lines += write(.choice(ElementCatalogue.roots.map { .element($0) }), indent: 4)
    lines.append("  </start>")
    for grammar in ElementCatalogue.all {
      lines.append("  <define name=\"\(SchemaFiles.definition(of: grammar.tag))\">")
      lines.append("    <element name=\"\(grammar.tag)\">")
      lines.append("      <a:documentation>\(SchemaFiles.escaped(grammar.meaning))</a:documentation>")
      if case .group(let parts) = SchemaPattern(grammar) {
        lines += parts.flatMap { write($0, indent: 6) }
      }
      lines += ["    </element>", "  </define>"]
    }
    lines += foreignAttributes + foreignElement
    lines.append("</grammar>")
    return lines.joined(separator: "\n") + "\n"
  }

  private static let foreignAttributes = [
    "  <define name=\"foreign-attributes\">",
    "    <zeroOrMore>",
    "      <attribute>",
    "        <anyName>",
    "          <except>",
    "            <nsName ns=\"\"/>",
    "            <nsName ns=\"http://www.w3.org/XML/1998/namespace\"/>",
    "          </except>",
    "        </anyName>",
    "      </attribute>",
    "    </zeroOrMore>",
    "  </define>",
  ]

  private static let foreignElement = [
    "  <define name=\"foreign-element\">",
    "    <element>",
    "      <anyName>",
    "        <except>",
    "          <nsName/>",
    "        </except>",
    "      </anyName>",
    "      <ref name=\"anything\"/>",
    "    </element>",
    "  </define>",
    "  <define name=\"anything\">",
    "    <zeroOrMore>",
    "      <choice>",
    "        <attribute>",
    "          <anyName/>",
    "        </attribute>",
    "        <text/>",
    "        <element>",
    "          <anyName/>",
    "          <ref name=\"anything\"/>",
    "        </element>",
    "      </choice>",
    "    </zeroOrMore>",
    "  </define>",
  ]

  private static func write(_ pattern: SchemaPattern, indent: Int) -> [String] {
    let pad = String(repeating: " ", count: indent)
    switch pattern {
    case .empty: return [pad + "<empty/>"]
    case .text: return [pad + "<text/>"]
    case .value(let word): return [pad + "<value>\(SchemaFiles.escaped(word))</value>"]
    case .element(let tag): return [pad + "<ref name=\"\(SchemaFiles.definition(of: tag))\"/>"]
    case .foreignAttributes: return [pad + "<ref name=\"foreign-attributes\"/>"]
    case .foreignElement: return [pad + "<ref name=\"foreign-element\"/>"]
    case .data(type: let type, limits: let limits):
      let inside = limits.map {
        pad + "  <param name=\"\($0.name)\">\(SchemaFiles.escaped($0.value))</param>"
      }
      return [pad + "<data type=\"\(type)\">"] + inside + [pad + "</data>"]
    case .attribute(name: let name, meaning: let meaning, value: let value):
      return [
        pad + "<attribute name=\"\(name)\"\(name.hasPrefix("xml:") ? "" : " ns=\"\"")>",
        pad + "  <a:documentation>\(SchemaFiles.escaped(meaning))</a:documentation>",
      ] + write(value, indent: indent + 2) + [pad + "</attribute>"]
    case .group(let parts): return wrap("group", parts, pad, indent)
    case .choice(let parts): return wrap("choice", parts, pad, indent)
    case .list(let part): return wrap("list", [part], pad, indent)
    case .optional(let part): return wrap("optional", [part], pad, indent)
    case .zeroOrMore(let part): return wrap("zeroOrMore", [part], pad, indent)
    case .oneOrMore(let part): return wrap("oneOrMore", [part], pad, indent)
    }
  }

  private static func wrap(_ tag: String, _ parts: [SchemaPattern], _ pad: String, _ indent: Int) -> [String]
  {
    [pad + "<\(tag)>"] + parts.flatMap { write($0, indent: indent + 2) } + [pad + "</\(tag)>"]
  }
}
