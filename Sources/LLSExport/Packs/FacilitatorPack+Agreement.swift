import LLSModel

extension FacilitatorPack {
  /// An empty agreement for the group to write.
  var groupAgreement: Block {
    .part(
      "Our group agreement", id: "group-agreement",
      [
        .words("The group writes this, in its own words. Copy it large, and bring it to every session."),
        .writingSpace(lines: 3, label: "What helps us to be here"),
        .writingSpace(lines: 3, label: "How we treat each other"),
        .writingSpace(lines: 2, label: "How we pass, pause or leave"),
        .writingSpace(lines: 2, label: "What stays here, and what cannot"),
        .writingSpace(lines: 2, label: "What we do when one of these is broken"),
        .words("We look at it again on:"),
        .writingSpace(lines: 1, label: ""),
      ])
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
      ]
    }
    return .part(
      "Roles and ratios", id: "roles",
      [
        .table(Table("Who does what today", header: ["Role", "Who"], rows: roles)),
        .table(
          Table(
            "Adults for \(options.groupSize) young people",
            header: ["Module", "Ages", "Group", "One adult to", "Adults in the room", "Named standby"],
            rows: ratios,
            alignments: [.leading, .trailing, .trailing, .trailing, .trailing, .leading])),
      ] + sizeNotes + [
        .words(
          "These are minima, and there are never fewer than two adults. Count vetted workers only, never peers or "
            + "interpreters. The youngest age in the group decides. If you are below the number, pause, or play a spare "
            + "activity until somebody comes.")
      ])
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
