import LLSModel

/// Sets words in a drawing, where nothing breaks lines by itself.
enum ChartText {
  /// The usual size. Unit: user units.
  static let size = 14.0
  /// The size of figures beside marks. Unit: user units.
  static let small = 12.0

  /// How wide words come out, at most, in the sans faces that pages use. Unit: user units.
  static func width(of words: String, size: Double) -> Double { Double(words.count) * size * 0.56 }

  /// Breaks words into lines that fit.
  ///
  /// - Parameters:
  ///   - words: what to set.
  ///   - width: the room. Unit: user units.
  ///   - size: of the letters. Unit: user units.
  /// - Returns: one or more lines; a word that is too long stands alone.
  static func lines(of words: String, width: Double, size: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words.split(whereSeparator: \.isWhitespace) {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if !line.isEmpty, Self.width(of: longer, size: size) > width {
        lines.append(line)
        line = String(word)
      } else {
        line = longer
      }
    }
    return lines + [line]
  }

  /// Words under each other.
  ///
  /// - Returns: one text a line, the first on the baseline `y`.
  static func block(_ lines: [String], x: Double, y: Double, size: Double = size) -> [Shape] {
    lines.enumerated().map { index, line in
      .text(line, x: x, y: y + Double(index) * size * 1.25, size: size, anchor: .start, strong: false)
    }
  }
}

/// The key to a chart's fills: a sample of each with its words, in as many lines as they need.
struct ChartKey {
  /// The samples and words.
  let shapes: [Shape]
  /// The room they take. Unit: user units.
  let height: Double

  /// Lays out a key.
  ///
  /// - Parameters:
  ///   - entries: the fills and their words, in order.
  ///   - width: the room. Unit: user units.
  init(_ entries: [(fill: Fill, words: String)], width: Double) {
    var shapes: [Shape] = []
    var x = 0.0
    var y = 0.0
    for entry in entries {
      let needed = 26 + ChartText.width(of: entry.words, size: ChartText.size) + 18
      if x > 0, x + needed > width {
        x = 0
        y += 24
      }
      shapes.append(.rectangle(x: x + 1, y: y + 2, width: 18, height: 14, fill: entry.fill))
      shapes.append(
        .text(entry.words, x: x + 26, y: y + 14, size: ChartText.size, anchor: .start, strong: false))
      x += needed
    }
    self.shapes = shapes
    height = y + 24
  }
}
