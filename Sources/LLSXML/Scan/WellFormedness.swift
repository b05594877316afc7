import LLSDiagnostics
import LLSModel

/// The parser's first complaint about a file, in an author's words.
enum WellFormedness {
  /// What the parser said.
  struct Error {
    /// libxml2's number for it.
    let code: Int
    /// libxml2's own words.
    let text: String
    /// A name or value it mentions.
    let first: String?
    /// Another one.
    let second: String?
    /// The byte where the parser stood.
    let offset: Int
  }

  /// One finding, with a place, for the parser's complaint.
  ///
  /// - Source: the numbers are `xmlParserErrors` of libxml2's `xmlerror.h`, which never change.
  static func explain(_ error: Error, in file: SourceFile, built: ArenaBuilder) -> Diagnostic {
    let site = ErrorSite(error: error, file: file, built: built)
    switch error.code {
    case 4: return site.emptyFile()
    case 5: return site.afterTheEnd()
    case 76: return site.mismatchedTag()
    case 77: return site.neverClosed()
    case 73: return site.unfinishedTag()
    case 6, 7, 8, 9: return site.forbiddenCharacter()
    case 22, 23, 26: return site.badReference()
    case 68: return error.text.contains("EntityRef") ? site.badReference() : site.badName()
    case 38: return site.lessThanInValue()
    case 39, 41: return site.missingQuotes()
    case 40: return site.quoteNeverClosed()
    case 42, 203: return site.attributeTwice()
    case 65: return site.missingSpace()
    case 45, 80: return site.brokenComment()
    case 62, 63: return site.brokenSection()
    case 64: return site.lateDeclaration()
    case 33, 34, 46, 47, 56, 57, 75, 79, 96: return site.brokenInstruction()
    case 201: return site.undeclaredPrefix()
    case 200, 202, 204, 205: return site.badPrefix()
    default: return site.anythingElse()
    }
  }
}

/// Where the parser complained, and what stands around it.
struct ErrorSite {
  /// What the parser said.
  let error: WellFormedness.Error
  /// The file.
  let file: SourceFile
  /// The elements that were open.
  let built: ArenaBuilder

  /// The file's bytes.
  var bytes: [UInt8] { file.bytes }
  /// Where the parser stood, inside the file.
  var offset: Int { min(max(0, error.offset), bytes.count) }
  /// The innermost open element; nil outside all of them.
  var innermost: ElementArena.Node? { built.open.last.map { built.arena.nodes[$0] } }

  /// Makes the finding.
  func found(
    at span: SourceSpan, _ message: String, label: String? = nil, help: String? = nil,
    suggestions: [String] = [], related: Diagnostic.Related? = nil
  ) -> Diagnostic {
    Diagnostic(
      .notWellFormed, path: file.path, span: span, message, label: label, help: help,
      suggestions: suggestions, related: related)
  }

  /// The whole character at a byte, so that a caret never stands inside one.
  func character(at index: Int) -> SourceSpan {
    var start = min(max(0, index), max(0, bytes.count - 1))
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(start + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return SourceSpan(start: start, end: end)
  }

  /// The nearest such byte at or before a place.
  func last(_ byte: UInt8, before place: Int) -> Int? {
    var index = min(place, bytes.count - 1)
    while index >= 0 {
      if bytes[index] == byte { return index }
      index -= 1
    }
    return nil
  }

  /// The name that begins at a byte; `limit` keeps hostile names short.
  func name(at start: Int) -> SourceSpan {
    SourceSpan(start: start, end: built.endOfName(from: start, before: min(bytes.count, start + 80)))
  }

  /// The words of a span.
  func words(_ span: SourceSpan) -> String {
    String(decoding: bytes[min(span.start, bytes.count)..<min(span.end, bytes.count)], as: UTF8.self)
  }
}
