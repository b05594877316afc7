import LLSModel

/// The files that tell editors where the schemas are.
enum EditorFiles {
  /// The XML catalog: the language's name and the schemas' names lead to the files beside it, and never to the network.
  ///
  /// - Source: XML Catalogs 1.1, OASIS, 7 October 2005.
  static var catalog: String {
    let names = [SchemaFiles.relaxNG, SchemaFiles.compact, SchemaFiles.xmlSchema, XMLAttributesWriter.name]
    let entries =
      ["  <uri name=\"\(ElementCatalogue.namespace)\" uri=\"\(SchemaFiles.xmlSchema)\"/>"]
      + names.flatMap { name in
        [
          "  <uri name=\"\(ElementCatalogue.namespace)/\(name)\" uri=\"\(name)\"/>",
          "  <system systemId=\"\(ElementCatalogue.namespace)/\(name)\" uri=\"\(name)\"/>",
        ]
      }
    return file(
      "<catalog xmlns=\"urn:oasis:names:tc:entity:xmlns:xml:catalog\">", entries, "</catalog>")
  }

  /// Emacs's locating rules: a file whose outermost element is in the language has the compact syntax as its schema.
  ///
  /// - Source: nXML mode's manual, “Schema locating file syntax basics”.
  static var locatingRules: String {
    file(
      "<locatingRules xmlns=\"http://thaiopensource.com/ns/locating-rules/1.0\">",
      ["  <namespace ns=\"\(ElementCatalogue.namespace)\" uri=\"\(SchemaFiles.compact)\"/>"],
      "</locatingRules>")
  }

  private static func file(_ start: String, _ entries: [String], _ end: String) -> String {
    let head = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<!-- Made from the module language by lls. Do not edit. -->", start,
    ]
    return (head + entries + [end]).joined(separator: "\n") + "\n"
  }
}
