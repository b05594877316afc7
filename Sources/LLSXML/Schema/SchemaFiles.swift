import LLSModel

/// The language as files for editors and other checkers, made from ``ElementCatalogue`` and never edited.
package enum SchemaFiles {
  /// Every file: its name in the folder of modules, what it is for, and its text.
  package static var all: [(name: String, purpose: String, text: String)] {
    [
      (relaxNG, "RELAX NG, which every module’s second line names", RelaxNGWriter.text),
      (compact, "RELAX NG’s compact syntax, for Emacs and for reading", CompactWriter.text),
      (xmlSchema, "XML Schema 1.0, for programs that know no RELAX NG", XMLSchemaWriter.text),
      (
        XMLAttributesWriter.name, "the part of the XML Schema that speaks of xml:lang",
        XMLAttributesWriter.text
      ),
      ("catalog.xml", "where editors with an XML catalog find the others", EditorFiles.catalog),
      ("schemas.xml", "where Emacs finds the compact syntax", EditorFiles.locatingRules),
    ]
  }

  /// The line that a module’s or toolkit’s file has after its first, so that editors find the language with no set-up.
  ///
  /// - Parameter folder: the way to the folder of modules, for example `../`.
  package static func association(folder: String) -> String {
    "<?xml-model href=\"\(folder)\(relaxNG)\" type=\"application/xml\" "
      + "schematypens=\"http://relaxng.org/ns/structure/1.0\"?>"
  }

  static let relaxNG = "lls-module.rng"
  static let compact = "lls-module.rnc"
  static let xmlSchema = "lls-module.xsd"
  /// The namespace of XML Schema's types.
  static let dataTypes = "http://www.w3.org/2001/XMLSchema-datatypes"
  /// The namespace of documentation inside a schema.
  static let annotations = "http://relaxng.org/ns/compatibility/annotations/1.0"
  /// The name of an element's definition.
  static func definition(of tag: String) -> String { "element-" + tag }

  /// Text as it stands in XML, between tags and in quotes.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
