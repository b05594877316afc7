import LLSModel

extension HTMLWriter {
  /// Adds blocks one under the other.
  mutating func write(_ blocks: [Block]) throws(ExportError) {
    for block in blocks {
      try write(block)
      page.newline()
    }
  }

  /// Adds a block. Every case says here how it looks in a page.
  mutating func write(_ block: Block) throws(ExportError) {
    switch block {
    case .heading: writeHeading()
    case .paragraph(let words):
      page.open(.p)
      write(words)
      page.close(.p)
    case .list(ordered: let ordered, items: let items):
      try write(items: items, in: ordered ? .ol : .ul)
    case .table(let table): write(table: table)
    case .facts(let facts): write(facts: facts)
    case .box(role: let role, label: let label, content: let content):
      try write(box: role, label: label, content: content)
    case .figure(let figure): write(figure: figure)
    case .image(asset: let name, description: let description, caption: let caption):
      try write(image: name, description: description, caption: caption)
    case .listing(let text): page.element(.pre) { $0.element(.code, text: text) }
    case .checklist(let items): write(checklist: items)
    case .writingSpace(lines: let lines, label: let label):
      write(lines: lines, label: label)
    case .cards(let cards): try write(cards: cards)
    case .codeBoxes(count: let count, label: let label): write(codeBoxes: count, label: label)
    case .question(let question): write(question: question)
    case .section(id: let id, startsPage: let startsPage, content: let content):
      try write(section: id, startsPage: startsPage, content: content)
    case .sheet(let setting, content: let content): try write(sheet: setting, content: content)
    case .together(let content):
      try element(.div, [.class("together")]) { writer throws(ExportError) in try writer.write(content) }
    }
  }

  /// Adds short facts, each under its label.
  mutating func write(facts: [Fact]) {
    guard !facts.isEmpty else { return }
    page.open(.dl)
    for fact in facts {
      page.open(.div)
      page.element(.dt, text: fact.label)
      page.open(.dd)
      write(fact.value)
      page.close(.dd)
      page.close(.div)
    }
    page.close(.dl)
  }

  private mutating func writeHeading() {
    let heading = nextHeading()
    page.open(.heading(heading.level), [.id(nextPlace())])
    write(heading.text)
    page.close(.heading(heading.level))
  }

  private mutating func write(section id: String?, startsPage: Bool, content: [Block])
    throws(ExportError)
  {
    var attributes: [HTMLAttribute] = []
    if id != nil { attributes.append(.id(nextPlace())) }
    if startsPage { attributes.append(.class("page")) }
    try element(.section, attributes) { writer throws(ExportError) in
      writer.page.newline()
      try writer.write(content)
    }
  }

  private mutating func write(items: [[Block]], in tag: HTMLTag) throws(ExportError) {
    guard !items.isEmpty else { return }
    try element(tag) { writer throws(ExportError) in
      for item in items {
        try writer.element(.li) { writer throws(ExportError) in
          // One paragraph stands in the item itself, so that lists stay tight.
          if item.count == 1, case .paragraph(let words) = item[0] {
            writer.write(words)
          } else {
            try writer.write(item)
          }
        }
      }
    }
  }

  private mutating func write(box role: BoxRole, label: String, content: [Block])
    throws(ExportError)
  {
    try element(.div, [.class("box " + HTMLDrawing.className(role))]) { writer throws(ExportError) in
      writer.page.element(.p, [.class("label")]) { line in
        HTMLDrawing.writeIcon(role, into: &line)
        line.text(label.isEmpty ? HTMLDrawing.usualLabel(role) : label)
      }
      writer.page.newline()
      try writer.write(content)
    }
  }

  private mutating func write(checklist items: [[Inline]]) {
    guard !items.isEmpty else { return }
    page.open(.ul, [.class("checklist")])
    for item in items {
      page.open(.li)
      write(item)
      page.close(.li)
    }
    page.close(.ul)
  }

  private mutating func write(cards: [Card]) throws(ExportError) {
    guard !cards.isEmpty else { return }
    try element(.ul, [.class("cards")]) { writer throws(ExportError) in
      for card in cards {
        let attributes: [HTMLAttribute] = card.id == nil ? [] : [.id(writer.nextPlace())]
        try writer.element(.li, attributes) { writer throws(ExportError) in
          if !card.title.isEmpty {
            writer.page.element(.p, [.class("card-title")], text: card.title)
          }
          try writer.write(card.content)
        }
      }
    }
  }

  private mutating func write(image name: String, description: String, caption: [Inline])
    throws(ExportError)
  {
    guard let asset = document.assets[name] else { throw .missingPicture(name: name) }
    let shown = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"]
    guard shown.contains(asset.mediaType) else {
      throw .unknownPictureKind(name: name, mediaType: asset.mediaType)
    }
    page.open(.figure)
    page.element(
      .img,
      [
        HTMLAttribute("src", "data:\(asset.mediaType);base64,\(Base64.text(of: asset.bytes))"),
        HTMLAttribute("alt", description),
      ])
    if !caption.isEmpty {
      page.open(.figcaption)
      write(caption)
      page.close(.figcaption)
    }
    page.close(.figure)
  }
}
