import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("Where names and values stand")
struct ScanTests {
  private func arena(_ text: String) throws -> (ElementArena, [UInt8]) {
    let file = SourceFile(path: "m.xml", bytes: Array(text.utf8))
    let outcome = Scan.arena(of: file)
    #expect(outcome.diagnostics.isEmpty)
    return (try #require(outcome.arena), file.bytes)
  }

  private func words(_ span: SourceSpan, _ bytes: [UInt8]) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  @Test("every span of a whole module cuts out exactly what it names")
  func everySpan() throws {
    let text = try Fixture.goodModule()
    for variant in [text, "\u{FEFF}" + text, text.replacing("\n", with: "\r\n")] {
      let (arena, bytes) = try arena(variant)
      #expect(arena.nodes.count > 70)
      for node in arena.nodes {
        #expect(words(node.nameSpan, bytes) == node.name)
        let tag = words(node.tagSpan, bytes)
        #expect(tag.hasPrefix("<" + node.name) && tag.hasSuffix(">"))
        let whole = words(SourceSpan(start: node.tagSpan.start, end: node.end), bytes)
        #expect(whole.hasSuffix("</\(node.name)>") || whole.hasSuffix("/>") && whole == tag)
        for attribute in arena.attributes[node.attributes] {
          #expect(words(attribute.nameSpan, bytes) == attribute.name)
          #expect(words(attribute.valueSpan, bytes) == attribute.value)
        }
      }
      for (index, run) in arena.texts.enumerated() {
        let raw = words(run.span, bytes)
        let value = arena.value(ofText: index)
        #expect(raw.split(whereSeparator: \.isWhitespace) == value.split(whereSeparator: \.isWhitespace))
      }
    }
  }

  @Test("values with entities, line breaks, quotes and signs keep their own bytes")
  func awkwardValues() throws {
    let text =
      "<a one='x &amp; \"y\"' \n\ttwo = \"l1\nl2 > m\"  three=\"&#x41;\" xmlns:q=\"u\" q:four=\"4\" xml:lang='cy'/>"
    let (arena, bytes) = try arena(text)
    #expect(arena.attributes.map(\.name) == ["one", "two", "three", "q:four", "xml:lang"])
    #expect(arena.attributes.map(\.value) == ["x & \"y\"", "l1 l2 > m", "A", "4", "cy"])
    #expect(arena.attributes.map(\.isOurs) == [true, true, true, false, true])
    let raw = arena.attributes.map { words($0.valueSpan, bytes) }
    #expect(raw == ["x &amp; \"y\"", "l1\nl2 > m", "&#x41;", "4", "cy"])
  }

  @Test("words keep their order among elements, with entities resolved and line ends as LF")
  func mixedText() throws {
    let (arena, bytes) = try arena(
      "<p>one &amp; <em>two</em> <strong>three</strong><!-- c --> fo<![CDATA[ur]]>\r\nfive</p>")
    #expect(
      arena.texts.indices.map { arena.value(ofText: $0) } == ["one & ", "two", " ", "three", " four\nfive"])
    #expect(words(arena.texts[4].span, bytes) == "<!-- c --> fo<![CDATA[ur]]>\r\nfive")
    #expect(Array(arena.children(of: 0)).count == 5)
  }

  @Test("the span of words leaves out the space around them, and nothing else")
  func trimmedWords() throws {
    for (text, shown) in [
      ("<p>\n  Hello \r\n</p>", "Hello"), ("<p> &#x41;bc &lt; x </p>", "&#x41;bc &lt; x"),
    ] {
      let (arena, bytes) = try arena(text)
      #expect(arena.texts.map { words($0.span, bytes) } == [shown])
    }
  }

  @Test("only this language's namespace is ours")
  func namespaces() throws {
    let ours = ElementCatalogue.namespace
    let (arena, _) = try arena(
      "<a xmlns='\(ours)'><b/><c xmlns='other'/><x:d xmlns:x='\(ours)'/><e xmlns=''/></a>")
    #expect(arena.nodes.map(\.isOurs) == [true, true, false, true, false])
    #expect(arena.nodes.map(\.name) == ["a", "b", "c", "d", "e"])
  }

  @Test("a large text in many pieces is one run")
  func longText() throws {
    let body = String(repeating: "words and words, é\n", count: 20_000)
    let (arena, bytes) = try arena("<p>" + body + "</p><!-- end -->")
    #expect(arena.texts.count == 1)
    #expect(arena.value(ofText: 0) == body)
    #expect(arena.nodes[0].end == bytes.count - 12)
  }
}
