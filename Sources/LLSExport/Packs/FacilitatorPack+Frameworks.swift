import LLSModel

extension FacilitatorPack {
  /// A module's outcomes, each with what it is mapped to.
  func outcomes(of module: SessionModule) -> [Block] {
    let scope = ModuleScope(module.id)
    let rows = module.outcomes.outcomes.map { outcome -> [[Inline]] in
      [
        scope.inlines(outcome.content), Self.words(outcome.lundy.map(\.rawValue)),
        Self.words(outcome.gc12.map(\.rawValue)), Self.words(outcome.shier.map { [String($0)] } ?? []),
        Self.words(outcome.wales.map(String.init)),
      ]
    }
    let header = ["Outcome", "Lundy", "General Comment 12", "Shier level", "Wales standards"]
    let table: Block = .table(
      Table(
        caption: [.text("Outcomes, and what each is mapped to")], header: header.map { [.text($0)] },
        rows: rows))
    guard !toolkit.frameworks.isEmpty else { return [table] }
    return [
      table,
      .paragraph([
        .text("What the columns mean: "), .reference([.text("the frameworks")], id: "frameworks"), .text("."),
      ]),
    ]
  }

  /// How a module shares decisions, and where it belongs in the programme.
  func participation(in module: SessionModule) -> [Fact] {
    guard let participation = module.participation else { return [] }
    let mode: String
    switch participation.mode {
    case .consultative: mode = "consultative: adults ask, and take what they hear into account"
    case .collaborative: mode = "collaborative: adults and young people decide together"
    case .childLed: mode = "child-led: young people decide, and adults help"
    case nil: mode = ""
    }
    let level = participation.level.map { "level \($0) of 4" }
    let place = [participation.phase, level, participation.theme.map { "theme: \($0)" }].compactMap { $0 }
    let lundy = participation.lundy.map(\.rawValue).joined(separator: ", ")
    let articles = participation.uncrc.map(String.init).joined(separator: ", ")
    let rights = [
      lundy.isEmpty ? nil : "Lundy: \(lundy)", articles.isEmpty ? nil : "UNCRC articles \(articles)",
    ].compactMap { $0 }
    return [
      Fact("Who decides", [.text(mode)]), Fact("In the programme", [.text(place.joined(separator: "; "))]),
      Fact("Rights", [.text(rights.joined(separator: "; "))]),
    ]
  }

  /// What the columns beside the outcomes mean, in the toolkit's words.
  var frameworks: [Block] {
    guard !toolkit.frameworks.isEmpty else { return [] }
    let scope = ModuleScope("toolkit")
    return [
      .part(
        "The frameworks beside the outcomes", id: "frameworks",
        toolkit.frameworks.flatMap { framework -> [Block] in
          [.opening(framework.title), .paragraph(scope.inlines(framework.content))]
        })
    ]
  }

  private static func words(_ words: [String]) -> [Inline] {
    words.isEmpty ? [] : [.text(words.joined(separator: ", "))]
  }
}
