import LLSModel

extension FacilitatorPack {
  /// What to bring, summed over the modules.
  var kitList: Block {
    let kit = self.kit
    func table(_ caption: String, _ lines: [KitList.Line]) -> [Block] {
      guard !lines.isEmpty else { return [] }
      let rows = lines.map { line in
        [
          line.name + (line.sheet.map { " (print “\($0)”)" } ?? ""), String(line.count),
          line.places.joined(separator: "; "),
        ]
      }
      return [
        .table(
          Table(
            caption, header: ["What", "How many", "Where (session.block)"], rows: rows,
            alignments: [.leading, .trailing, .leading]))
      ]
    }
    return .part(
      "Kit list", id: "kit",
      [
        .words(
          "Counted for \(options.groupSize) young people, in pairs and in small groups of up to four. Bring a few spares."
        )
      ]
        + table("Used up", kit.lines.filter(\.isUsedUp))
        + table("Bring, and take back", kit.lines.filter { !$0.isUsedUp }))
  }

  /// What to bring for the chosen modules and for the toolkit's back pocket.
  var kit: KitList {
    KitList(modules: modules.map(\.module), spares: toolkit.spares, groupSize: options.groupSize)
  }

  /// What to look at before the group comes.
  var roomChecks: Block {
    var content: [Block] = [
      .title("Always"),
      .ticks([
        "Everybody who needs it can get in, to a toilet, and out again",
        "There is a quiet place that is not a locked or hidden one, and a worker knows when it is used",
        "Doors are not blocked, and nobody outside can look in or listen",
        "No photographs, no recording, no streaming; nothing here needs a participant’s phone",
        "Place-sharing on phones is off before the venue is told",
        "The safety sheet is filled in, in a closed folder by the door",
      ]),
    ]
    for entry in modules {
      let scope = ModuleScope(entry.module.id)
      for session in entry.module.sessions {
        let inRoom = session.roomCheck?.checks ?? []
        let remote = session.remoteCheck?.checks ?? []
        guard !inRoom.isEmpty || !remote.isEmpty else { continue }
        content.append(.title("\(entry.module.title.text): \(session.title.text)"))
        if !inRoom.isEmpty { content.append(.checklist(inRoom.map { scope.inlines($0.content) })) }
        if !remote.isEmpty {
          content.append(.opening("If you meet online"))
          content.append(.checklist(remote.map { scope.inlines($0.content) }))
        }
      }
    }
    return .part("Room and access check", id: "room", content)
  }
}
