package import LLSModel

/// Cards with codes to cut out, and the list that links them to names, to be filled in with a pen.
package struct CodeCards: Sendable {
  /// The codes of one group.
  package struct Group: Hashable, Sendable {
    /// The group's id.
    package let id: String
    /// The site's id.
    package let site: String
    /// The codes.
    package let codes: [ParticipantCode]

    /// Names a group.
    package init(id: String, site: String, codes: [ParticipantCode]) {
      self.id = id
      self.site = site
      self.codes = codes
    }
  }

  /// So many cards stand on a page.
  private static let cardsOnPage = 9

  private let id: String
  private let title: String
  private let groups: [Group]

  /// Takes a pilot's id, its title and its groups.
  package init(pilot id: String, title: String, groups: [Group]) {
    self.id = id
    self.title = title
    self.groups = groups
  }

  /// The pages: each group's cards, then its list.
  package var document: Document {
    Document(
      title: "Code cards: \(title)", language: "en-GB", hasContents: false, frame: .loosePages,
      blocks: groups.flatMap { sheets(of: $0) + [list(of: $0)] })
  }

  private func sheets(of group: Group) -> [Block] {
    stride(from: 0, to: group.codes.count, by: Self.cardsOnPage).map { start in
      let codes = group.codes[start..<min(start + Self.cardsOnPage, group.codes.count)]
      return .sheet(
        .page,
        content: [
          .heading(level: 2, text: [.text("Code cards, \(group.id): cut along the lines")], id: nil),
          .cards(codes.map(card)),
        ])
    }
  }

  private func card(_ code: ParticipantCode) -> Card {
    let signs = code.description
    return Card(
      id: nil, title: "",
      content: [
        .heading(level: 3, text: [.text("\(signs.prefix(4)) \(signs.suffix(4))")], id: nil),
        .paragraph([
          .text(
            "Your answers carry this code instead of your name. They are not anonymous: if someone is in danger, "
              + "we will find out who wrote.")
        ]),
        .paragraph([
          .text("You can stop at any time. Show this card to a worker, and say what should happen.")
        ]),
      ])
  }

  private func list(of group: Group) -> Block {
    let blank: [[Inline]] = [[], []]
    return .sheet(
      .page,
      content: [
        .heading(level: 2, text: [.text("List of names, \(group.id), site \(group.site)")], id: nil),
        .paragraph([
          .strong([.text("Filled in with a pen, never typed. ")]),
          .text(
            "This paper is the only link between codes and names. It stays locked away at the site, apart from forms "
              + "and cards, and is never copied, photographed or sent."),
        ]),
        .table(
          Table(
            caption: [.text("One line for each card")],
            header: [[.text("Code")], [.text("Name")], [.text("Card given on, by (staff code)")]],
            rows: group.codes.map { code in
              let signs = code.description
              return [[.text("\(signs.prefix(4)) \(signs.suffix(4))")]] + blank
            })),
        .writingSpace(lines: 1, label: "Destroyed on (day), by (staff code)"),
        .paragraph([
          .text("Enter the day it was destroyed: lls pilot list-destroyed \(id) --site \(group.site)")
        ]),
      ])
  }
}
