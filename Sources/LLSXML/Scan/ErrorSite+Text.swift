import LLSDiagnostics
import LLSModel

/// Mistakes with text, values and everything that is not a tag.
extension ErrorSite {
  /// An `&` that begins nothing, or a name that XML does not know.
  func badReference() -> Diagnostic {
    guard let index = last(UInt8(ascii: "&"), before: offset) else { return anythingElse() }
    var end = index + 1
    while end < bytes.count, end < index + 40, bytes[end] < 0x80, isNamePart(bytes[end]) { end += 1 }
    let name = words(SourceSpan(start: index + 1, end: end))
    if end < bytes.count, bytes[end] == UInt8(ascii: ";"), !name.isEmpty {
      return found(
        at: SourceSpan(start: index, end: end + 1), "there is no sign called &\(name);",
        label: "type the character itself",
        help: "only &amp; &lt; &gt; &quot; &apos; exist; type other characters as themselves, such as é or –")
    }
    return found(
      at: character(at: index), "a plain & may not stand here", label: "write &amp;",
      help: "write &amp; where you mean the sign &, for example “bread &amp; butter”", suggestions: ["&amp;"])
  }

  /// A `<` that begins no tag, or a tag with something in it that is no attribute.
  func badName() -> Diagnostic {
    let isHere = offset < bytes.count && bytes[offset] == UInt8(ascii: "<")
    let beginsEnd = isHere && offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "/")
    guard let open = last(UInt8(ascii: "<"), before: isHere ? offset - 1 : max(0, offset - 1)) else {
      return beginsEnd ? closesNothing(at: offset) : plainLessThan(at: min(offset, max(0, bytes.count - 1)))
    }
    let isInsideTag = !bytes[open..<min(offset, bytes.count)].contains(UInt8(ascii: ">"))
    let beginsTag = open + 1 < bytes.count && isNamePart(bytes[open + 1]) && !isDigit(bytes[open + 1])
    if isHere, isInsideTag, beginsTag { return unfinishedTag() }
    if isHere { return beginsEnd ? closesNothing(at: offset) : plainLessThan(at: offset) }
    if open + 1 < bytes.count, bytes[open + 1] == UInt8(ascii: "/") { return closesNothing(at: open) }
    guard isInsideTag, beginsTag else { return plainLessThan(at: open) }
    let tag = name(at: open + 1)
    return found(
      at: tag, "the tag <\(words(tag)) has something in it that is not an attribute",
      label: "look inside this tag", help: "attributes look like this: minutes=\"10\"")
  }

  private func closesNothing(at open: Int) -> Diagnostic {
    let tag = name(at: min(open + 2, bytes.count))
    return found(
      at: tag.length > 0 ? tag : character(at: open), "</\(words(tag))> closes nothing", label: "delete it",
      help: "every </tag> needs a <tag> before it")
  }

  private func plainLessThan(at index: Int) -> Diagnostic {
    let place = skippingSpace(from: index + 1)
    let isEnd = place < bytes.count && bytes[place] == UInt8(ascii: "/")
    let tag = name(at: min(bytes.count, isEnd ? place + 1 : place))
    if place > index + 1, ElementCatalogue.grammar(of: words(tag)) != nil,
      isEnd ? tag.end < bytes.count && bytes[tag.end] == UInt8(ascii: ">") : !isUnfinished(from: tag.start)
    {
      let meant = (isEnd ? "</" : "<") + words(tag)
      return found(
        at: SourceSpan(start: index, end: tag.end), "no space may stand after the < of a tag",
        label: "write \(meant)",
        help: "write \(meant) without the space; if you mean the sign itself, write &lt;",
        suggestions: [meant])
    }
    return found(
      at: character(at: index), "a plain < may not stand here", label: "write &lt;",
      help: "write &lt; where you mean the sign <, for example “groups with &lt; 4 people”",
      suggestions: ["&lt;"])
  }

  func lessThanInValue() -> Diagnostic {
    let place = offset < bytes.count ? offset : max(0, bytes.count - 1)
    let sign = bytes[place] == UInt8(ascii: "<") ? place : last(UInt8(ascii: "<"), before: place) ?? place
    guard let quote = last(UInt8(ascii: "="), before: max(0, sign - 1)),
      hasLineBreak(from: quote, to: sign) || beginsTag(at: sign)
    else {
      return found(
        at: character(at: sign), "a plain < may not stand in a value",
        label: "write &lt;, or close the "
          + "quote before it",
        help: "write &lt; for the sign; if a new tag begins here, the value before it lacks its closing "
          + "quote",
        suggestions: ["&lt;"])
    }
    return quoteNeverClosed(from: quote)
  }

  func missingQuotes() -> Diagnostic {
    let open = last(UInt8(ascii: "<"), before: max(0, offset - 1)) ?? 0
    let attribute = lastName(before: offset, after: open)
    let name = words(attribute)
    if isUnfinished(from: open),
      !bytes[attribute.start..<max(attribute.start, min(offset, bytes.count))]
        .contains(UInt8(ascii: "="))
    {
      return unfinishedTag()
    }
    let isCurly = offset < bytes.count && bytes[offset] == 0xE2
    let hasSign = bytes[min(attribute.end, bytes.count)..<min(max(offset, attribute.end), bytes.count)]
      .contains(UInt8(ascii: "="))
    return found(
      at: attribute,
      hasSign ? "the value of \(name) is not in quotes" : "\(name) has no value",
      label: "write \(name)=\"…\"",
      help: isCurly
        ? "values stand in straight quotes, for example minutes=\"10\"; curly ones come from word processors"
        : hasSign
          ? "put the value between double quotes, for example minutes=\"10\""
          : "give it a value, for example minutes=\"10\", or delete it")
  }

  func quoteNeverClosed() -> Diagnostic {
    quoteNeverClosed(from: last(UInt8(ascii: "="), before: max(0, offset - 1)) ?? offset)
  }

  /// Whether a `<` begins the tag of an element that the language has, or any end tag.
  private func beginsTag(at sign: Int) -> Bool {
    guard sign + 1 < bytes.count else { return false }
    if bytes[sign + 1] == UInt8(ascii: "/") { return true }
    return ElementCatalogue.grammar(of: words(name(at: sign + 1))) != nil
  }

  /// The `=` of an attribute whose closing quote is missing, so that its value ran on to the next attribute's opening quote;
  /// nil where the value before a place does not end like that.
  func signOfOpenQuote(before place: Int) -> Int? {
    guard place >= 3, place <= bytes.count, bytes[place - 2] == UInt8(ascii: "=") else { return nil }
    let quote = bytes[place - 1]
    var index = place - 3
    while index > 0, bytes[index] != quote, bytes[index] != UInt8(ascii: "<") { index -= 1 }
    guard index > 0, bytes[index] == quote, bytes[index - 1] == UInt8(ascii: "=") else { return nil }
    return index - 1
  }

  private func quoteNeverClosed(from sign: Int) -> Diagnostic {
    let attribute = lastName(before: sign, after: last(UInt8(ascii: "<"), before: max(0, sign - 1)) ?? 0)
    return found(
      at: attribute, "the quote after \(words(attribute))= is never closed", label: "opens here",
      help: "write \" at the end of the value")
  }

  func attributeTwice() -> Diagnostic {
    let open = last(UInt8(ascii: "<"), before: max(0, offset - 1)) ?? 0
    let name = error.first ?? ""
    var places: [SourceSpan] = []
    var index = open
    while index < min(bytes.count, open + ByteLimits.startTag), bytes[index] != UInt8(ascii: ">") {
      index += 1
      guard MarkupWalk.isSpace(bytes[index - 1]) else { continue }
      let span = self.name(at: index)
      if words(span) == name || words(span).hasSuffix(":" + name) { places.append(span) }
    }
    let related =
      places.count > 1
      ? places.first.map { Diagnostic.Related(span: $0, label: "first written here") } : nil
    return found(
      at: places.last ?? character(at: offset), "\(name) is written twice in one tag",
      label: "delete "
        + "one of them",
      related: related)
  }

  func missingSpace() -> Diagnostic {
    if error.text.contains("PI") { return brokenInstruction() }
    let place = offset < bytes.count ? offset : max(0, bytes.count - 1)
    if bytes[place] == UInt8(ascii: "/") { return unfinishedTag() }
    if bytes[place...].starts(with: [0xC2, 0xA0]) {
      return found(
        at: character(at: place), "a no-break space stands between two attributes",
        label: "write a plain space",
        help: "such spaces come from word processors and web pages, and look like any other",
        suggestions: [" "])
    }
    if let sign = signOfOpenQuote(before: place) { return quoteNeverClosed(from: sign) }
    return found(
      at: character(at: place), "a space is missing here, or a quote stands inside a value",
      label: "look before this",
      help: "attributes look like minutes=\"10\", with a space between two of them; a quote inside a "
        + "value is &quot;")
  }

  func forbiddenCharacter() -> Diagnostic {
    let message = "a text may not hold this character"
    if error.text.contains("CharRef"), let sign = last(UInt8(ascii: "&"), before: offset) {
      var end = sign + 1
      while end < min(bytes.count, sign + 12), isNamePart(bytes[end]) { end += 1 }
      return found(at: SourceSpan(start: sign, end: end), message, label: "delete it")
    }
    return found(
      at: character(at: offset), message, label: "delete it",
      help: "it is invisible, and often comes from copying out of another program")
  }

  func brokenComment() -> Diagnostic {
    // Nothing that is open may hold its own beginning again, so the last one is the one that is open.
    let place = openComment ?? offset
    return commentIsOpen
      ? found(
        at: SourceSpan(start: place, end: min(place + 4, bytes.count)), "the comment is never closed",
        label: "opens here", help: "a comment ends with -->")
      : found(
        at: doubleHyphen(after: place), "-- may not stand inside a comment", label: "write - or –",
        help: "a comment begins with <!-- and ends with --> and has no -- between")
  }

  private func doubleHyphen(after open: Int) -> SourceSpan {
    guard let place = first("--", from: open + 4) else { return character(at: max(0, offset - 1)) }
    return SourceSpan(start: place, end: place + 2)
  }

  /// Where the comment begins that the parser could not finish.
  var openComment: Int? {
    guard let place = last("<!--") else { return nil }
    // A comment that was never closed runs on into the next one, whose beginning the parser then complains of.
    guard error.code != 45, place + 4 >= offset - 1, let before = last("<!--", before: place - 1),
      first("-->", from: before).map({ $0 > place }) ?? true
    else { return place }
    return before
  }

  /// Whether a comment has no end of its own: none follows, or another comment begins before it.
  var commentIsOpen: Bool {
    guard error.code != 45, let place = openComment else { return true }
    guard let end = first("-->", from: place + 4) else { return true }
    return first("<!--", from: place + 4).map { $0 < end } ?? false
  }

  func brokenSection() -> Diagnostic {
    if error.code == 63 {
      return found(
        at: character(at: last("<![CDATA[").map { $0 + 1 } ?? offset),
        "the CDATA section is never closed", help: "it ends with ]]>")
    }
    // The parser stands where the text began, so look forward for the sign.
    let sign = Array("]]>".utf8)
    var place = offset
    while place + 3 < bytes.count, !bytes[place...].starts(with: sign) { place += 1 }
    return found(
      at: SourceSpan(start: place, end: place + 3), "]]> may not stand in a text", label: "write ]]&gt;",
      suggestions: ["]]&gt;"])
  }

  func lateDeclaration() -> Diagnostic {
    let open = last(UInt8(ascii: "<"), before: max(0, offset - 1)) ?? 0
    return found(
      at: name(at: min(bytes.count, open + 2)), "<?xml …?> may stand only at the very start of the file",
      label: "delete it here", help: "if it begins the file, delete the empty lines or spaces before it")
  }

  func brokenInstruction() -> Diagnostic {
    let open = last("<?") ?? last(UInt8(ascii: "<"), before: max(0, offset - 1)) ?? 0
    let end = bytes[open...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    if let curly = curlyQuote(from: open, to: end) {
      return found(
        at: curly, "a curly quote stands where a straight one has to", label: "write \"",
        help: "curly quotes come from word processors; the first line is "
          + "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", suggestions: ["\""])
    }
    return found(
      at: name(at: min(bytes.count, open + 2)), "the line that begins with <? is not complete",
      label: "look at this line",
      help: "such a line ends with ?>; the first one of a file is <?xml version=\"1.0\" encoding=\"UTF-8\"?>")
  }

  // MARK: Looking around

  /// The first curly quotation mark of a stretch.
  private func curlyQuote(from start: Int, to end: Int) -> SourceSpan? {
    var index = start
    while index + 2 < min(end, bytes.count) {
      if bytes[index] == 0xE2, bytes[index + 1] == 0x80, (0x98...0x9F).contains(bytes[index + 2]) {
        return SourceSpan(start: index, end: index + 3)
      }
      index += 1
    }
    return nil
  }

  /// Whether a tag meets the next `<`, or the end of the file, before its own `>`.
  func isUnfinished(from open: Int) -> Bool {
    guard open < bytes.count else { return true }
    let next = bytes[(open + 1)...].first { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
    return next != UInt8(ascii: ">")
  }

  /// Where a text begins for the last time before the place of the error.
  func last(_ text: String, before place: Int? = nil) -> Int? {
    let (wanted, bytes) = (Array(text.utf8), self.bytes)
    var index = min(place ?? offset, bytes.count - wanted.count)
    while index >= 0 {
      if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) { return index }
      index -= 1
    }
    return nil
  }

  /// Where a text begins next.
  func first(_ text: String, from place: Int) -> Int? {
    let (wanted, bytes) = (Array(text.utf8), self.bytes)
    var index = place
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) { return index }
      index += 1
    }
    return nil
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "#")
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func hasLineBreak(from: Int, to: Int) -> Bool {
    bytes[min(from, to)..<max(from, to)].contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// The last name that ends before a place in a tag: the attribute at hand.
  private func lastName(before place: Int, after floor: Int) -> SourceSpan {
    var end = min(place, bytes.count)
    while end > floor, MarkupWalk.isSpace(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: "=") { end -= 1 }
    var start = end
    while start > floor + 1, !MarkupWalk.isSpace(bytes[start - 1]) { start -= 1 }
    return start < end ? SourceSpan(start: start, end: end) : character(at: place)
  }
}
