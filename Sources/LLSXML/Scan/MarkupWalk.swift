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
    while let open = next(UInt8(ascii: "<"), from: index) {
      index = open + 1
      guard index < bytes.count else { return nil }
      switch bytes[index] {
      case UInt8(ascii: "!"):
        if starts(with: "!--") {
          skip(past: "-->", from: open + 4)
        } else if starts(with: "![CDATA[") {
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

  private func next(_ byte: UInt8, from: Int) -> Int? {
    var at = from
    while at < bytes.count {
      if bytes[at] == byte { return at }
      at += 1
    }
    return nil
  }

  private func starts(with text: StaticString) -> Bool { hasBytes(text, at: index) }

  private func hasBytes(_ text: StaticString, at place: Int) -> Bool {
    let wanted = Array("\(text)".utf8)
    return place + wanted.count <= bytes.count && bytes[place..<(place + wanted.count)].elementsEqual(wanted)
  }

  private mutating func skip(past text: StaticString, from: Int) {
    let wanted = Array("\(text)".utf8)
    var at = from
    while at + wanted.count <= bytes.count {
      if bytes[at] == wanted[0], bytes[at..<(at + wanted.count)].elementsEqual(wanted) {
        index = at + wanted.count
        return
      }
      at += 1
    }
    index = bytes.count
  }

  /// The byte after the tag: past its `>`, or at the `<` that shows it was never closed.
  private func tagEnd(from: Int) -> Int {
    var quote: UInt8?
    var at = from
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "<") { return at }
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return at + 1
      }
      at += 1
    }
    return at
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
