package import LLSModel

/// Writes a document as one page that needs nothing else: no script, no font, no picture from outside.
///
/// The same document always gives the same bytes. The page reads well aloud, on a phone, in the dark and on
/// A4 paper.
package struct HTMLWriter {
  /// What is being written.
  let document: Document
  /// The places that links point to.
  let anchors: HTMLAnchors
  /// What makes it a page that follows its file; nil for every page that is kept.
  private let live: LivePage?
  /// The page so far.
  var page: HTMLBuilder
  /// How many places have been met.
  private var placesMet = 0
  /// How many headings have been met.
  private var headingsMet = 0

  private init(_ document: Document, live: LivePage? = nil) {
    self.document = document
    self.live = live
    page = HTMLBuilder(translated: document.translated)
    anchors = HTMLAnchors(of: document)
  }

  /// Writes a document.
  ///
  /// - Parameter document: what to write; any text in it is safe.
  /// - Returns: the page, in UTF-8.
  /// - Throws: ``ExportError`` when a picture is missing or of a kind that browsers do not show.
  package static func bytes(of document: Document) throws(ExportError) -> [UInt8] {
    var writer = HTMLWriter(document)
    try writer.writePage()
    return writer.page.bytes
  }

  /// Writes a document that a browser shows while its author works on it.
  ///
  /// - Parameters:
  ///   - document: what to write; any text in it is safe.
  ///   - live: what stands above it, and which revision it is.
  /// - Returns: the page, in UTF-8; its script and its policy make it of no use as a file.
  /// - Throws: as ``bytes(of:)`` does.
  package static func bytes(of document: Document, live: LivePage) throws(ExportError) -> [UInt8] {
    var writer = HTMLWriter(document, live: live)
    try writer.writePage()
    return writer.page.bytes
  }

  /// The name of the next place, in the order that the places were collected.
  mutating func nextPlace() -> String {
    defer { placesMet += 1 }
    return anchors.names[placesMet]
  }

  /// The next heading as the page shows it.
  mutating func nextHeading() -> HTMLAnchors.Heading {
    defer { headingsMet += 1 }
    return anchors.headings[headingsMet]
  }

  /// Adds an element whose content the writer itself adds.
  mutating func element(
    _ tag: HTMLTag, _ attributes: [HTMLAttribute] = [],
    content: (inout HTMLWriter) throws(ExportError) -> Void
  ) throws(ExportError) {
    page.open(tag, attributes)
    try content(&self)
    page.close(tag)
  }

  private mutating func writePage() throws(ExportError) {
    page.doctype()
    let letters: [HTMLAttribute] = document.letters == .large ? [.class("large-print")] : []
    page.open(.html, [HTMLAttribute("lang", languageTag)] + letters)
    writeHead()
    page.newline()
    page.open(.body, document.frame == .loosePages ? [.class("loose")] : [])
    page.element(
      .a, [.class("skip"), HTMLAttribute("href", "#content")] + fixedWords, text: "Skip to the content")
    HTMLDrawing.writeDefinitions(into: &page)
    page.newline()
    if let live { try write(live.above) }
    writeCover()
    writeContents()
    page.newline()
    page.open(.main, [.id("content"), HTMLAttribute("tabindex", "-1")])
    page.newline()
    try write(document.blocks)
    page.close(.main)
    page.newline()
    if live != nil { page.script() }
    page.close(.body)
    page.close(.html)
    page.newline()
  }

  private mutating func writeHead() {
    page.element(.head) { head in
      head.element(.meta, [HTMLAttribute("charset", "utf-8")])
      head.element(
        .meta,
        [
          HTMLAttribute("http-equiv", "Content-Security-Policy"),
          HTMLAttribute("content", live == nil ? PageStyle.policy : LivePage.policy),
        ])
      head.meta("viewport", "width=device-width, initial-scale=1")
      head.meta("color-scheme", "light dark")
      head.meta("referrer", "no-referrer")
      if let live { head.meta(LivePage.revisionName, String(live.revision)) }
      let isTranslated = document.translated.holds(document.title)
      head.element(
        .title, isTranslated ? [HTMLAttribute("lang", document.translated.language)] : [],
        text: document.title.isEmpty ? "Live Learn Survive" : document.title)
      head.style()
    }
  }

  private mutating func writeCover() {
    page.open(.header, [.class("cover")])
    page.element(.h1, text: document.title.isEmpty ? "Live Learn Survive" : document.title)
    if !document.subtitle.isEmpty {
      page.element(.p, [.class("subtitle")], text: document.subtitle)
    }
    if !document.facts.isEmpty { write(facts: document.facts) }
    page.close(.header)
    page.newline()
  }

  /// A list of the parts and, under each, its sections; deeper headings would make it too long to be of use.
  private mutating func writeContents() {
    let listed = anchors.headings.filter { $0.level <= 3 }
    guard document.hasContents, !listed.isEmpty else { return }
    page.open(.nav, [.class("contents"), HTMLAttribute("aria-labelledby", "contents")])
    page.element(.h2, [.id("contents")] + fixedWords, text: "Contents")
    page.open(.ol)
    var index = 0
    while index < listed.count {
      page.open(.li)
      writeContentsLine(listed[index])
      index += 1
      var below: [HTMLAnchors.Heading] = []
      while index < listed.count, listed[index].level > 2 {
        below.append(listed[index])
        index += 1
      }
      if !below.isEmpty {
        page.open(.ol)
        for heading in below {
          page.open(.li)
          writeContentsLine(heading)
          page.close(.li)
        }
        page.close(.ol)
      }
      page.close(.li)
      page.newline()
    }
    page.close(.ol)
    page.close(.nav)
  }

  private mutating func writeContentsLine(_ heading: HTMLAnchors.Heading) {
    page.element(.a, [HTMLAttribute("href", "#" + heading.anchor)], text: heading.text.plainText)
  }

  /// The document's language, or English where it states none that a browser could use.
  private var languageTag: String {
    let isPlain = document.language.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return isPlain && document.language.utf8.count >= 2 ? document.language : "en-GB"
  }

  /// Marks the few words that the writer adds as English in a document of another language.
  var fixedWords: [HTMLAttribute] {
    languageTag.hasPrefix("en") ? [] : [HTMLAttribute("lang", "en-GB")]
  }
}
