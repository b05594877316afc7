package import LLSModel

/// Every figure that a document tells, as lines: what the release ledger keeps to compare later releases with.
///
/// Titles, captions and sentences are left out but for the figures in them, so that a mended word is no other figure.
package struct ShownFigures: Sendable {
  /// One line a paragraph, fact, card, question or row of a table that holds a figure, in alphabetical order.
  package let lines: [String]

  /// Reads a document.
  package init(_ document: Document) {
    // The ledger separates lines by line ends.
    lines = document.blocks.flatMap(Self.lines).map { line in
      String(line.map { $0.isNewline ? " " : $0 })
    }.filter { !$0.isEmpty }.sorted()
  }

  private static func lines(_ block: Block) -> [String] {
    switch block {
    case .heading, .box, .image, .writingSpace, .codeBoxes: []
    case .paragraph(let text): [figures(in: text.plainText)]
    case .listing(let text): [figures(in: text)]
    case .list(ordered: _, items: let items): items.flatMap { $0.flatMap(lines) }
    case .table(let table): lines(table)
    case .figure(let figure): lines(figure.data)
    case .facts(let facts): facts.map { figures(in: $0.value.plainText) }
    case .checklist(let items): items.map { figures(in: $0.plainText) }
    case .cards(let cards): cards.flatMap { $0.content.flatMap(lines) }
    case .question: []
    case .section(id: _, startsPage: _, content: let content), .sheet(_, content: let content):
      content.flatMap(lines)
    case .together(let content): content.flatMap(lines)
    }
  }

  private static func lines(_ table: Table) -> [String] {
    // The first cell says what the row is about; the others may name answers that were taken together.
    table.rows.map { $0.dropFirst().map(\.plainText).joined(separator: " | ") }
  }

  /// The numbers and markers of a sentence.
  private static func figures(in words: String) -> String {
    words.split { !($0.isNumber || ".,%−".contains($0) || String($0) == Disclosed.hiddenMarker) }
      .filter { part in part.contains { $0.isNumber } || part == Disclosed.hiddenMarker }.joined(
        separator: " ")
  }
}
