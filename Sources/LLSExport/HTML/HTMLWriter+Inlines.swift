import LLSModel

extension HTMLWriter {
  /// Adds runs of text.
  mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let words): page.text(words)
    case .emphasis(let parts): write(parts, in: .em)
    case .strong(let parts): write(parts, in: .strong)
    case .term(let parts): write(parts, in: .dfn)
    case .link(let parts, target: let target):
      // A target that may not be followed leaves its words.
      guard let link = LinkTarget(target, anchors: anchors) else { return write(parts) }
      let attributes =
        [HTMLAttribute("href", link.href)]
        + (link.isOutside ? [HTMLAttribute("rel", "noreferrer")] : [])
        + (Self.isBare(parts.plainText, of: target) ? [.class("bare")] : [])
      page.open(.a, attributes)
      write(withoutLinks: parts, otherwise: link.href)
      page.close(.a)
    case .reference(let parts, id: let id):
      guard let anchor = anchors.anchor(for: id) else { return write(parts) }
      page.open(.a, [HTMLAttribute("href", "#" + anchor)])
      write(withoutLinks: parts, otherwise: id)
      page.close(.a)
    }
  }

  /// Whether a link's words are its address, so that paper needs no second copy of it.
  private static func isBare(_ words: String, of target: String) -> Bool {
    ["", "https://"].contains { start in ["", "/"].contains { target == start + words + $0 } }
  }

  private mutating func write(_ parts: [Inline], in tag: HTMLTag) {
    page.open(tag)
    write(parts)
    page.close(tag)
  }

  /// Adds the words of a link; a link within a link is only its words, and one without words shows where it
  /// goes.
  private mutating func write(withoutLinks parts: [Inline], otherwise target: String) {
    if parts.plainText.allSatisfy(\.isWhitespace) { return page.text(target) }
    write(parts.withoutLinks)
  }
}

extension [Inline] {
  /// The same words with links turned into plain text.
  fileprivate var withoutLinks: [Inline] {
    flatMap { part -> [Inline] in
      switch part {
      case .text: [part]
      case .emphasis(let inner): [.emphasis(inner.withoutLinks)]
      case .strong(let inner): [.strong(inner.withoutLinks)]
      case .term(let inner): [.term(inner.withoutLinks)]
      case .link(let inner, target: _), .reference(let inner, id: _): inner.withoutLinks
      }
    }
  }
}
