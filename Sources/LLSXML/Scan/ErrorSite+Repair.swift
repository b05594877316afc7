import LLSDiagnostics
import LLSModel

/// How a mistake is mended in a copy, so that the parser goes on to the next one.
extension ErrorSite {
  /// The change; nil where more than one thing may have been meant, or where what follows cannot be told.
  func repair(of finding: Diagnostic) -> Repair? {
    guard let span = finding.span, span.length > 0 || error.code == 5, span.end <= bytes.count else {
      return nil
    }
    if finding == unfinishedTag() { return unfinishedTagRepair() }
    switch error.code {
    case 5: return .blank(SourceSpan(start: span.start, end: nextInstruction(from: span.start)))
    case 76: return mismatchRepair(finding)
    case 6, 7, 8, 9: return forbiddenRepair(span)
    case 22, 23, 26: return .letters(span)
    case 68: return nameRepair(finding, span)
    case 38, 40: return openQuoteRepair(finding, span)
    case 39, 41: return .blank(SourceSpan(start: span.start, end: endOfUnquoted(from: span.start)))
    case 42, 203: return .blank(SourceSpan(start: span.start, end: endOfAttribute(from: span.start)))
    case 65: return spaceRepair(finding, span)
    case 45, 80: return commentRepair()
    case 62: return .letters(span)
    case 64:
      return first("?>", from: span.start).map { .blank(SourceSpan(start: span.start - 2, end: $0 + 2)) }
    case 201: return prefixRepair()
    default: return nil
    }
  }

  // MARK: Text

  private func forbiddenRepair(_ span: SourceSpan) -> Repair {
    guard bytes[span.start] == UInt8(ascii: "&") else { return .blank(span) }
    let hasEnd = span.end < bytes.count && bytes[span.end] == UInt8(ascii: ";")
    return .letters(SourceSpan(start: span.start, end: hasEnd ? span.end + 1 : span.end))
  }

  private func nameRepair(_ finding: Diagnostic, _ span: SourceSpan) -> Repair? {
    switch bytes[span.start] {
    case UInt8(ascii: "&"): return .letters(span)
    case UInt8(ascii: "<"):
      // "< p" is "<p "; a sign alone is any letter.
      guard span.length > 1, let meant = finding.suggestions.first, meant.utf8.count <= span.length else {
        return .letters(SourceSpan(start: span.start, end: span.start + 1))
      }
      var repair = Repair.blank(span)
      repair.write(Array(meant.utf8), at: span.start)
      return repair
    default:
      // Something in a tag that is no attribute.
      let start = skippingSpace(from: offset)
      guard start < bytes.count, bytes[start] != UInt8(ascii: "<"), start > span.start else { return nil }
      return .blank(SourceSpan(start: start, end: endOfUnquoted(from: start)))
    }
  }

  private func commentRepair() -> Repair? {
    guard let start = openComment else { return nil }
    if commentIsOpen {
      // Where it should have ended nobody knows; comments mostly take one line, and hold no tags.
      var end = start + 4
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D, bytes[end] != UInt8(ascii: "<") {
        end += 1
      }
      return .blank(SourceSpan(start: start, end: end))
    }
    guard let end = first("-->", from: start + 4) else { return nil }
    var repair = Repair()
    // A hyphen before the end is one too many as well.
    for index in (start + 4)..<end
    where bytes[index] == UInt8(ascii: "-") && bytes[index + 1] == UInt8(ascii: "-") {
      repair.write(Array("=".utf8), at: index)
    }
    return repair
  }

  /// A prefix is one mistake, however often it is used.
  private func prefixRepair() -> Repair? {
    guard let prefix = error.first, !prefix.isEmpty else { return nil }
    let wanted = Array((prefix + ":").utf8)
    var repair = Repair()
    for index in bytes.indices.dropFirst()
    where bytes[index] == wanted[0]
      && (MarkupWalk.isSpace(bytes[index - 1]) || "</".utf8.contains(bytes[index - 1]))
      && bytes[index...].starts(with: wanted)
    {
      repair.write(Array("_".utf8), at: index + wanted.count - 1)
    }
    return repair
  }

  private func nextInstruction(from place: Int) -> Int {
    min(first("<!--", from: place + 1) ?? bytes.count, first("<?", from: place + 1) ?? bytes.count)
  }

  // MARK: Attributes

  private func openQuoteRepair(_ finding: Diagnostic, _ span: SourceSpan) -> Repair? {
    if bytes[span.start] == UInt8(ascii: "<") {
      return .letters(SourceSpan(start: span.start, end: span.start + 1))
    }
    // The value ran on: the tag's own end is the first one after its name.
    var end = span.end
    while end < bytes.count, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ">") else { return nil }
    if bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
    return .blank(SourceSpan(start: span.start, end: end))
  }

  private func spaceRepair(_ finding: Diagnostic, _ span: SourceSpan) -> Repair? {
    guard !error.text.contains("PI") else { return nil }
    let place = min(offset, bytes.count - 1)
    guard signOfOpenQuote(before: place) == nil else {
      // Up to the name of the attribute whose opening quote was taken for the closing one.
      var end = place - 2
      while end > span.end, !MarkupWalk.isSpace(bytes[end - 1]) { end -= 1 }
      return .blank(SourceSpan(start: span.start, end: end))
    }
    // The rest of the value, up to the next attribute or the end of the tag.
    var end = place
    while end < bytes.count, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") {
      if end > place, MarkupWalk.isSpace(bytes[end - 1]), beginsAttribute(at: end) { break }
      end += 1
    }
    guard end < bytes.count, bytes[end] != UInt8(ascii: "<") else { return nil }
    if bytes[end] == UInt8(ascii: ">"), end > place, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
    return .blank(SourceSpan(start: place, end: end))
  }

  /// Whether a name, `=` and a quote stand at a place.
  func beginsAttribute(at place: Int) -> Bool {
    let name = name(at: place)
    return name.length > 0 && name.end + 1 < bytes.count && bytes[name.end] == UInt8(ascii: "=")
      && "\"'".utf8.contains(bytes[name.end + 1])
  }

  /// The byte after an attribute with its quoted value.
  func endOfAttribute(from place: Int) -> Int {
    var index = name(at: place).end
    while index < bytes.count, MarkupWalk.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "=") {
      index += 1
    }
    guard index < bytes.count, "\"'".utf8.contains(bytes[index]) else { return index }
    let quote = bytes[index]
    index += 1
    while index < bytes.count, bytes[index] != quote, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return min(bytes.count, index + 1)
  }

  /// The byte after a name, with what stands after its `=` as long as it can belong to it.
  private func endOfUnquoted(from place: Int) -> Int {
    var index = place
    func isOver(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") }
    while index < bytes.count, !MarkupWalk.isSpace(bytes[index]), bytes[index] != UInt8(ascii: "="),
      !isOver(bytes[index])
    {
      index += 1
    }
    let afterName = skippingSpace(from: index)
    guard afterName < bytes.count, bytes[afterName] == UInt8(ascii: "=") else {
      return index > place && bytes[index - 1] == UInt8(ascii: "/") ? index - 1 : index
    }
    index = skippingSpace(from: afterName + 1)
    // An opening quote was left out where a closing one follows before the next attribute.
    var end = index
    while end < bytes.count, !isOver(bytes[end]), bytes[end] != UInt8(ascii: "=") {
      if "\"'".utf8.contains(bytes[end]) { return end + 1 }
      end += 1
    }
    while index < bytes.count, !MarkupWalk.isSpace(bytes[index]), !isOver(bytes[index]) {
      if bytes[index] == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ">") {
        break
      }
      index += 1
    }
    return index
  }
}
