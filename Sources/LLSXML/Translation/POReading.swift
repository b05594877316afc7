package import LLSDiagnostics
import LLSModel

/// Reads a translator's file, line by line, and says where it cannot.
package struct POReading {
  /// What was read; what stands before a mistake is there.
  package private(set) var file = POFile()
  /// What is wrong with the file's form.
  package private(set) var diagnostics: [Diagnostic] = []

  private let source: SourceFile
  private var message = POMessage()
  private var hasStarted = false
  private var seen: Set<String> = []
  private var field: Field?
  private var collected = ""
  private var collectedSpan: SourceSpan?

  private enum Field {
    case context, source, target, previousContext, previousSource
  }

  /// Reads a file.
  package init(_ source: SourceFile) {
    self.source = source
    guard String(validating: source.bytes, as: UTF8.self) != nil else {
      diagnostics = [
        Diagnostic(
          .badTranslatorsFile, path: source.path, span: nil, "the file is not UTF-8 text",
          help: "save it as UTF-8; programs for PO files can do that")
      ]
      return
    }
    var start = source.markLength
    let bytes = source.bytes
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      var last = end
      if last > start, bytes[last - 1] == 0x0D { last -= 1 }
      guard diagnostics.isEmpty else { return }
      take(start..<last)
      start = end + 1
    }
    finishField()
    finishMessage()
  }

  // MARK: Lines

  private mutating func take(_ line: Range<Int>) {
    var rest = line
    skipSpace(&rest)
    guard let first = byte(rest) else { return }
    guard first == UInt8(ascii: "#") else { return takeWords(rest, isObsolete: false) }
    let second = rest.count > 1 ? source.bytes[rest.lowerBound + 1] : 0
    switch second {
    case UInt8(ascii: "~"):
      rest = (rest.lowerBound + 2)..<rest.upperBound
      skipSpace(&rest)
      if byte(rest) == UInt8(ascii: "|") { return }
      takeWords(rest, isObsolete: true)
    case UInt8(ascii: "|"):
      startMessageIfNeeded()
      rest = (rest.lowerBound + 2)..<rest.upperBound
      skipSpace(&rest)
      takePrevious(rest)
    default:
      startMessageIfNeeded()
      let words = String(decoding: source.bytes[rest], as: UTF8.self)
      if second == UInt8(ascii: ",") {
        let flags = words.dropFirst(2).split(separator: ",").map { $0.split(separator: " ").joined() }
        if flags.contains("fuzzy") { message.isFuzzy = true }
      } else if second == UInt8(ascii: ".") {
        message.note = String(words.dropFirst(3))
      } else if second == UInt8(ascii: ":") {
        message.reference = String(words.dropFirst(3))
      }
    }
  }

  private mutating func takePrevious(_ line: Range<Int>) {
    var rest = line
    if takeKeyword("msgctxt", &rest) {
      begin(.previousContext)
    } else if takeKeyword("msgid", &rest) {
      begin(.previousSource)
    }
    takeString(rest)
  }

  private mutating func takeWords(_ line: Range<Int>, isObsolete: Bool) {
    var rest = line
    guard byte(rest) != nil else { return }
    if takeKeyword("msgctxt", &rest) {
      startMessageIfNeeded()
      begin(.context)
    } else if takeKeyword("msgid", &rest) {
      if field != .context { startMessageIfNeeded() }
      begin(.source)
    } else if takeKeyword("msgstr", &rest) {
      begin(.target)
      hasStarted = true
    } else if byte(rest) != UInt8(ascii: "\"") {
      return refuse(rest, "this line is none of the kinds that a PO file has")
    }
    if isObsolete { message.isObsolete = true }
    takeString(rest)
  }

  /// A string in quotes, added to the field that is being read.
  private mutating func takeString(_ line: Range<Int>) {
    var rest = line
    skipSpace(&rest)
    guard byte(rest) == UInt8(ascii: "\"") else {
      return refuse(rest.isEmpty ? line : rest, "words in quotes are missing here")
    }
    guard field != nil else { return refuse(rest, "these words belong to nothing") }
    var index = rest.lowerBound + 1
    var words: [UInt8] = []
    while index < rest.upperBound, source.bytes[index] != UInt8(ascii: "\"") {
      if source.bytes[index] == UInt8(ascii: "\\"), index + 1 < rest.upperBound {
        index += 1
        switch source.bytes[index] {
        case UInt8(ascii: "n"): words.append(0x0A)
        case UInt8(ascii: "t"): words.append(0x09)
        case UInt8(ascii: "r"): words.append(0x0D)
        default: words.append(source.bytes[index])
        }
      } else {
        words.append(source.bytes[index])
      }
      index += 1
    }
    guard index < rest.upperBound else { return refuse(rest, "the quotes are never closed") }
    let inside = SourceSpan(start: rest.lowerBound + 1, end: index)
    if (collectedSpan?.length ?? 0) == 0 { collectedSpan = inside }
    collected += String(decoding: words, as: UTF8.self)
  }

  // MARK: Fields and messages

  private mutating func begin(_ next: Field) {
    finishField()
    field = next
  }

  private mutating func finishField() {
    guard let field else { return }
    let span = collectedSpan ?? SourceSpan(start: 0, end: 0)
    switch field {
    case .context: (message.context, message.contextSpan) = (collected, span)
    case .source: message.source = collected
    case .target: (message.target, message.targetSpan) = (collected, span)
    case .previousSource: message.previousSource = collected
    case .previousContext: break
    }
    self.field = nil
    collected = ""
    collectedSpan = nil
  }

  /// A message ends where the next one begins: after its translation.
  private mutating func startMessageIfNeeded() {
    guard hasStarted else { return }
    finishField()
    finishMessage()
  }

  private mutating func finishMessage() {
    defer {
      message = POMessage()
      hasStarted = false
    }
    guard hasStarted else { return }
    if message.context.isEmpty, message.source.isEmpty {
      file.fields = message.target.split(separator: "\n").compactMap { line in
        guard let colon = line.firstIndex(of: ":") else { return nil }
        return (String(line[..<colon]), String(line[line.index(after: colon)...]).collapsedWords)
      }
      return
    }
    guard message.isObsolete || seen.insert(message.context + "\n" + message.source).inserted else {
      diagnostics.append(
        Diagnostic(
          .repeatedTranslation, path: source.path, span: message.contextSpan,
          "“\(message.context)” is translated twice", help: "delete one of the two"))
      return
    }
    file.messages.append(message)
  }

  // MARK: Small things

  private mutating func refuse(_ line: Range<Int>, _ message: String) {
    diagnostics.append(
      Diagnostic(
        .badTranslatorsFile, path: source.path,
        span: SourceSpan(start: line.lowerBound, end: line.upperBound), message,
        help: "open and save it with a program for PO files, or write it anew with lls translate extract"))
  }

  private func byte(_ line: Range<Int>) -> UInt8? { line.isEmpty ? nil : source.bytes[line.lowerBound] }

  private func skipSpace(_ line: inout Range<Int>) {
    while let first = byte(line), first == 0x20 || first == 0x09 {
      line = (line.lowerBound + 1)..<line.upperBound
    }
  }

  private func takeKeyword(_ word: String, _ line: inout Range<Int>) -> Bool {
    let end = line.lowerBound + word.utf8.count
    guard source.bytes[line].starts(with: word.utf8), end < line.upperBound,
      [0x20, 0x09, UInt8(ascii: "\"")].contains(source.bytes[end])
    else { return false }
    line = end..<line.upperBound
    skipSpace(&line)
    return true
  }
}
