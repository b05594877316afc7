/// A path as the URI that a SARIF log gives: relative to the folder the program was started in where the file is below it.
///
/// - Source: SARIF 2.1.0, section 3.4; RFC 3986, sections 2.1 and 3.3.
struct FileAddress {
  /// The address, percent-encoded.
  let uri: String
  /// Whether it starts at the source root.
  let isRelative: Bool

  /// Makes the address of a path.
  ///
  /// - Parameters:
  ///   - path: as the user typed it.
  ///   - root: the folder the program was started in, an absolute path.
  init(of path: String, root: String) {
    let from = path.hasPrefix("/") ? [] : root.split(separator: "/").map(String.init)
    var steps = from
    for step in path.split(separator: "/").map(String.init) where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    isRelative = !path.hasPrefix("/") && steps.count > from.count && steps.starts(with: from)
    let shown = isRelative ? Array(steps.dropFirst(from.count)) : steps
    let encoded = shown.map(Self.encoded).joined(separator: "/")
    uri = isRelative ? encoded : "file:///" + encoded
  }

  /// A step with everything but RFC 3986's unreserved characters written as bytes; so no `:` can look like a scheme's.
  private static func encoded(_ step: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var result = ""
    for byte in step.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%" + String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 15)])
      }
    }
    return result
  }
}
