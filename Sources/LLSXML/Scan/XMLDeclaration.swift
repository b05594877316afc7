import LLSDiagnostics

/// The `<?xml …?>` at the start of a file: its version and its encoding, with their places.
struct XMLDeclaration {
  /// A value and its bytes, without the quotes.
  struct Value {
    let text: String
    let span: SourceSpan
  }

  /// The declared version; nil where it cannot be read, which the parser will report.
  let version: Value?
  /// The declared encoding; nil where there is none.
  let encoding: Value?

  /// Reads the declaration; nil when the file has none.
  init?(of file: SourceFile) {
    let bytes = file.bytes
    let start = file.markLength
    guard bytes.dropFirst(start).starts(with: Array("<?xml".utf8)), bytes.count > start + 5,
      MarkupWalk.isSpace(bytes[start + 5])
    else { return nil }
    var end = start + 5
    while end < bytes.count, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") { end += 1 }
    version = Self.value(of: "version", in: bytes, from: start + 5, to: end)
    encoding = Self.value(of: "encoding", in: bytes, from: start + 5, to: end)
  }

  /// Why the declaration is refused; nil when it is not.
  func refusal(in file: SourceFile) -> Diagnostic? {
    if let version, version.text != "1.0" {
      return Diagnostic(
        .wrongXMLVersion, path: file.path, span: version.span,
        "the first line asks for XML version \(version.text); modules are written in version 1.0",
        label: "write 1.0", help: "write version=\"1.0\" in the first line", suggestions: ["1.0"])
    }
    if let encoding, encoding.text.uppercased() != "UTF-8" {
      return Diagnostic(
        .notUTF8, path: file.path, span: encoding.span,
        "the first line says that the file is \(encoding.text), not UTF-8", label: "write UTF-8",
        help: "write encoding=\"UTF-8\" and " + EncodingCheck.advice, suggestions: ["UTF-8"])
    }
    return nil
  }

  private static func value(of name: String, in bytes: [UInt8], from: Int, to end: Int) -> Value? {
    let name = Array(name.utf8)
    var index = from
    while index + name.count < end {
      guard MarkupWalk.isSpace(bytes[index]), bytes[(index + 1)..<end].starts(with: name) else {
        index += 1
        continue
      }
      var at = index + 1 + name.count
      while at < end, MarkupWalk.isSpace(bytes[at]) || bytes[at] == UInt8(ascii: "=") { at += 1 }
      guard at < end, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'"),
        let close = bytes[(at + 1)..<end].firstIndex(of: bytes[at])
      else { return nil }
      let text = String(decoding: bytes[(at + 1)..<close], as: UTF8.self)
      return Value(text: text, span: SourceSpan(start: at + 1, end: close))
    }
    return nil
  }
}
