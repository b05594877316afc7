import LLSModel

/// What the page draws itself: the signs on boxes, the faces on forms, and the patterns and shapes of charts.
enum HTMLDrawing {
  /// Names that the drawings take in every page.
  static let reservedNames =
    BoxRole.allCases.map { "sign-" + className($0) } + Fill.allCases.map { "fill-" + $0.rawValue }

  /// The style sheet's class for a role.
  static func className(_ role: BoxRole) -> String {
    switch role {
    case .instruction: "do"
    case .script: "say"
    case .question: "ask"
    case .tip: "tip"
    case .listenFor: "listen"
    case .safety: "safety"
    case .debrief: "debrief"
    case .variation: "variation"
    case .optOut: "opt-out"
    case .notice: "notice"
    }
  }

  /// What a box is called when the document gives it no label.
  static func usualLabel(_ role: BoxRole) -> String {
    switch role {
    case .instruction: "Do"
    case .script: "Say"
    case .question: "Ask"
    case .tip: "Tip"
    case .listenFor: "Listen for"
    case .safety: "Safety"
    case .debrief: "Debrief"
    case .variation: "Variation"
    case .optOut: "Way out"
    case .notice: "Please note"
    }
  }

  /// Adds the signs and patterns once; the page points to them.
  static func writeDefinitions(into page: inout HTMLBuilder) {
    page.open(.svg, [.class("definitions"), .decoration])
    page.open(.defs)
    for role in BoxRole.allCases {
      page.open(.symbol, [.id("sign-" + className(role)), HTMLAttribute("viewBox", "0 0 20 20")])
      for stroke in strokes(role) { page.element(.path, [HTMLAttribute("d", stroke)]) }
      page.close(.symbol)
    }
    for fill in Fill.allCases { writePattern(fill, into: &page) }
    page.close(.defs)
    page.close(.svg)
  }

  /// Adds a role's sign; its label says the same in words.
  static func writeIcon(_ role: BoxRole, into page: inout HTMLBuilder) {
    page.open(.svg, [.class("sign"), .decoration])
    page.element(.use, [HTMLAttribute("href", "#sign-" + className(role))])
    page.close(.svg)
  }

  /// Adds a face between unhappy and happy; its words stand under it.
  ///
  /// - Parameters:
  ///   - step: which face. Range: 0 up to the number of faces.
  ///   - count: how many faces there are.
  ///   - page: where to draw.
  static func writeFace(step: Int, of count: Int, into page: inout HTMLBuilder) {
    let bend = count > 1 ? Double(step) / Double(count - 1) * 2 - 1 : 0
    let corner = SVGNumber.text(29 - 4 * bend)
    let middle = SVGNumber.text(29 + 8 * bend)
    page.open(.svg, [.class("face"), HTMLAttribute("viewBox", "0 0 44 44"), .decoration])
    page.element(.circle, circle(22, 22, 19))
    page.element(.circle, [.class("eye")] + circle(15.5, 18, 2))
    page.element(.circle, [.class("eye")] + circle(28.5, 18, 2))
    page.element(.path, [HTMLAttribute("d", "M13 \(corner) Q22 \(middle) 31 \(corner)")])
    page.close(.svg)
  }

  /// Adds a shape of a chart.
  static func write(_ shape: Shape, into page: inout HTMLBuilder) {
    switch shape {
    case .rectangle(let x, let y, let width, let height, let fill):
      page.element(
        .rect,
        [.class("area " + fill.rawValue), number("x", x), number("y", y)]
          + [number("width", max(width, 0)), number("height", max(height, 0))] + paint(fill))
    case .line(let x1, let y1, let x2, let y2, let weight, let dashed):
      page.element(
        .line,
        [.class(dashed ? "rule dashed" : "rule"), number("x1", x1), number("y1", y1)]
          + [number("x2", x2), number("y2", y2), number("stroke-width", weight)])
    case .circle(let x, let y, let radius, let fill):
      page.element(
        .circle, [.class("area " + fill.rawValue)] + circle(x, y, max(radius, 0)) + paint(fill))
    case .text(let words, let x, let y, let size, let anchor, let strong):
      page.element(
        .text,
        (strong ? [.class("strong")] : []) + [number("x", x), number("y", y), number("font-size", size)]
          + [HTMLAttribute("text-anchor", anchorName(anchor))],
        text: words)
    }
  }

  private static func number(_ name: String, _ value: Double) -> HTMLAttribute {
    HTMLAttribute(name, SVGNumber.text(value))
  }

  private static func circle(_ x: Double, _ y: Double, _ radius: Double) -> [HTMLAttribute] {
    [number("cx", x), number("cy", y), number("r", radius)]
  }

  private static func paint(_ fill: Fill) -> [HTMLAttribute] {
    [HTMLAttribute("fill", "url(#fill-\(fill.rawValue))")]
  }

  private static func anchorName(_ anchor: TextAnchor) -> String {
    switch anchor {
    case .start: "start"
    case .middle: "middle"
    case .end: "end"
    }
  }
}
