import LLSModel

/// The language in W3C XML Schema 1.0, for editors and programs that know no RELAX NG.
///
/// Every content model is deterministic: after each step of a sequence, elements of other vocabularies may follow, so that a
/// name and its vocabulary alone say where they belong.
///
/// - Source: XML Schema Part 1: Structures, second edition, W3C, 28 October 2004.
package enum XMLSchemaWriter {
  /// The whole file.
  package static var text: String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<!-- Made from the module language by lls. Do not edit.",
      "     What lls check sees differently:",
    ]
    for exception in SchemaException.allCases {
      let isTaken = exception.takers.contains(.xmlSchema)
      guard isTaken != exception.takers.contains(.reader) else { continue }
      lines.append(
        "     - this file \(isTaken ? "takes, and lls check refuses:" : "refuses, and lls check takes:")")
      lines.append("       \(exception.summary)")
    }
    lines += [
      "-->",
      "<xs:schema xmlns:xs=\"\(namespace)\" xmlns=\"\(ElementCatalogue.namespace)\"",
      "           targetNamespace=\"\(ElementCatalogue.namespace)\" elementFormDefault=\"qualified\">",
      "  <xs:import namespace=\"\(XMLAttributesWriter.namespace)\" schemaLocation=\"\(XMLAttributesWriter.name)\"/>",
    ]
    lines += ElementCatalogue.roots.map {
      "  <xs:element name=\"\($0)\" type=\"\(SchemaFiles.definition(of: $0))\"/>"
    }
    for grammar in ElementCatalogue.all { lines += write(grammar) }
    return (lines + shared + ["</xs:schema>"]).joined(separator: "\n") + "\n"
  }

  /// The namespace of XML Schema.
  static let namespace = "http://www.w3.org/2001/XMLSchema"

  /// What several elements use.
  private static let shared = [
    "  <xs:group name=\"others\">",
    "    <xs:sequence>",
    "      <xs:any namespace=\"##other\" processContents=\"lax\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>",
    "    </xs:sequence>",
    "  </xs:group>",
    "  <xs:simpleType name=\"words\">",
    "    <xs:restriction base=\"xs:token\"><xs:minLength value=\"1\"/></xs:restriction>",
    "  </xs:simpleType>",
  ]

  private static func write(_ grammar: ElementGrammar) -> [String] {
    var isMixed = false
    if case .inline = grammar.content { isMixed = true }
    var lines = [
      "  <xs:complexType name=\"\(SchemaFiles.definition(of: grammar.tag))\"\(isMixed ? " mixed=\"true\"" : "")>",
      "    " + documentation(grammar.meaning),
    ]
    switch grammar.content {
    case .text:
      let base = grammar.mayBeBlank ? "xs:string" : "words"
      lines += ["    <xs:simpleContent>", "      <xs:extension base=\"\(base)\">"]
      lines += attributes(of: grammar, indent: 8)
      lines += ["      </xs:extension>", "    </xs:simpleContent>"]
    case .empty: lines += sequence([others(8)]) + attributes(of: grammar, indent: 4)
    case .inline(then: let trailing):
      let among =
        ["      <xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">"]
        + ContentModel.inlineTags.map { element($0, 8) }
        + ["        <xs:any namespace=\"##other\" processContents=\"lax\"/>", "      </xs:choice>"]
      lines += sequence(among + trailing.flatMap(step)) + attributes(of: grammar, indent: 4)
    case .children(let particles):
      lines += sequence([others(6)] + particles.flatMap(step)) + attributes(of: grammar, indent: 4)
    }
    return lines + ["  </xs:complexType>"]
  }

  private static func sequence(_ inside: [String]) -> [String] {
    ["    <xs:sequence>"] + inside + ["    </xs:sequence>"]
  }

  /// One step of a sequence, and the elements of other vocabularies that may follow.
  private static func step(_ particle: Particle) -> [String] {
    if particle.occurrence == .one, particle.names.count == 1 {
      return [element(particle.names[0], 6), others(6)]
    }
    let least = particle.isRequired ? "" : " minOccurs=\"0\""
    let most = particle.repeats ? " maxOccurs=\"unbounded\"" : ""
    let names =
      particle.names.count == 1
      ? [element(particle.names[0], 8)]
      : ["        <xs:choice>"] + particle.names.map { element($0, 10) } + ["        </xs:choice>"]
    return ["      <xs:sequence\(least)\(most)>"] + names + [others(8), "      </xs:sequence>"]
  }

  private static func element(_ tag: String, _ indent: Int) -> String {
    pad(indent) + "<xs:element name=\"\(tag)\" type=\"\(SchemaFiles.definition(of: tag))\"/>"
  }

  private static func others(_ indent: Int) -> String { pad(indent) + "<xs:group ref=\"others\"/>" }

  private static func attributes(of grammar: ElementGrammar, indent: Int) -> [String] {
    grammar.attributes.flatMap { attribute -> [String] in
      if let group = XMLAttributesWriter.group(of: attribute) {
        return [pad(indent) + "<xs:attributeGroup ref=\"xml:\(group)\"/>"]
      }
      return XMLSchemaTypes.attribute(attribute, name: attribute.name, indent: indent)
    } + [pad(indent) + "<xs:anyAttribute namespace=\"##other\" processContents=\"lax\"/>"]
  }

  /// What something means, for editors to show.
  static func documentation(_ meaning: String) -> String {
    "<xs:annotation><xs:documentation>\(SchemaFiles.escaped(meaning))</xs:documentation></xs:annotation>"
  }

  private static func pad(_ indent: Int) -> String { String(repeating: " ", count: indent) }
}
