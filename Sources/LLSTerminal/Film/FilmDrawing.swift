import LLSModel

/// Draws a film as one SVG file that moves by itself, without a script: a picture for a page of documentation.
///
/// Whoever has asked for less motion sees the last picture. Lines that stand in several pictures are in the file once.
///
/// - Source: W3C, Scalable Vector Graphics 2; CSS Animations Level 1.
package struct FilmDrawing {
  /// How long each picture stands. Unit: seconds.
  package static let secondsEach = 3

  private static let cell = (width: 8.4, height: 18.0)
  private static let margin = 12.0

  private let film: SessionFilm
  private let title: String
  private let description: String

  /// Takes what is drawn.
  ///
  /// - Parameters:
  ///   - film: the pictures.
  ///   - title: what it is, for whoever does not see it.
  ///   - description: what happens in it, for whoever does not see it.
  package init(_ film: SessionFilm, title: String, description: String) {
    self.film = film
    self.title = title
    self.description = description
  }

  /// The file's text; empty for a film without pictures.
  package var svg: String {
    guard let size = film.scenes.first?.grid.size else { return "" }
    let width = Self.number(Double(size.columns) * Self.cell.width + 2 * Self.margin)
    let height = Self.number(Double(size.rows + 2) * Self.cell.height + 2 * Self.margin)
    var lines: [String: Int] = [:]
    var scenes = ""
    for (place, scene) in film.scenes.enumerated() {
      scenes += "<g class=\"s\" id=\"s\(place)\">"
      for row in 0..<size.rows {
        let line = Self.line(scene.grid.cells(in: row))
        if line.isEmpty { continue }
        let name = lines[line] ?? lines.count
        lines[line] = name
        scenes += "<use href=\"#l\(name)\" y=\"\(Self.number(Double(row) * Self.cell.height))\"/>"
      }
      let below = Self.number(Double(size.rows + 1) * Self.cell.height + 6)
      scenes += "<text class=\"q\" x=\"0\" y=\"\(below)\">\(Self.escaped(scene.caption))</text></g>\n"
    }
    let drawn = lines.sorted { $0.value < $1.value }.map { "<g id=\"l\($0.value)\">\($0.key)</g>\n" }.joined()
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" role="img" \
      aria-labelledby="t d"\(spoken)>
      <title id="t"\(spoken.isEmpty ? "" : " lang=\"en-GB\"")>\(Self.escaped(title))</title>
      <desc id="d">\(Self.escaped(description))</desc>
      <style>
      \(Self.styles)
      \(motion)
      </style>
      <defs>
      \(drawn)</defs>
      <rect width="100%" height="100%" rx="8" fill="#14181c"/>
      <g transform="translate(\(Self.number(Self.margin)) \(Self.number(Self.margin)))">
      \(scenes)</g>
      </svg>

      """
  }

  /// Says which language the screens speak where it is not the usual one; the title is the module's, in English.
  private var spoken: String {
    InterfaceLanguage.current == .english ? "" : " lang=\"\(InterfaceLanguage.current.tag)\""
  }

  private static let styles = """
    text{font:14px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;fill:#e8e6e0;white-space:pre}
    .b{font-weight:bold;fill:#fff}.q{fill:#a3adb5}.l{font-weight:bold;fill:#8ec7ff}.g{fill:#8fd694}.w{fill:#ffd166}
    .a{font-weight:bold;fill:#ff9d94}.m{fill:#14181c}rect.m{fill:#e8e6e0}
    """

  /// When each picture is to be seen.
  private var motion: String {
    let count = film.scenes.count
    let whole = count * Self.secondsEach
    let share = { (place: Int) in Self.number(Double(place) * 100 / Double(count)) }
    let frames = film.scenes.indices.map { place in
      let hidden = place == 0 ? "" : "0%{visibility:hidden}"
      return """
        @keyframes k\(place){\(hidden)\(share(place))%{visibility:visible}\(share(place + 1))%{visibility:hidden}}
        #s\(place){animation:k\(place) \(whole)s step-end infinite}
        """
    }.joined(separator: "\n")
    return """
      .s{visibility:hidden}
      \(frames)
      @media (prefers-reduced-motion:reduce){.s{animation:none!important}#s\(count - 1){visibility:visible}}
      """
  }

  /// A line's words, in pieces that stand out in the same way.
  private static func line(_ cells: ArraySlice<CellGrid.Cell>) -> String {
    var pieces = ""
    var rest = cells
    while let first = rest.first {
      let piece = rest.prefix { $0.style == first.style }
      rest = rest.dropFirst(piece.count)
      pieces += self.piece(piece, at: piece.startIndex - cells.startIndex, first.style)
    }
    return pieces
  }

  private static func piece(_ cells: ArraySlice<CellGrid.Cell>, at column: Int, _ style: TextStyle) -> String
  {
    let isBlock = style == .marked
    let blanks = isBlock ? 0 : cells.prefix { $0.glyph == " " }.count
    var shown = cells.dropFirst(blanks)
    if !isBlock { while shown.last?.glyph == " " { shown.removeLast() } }
    guard !shown.isEmpty else { return "" }
    let x = number(Double(column + blanks) * cell.width)
    let width = number(Double(shown.count) * cell.width)
    let name = name(style).map { " class=\"\($0)\"" } ?? ""
    let words = escaped(String(shown.compactMap(\.glyph)))
    let ground =
      isBlock
      ? "<rect class=\"m\" x=\"\(x)\" y=\"0\" width=\"\(width)\" height=\"\(number(cell.height))\"/>" : ""
    return ground
      + "<text\(name) x=\"\(x)\" y=\"13\" textLength=\"\(width)\" lengthAdjust=\"spacingAndGlyphs\">\(words)</text>"
  }

  private static func name(_ style: TextStyle) -> String? {
    switch style {
    case .plain: nil
    case .strong: "b"
    case .quiet: "q"
    case .marked: "m"
    case .label: "l"
    case .good: "g"
    case .warning: "w"
    case .alarm: "a"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.visible.reduce(into: "") { escaped, sign in
      switch sign {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(sign)
      }
    }
  }

  /// A number with at most two places.
  private static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let whole = "\(hundredths / 100)"
    let rest = hundredths % 100
    if rest == 0 { return whole }
    return whole + (rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)")
  }
}
