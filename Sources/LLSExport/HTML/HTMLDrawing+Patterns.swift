import LLSModel

extension HTMLDrawing {
  /// Adds the pattern of a fill: stripes on the low side, dots on the high side, plain grey between, an
  /// outline for what is missing.
  static func writePattern(_ fill: Fill, into page: inout HTMLBuilder) {
    page.open(
      .pattern,
      [
        .id("fill-" + fill.rawValue), HTMLAttribute("width", "8"), HTMLAttribute("height", "8"),
        HTMLAttribute("patternUnits", "userSpaceOnUse"), .class("weave " + fill.rawValue),
      ])
    page.element(.rect, [.class("ground"), HTMLAttribute("width", "8"), HTMLAttribute("height", "8")])
    switch fill {
    case .strongLow: stroke("M-2 2 L2 -2 M-2 10 L10 -2 M6 10 L10 6", 2.6, into: &page)
    case .low: stroke("M-2 2 L2 -2 M-2 10 L10 -2 M6 10 L10 6", 1.1, into: &page)
    case .middle, .missing, .accent: break
    case .high: dots([(2, 2), (6, 6)], 0.9, into: &page)
    case .strongHigh: dots([(2, 2), (6, 2), (2, 6), (6, 6)], 1.35, into: &page)
    }
    page.close(.pattern)
  }

  private static func stroke(_ path: String, _ width: Double, into page: inout HTMLBuilder) {
    page.element(
      .path,
      [
        .class("thread"), HTMLAttribute("d", path),
        HTMLAttribute("stroke-width", SVGNumber.text(width)),
      ])
  }

  private static func dots(_ centres: [(Double, Double)], _ radius: Double, into page: inout HTMLBuilder) {
    for (x, y) in centres {
      page.element(
        .circle,
        [
          .class("dot"), HTMLAttribute("cx", SVGNumber.text(x)), HTMLAttribute("cy", SVGNumber.text(y)),
          HTMLAttribute("r", SVGNumber.text(radius)),
        ])
    }
  }
}
