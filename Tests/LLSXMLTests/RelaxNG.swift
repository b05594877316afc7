import CLibxml2
import Foundation

/// libxml2's RELAX NG validator: the independent judge of what the schema means.
final class RelaxNG {
  private let schema: xmlRelaxNGPtr

  /// Compiles a schema; nil when libxml2 finds fault with it.
  init?(_ text: String) {
    let bytes = Array(text.utf8CString.dropLast())
    guard let parser = xmlRelaxNGNewMemParserCtxt(bytes, Int32(bytes.count)) else { return nil }
    defer { xmlRelaxNGFreeParserCtxt(parser) }
    guard let compiled = xmlRelaxNGParse(parser) else { return nil }
    schema = compiled
  }

  deinit { xmlRelaxNGFree(schema) }

  /// Whether a file is valid; false for one that is not well formed.
  func accepts(_ text: String) -> Bool {
    let bytes = Array(text.utf8CString.dropLast())
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    guard let document = xmlReadMemory(bytes, Int32(bytes.count), "m.xml", nil, options) else { return false }
    defer { xmlFreeDoc(document) }
    guard let run = xmlRelaxNGNewValidCtxt(schema) else { return false }
    defer { xmlRelaxNGFreeValidCtxt(run) }
    xmlRelaxNGSetValidStructuredErrors(run, { _, _ in }, nil)
    return xmlRelaxNGValidateDoc(run, document) == 0
  }
}
