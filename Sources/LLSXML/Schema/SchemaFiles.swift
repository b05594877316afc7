import LLSModel

/// The language as files for editors and other checkers, made from ``ElementCatalogue`` and never edited.
package enum SchemaFiles {
  /// One file.
  package struct File: Sendable {
    /// Its name in the folder of modules.
    package let name: String
    /// What it is for.
    package let purpose: String
    private let write: @Sendable () -> String

    /// Names a file; its text is only written when it is asked for.
    init(_ name: String, _ purpose: String, _ write: @escaping @Sendable () -> String) {
      self.name = name
      self.purpose = purpose
      self.write = write
    }

    /// What stands in it.
    package var text: String { write() }
  }

  /// Every file.
  package static let all: [File] = [
    File(relaxNG, "RELAX NG, which every module’s second line names") { RelaxNGWriter.text },
    File(compact, "RELAX NG’s compact syntax, for Emacs and for reading") { CompactWriter.text },
    File(xmlSchema, "XML Schema 1.0, for programs that know no RELAX NG") { XMLSchemaWriter.text },
    File(XMLAttributesWriter.name, "the part of the XML Schema that speaks of xml:lang") {
      XMLAttributesWriter.text
    },
    File("catalog.xml", "where editors with an XML catalog find the others") { EditorFiles.catalog },
    File("lls-module.its", "what is translated and what is not, for translators’ tools (ITS 2.0)") {
      ITSRulesWriter.text
    },
    File("schemas.xml", "where Emacs finds the compact syntax") { EditorFiles.locatingRules },
  ]

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
