import LLSModel

extension FacilitatorPack {
  /// The sheets: the workers' own first, then those for participants, each on a page of its own and with
  /// nothing for workers in it.
  var forCopying: [Block] {
    let own = modules.flatMap { sheets(of: $0, for: .facilitator) } + forms { $0.respondent != .participant }
    let theirs =
      modules.flatMap { sheets(of: $0, for: .participant) } + forms { $0.respondent == .participant }
    return [
      group(
        "For the workers", id: "worker-sheets",
        "Forms and sheets for your eyes. Keep them apart from the next part.", own),
      group(
        "For copying", id: "for-copying",
        "Everything from here on is for participants. Copy single pages. What goes home says nothing about you, the place "
          + "or the group.", theirs),
    ].compactMap { $0 }
  }

  private func group(_ title: String, id: String, _ words: String, _ sheets: [Block]) -> Block? {
    guard !sheets.isEmpty else { return nil }
    return .part(title, id: id, [.words(words)] + sheets)
  }

  private func sheets(of entry: PackModule, for reader: Handout.Reader) -> [Block] {
    let scope = ModuleScope(entry.module.id)
    return entry.module.handouts.filter { ($0.for ?? .facilitator) == reader }.map { handout in
      .section(
        id: nil, startsPage: true,
        content: [.title(handout.title.text, level: 2, id: scope.name(handout.id))]
          + scope.blocks(handout.blocks))
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
      return .section(
        id: nil, startsPage: true, content: head + code + entry.scope.blocks(entry.instrument.blocks))
    }
  }
}
