/// Something to print and hand out.
package struct Handout: DocumentElement {
  /// Who gets it.
  package enum Reader: String, Hashable, Sendable, CaseIterable {
    /// Young people; it holds nothing that is for facilitators only.
    case participant
    /// The workers.
    case facilitator
  }

  /// What sort of sheet it is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Something to write on.
    case worksheet
    /// Cards to cut out.
    case cards
    /// Cards to fold, that stand on a table like a tent; every two cards are the two sides of one.
    case tent
    /// Something to put on the wall.
    case poster
    /// Something to think about.
    case prompt
  }

  /// One part of a handout.
  package enum Part: Sendable {
    /// A paragraph.
    case p(P)
    /// A list.
    case list(List)
    /// A table.
    case table(AuthoredTable)
    /// A picture.
    case figure(AuthoredFigure)
    /// Lines to write on.
    case writingSpace(WritingSpace)
    /// A card to cut out.
    case card(AuthoredCard)
    /// A heading.
    case heading(Heading)
  }

  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "handout",
    attributes: [
      .required("id", .id, "what materials and the text call the handout"),
      .required("for", .choice(of: Reader.self), "who gets it"),
      .required(
        "kind", .choice(of: Kind.self),
        "what sort of sheet it is; tent: every two cards are the sides of one that stands on a table"),
    ],
    content: .children([
      .one("title"), .anyOf(["p", "list", "table", "figure", "writing-space", "card", "heading"]),
    ]),
    meaning: "Something to print and hand out.",
    example: """
      <handout id="my-say" for="participant" kind="worksheet">
        <title>My say</title>
        <writing-space lines="3">What I want to be heard about</writing-space>
      </handout>
      """)

  /// Names the handout within its module.
  package let id: String
  /// Who gets it; nil when reading refused the value.
  package let `for`: Reader?
  /// What sort of sheet it is; nil when reading refused the value.
  package let kind: Kind?
  /// Its name.
  package let title: Title
  /// What stands on it, in order.
  package let parts: [Part]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    id = element.id("id") ?? ""
    `for` = element.choice("for", as: Reader.self)
    kind = element.choice("kind", as: Kind.self)
    title = element.one(Title.self)
    parts = element.parts { tag, index, reader in
      switch tag {
      case "p": .p(reader.read(P.self, at: index))
      case "list": .list(reader.read(List.self, at: index))
      case "table": .table(reader.read(AuthoredTable.self, at: index))
      case "figure": .figure(reader.read(AuthoredFigure.self, at: index))
      case "writing-space": .writingSpace(reader.read(WritingSpace.self, at: index))
      case "card": .card(reader.read(AuthoredCard.self, at: index))
      case "heading": .heading(reader.read(Heading.self, at: index))
      default: nil
      }
    }
    spans = element.spans
  }

  /// The most that a card of few words holds; a set of such cards is laid on the floor or held up. Unit: characters.
  private static let fewWords = 100

  /// How it is set on paper.
  package var setting: SheetSetting {
    switch kind {
    case .poster: return .poster
    case .tent: return .tent
    case .cards:
      let lengths = parts.compactMap { part -> Int? in
        if case .card(let card) = part { (card.title ?? "").count + card.text.count } else { nil }
      }
      return lengths.contains { $0 > Self.fewWords } ? .page : .largeCards
    case .worksheet, .prompt, nil: return .page
    }
  }

  /// What stands on it, as documents show it; cards that follow one another stay together. The title is the pack's to set out.
  package var blocks: [Block] {
    var blocks: [Block] = []
    for part in parts {
      switch part {
      case .p(let part): blocks += part.blocks
      case .list(let part): blocks += part.blocks
      case .table(let part): blocks += part.blocks
      case .figure(let part): blocks += part.blocks
      case .writingSpace(let part): blocks += part.blocks
      case .heading(let part): blocks.append(.heading(level: 4, text: [.text(part.text)], id: nil))
      case .card(let part):
        if case .cards(let before)? = blocks.last {
          blocks[blocks.count - 1] = .cards(before + [part.card])
        } else {
          blocks.append(.cards([part.card]))
        }
      }
    }
    return blocks
  }
}
