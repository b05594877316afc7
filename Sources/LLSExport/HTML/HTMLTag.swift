/// The elements that pages are built from. There is no way to write another one, and none of these runs or
/// loads anything.
enum HTMLTag: String {
  case html, head, title, style, body
  case header, nav, main, footer, section, figure, figcaption, details, summary
  case h1, h2, h3, h4, h5, h6
  case p, div, span, ul, ol, li, dl, dt, dd, a, em, strong, dfn, pre, code
  case table, caption, thead, tbody, tr, th, td
  case svg, defs, pattern, symbol, desc, text, g
  case fieldset, legend

  /// The heading of a level. Range: 1 to 6; others are moved to the nearest.
  static func heading(_ level: Int) -> HTMLTag {
    switch level {
    case ...1: .h1
    case 2: .h2
    case 3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }
}

/// Elements without content.
enum HTMLVoidTag: String {
  case meta, img
  case rect, line, circle, path, use

  /// Whether it belongs to a drawing, where an empty element closes itself.
  var isDrawing: Bool {
    switch self {
    case .meta, .img: false
    case .rect, .line, .circle, .path, .use: true
    }
  }
}

/// An attribute. Values are escaped by the builder; names come from the source, never from a document.
struct HTMLAttribute {
  /// The name.
  let name: String
  /// The value before escaping.
  let value: String

  /// Makes an attribute.
  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// One or more classes of the style sheet.
  static func `class`(_ names: String) -> HTMLAttribute { HTMLAttribute("class", names) }
  /// What links point to.
  static func id(_ name: String) -> HTMLAttribute { HTMLAttribute("id", name) }
  /// Keeps decoration from being read aloud.
  static let decoration = HTMLAttribute("aria-hidden", "true")
}
