import LLSModel

extension FacilitatorPack {
  /// What to do and whom to ring, before anything else in the pack.
  var safetyPage: Block {
    let care = toolkit.safeguarding
    return .part(
      "Safety", id: "safety",
      [
        .box(
          role: .safety, label: "If anybody is in danger now: call 999",
          content: [
            .paragraph([
              .text("Ring "), .link([.text("999")], target: "tel:999"),
              .text(
                " first, the safeguarding lead second. Stay with the young person. Two adults stay with the group."
              ),
            ])
          ]),
        .title("Who to ring"),
        .words(
          "Fill this in before the first session, and check it again before every session. Keep one copy by the door."
        ),
        contacts,
        .title("If somebody starts to tell you something"),
      ] + procedure + [
        .title("What to say about keeping things private"),
        .box(
          role: .script, label: "Say, at the start of every session",
          content: [.paragraph(care.confidentiality.content)]),
        .title("If somebody is in distress"),
      ] + care.distress.blocks + [
        .title("The way out, at any time"),
        .box(role: .optOut, label: "The signal", content: [.paragraph(care.signal.content)]),
        .title("Grounding card"),
        .cards([Card(id: nil, title: "Here and now", content: [.paragraph(care.grounding.content)])]),
      ] + modules.flatMap(ownSafety))
  }

  /// The people to ring, as empty cells to be filled in.
  private var contacts: Block {
    let rows = toolkit.safeguarding.localContacts.map { [$0.text, ""] }
    return .table(Table("People and numbers", header: ["Who", "Name and number"], rows: rows))
  }

  /// The local procedure's steps in their own order; where the nation has none, one that is for any nation.
  private var procedure: [Block] {
    let procedures = toolkit.safeguarding.procedures
    let found =
      procedures.first { $0.nation == options.nation } ?? procedures.first { $0.nation == .any }
      ?? procedures.first
    guard let found else {
      return [.words("Follow your organisation’s own procedure. Write its steps here.")]
    }
    return [
      .box(
        role: .safety, label: "The steps, in this order (\(Self.name(of: found.nation)))",
        content: found.blocks),
      .words(
        "Check these steps with your safeguarding lead; they are to be reviewed by "
          + "\(PlainDate.words(found.reviewBy)). Your organisation’s own procedure and the law come first."),
    ]
  }

  private static func name(of nation: Procedure.Nation?) -> String {
    switch nation {
    case .england: "England"
    case .wales: "Wales"
    case .any, nil: "all nations"
    }
  }

  /// What a module adds to the page: its way out, its own words, what it touches on.
  private func ownSafety(_ entry: PackModule) -> [Block] {
    let module = entry.module
    let scope = ModuleScope(module.id)
    var blocks: [Block] = [.title("In the module “\(module.title.text)”")]
    if let note = module.contentNote {
      blocks.append(
        .box(role: .notice, label: "What it touches on", content: [.paragraph(scope.inlines(note.content))]))
    }
    if let readiness = module.readiness {
      blocks.append(
        .box(
          role: .notice, label: "Is the group ready?", content: [.paragraph(scope.inlines(readiness.content))]
        ))
    }
    blocks.append(
      .box(
        role: .optOut, label: "How to step out",
        content: [.paragraph(scope.inlines(module.safety.optOutRoute.content))]))
    if let words = module.safety.confidentiality {
      blocks.append(
        .box(role: .script, label: "Say, in this module", content: [.paragraph(scope.inlines(words.content))])
      )
    }
    if let distress = module.safety.distress {
      blocks.append(.opening("If somebody is in distress, in this module"))
      blocks += scope.blocks(distress.blocks)
    }
    return blocks
  }
}
