import LLSModel

/// Short ways to write the blocks that every part of a pack is made of.
extension Block {
  /// A paragraph of plain words.
  static func words(_ words: String) -> Block { .paragraph([.text(words)]) }

  /// A list of plain words.
  static func points(_ points: [String], ordered: Bool = false) -> Block {
    .list(ordered: ordered, items: points.map { [.words($0)] })
  }

  /// A part of the pack on a page of its own.
  static func part(_ title: String, id: String, _ content: [Block]) -> Block {
    .section(
      id: nil, startsPage: true, content: [.heading(level: 1, text: [.text(title)], id: id)] + content)
  }

  /// A heading within a part.
  static func title(_ words: String, level: Int = 2, id: String? = nil) -> Block {
    .heading(level: level, text: [.text(words)], id: id)
  }

  /// A few words that open what follows, without a heading's weight.
  static func opening(_ words: String) -> Block { .paragraph([.strong([.text(words)])]) }

  /// Things to tick, in plain words.
  static func ticks(_ words: [String]) -> Block { .checklist(words.map { [.text($0)] }) }
}

extension Table {
  /// A table of plain words.
  init(
    _ caption: String, header: [String], rows: [[String]], alignments: [Alignment]? = nil,
    firstColumnIsHeader: Bool = true
  ) {
    self.init(
      caption: [.text(caption)], header: header.map { [.text($0)] },
      rows: rows.map { $0.map { $0.isEmpty ? [] : [.text($0)] } }, alignments: alignments,
      firstColumnIsHeader: firstColumnIsHeader)
  }
}
