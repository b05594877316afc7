import CLibxml2
import Glibc
import LLSModel

/// libxml2's canonical form: the independent judge of whether two files say the same.
enum CanonicalXML {
  /// The canonical bytes, comments included, without the white space that stands where the language has no words; nil for
  /// a file that is not well formed.
  static func of(_ bytes: [UInt8]) -> [UInt8]? {
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let document = bytes.withUnsafeBytes {
      xmlReadMemory(
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), "m.xml", nil, options)
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    if let root = xmlDocGetRootElement(document) { strip(root) }
    var text: UnsafeMutablePointer<xmlChar>?
    let count = xmlC14NDocDumpMemory(document, nil, 0, nil, 1, &text)
    guard count >= 0, let text else { return nil }
    defer { free(text) }
    return Array(UnsafeBufferPointer(start: text, count: Int(count)))
  }

  private static func strip(_ element: xmlNodePtr) {
    var children: [xmlNodePtr] = []
    var child = element.pointee.children
    while let here = child {
      children.append(here)
      child = here.pointee.next
    }
    let hasWords = children.contains { isText($0) && xmlIsBlankNode($0) == 0 }
    if isWithoutWords(element), !hasWords {
      for child in children where isText(child) {
        xmlUnlinkNode(child)
        xmlFreeNode(child)
      }
    }
    for child in children where child.pointee.type == XML_ELEMENT_NODE { strip(child) }
  }

  private static func isText(_ node: xmlNodePtr) -> Bool {
    node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE
  }

  private static func isWithoutWords(_ element: xmlNodePtr) -> Bool {
    guard let space = element.pointee.ns, String(cString: space.pointee.href) == ElementCatalogue.namespace,
      let grammar = ElementCatalogue.grammar(of: String(cString: element.pointee.name))
    else { return false }
    return !grammar.content.takesWords
  }
}
