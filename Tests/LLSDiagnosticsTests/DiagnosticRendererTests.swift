import LLSDiagnostics
import Testing

@Suite("What an author sees of a finding")
struct DiagnosticRendererTests {
  private func file(_ text: String, path: String = "Modules/landing/module.xml") -> SourceFile {
    SourceFile(path: path, bytes: Array(text.utf8))
  }

  private func span(_ text: String, of word: String) -> SourceSpan {
    let bytes = Array(text.utf8)
    let wanted = Array(word.utf8)
    let start = (0...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) } ?? 0
    return SourceSpan(start: start, end: start + wanted.count)
  }

  @Test("the layout is the one the language's page promises")
  func promisedLayout() {
    let text =
      String(repeating: "\n", count: 84) + "    <activity id=\"names\" kind=\"icebreaker\">\n"
    let source = file(text)
    let finding = Diagnostic(
      .missingAttribute, path: source.path, span: span(text, of: "activity"),
      "<activity> has no minutes", label: "add minutes=\"…\"",
      help: "how long it takes, in whole minutes, for example minutes=\"10\"")
    let expected = """
      error[LLS0102]: <activity> has no minutes
        --> Modules/landing/module.xml:85:6
         |
      85 |     <activity id="names" kind="icebreaker">
         |      ^^^^^^^^ add minutes="…"
         = help: how long it takes, in whole minutes, for example minutes="10"

      """
    #expect(DiagnosticRenderer(files: [source]).text(finding) == expected)
  }

  @Test("in a file that is one very long line, the column is exact and only what stands around it is shown")
  func oneLongLine() {
    let pad = String(repeating: "é", count: 100_000)
    let source = file("<p>" + pad + "<zz/>" + pad + "</p>", path: "m.xml")
    let start = 3 + 200_000 + 1
    let finding = Diagnostic(
      .unknownElement, path: "m.xml", span: SourceSpan(start: start, end: start + 2), "no such element",
      label: "here")
    let lines = DiagnosticRenderer(files: [source]).text(finding).split(separator: "\n")
    #expect(lines[1] == " --> m.xml:1:100005")
    let shown = "…" + String(repeating: "é", count: 39) + "<zz/>" + String(repeating: "é", count: 116) + "…"
    #expect(lines[3] == "1 | " + shown)
    #expect(lines[4] == "  | " + String(repeating: " ", count: 41) + "^^ here")
  }

  @Test("the second place stands above when it comes first in the file")
  func secondPlaceAbove() {
    let text = "<a id=\"one\"/>\n\n\n<b id=\"one\"/>\n"
    let source = file(text, path: "m.xml")
    let first = span(text, of: "one")
    let finding = Diagnostic(
      .duplicateID, path: source.path, span: SourceSpan(start: first.start + 16, end: first.end + 16),
      "the id one is used twice", label: "used again here",
      related: .init(span: first, label: "first used here"))
    let expected = """
      error[LLS0201]: the id one is used twice
       --> m.xml:4:8
        |
      1 | <a id="one"/>
        |        --- first used here
      ...
      4 | <b id="one"/>
        |        ^^^ used again here

      """
    #expect(DiagnosticRenderer(files: [source]).text(finding) == expected)
  }

  @Test("a second place in another file names that file")
  func secondPlaceElsewhere() {
    let source = file("<a ref=\"x\"/>", path: "m.xml")
    let other = file("\n<toolkit/>", path: "toolkit.xml")
    let finding = Diagnostic(
      .moduleNotInToolkit, .warning, path: source.path, span: SourceSpan(start: 1, end: 2), "not listed",
      related: .init(path: "toolkit.xml", span: SourceSpan(start: 2, end: 9), label: "listed here"))
    let expected = """
      warning[LLS0205]: not listed
       --> m.xml:1:2
        |
      1 | <a ref="x"/>
        |  ^
       ::: toolkit.xml:2
        |
      2 | <toolkit/>
        |  ------- listed here

      """
    #expect(DiagnosticRenderer(files: [source, other]).text(finding) == expected)
  }

  @Test(
    "tabs and wide letters do not push the carets aside",
    arguments: [
      ("\t<x y=\"ñ\"/>", "y", "       "), ("<p>漢字 y</p>", "y", "        "),
      ("<p>e\u{301} y</p>", "y", "     "),
      ("<p>👩‍👧 y</p>", "y", "      "), ("\u{FEFF}<y/>", "y", " "),
    ])
  func caretColumns(text: String, word: String, indent: String) {
    let source = file(text, path: "m.xml")
    let finding = Diagnostic(.badValue, path: "m.xml", span: span(text, of: word), "x")
    let caret = DiagnosticRenderer(files: [source]).text(finding).split(separator: "\n").first {
      $0.contains("^")
    }
    #expect(caret.map(String.init) == "  | " + indent + "^")
  }

  @Test("nothing in a file can drive the terminal")
  func hostileText() {
    let text = "<p a=\"\u{1B}]0;owned\u{7}\u{9B}2J\u{202E}\">"
    let source = file(text, path: "\u{1B}[2Jm.xml")
    let finding = Diagnostic(
      .badValue, path: source.path, span: span(text, of: "p"), "\u{1B}[31mred", label: "\u{85}",
      help: "\u{2066}x")
    let shown = DiagnosticRenderer(files: [source]).text([finding], modules: 1)
    let bad = shown.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value)
        || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
    }
    #expect(bad.isEmpty)
    #expect(shown.contains("␛]0;owned␇<U+009B>2J<U+202E>"))
  }

  @Test("colour is only added, never instead of words")
  func colour() {
    let source = file("<p>x</p>", path: "m.xml")
    let finding = Diagnostic(
      .badValue, .warning, path: "m.xml", span: SourceSpan(start: 1, end: 2), "x", label: "y", help: "z")
    let coloured = DiagnosticRenderer(files: [source], colour: true).text(finding)
    var plain = ""
    var isInEscape = false
    for character in coloured {
      if character == "\u{1B}" { isInEscape = true }
      if !isInEscape { plain.append(character) }
      if character == "m", isInEscape { isInEscape = false }
    }
    #expect(coloured != plain)
    #expect(plain == DiagnosticRenderer(files: [source]).text(finding))
  }

  @Test("a line of a hundred thousand letters is cut around the place")
  func longLine() {
    let text = String(repeating: "a", count: 50_000) + "<here/>" + String(repeating: "b", count: 50_000)
    let finding = Diagnostic(.badValue, path: "m.xml", span: span(text, of: "here"), "x")
    let lines = DiagnosticRenderer(files: [file(text, path: "m.xml")]).text(finding).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count < 200 })
    #expect(lines[3].hasPrefix("1 | …aaa"))
    #expect(lines[4] == "  | " + String(repeating: " ", count: 41) + "^^^^")
  }

  @Test("a finding about a whole file names the file and how to mend it")
  func wholeFile() {
    let finding = Diagnostic(
      .unreadableFile, path: "Modules/x", span: nil, "Modules/x does not exist", help: "look")
    let expected = """
      error[LLS0001]: Modules/x does not exist
        --> Modules/x
         = help: look

      """
    #expect(DiagnosticRenderer(files: []).text(finding) == expected)
  }

  @Test(
    "the last line counts",
    arguments: [
      ([Severity.error], 1, "1 error in 1 module"), ([], 3, "nothing to mend in 3 modules"),
      ([.error, .error, .warning, .note], 2, "2 errors, 1 warning and 1 note in 2 modules"),
    ])
  func summary(severities: [Severity], modules: Int, line: String) {
    let findings = severities.map { Diagnostic(.badValue, $0, path: "m", span: nil, "x") }
    #expect(DiagnosticSummary(of: findings, modules: modules).line == line)
  }

  @Test(
    "shared files that were checked by themselves are counted as such",
    arguments: [
      (0, 1, "nothing to mend in 1 shared file"), (0, 2, "nothing to mend in 2 shared files"),
      (1, 2, "nothing to mend in 1 module and 2 shared files"), (0, 0, "nothing to mend in 0 modules"),
    ])
  func shared(modules: Int, shared: Int, line: String) {
    #expect(DiagnosticSummary(of: [], modules: modules, shared: shared).line == line)
  }
}
