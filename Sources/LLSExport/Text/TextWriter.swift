package import LLSModel

/// Writes a document as plain lines, for a terminal or for reading aloud; nothing is said by layout alone.
///
/// Lines are not broken: whoever shows them knows how wide the screen is.
package struct TextWriter {
  private var lines: [String] = []
  /// Sets out a table. Missing: a row is its first cell, and each other cell under its header's name.
  private var layout: ((Table) -> [String])?

  /// The lines of a document: its title, its subtitle, its facts, its blocks.
  ///
  /// - Parameter layout: sets out a table for a screen. Missing: in words, for reading aloud.
  package static func text(of document: Document, layout: ((Table) -> [String])? = nil) -> String {
    var writer = TextWriter()
    writer.layout = layout
    writer.lines.append(document.title)
    if !document.subtitle.isEmpty { writer.lines.append(document.subtitle) }
    if !document.facts.isEmpty { writer.write(.facts(document.facts), indent: 0) }
    writer.write(document.blocks, indent: 0)
    return writer.lines.joined(separator: "\n")
  }

  private mutating func write(_ blocks: [Block], indent: Int) {
    for block in blocks { write(block, indent: indent) }
  }

  /// Adds a block after an empty line. Every case says here how it reads.
  private mutating func write(_ block: Block, indent: Int) {
    switch block {
    case .heading(level: _, text: let text, id: _): add([text.plainText], indent)
    case .paragraph(let words): add([words.plainText], indent)
    case .list(ordered: let isOrdered, items: let items): write(items, isOrdered: isOrdered, indent: indent)
    case .table(let table): write(table, indent: indent)
    case .facts(let facts): add(facts.map { "\($0.label): \($0.value.plainText)" }, indent)
    case .box(role: _, label: let label, content: let content):
      add(label.isEmpty ? [] : [label + ":"], indent)
      write(content, indent: indent + 2)
    case .figure(let figure):
      add([figure.title, figure.description], indent)
      write(figure.data, indent: indent)
    case .image(asset: _, description: let description, caption: let caption):
      add(["Picture: \(description)"] + (caption.isEmpty ? [] : [caption.plainText]), indent)
    case .listing(let text):
      add(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), indent + 2)
    case .checklist(let items): add(items.map { "[ ] " + $0.plainText }, indent)
    case .writingSpace(lines: let count, label: let label):
      add([label] + Array(repeating: "____________________", count: max(1, count)), indent)
    case .cards(let cards):
      for card in cards {
        add([card.title.isEmpty ? "Card" : "Card: \(card.title)"], indent)
        write(card.content, indent: indent + 2)
      }
    case .codeBoxes(count: let count, label: let label):
      add([label, String(repeating: "[ ]", count: max(0, count))], indent)
    case .question(let question): write(question, indent: indent)
    case .section(id: _, startsPage: _, content: let content), .sheet(_, content: let content),
      .together(let content):
      write(content, indent: indent)
    }
  }

  private mutating func write(_ items: [[Block]], isOrdered: Bool, indent: Int) {
    if !items.isEmpty { lines.append("") }
    for (number, item) in items.enumerated() {
      var inside = TextWriter()
      inside.write(item, indent: 0)
      let mark = isOrdered ? "\(number + 1). " : "- "
      let rest = String(repeating: " ", count: indent + mark.count)
      for (place, line) in inside.lines.drop(while: \.isEmpty).enumerated() {
        lines.append(
          place == 0 ? String(repeating: " ", count: indent) + mark + line : line.isEmpty ? "" : rest + line)
      }
    }
  }

  /// A row is its first cell, and each other cell under its header's name.
  private mutating func write(_ table: Table, indent: Int) {
    add(table.caption.isEmpty ? [] : [table.caption.plainText], indent)
    if let layout { return add(layout(table), indent) }
    for row in table.rows {
      let rest = zip(table.header, row).dropFirst().filter { !$0.1.isEmpty }
      add(
        ["  " + (row.first?.plainText ?? "")] + rest.map { "    \($0.0.plainText): \($0.1.plainText)" },
        indent,
        isApart: false)
    }
  }

  private mutating func write(_ question: FormQuestion, indent: Int) {
    let answers =
      switch question.answer {
      case .one(let labels), .many(let labels), .faces(let labels): labels.map { "[ ] " + $0 }
      case .scale(low: let low, high: let high, lowLabel: let lowLabel, highLabel: let highLabel):
        ["\(low) \(lowLabel) to \(high) \(highLabel)"]
      case .words(lines: let count): Array(repeating: "____________________", count: max(1, count))
      }
    add([question.text.plainText + (question.optional ? " (may be left out)" : "")] + answers, indent)
  }

  private mutating func add(_ new: [String], _ indent: Int, isApart: Bool = true) {
    guard !new.isEmpty else { return }
    if isApart { lines.append("") }
    let pad = String(repeating: " ", count: indent)
    lines += new.map { $0.isEmpty ? "" : pad + $0 }
  }
}
