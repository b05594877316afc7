package import LLSModel

/// Everything that a document tells, as lines of words: what the release ledger keeps to compare later releases with.
package struct ShownFigures: Sendable {
  /// One line a paragraph, fact, card, question or row of a table; headings and marks of a draft are left out.
  package let lines: [String]

  /// Reads a document.
  package init(_ document: Document) {
    // The ledger separates lines by line ends.
    lines = document.blocks.flatMap(Self.lines).map { line in
      String(line.map { $0.isNewline ? " " : $0 })
    }
  }

  private static func lines(_ block: Block) -> [String] {
    switch block {
    case .heading, .box, .image, .writingSpace, .codeBoxes: []
    case .paragraph(let text): [text.plainText]
    case .list(ordered: _, items: let items): items.flatMap { $0.flatMap(lines) }
    case .table(let table): lines(table)
    case .figure(let figure): lines(figure.data)
    case .facts(let facts): facts.map { "\($0.label): \($0.value.plainText)" }
    case .checklist(let items): items.map(\.plainText)
    case .cards(let cards): cards.flatMap { $0.content.flatMap(lines) }
    case .question(let question): [question.text.plainText]
    case .section(id: _, startsPage: _, content: let content), .sheet(_, content: let content):
      content.flatMap(lines)
    case .together(let content): content.flatMap(lines)
    }
  }

  private static func lines(_ table: Table) -> [String] {
    [table.caption.plainText] + table.rows.map { $0.map(\.plainText).joined(separator: " | ") }
  }
}
