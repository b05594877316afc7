import LLSModel

extension FacilitatorPack {
  /// An empty agreement for the group to write; none where a chosen module brings its own, as two would be one too many.
  var groupAgreement: [Block] {
    guard !modules.contains(where: { Self.bringsAgreement($0.module) }) else { return [] }
    let line: Block = .writingSpace(lines: 2, label: "We agree … and if it breaks, we mend it by …")
    return [
      .sheet(
        .page,
        content: [
          .heading(level: 1, text: [.text("Our group agreement")], id: "group-agreement"),
          .words("The group writes this, in its own words. Copy it large, and bring it to every session."),
          .opening("Three lines are always here:"),
          .points([
            "You can pass.", "No photos or filming.",
            "If somebody may be getting hurt, workers tell the person who keeps people safe.",
          ]),
          line, line, line, line,
          .writingSpace(lines: 2, label: "Workers promise …"),
          .writingSpace(lines: 2, label: "Still working on …"),
        ])
    ]
  }

  /// Whether a module has a poster that its agreement activity hangs up.
  private static func bringsAgreement(_ module: SessionModule) -> Bool {
    module.sessions.flatMap(\.activities).filter { $0.kind == .agreement }.flatMap(\.needs).contains { need in
      module.material(need.ref)?.handout.flatMap { module.handout($0) }?.kind == .poster
    }
  }

  /// Who does what, and how many adults there have to be.
  var rolesAndRatios: Block {
    let roles = toolkit.safeguarding.roles.map { [$0.text, ""] }
    let ratios = modules.map { entry -> [String] in
      let audience = entry.module.audience
      return [
        entry.module.title.text, "\(audience.ages.lowerBound) to \(audience.ages.upperBound)",
        "\(audience.group.lowerBound) to \(audience.group.upperBound)", "1 to \(audience.ratio)",
        String(Self.adults(for: entry.module, groupSize: options.groupSize)), audience.standby ? "yes" : "no",
        String(vettedPeople(for: entry.module)),
      ]
    }
    return .sheet(
      .dense,
      content: [
        .heading(level: 1, text: [.text("Roles and ratios")], id: "roles"),
        .table(
          Table(
            "Adults for \(options.groupSize) young people",
            header: [
              "Module", "Ages", "Group", "One adult to", "Adults with the group", "Named standby",
              "People to plan",
            ],
            rows: ratios,
            alignments: [.leading, .trailing, .trailing, .trailing, .trailing, .leading, .trailing])),
        planningNote,
      ] + sizeNotes + [
        .words(
          "These are minima, and there are never fewer than two adults. Count vetted workers only, never peers or "
            + "interpreters. The youngest age in the group decides. If you are below the number, pause, or play a spare "
            + "activity from the back pocket until somebody comes."),
        .table(Table("Who does what today", header: ["Role", "Who"], rows: roles)),
      ])
  }

  /// How many vetted people have to be on site: the adults with the group, the standby, and somebody who reads the cards.
  private func vettedPeople(for module: SessionModule) -> Int {
    Self.adults(for: module, groupSize: options.groupSize) + (module.audience.standby ? 1 : 0)
      + (Self.takesFeedback(module) ? 1 : 0)
  }

  private static func takesFeedback(_ module: SessionModule) -> Bool {
    module.sessions.contains { $0.activities.contains { $0.exitQuestions != nil } }
  }

  /// Says whom the number of people to plan counts, as roles that must not fall on one person.
  private var planningNote: Block {
    let all = modules.map(\.module)
    var words = "Plan that many vetted people on site: the adults who stay with the group"
    if all.contains(where: \.audience.standby) { words += ", the named standby" }
    guard all.contains(where: Self.takesFeedback) else { return .words(words + ".") }
    words +=
      ", and a reader of cards, who may also keep the list. The reader is never the lead or the co-facilitator, and goes on "
      + "reading when the standby is called in. Whoever works at a side table is not one of the adults with the group."
    return .words(words)
  }

  /// Adults who have to be in the room: what the module states, and more where the ratio asks for it.
  static func adults(for module: SessionModule, groupSize: Int) -> Int {
    let byRatio = (groupSize + module.audience.ratio - 1) / max(module.audience.ratio, 1)
    return max(module.audience.adults, byRatio)
  }

  /// Says where the group is larger or smaller than a module is written for.
  private var sizeNotes: [Block] {
    modules.compactMap { entry in
      let group = entry.module.audience.group
      guard !group.contains(options.groupSize) else { return nil }
      return .box(
        role: .notice, label: "Group size",
        content: [
          .words(
            "“\(entry.module.title.text)” is written for \(group.lowerBound) to \(group.upperBound); this pack is made "
              + "for \(options.groupSize). Look at the variations for group size, or split the group.")
        ])
    }
  }
}
