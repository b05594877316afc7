import LLSModel

/// The values of attributes in XML Schema, from the same patterns as in RELAX NG.
enum XMLSchemaTypes {
  /// An attribute with its meaning and its values.
  static func attribute(_ attribute: AttributeGrammar, name: String, form: String = "", indent: Int)
    -> [String]
  {
    let pad = String(repeating: " ", count: indent)
    let use = attribute.isRequired ? " use=\"required\"" : ""
    return [
      pad + "<xs:attribute name=\"\(name)\"\(form)\(use)>",
      pad + "  " + XMLSchemaWriter.documentation(attribute.meaning),
    ] + type(SchemaPattern(attribute.kind), indent: indent + 2) + [pad + "</xs:attribute>"]
  }

  private static func type(_ pattern: SchemaPattern, indent: Int) -> [String] {
    let pad = String(repeating: " ", count: indent)
    let inside: [String]
    switch pattern {
    case .data(type: let base, limits: let limits):
      inside = restriction("xs:" + base, limits, pad + "  ")
    case .list(let part):
      let item = if case .oneOrMore(let one) = part { one } else { part }
      inside =
        [pad + "  <xs:restriction>", pad + "    <xs:simpleType>", pad + "      <xs:list>"]
        + type(item, indent: indent + 8)
        + [pad + "      </xs:list>", pad + "    </xs:simpleType>"]
        + [pad + "    <xs:minLength value=\"1\"/>", pad + "  </xs:restriction>"]
    default:
      let words = Self.words(of: pattern)
      inside =
        words.isEmpty
        ? restriction("xs:string", [], pad + "  ")
        : restriction("xs:token", words.map { ("enumeration", $0) }, pad + "  ")
    }
    return [pad + "<xs:simpleType>"] + inside + [pad + "</xs:simpleType>"]
  }

  private static func restriction(
    _ base: String, _ limits: [(name: String, value: String)], _ pad: String
  ) -> [String] {
    [pad + "<xs:restriction base=\"\(base)\">"]
      + limits.map { pad + "  <xs:\($0.name) value=\"\(SchemaFiles.escaped($0.value))\"/>" }
      + [pad + "</xs:restriction>"]
  }

  /// The words that a value is one of; none where any text is taken.
  private static func words(of pattern: SchemaPattern) -> [String] {
    switch pattern {
    case .value(let word): [word]
    case .choice(let parts): parts.flatMap { words(of: $0) }
    default: []
    }
  }
}
