import LLSDiagnostics
import LLSModel

/// Mistakes with tags.
extension ErrorSite {
  func emptyFile() -> Diagnostic {
    let isBlank = bytes.dropFirst(file.markLength).allSatisfy(MarkupWalk.isSpace)
    let start = bytes.dropFirst(file.markLength).firstIndex { !MarkupWalk.isSpace($0) } ?? file.markLength
    return found(
      at: isBlank ? SourceSpan(start: 0, end: 0) : character(at: start),
      isBlank ? "the file is empty" : "the file does not begin with a tag",
      help: isBlank
        ? "copy a module that works, and change it"
        : "a module file begins with <?xml version=\"1.0\" encoding=\"UTF-8\"?> and then <module …>")
  }

  func afterTheEnd() -> Diagnostic {
    let place = skippingSpace(from: offset)
    let root = built.arena.nodes.first
    let tag = root.map { "</\($0.name)>" } ?? "the last tag"
    return found(
      at: character(at: place), "something stands after \(tag), which ends the file",
      label: "nothing may follow", help: "move it before \(tag), or delete it",
      related: root.map { Diagnostic.Related(span: $0.nameSpan, label: "the element that has ended") })
  }

  func unfinishedTag() -> Diagnostic {
    let open = last(UInt8(ascii: "<"), before: max(0, offset - 1)) ?? offset
    let isEnd = open + 1 < bytes.count && bytes[open + 1] == UInt8(ascii: "/")
    let tag = name(at: min(bytes.count, open + (isEnd ? 2 : 1)))
    let isAlone = offset < bytes.count && bytes[offset] == UInt8(ascii: "/")
    return found(
      at: tag.length > 0 ? tag : character(at: open),
      "the tag <\(isEnd ? "/" : "")\(words(tag)) is not finished",
      label: isAlone ? "> is missing after its /" : "> is missing",
      help: "a tag begins with < and ends with >; if you mean the sign itself, write &lt;")
  }

  func undeclaredPrefix() -> Diagnostic {
    let open = last(UInt8(ascii: "<"), before: max(0, offset - 1)) ?? offset
    let prefix = error.first ?? ""
    var place = open + 1
    while place < offset, !words(name(at: place)).hasPrefix(prefix + ":") { place += 1 }
    let span = place < offset ? name(at: place) : name(at: min(bytes.count, open + 1))
    return found(
      at: span, "the prefix \(prefix): is not declared",
      help: "the module language needs no prefixes; delete it, or declare it with xmlns:\(prefix)=\"…\"")
  }

  func badPrefix() -> Diagnostic {
    let open = last(UInt8(ascii: "<"), before: max(0, offset - 1)) ?? offset
    return found(
      at: name(at: min(bytes.count, open + 1)), "a name in this tag uses : in a way that XML does not allow",
      label: "in this tag", help: "the module language needs no : in names, except in xml:lang")
  }

  func anythingElse() -> Diagnostic {
    var words = error.text
    while let last = words.last, last.isWhitespace { words.removeLast() }
    return found(
      at: character(at: offset), "the file breaks one of XML's basic rules", label: "the parser stopped here",
      help: words.isEmpty ? nil : "the parser says: " + words)
  }

  func skippingSpace(from place: Int) -> Int {
    var index = place
    while index < bytes.count, MarkupWalk.isSpace(bytes[index]) { index += 1 }
    return index
  }
}
