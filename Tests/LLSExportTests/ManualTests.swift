import Foundation
import LLSExport
import LLSModel
import Testing

@Suite("The reference manual")
struct ManualTests {
  private static let pages = LanguageManual.pages(checks: [("LLS0102", "A required attribute is missing.")])

  @Test("there is one page for each element, and two that lead to them")
  func everyElement() {
    let names = Self.pages.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(
      Set(names) == Set(ElementCatalogue.all.map { $0.tag + ".html" } + ["index.html", "all-checks.html"]))
  }

  @Test("every link leads to a page, and every page is reached from the first")
  func links() throws {
    let names = Set(Self.pages.map(\.name))
    var reached: [String: Set<String>] = [:]
    for page in Self.pages {
      let html = String(decoding: try HTMLWriter.bytes(of: page.document), as: UTF8.self)
      let targets = html.matches(of: /href="([^"#][^"]*)"/).map { String($0.1) }
      #expect(targets.filter { !names.contains($0) } == [], "\(page.name)")
      reached[page.name] = Set(targets)
    }
    #expect(reached["index.html"]?.union(["index.html"]) == names)
  }

  @Test("a page says all that the table says of its element", arguments: ElementCatalogue.all)
  func whole(grammar: ElementGrammar) {
    let text = TextWriter.text(of: ElementPage(grammar).document)
    #expect(text.hasPrefix("<\(grammar.tag)>\n\(grammar.meaning)\n"))
    for attribute in grammar.attributes {
      #expect(text.contains("\n  \(attribute.name)\n    What it says: \(attribute.meaning)\n"))
    }
    for child in grammar.childTags { #expect(text.contains("<\(child)>")) }
    for line in grammar.example.split(separator: "\n") { #expect(text.contains("\n  \(line)")) }
  }

  @Test("an example keeps its lines and spaces, and its signs are only text")
  func listing() throws {
    let document = Document(title: "A", language: "en-GB", blocks: [.listing("<p>\n  <em>a & b</em>\n</p>")])
    let html = String(decoding: try HTMLWriter.bytes(of: document), as: UTF8.self)
    #expect(html.contains("<pre><code>&lt;p&gt;\n  &lt;em&gt;a &amp; b&lt;/em&gt;\n&lt;/p&gt;</code></pre>"))
  }

  @Test(
    "a link may lead to a page beside, and to nothing else on the disk",
    arguments: [
      ("activity.html", true), ("../secret.html", false), ("/etc/passwd", false), (".html", false),
      ("a b.html", false), ("a.html#b", false), ("A.html", false), ("a.svg", false), ("c:a.html", false),
    ])
  func beside(target: String, isKept: Bool) throws {
    let document = Document(
      title: "A", language: "en-GB", blocks: [.paragraph([.link([.text("there")], target: target)])])
    let html = String(decoding: try HTMLWriter.bytes(of: document), as: UTF8.self)
    #expect(html.contains("href=\"\(target)\"") == isKept)
  }
}

@Suite("A document as plain lines")
struct TextWriterTests {
  @Test("every word of every block is there, and no line ends in spaces")
  func everyBlock() {
    let text = TextWriter.text(of: EveryBlock(words: { $0 }).document)
    for words in [
      "Every block", "not to be missed", "Inside", "75 minutes", "Every space counts", "A red dot",
      "Timetable",
      "You can pass at any time. Nobody will ask you why.", "Two adults are here", "Your code", "Face",
      "Kept on one page", "A circle for every fill.",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    for line in text.split(separator: "\n") { #expect(line.last != " ", "\(line)") }
  }
}
