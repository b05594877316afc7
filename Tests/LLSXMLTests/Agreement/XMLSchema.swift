import CLibxml2
import Foundation
import LLSDiagnostics
import LLSXML

/// libxml2's XML Schema validator: the independent judge of what that schema means.
final class XMLSchema {
  private let schema: xmlSchemaPtr

  /// Compiles the schema from memory; nil when libxml2 finds fault with it, for example a content model that is not
  /// deterministic.
  init?() {
    // The scanner closes the whole process to outside files when it starts; it has to start before the door is opened for one.
    _ = Scan.arena(of: SourceFile(path: "m.xml", bytes: Array("<a/>".utf8)))
    let closed = xmlGetExternalEntityLoader()
    xmlSetExternalEntityLoader { name, _, context in
      guard let name, String(cString: name).hasSuffix(XMLAttributesWriter.name) else { return nil }
      return XMLSchema.beside.withUnsafeBufferPointer { xmlNewStringInputStream(context, $0.baseAddress) }
    }
    defer { xmlSetExternalEntityLoader(closed) }
    let bytes = Array(XMLSchemaWriter.text.utf8CString.dropLast())
    guard let parser = xmlSchemaNewMemParserCtxt(bytes, Int32(bytes.count)) else { return nil }
    defer { xmlSchemaFreeParserCtxt(parser) }
    guard let compiled = xmlSchemaParse(parser) else { return nil }
    schema = compiled
  }

  /// The file beside the schema, with a zero at its end.
  private static let beside = Array(XMLAttributesWriter.text.utf8) + [0]

  deinit { xmlSchemaFree(schema) }

  /// Whether a file is valid; false for one that is not well formed.
  func accepts(_ text: String) -> Bool {
    let bytes = Array(text.utf8CString.dropLast())
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    guard let document = xmlReadMemory(bytes, Int32(bytes.count), "m.xml", nil, options) else { return false }
    defer { xmlFreeDoc(document) }
    guard let run = xmlSchemaNewValidCtxt(schema) else { return false }
    defer { xmlSchemaFreeValidCtxt(run) }
    xmlSchemaSetValidStructuredErrors(run, { _, _ in }, nil)
    return xmlSchemaValidateDoc(run, document) == 0
  }
}
