import LLSDiagnostics

/// One pass over the bytes that knows only where markup begins and ends; it finds what no parser should meet.
///
/// It stops where well-formedness ends (a tag that meets another `<`), and so does the parser; a file it lets through
/// holds no declaration that the parser would act on.
struct MarkupWalk {
  private let file: SourceFile
  private let bytes: [UInt8]
  private var index: Int

  /// Stands at the start of the file, after a byte-order mark.
  init(of file: SourceFile) {
    self.file = file
    bytes = file.bytes
    index = file.markLength
  }

  /// White space as XML counts it.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// The first declaration, or the first start tag over the limit; nil when there is neither.
  mutating func refusal() -> Diagnostic? {
    while let open = bytes.place(of: UInt8(ascii: "<"), from: index) {
      index = open + 1
      guard index < bytes.count else { return nil }
      switch bytes[index] {
      case UInt8(ascii: "!"):
        if bytes.hasBytes("!--", at: index) {
          skip(past: "-->", from: open + 4)
        } else if bytes.hasBytes("![CDATA[", at: index) {
          skip(past: "]]>", from: open + 9)
        } else {
          return declaration(at: open)
        }
      case UInt8(ascii: "?"):
        skip(past: "?>", from: open + 2)
      case UInt8(ascii: "/"):
        break
      default:
        let end = tagEnd(from: index)
        if end - open > ByteLimits.startTag { return longTag(at: open) }
        index = end
      }
    }
    return nil
  }

  private mutating func skip(past text: StaticString, from: Int) {
    index = bytes.place(of: text, from: from).map { $0 + text.utf8CodeUnitCount } ?? bytes.count
  }

  /// The byte after the tag: past its `>`, or at the `<` that shows it was never closed.
  private func tagEnd(from: Int) -> Int {
    // Most tags hold neither a quote nor a `<` before their `>`; the loop stays inside the array.
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var quote: UInt8 = 0
      var at = from
      while at < bytes.count {
        let byte = unsafe bytes[at]
        if byte == UInt8(ascii: "<") { return at }
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: ">") {
          return at + 1
        }
        at += 1
      }
      return at
    }
  }

  private func declaration(at open: Int) -> Diagnostic {
    var end = open + 2
    while end < bytes.count, end < open + 24, isLetter(bytes[end]) { end += 1 }
    let name = String(decoding: bytes[(open + 1)..<end], as: UTF8.self)
    let message =
      name == "!DOCTYPE"
      ? "the file declares a document type, which modules may not do"
      : "<\(name) is neither a comment nor a CDATA section"
    return Diagnostic(
      .doctypeRefused, path: file.path, span: SourceSpan(start: open + 1, end: end), message,
      label: "delete this declaration",
      help: "delete it up to its closing >; write characters as themselves; a comment is <!-- so -->")
  }

  private func longTag(at open: Int) -> Diagnostic {
    var end = open + 1
    while end < bytes.count, end < open + 80, !Self.isSpace(bytes[end]), bytes[end] != UInt8(ascii: ">") {
      end += 1
    }
    return Diagnostic(
      .tagTooLarge, path: file.path, span: SourceSpan(start: open + 1, end: end),
      "this start tag is longer than 32 KiB", label: "begins here",
      help: "look for a quote that was never closed, or for text that belongs between the tags")
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
