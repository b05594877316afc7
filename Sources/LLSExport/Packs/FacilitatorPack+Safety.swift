import LLSModel

extension FacilitatorPack {
  /// Whom to ring and what to do, on one side of paper, before anything else in the pack.
  var safetySheet: Block {
    .sheet(
      .dense,
      content: [
        .heading(level: 1, text: [.text("Safety")], id: "safety"),
        .box(
          role: .safety, label: "If anybody is in danger now: call 999",
          content: [
            .paragraph([
              .text("Ring "), .link([.text("999")], target: "tel:999"),
              .text(
                " first, the \(guardian) second. Stay with the young person. Two adults stay with the group."
              ),
            ])
          ]),
        contacts,
      ] + procedure + [
        .words(
          "Fill the sheet in before the first session and check it before every one. It stays in a closed folder by the "
            + "door, never on the wall: it says where help comes from, and who is here.")
      ])
  }

  /// What to say and how to help, after the sheet.
  var safetyPage: Block {
    let care = toolkit.safeguarding
    return .part(
      "Safety: words, signals, grounding", id: "safety-words",
      [
        .title("What to say about keeping things private"),
        .box(
          role: .script, label: "Say, at the start of every session",
          content: [.paragraph(care.confidentiality.content)]),
        .title("If somebody is in distress"),
      ] + care.distress.blocks + [
        .title("The way out, at any time"),
        .box(role: .optOut, label: "The signal", content: [.paragraph(care.signal.content)]),
        .title("Grounding words"),
        .box(role: .script, label: "Say, slowly", content: [.paragraph(care.grounding.content)]),
      ] + modules.flatMap(ownSafety))
  }

  /// What the person is called whose job is keeping people safe, where the pack is used.
  var guardian: String {
    switch options.nation {
    case .wales: "safeguarding person"
    case .england, .any: "safeguarding lead"
    }
  }

  /// The people to ring, as empty cells to be filled in.
  private var contacts: Block {
    let rows = toolkit.safeguarding.localContacts.map { [$0.text, ""] }
    return .table(Table("Who to ring", header: ["Who", "Name and number"], rows: rows))
  }

  /// The procedure that the pack gives: the nation's, else one for any.
  var procedureInUse: Procedure? {
    let procedures = toolkit.safeguarding.procedures
    return procedures.first { $0.nation == options.nation } ?? procedures.first { $0.nation == .any }
      ?? procedures.first
  }

  /// The local procedure's steps in their own order.
  private var procedure: [Block] {
    guard let found = procedureInUse else {
      return [.words("Follow your organisation’s own procedure. Write its steps here.")]
    }
    return [
      .box(
        role: .safety,
        label:
          "If somebody tells you something: the steps, in order (\(Self.name(of: found.nation)))",
        content: found.blocks),
      .words(
        "Check these steps with your \(guardian); they are to be reviewed by "
          + "\(PlainDate.words(found.reviewBy)). Your organisation’s own procedure and the law come first."),
    ]
  }

  /// A nation’s name for people.
  static func name(of nation: Procedure.Nation?) -> String {
    switch nation {
    case .england: "England"
    case .wales: "Wales"
    case .any, nil: "all nations"
    }
  }

  /// What a module adds to the page: its way out, its own words, what it touches on.
  private func ownSafety(_ entry: PackModule) -> [Block] {
    let module = entry.forSafety
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
    if let risks = module.riskCheck?.checks {
      blocks.append(.opening("To weigh with the \(guardian) before this module is offered"))
      blocks.append(.checklist(risks.map { scope.inlines($0.content) }))
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
    if let grounding = module.safety.grounding {
      blocks.append(
        .box(
          role: .script, label: "Say, slowly, in this module",
          content: [.paragraph(scope.inlines(grounding.content))]))
    }
    return blocks
  }
}
