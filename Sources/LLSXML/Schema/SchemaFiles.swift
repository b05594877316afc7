import LLSModel

/// The language as files for editors and other checkers, made from ``ElementCatalogue`` and never edited.
package enum SchemaFiles {
  /// Every file: its name in the folder of modules, and its text.
  package static var all: [(name: String, text: String)] {
    [
      ("lls-module.rng", RelaxNGWriter.text), ("lls-module.rnc", CompactWriter.text),
      ("lls-module.its", ITSRulesWriter.text),
    ]
  }

  /// The namespace of XML Schema's types.
  static let dataTypes = "http://www.w3.org/2001/XMLSchema-datatypes"
  /// The namespace of documentation inside a schema.
  static let annotations = "http://relaxng.org/ns/compatibility/annotations/1.0"
  /// The name of an element's definition.
  static func definition(of tag: String) -> String { "element-" + tag }
}
