import LLSModel

/// The places in a document that links point to, each under a name that is used once in the page.
///
/// The writer meets the places in the same order and takes the names one after the other.
struct HTMLAnchors {
  /// A heading in the page, with its level after the gaps have been closed.
  struct Heading {
    /// The level in the page. Range: 2 to 6; 1 is the title's.
    let level: Int
    /// Its words.
    let text: [Inline]
    /// Its name in the page.
    let anchor: String
  }

  /// Headings in document order.
  private(set) var headings: [Heading] = []
  /// Names of all places in document order, headings included.
  private(set) var names: [String] = []
  private var anchors: [String: String] = [:]
  private var used = Set(["content", "contents"] + HTMLDrawing.reservedNames)
  /// Authors' levels of the headings that the present place stands under.
  private var path: [Int] = []

  /// Visits every block of a document.
  init(of document: Document) { visit(document.blocks) }

  /// The name in the page of an author's id.
  func anchor(for id: String) -> String? { anchors[id] }

  private mutating func visit(_ blocks: [Block]) {
    for block in blocks { visit(block) }
  }

  private mutating func visit(_ block: Block) {
    switch block {
    case .heading(level: let level, text: let text, id: let id):
      while let last = path.last, last >= level { path.removeLast() }
      path.append(level)
      let anchor = claim(id ?? "heading-\(headings.count + 1)", isPublic: id != nil)
      headings.append(Heading(level: min(path.count + 1, 6), text: text, anchor: anchor))
    case .section(id: let id, startsPage: _, content: let content):
      if let id { claim(id) }
      visit(content)
    case .box(role: _, label: _, content: let content), .sheet(_, content: let content),
      .together(let content):
      visit(content)
    case .list(ordered: _, items: let items): for item in items { visit(item) }
    case .figure(let figure):
      claim(figure.id)
      claim(figure.id + "-title", isPublic: false)
      claim(figure.id + "-description", isPublic: false)
    case .cards(let cards):
      for card in cards {
        if let id = card.id { claim(id) }
        visit(card.content)
      }
    case .question(let question): claim(question.id)
    case .paragraph, .table, .facts, .image, .listing, .checklist, .writingSpace, .codeBoxes: break
    }
  }

  /// Gives a name to a place. The first place with an id keeps it: what points to the id leads there.
  @discardableResult
  private mutating func claim(_ id: String, isPublic: Bool = true) -> String {
    var plain = String(
      id.unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": Character(scalar)
        default: "_"
        }
      })
    if plain.isEmpty { plain = "_" }
    var name = plain
    var number = 2
    while !used.insert(name).inserted {
      name = "\(plain)-\(number)"
      number += 1
    }
    if isPublic, anchors[id] == nil { anchors[id] = name }
    names.append(name)
    return name
  }
}
