import LLSModel

/// Builds a page: names come from closed sets, and all text is escaped on its way in.
struct HTMLBuilder {
  /// The page so far.
  private(set) var bytes: [UInt8] = []

  /// Words that are in another language than the page.
  private let translated: TranslatedWords

  /// Starts an empty page.
  ///
  /// - Parameter translated: words that are in another language than the page.
  init(translated: TranslatedWords = .none) {
    self.translated = translated
    bytes.reserveCapacity(1 << 17)
  }

  /// Adds an element with content.
  ///
  /// - Parameters:
  ///   - tag: which element.
  ///   - attributes: its attributes, in the order they are written.
  ///   - content: adds what stands inside.
  mutating func element(
    _ tag: HTMLTag, _ attributes: [HTMLAttribute] = [], content: (inout HTMLBuilder) -> Void
  ) {
    open(tag, attributes)
    content(&self)
    close(tag)
  }

  /// Adds an element that holds only words.
  mutating func element(_ tag: HTMLTag, _ attributes: [HTMLAttribute] = [], text words: String) {
    open(tag, attributes)
    // A name that the browser shows takes no elements.
    if tag == .title || tag == .desc { escaped(words) } else { text(words) }
    close(tag)
  }

  /// Adds an element without content.
  mutating func element(_ tag: HTMLVoidTag, _ attributes: [HTMLAttribute] = []) {
    start(tag.rawValue, attributes)
    raw(tag.isDrawing ? "/>" : ">")
  }

  /// Starts an element; ``close(_:)`` with the same tag must follow.
  mutating func open(_ tag: HTMLTag, _ attributes: [HTMLAttribute] = []) {
    start(tag.rawValue, attributes)
    raw(">")
  }

  /// Ends an element.
  mutating func close(_ tag: HTMLTag) {
    raw("</")
    raw(tag.rawValue)
    raw(">")
  }

  /// Adds words; those in another language say which.
  mutating func text(_ words: String) {
    if translated.isEmpty { return escaped(words) }
    for piece in translated.pieces(of: words) {
      guard piece.isTranslated else {
        escaped(String(piece.words))
        continue
      }
      open(.span, [HTMLAttribute("lang", translated.language)])
      escaped(String(piece.words))
      close(.span)
    }
  }

  private mutating func escaped(_ words: String) { HTMLEscaping.append(words, to: &bytes) }

  /// Ends a line of the source, for people who read it.
  mutating func newline() { raw("\n") }

  /// Adds the doctype.
  mutating func doctype() { raw("<!DOCTYPE html>\n") }

  /// Adds a named fact about the page for the browser.
  mutating func meta(_ name: String, _ content: String) {
    element(.meta, [HTMLAttribute("name", name), HTMLAttribute("content", content)])
  }

  /// Adds the style sheet as it is. It comes from the source of this program, and its fingerprint stands in
  /// the page's policy.
  mutating func style() {
    open(.style)
    raw(PageStyle.text)
    close(.style)
  }

  /// Adds the script of a live page as it is, in the same way.
  mutating func script() {
    raw("<script>")
    raw(LivePage.script)
    raw("</script>\n")
  }

  private mutating func start(_ name: String, _ attributes: [HTMLAttribute]) {
    raw("<")
    raw(name)
    for attribute in attributes {
      raw(" ")
      raw(attribute.name)
      raw("=\"")
      escaped(attribute.value)
      raw("\"")
    }
  }

  private mutating func raw(_ words: String) { bytes.append(contentsOf: words.utf8) }
}
