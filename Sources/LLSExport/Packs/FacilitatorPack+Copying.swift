import LLSModel

extension FacilitatorPack {
  /// The sheets: the workers' own first, then those for participants, each on a page of its own and with
  /// nothing for workers in it.
  var forCopying: [Block] {
    let own =
      modules.flatMap { sheets(of: $0, for: .facilitator) + copiesForWorkers(of: $0) }
      + forms { $0.respondent != .participant }
    let theirs =
      modules.flatMap { sheets(of: $0, for: .participant) } + forms { $0.respondent == .participant }
    return Self.workers(own) + participants(theirs)
  }

  /// The workers' sheets. Their heading stands under what comes before, so that no page holds it alone.
  private static func workers(_ sheets: [Block]) -> [Block] {
    guard !sheets.isEmpty else { return [] }
    let head: [Block] = [
      .heading(level: 1, text: [.text("For the workers")], id: "worker-sheets"),
      .words(
        "The next pages are forms and sheets for your eyes. Keep them apart from those for participants."),
    ]
    return [.section(id: nil, startsPage: false, content: head + sheets)]
  }

  private func participants(_ sheets: [Block]) -> [Block] {
    guard !sheets.isEmpty else { return [] }
    return [
      .part(
        "For copying", id: "for-copying",
        [
          .words(
            "Everything from here on is for participants. Copy single pages; the kit list says how many of each."
          ), .title("What goes home"),
          .points([
            "A page that goes home says nothing about you, the place, the day or the group, and carries no code. Feedback "
              + "forms have a code: they are handed in, never taken home.",
            "In the print window, untick “Headers and footers”: else the browser prints this pack’s name and the day on "
              + "every page.",
            "These pages are numbered as part of the pack. For pages without a number or a name, make a file of them "
              + "alone: \(pagesCommand)",
            "Nobody has to take a page. Some homes and pockets are not safe for one.",
          ]),
        ] + sheets)
    ]
  }

  /// What to type for the participants' pages alone.
  private var pagesCommand: String {
    "lls pack \(modules.map(\.module.id).joined(separator: " ")) --pages participant"
  }

  /// A module's sheets for somebody, each on a page of its own.
  func sheets(of entry: PackModule, for reader: Handout.Reader) -> [Block] {
    let scope = ModuleScope(entry.module.id)
    let module = reader == .participant ? entry.participants : entry.module
    return module.handouts.filter { ($0.for ?? .facilitator) == reader }.map { handout in
      .sheet(
        handout.setting,
        content: [.title(handout.title.text, level: 2, id: scope.name(handout.id))]
          + (translated.holds(handout.title.text) ? draftMark(of: entry) : []) + scope.blocks(handout.blocks))
    }
  }

  /// Participants' sheets that say more to workers, for example what to expect as an answer.
  private func copiesForWorkers(of entry: PackModule) -> [Block] {
    let scope = ModuleScope(entry.module.id)
    return entry.module.handouts.filter { $0.for == .participant }.compactMap { handout in
      guard handout.blocks != entry.participants.handout(handout.id)?.blocks else { return nil }
      let title: Block = .title(handout.title.text + " (workers’ copy)", level: 2, id: nil)
      return .sheet(handout.setting, content: [title] + scope.blocks(handout.blocks))
    }
  }

  private func forms(_ isWanted: (Instrument) -> Bool) -> [Block] {
    let ofModules = modules.flatMap { entry in
      entry.module.instruments.map { (instrument: $0, scope: ModuleScope(entry.module.id)) }
    }
    let all = ofModules + toolkit.instruments.map { (instrument: $0, scope: ModuleScope("toolkit")) }
    return all.filter { isWanted($0.instrument) }.map { entry in
      let title = entry.instrument.title.text
      let isCoded = entry.instrument.respondent == .participant
      let head: [Block] = [.title(title, level: 2, id: entry.scope.name(entry.instrument.id))]
      let code: [Block] = isCoded ? [.codeBoxes(count: 8, label: "Code")] : []
      return .sheet(.page, content: head + code + entry.scope.blocks(entry.instrument.blocks))
    }
  }
}
