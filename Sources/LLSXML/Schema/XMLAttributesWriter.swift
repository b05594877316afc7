import LLSModel

/// The attributes of the `xml:` vocabulary that the language uses, for the XML Schema: a schema file speaks of one vocabulary
/// only, so that these stand in a file beside it.
///
/// The elements are open to other vocabularies. So that this does not let `xml:lang` in where the language has none, its
/// attributes are declared for every element as ones that no value fits.
package enum XMLAttributesWriter {
  /// The file's name in the folder of modules.
  package static let name = "lls-xml.xsd"
  /// The namespace that `xml:` stands for.
  static let namespace = "http://www.w3.org/XML/1998/namespace"
  private static let known = ["lang", "space", "base", "id"]

  /// The name of the group that holds an attribute; nil for one without `xml:`.
  static func group(of attribute: AttributeGrammar) -> String? {
    guard attribute.name.hasPrefix("xml:"), let number = distinct.firstIndex(of: attribute) else {
      return nil
    }
    return "\(attribute.name.dropFirst(4))-\(number + 1)"
  }

  /// The whole file.
  package static var text: String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<!-- Made from the module language by lls. Do not edit. -->",
      "<xs:schema xmlns:xs=\"\(XMLSchemaWriter.namespace)\" targetNamespace=\"\(namespace)\">",
    ]
    for attribute in distinct {
      lines.append("  <xs:attributeGroup name=\"\(group(of: attribute) ?? "")\">")
      lines += XMLSchemaTypes.attribute(
        attribute, name: String(attribute.name.dropFirst(4)), form: " form=\"qualified\"", indent: 4)
      lines.append("  </xs:attributeGroup>")
    }
    lines += known.map { "  <xs:attribute name=\"\($0)\" type=\"xml:nothing\"/>" }
    lines += [
      "  <xs:simpleType name=\"nothing\">",
      "    <xs:restriction base=\"xs:string\"><xs:maxLength value=\"0\"/><xs:pattern value=\"x\"/></xs:restriction>",
      "  </xs:simpleType>",
      "</xs:schema>",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Each way in which the language declares such an attribute, once.
  private static let distinct: [AttributeGrammar] = ElementCatalogue.all.flatMap(\.attributes)
    .reduce(into: []) { found, attribute in
      if attribute.name.hasPrefix("xml:"), !found.contains(attribute) { found.append(attribute) }
    }
}
