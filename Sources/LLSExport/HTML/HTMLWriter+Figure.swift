import LLSModel

extension HTMLWriter {
  /// Adds a chart as a drawing with a title and a description, and the same data as a table under it.
  mutating func write(figure: Figure) {
    let anchor = nextPlace()
    let title = nextPlace()
    let description = nextPlace()
    page.open(.figure, [.class("chart"), .id(anchor)])
    page.element(.figcaption, text: figure.title)
    page.newline()
    // The drawing shrinks with the window: cut off at its edge, a long bar would look like a short one.
    page.open(.div, [.class("drawing")])
    page.open(
      .svg,
      [
        HTMLAttribute(
          "viewBox", "0 0 \(SVGNumber.text(figure.width)) \(SVGNumber.text(figure.height))"),
        HTMLAttribute("role", "img"),
        HTMLAttribute("aria-labelledby", "\(title) \(description)"),
      ])
    page.element(.title, [.id(title)], text: figure.title)
    page.element(.desc, [.id(description)], text: figure.description)
    page.newline()
    for shape in figure.shapes { HTMLDrawing.write(shape, into: &page) }
    page.close(.svg)
    page.close(.div)
    page.newline()
    page.open(.details, [HTMLAttribute("open", "open")])
    page.element(.summary, fixedWords, text: "The same in words and as a table")
    page.element(.p, text: figure.description)
    write(table: figure.data)
    page.close(.details)
    page.close(.figure)
  }
}
