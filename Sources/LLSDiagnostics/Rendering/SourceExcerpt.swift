/// One line of a file as a terminal shows it, with the columns that a span covers.
struct SourceExcerpt {
  /// The line's number, from 1.
  let line: Int
  /// The line with everything visible; a very long one is cut around the span.
  let text: String
  /// Columns before the mark.
  let indent: Int
  /// Columns of the mark. Range: 1 or more.
  let width: Int

  /// Lines longer than this are cut around the span. Unit: characters.
  private static let longest = 160
  /// How much of a cut line stands before the span. Unit: characters.
  private static let lead = 40

  /// Cuts the excerpt for a span.
  ///
  /// - Parameters:
  ///   - span: what to mark; of several lines the first is shown.
  ///   - file: where it stands.
  init?(of span: SourceSpan, in file: SourceFile) {
    let line = file.position(ofByte: span.start).line
    guard let place = file.bytes(ofLine: line, around: span.start) else { return nil }
    func count(to byte: Int) -> Int {
      let end = min(max(byte, place.lowerBound), place.upperBound)
      return String(decoding: file.bytes[place.lowerBound..<end], as: UTF8.self).count
    }
    let characters = Array(String(decoding: file.bytes[place], as: UTF8.self))
    let first = min(count(to: span.start), characters.count)
    let last = min(max(count(to: span.end), first), characters.count)
    var shown = 0..<characters.count
    if characters.count > Self.longest {
      let start = max(0, first - Self.lead)
      shown = start..<min(characters.count, start + Self.longest)
    }
    var pieces = shown.lowerBound > 0 ? "…" : ""
    var columns = DisplayWidth.columns(of: pieces)
    var before = columns
    var marked = 0
    for index in shown {
      if index == first { before = columns }
      let piece = Self.cell(characters[index])
      let wide = DisplayWidth.columns(of: piece)
      pieces += piece
      columns += wide
      if index >= first, index < last { marked += wide }
    }
    if first >= shown.upperBound { before = columns }
    if shown.upperBound < characters.count { pieces += "…" }
    self.line = line
    text = pieces
    indent = before
    width = max(1, marked)
  }

  private static func cell(_ character: Character) -> String {
    if character == "\t" { return "    " }
    return VisibleText.of(String(character))
  }
}
