import LLSModel

/// Keeps the ids of several modules apart in one document: every id gets its module's id in front.
struct ModuleScope {
  private let module: String

  /// Takes the module's id.
  init(_ module: String) { self.module = module }

  /// An id or a picture's path as the document has it.
  func name(_ id: String) -> String { module + "." + id }

  /// Blocks with their ids and pointers renamed.
  func blocks(_ blocks: [Block]) -> [Block] { blocks.map(block) }

  /// Runs of text with their pointers renamed.
  func inlines(_ inlines: [Inline]) -> [Inline] {
    inlines.map { inline in
      switch inline {
      case .text: inline
      case .emphasis(let parts): .emphasis(self.inlines(parts))
      case .strong(let parts): .strong(self.inlines(parts))
      case .term(let parts): .term(self.inlines(parts))
      case .link(let parts, target: let target): .link(self.inlines(parts), target: target)
      case .reference(let parts, id: let id): .reference(self.inlines(parts), id: name(id))
      }
    }
  }

  private func block(_ block: Block) -> Block {
    switch block {
    case .heading(level: let level, text: let text, id: let id):
      .heading(level: level, text: inlines(text), id: id.map(name))
    case .paragraph(let words): .paragraph(inlines(words))
    case .list(ordered: let ordered, items: let items): .list(ordered: ordered, items: items.map(blocks))
    case .table(let table): .table(self.table(table))
    case .facts(let facts): .facts(facts.map { Fact($0.label, inlines($0.value)) })
    case .box(role: let role, label: let label, content: let content):
      .box(role: role, label: label, content: blocks(content))
    case .image(asset: let path, description: let description, caption: let caption):
      .image(asset: name(path), description: description, caption: inlines(caption))
    case .checklist(let items): .checklist(items.map(inlines))
    case .cards(let cards):
      .cards(cards.map { Card(id: $0.id.map(name), title: $0.title, content: blocks($0.content)) })
    case .question(let question):
      .question(
        FormQuestion(
          id: name(question.id), text: inlines(question.text), answer: question.answer,
          optional: question.optional))
    case .section(id: let id, startsPage: let startsPage, content: let content):
      .section(id: id.map(name), startsPage: startsPage, content: blocks(content))
    case .sheet(let setting, content: let content): .sheet(setting, content: blocks(content))
    case .together(let content): .together(blocks(content))
    case .figure, .listing, .writingSpace, .codeBoxes: block
    }
  }

  private func table(_ table: Table) -> Table {
    Table(
      caption: inlines(table.caption), header: table.header.map(inlines),
      rows: table.rows.map { $0.map(inlines) }, alignments: table.alignments,
      firstColumnIsHeader: table.firstColumnIsHeader)
  }
}
