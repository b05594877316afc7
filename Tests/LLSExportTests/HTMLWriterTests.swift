import LLSExport
import LLSModel
import Testing

@Suite("a page")
struct HTMLWriterTests {
  private func page(_ document: Document) throws -> String {
    String(decoding: try HTMLWriter.bytes(of: document), as: UTF8.self)
  }

  private func page(_ blocks: [Block]) throws -> String {
    try page(Document(title: "T", language: "en-GB", hasContents: false, blocks: blocks))
  }

  @Test("the same document gives the same bytes")
  func sameBytes() throws {
    let document = EveryBlock { $0 }.document
    #expect(try HTMLWriter.bytes(of: document) == HTMLWriter.bytes(of: document))
  }

  @Test("every block and inline leaves its words in the page")
  func everyBlock() throws {
    let page = try page(EveryBlock { $0 }.document)
    for words in [
      "Every block", "CC BY 4.0", "<em>stressed</em>", "<strong>not to be missed</strong>",
      "<dfn>opt-out</dfn>",
      "href=\"https://example.org/?a=1&amp;b=2\"", "href=\"tel:", "href=\"mailto:someone@example.org\"",
      "<a href=\"#boxes\">", "alt=\"A red dot\"", "<caption>Timetable</caption>", "scope=\"col\"",
      "scope=\"row\"",
      "role=\"img\"", "<desc", "<details open", "What we agree", "Card A", "Very good", "fully", "17:30",
      "Kept on one page", "Sheet tent", "Sheet largeCards", "id=\"face-poster\"",
    ] {
      #expect(page.contains(words), "missing: \(words)")
    }
    for role in BoxRole.allCases { #expect(page.contains(">\(role.rawValue)</p>"), "\(role)") }
    for fill in Fill.allCases { #expect(page.contains("url(#fill-\(fill.rawValue))"), "\(fill)") }
  }

  @Test(
    "hostile text stays text in every place",
    arguments: [
      "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "</style></title></svg><script>",
      "]]>-->",
      "javascript:alert(1)", "&#60;script&#62;",
    ])
  func hostileText(_ words: String) throws {
    let harmless = String(words.map { $0 == " " ? " " : "x" })
    let plain = try page(EveryBlock { _ in harmless }.document)
    let page = try page(EveryBlock { _ in words }.document)
    // The same elements and the same attributes, in the same order: none begins in a text.
    let isUnchanged = Self.skeleton(page) == Self.skeleton(plain)
    #expect(isUnchanged)
    #expect(!page.contains("<script"))
    #expect(!page.contains("href=\"javascript"))
  }

  @Test("characters that work unseen are made visible")
  func controlCharacters() throws {
    let page = try page([.paragraph([.text("a\u{0}\u{1B}[31m\u{7F}\u{9B}\u{202E}\u{2066}b\u{FFFF}\tc")])])
    #expect(page.contains("<p>a␀␛[31m␡\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}\tc</p>"))
  }

  @Test(
    "a link leads only to the web, a mailbox, a telephone or a place in the page",
    arguments: [
      ("https://example.org/", true), ("HTTP://example.org/", true), ("mailto:a@example.org", true),
      ("tel:+441110000000", true), ("#here", true), ("#nowhere", false), ("javascript:alert(1)", false),
      (" java\tscript:alert(1)", false), ("data:text/html,x", false), ("file:///etc/passwd", false),
      ("//example.org/", false), ("https:example.org", false), ("", false), ("vbscript:x", false),
    ])
  func links(_ target: String, _ isFollowed: Bool) throws {
    let page = try page([
      .heading(level: 1, text: [.text("H")], id: "here"), .paragraph([.link([.text("go")], target: target)]),
    ])
    let paragraph = page[(page.range(ofText: "<p>") ?? page.startIndex)...].prefix { $0 != "\n" }
    #expect(paragraph.contains("href") == isFollowed)
    #expect(paragraph.contains("go"))
  }

  @Test("headings go down one level at a time, whatever levels the document has")
  func headingLevels() throws {
    let page = try page([1, 3, 3, 2, 6, 1, 4].map { .heading(level: $0, text: [.text("h")], id: nil) })
    let levels = page.split(separator: "<h").dropFirst().compactMap { $0.first?.wholeNumberValue }
    #expect(levels == [1, 2, 3, 3, 3, 4, 2, 3])
  }

  @Test("two places with one id get two names, and links lead to the first")
  func doubleIdentifiers() throws {
    let page = try page([
      .heading(level: 1, text: [.text("One")], id: "same"),
      .heading(level: 1, text: [.text("Two")], id: "same"),
      .heading(level: 1, text: [.text("Three")], id: "content"),
      .paragraph([.reference([.text("there")], id: "same"), .reference([.text("here")], id: "content")]),
    ])
    for part in [
      "id=\"same\">One", "id=\"same-2\">Two", "id=\"content-2\">Three", "#same\">there", "#content-2\">here",
    ] {
      #expect(page.contains(part), "missing: \(part)")
    }
  }

  @Test("a pointer to nowhere and a link within a link keep their words")
  func brokenPointers() throws {
    let page = try page([
      .paragraph([
        .reference([.text("lost")], id: "gone"),
        .link(
          [.text("out "), .link([.text("in")], target: "https://b.example/")], target: "https://a.example/"),
      ])
    ])
    #expect(page.contains("<p>lost<a href=\"https://a.example/\" rel=\"noreferrer\">out in</a></p>"))
  }

  @Test("nothing in a page can run or load anything")
  func policy() throws {
    let page = try page(EveryBlock { $0 }.document)
    #expect(page.contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-"))
    for part in [
      "<script", " style=\"", "onload", "src=\"http", "<link", "<iframe", "@import", "<form", "<input",
    ] {
      #expect(!page.contains(part), "holds \(part)")
    }
  }

  @Test("a picture that is missing, or that no browser shows, is said by its name")
  func pictures() {
    let block = Block.image(asset: "map.png", description: "A map", caption: [])
    let tiff = Asset(bytes: [1], mediaType: "image/tiff")
    #expect(throws: ExportError.missingPicture(name: "map.png")) { try page([block]) }
    #expect(throws: ExportError.unknownPictureKind(name: "map.png", mediaType: "image/tiff")) {
      try page(Document(title: "T", language: "en", blocks: [block], assets: ["map.png": tiff]))
    }
  }

  @Test("a page in Welsh says that the writer's own words are English")
  func otherLanguage() throws {
    let page = try page(Document(title: "Pennawd", language: "cy", blocks: []))
    #expect(page.contains("<html lang=\"cy\">"))
    #expect(page.contains("lang=\"en-GB\">Skip to the content"))
  }

  @Test("every format is found by its name, and an unknown one lists them")
  func catalogue() throws {
    for format in ExportCatalogue.formats {
      #expect(try ExportCatalogue.format(format.id).fileExtension == format.fileExtension)
      #expect(try !format.write(EveryBlock { $0 }.document).isEmpty)
    }
    #expect(throws: ExportError.unknownFormat("docm", known: ["html"])) { try ExportCatalogue.format("docm") }
  }

  /// Tags and attribute names in order, without any text, the way a browser's tokenizer sees them.
  private static func skeleton(_ page: String) -> [String] {
    var parts: [String] = []
    for piece in page.split(separator: "<").dropFirst() {
      guard let end = piece.firstIndex(of: ">") else { continue }
      let quoted = piece[..<end].split(separator: "\"", omittingEmptySubsequences: false)
      parts.append(
        quoted.enumerated().filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined())
    }
    return parts
  }
}

extension String {
  /// Where a text first begins.
  fileprivate func range(ofText text: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }
}
