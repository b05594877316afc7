import LLSModel

extension FacilitatorPack {
  /// A module's plan: what it is for, then every session on a new page.
  func plan(_ entry: PackModule) -> Block {
    let module = entry.module
    let scope = ModuleScope(module.id)
    var content: [Block] =
      draftMark(of: entry) + [
        .paragraph(scope.inlines(module.summary.content)), .facts(facts(about: module)),
      ]
    content.append(.title("What it sets out to do"))
    content.append(
      .list(ordered: false, items: module.aims.aims.map { [.paragraph(scope.inlines($0.content))] }))
    content.append(.title("What a participant can say at the end"))
    content += outcomes(of: module)
    content += module.sessions.enumerated().map { index, session in
      plan(session, number: index + 1, after: index > 0 ? module.sessions[index - 1] : nil, of: module)
    }
    if let references = module.references?.references, !references.isEmpty {
      content.append(.title("Where it comes from"))
      content.append(.list(ordered: false, items: references.map { [.paragraph(Self.words(of: $0, scope))] }))
    }
    return .part("Module: " + module.title.text, id: scope.name("plan"), content)
  }

  private func facts(about module: SessionModule) -> [Fact] {
    var facts: [Fact] = []
    let sensitivity = module.audience.sensitivity?.rawValue ?? "not stated"
    facts.append(Fact("For", [.text(Self.audience(of: module))]))
    let status = module.status.map(Self.words) ?? "draft"
    facts.append(Fact("Status", [.text("\(status); sensitivity \(sensitivity)")]))
    let lengths = module.sessions.map { "\($0.title.text): \(InterfaceText.minutes($0.minutes))" }
    facts.append(Fact("Sessions", [.text(lengths.joined(separator: "; "))]))
    facts += participation(in: module)
    facts.append(Fact("Written by", [.text(module.authors.map(\.text).joined(separator: ", "))]))
    if !module.youthProofedBy.isEmpty {
      facts.append(
        Fact("Youth-proofed by", [.text(module.youthProofedBy.map(\.text).joined(separator: ", "))]))
    }
    return facts.filter { !$0.value.plainText.isEmpty }
  }

  private static func audience(of module: SessionModule) -> String {
    let audience = module.audience
    let people =
      switch audience.for {
      case .youngPeople: "young people"
      case .practitioners: "practitioners"
      }
    return "\(people) aged \(audience.ages.lowerBound) to \(audience.ages.upperBound), "
      + "\(audience.group.lowerBound) to \(audience.group.upperBound) in a group"
  }

  private static func words(of reference: Reference, _ scope: ModuleScope) -> [Inline] {
    guard let href = reference.href else { return scope.inlines(reference.content) }
    return [.link(scope.inlines(reference.content), target: href)]
  }

  private func plan(
    _ session: Session, number: Int, after previous: Session?, of module: SessionModule
  ) -> Block {
    let scope = ModuleScope(module.id)
    let title = "Session \(number): \(session.title.text)"
    var content: [Block] = [.title(title, level: 2, id: scope.name(session.id))]
    if let overview = session.overview {
      content.append(.paragraph(scope.inlines(overview.content)))
    } else if session.kind == .preparation {
      content.append(.words("One worker and one young person, before the group meets."))
    }
    let timing = Self.timing(
      of: session, from: options.startTime,
      caption: "Timing, \(InterfaceText.minutes(session.minutes)) in all")
    content.append(.table(timing))
    content += recaps(of: previous, in: scope)
    content += session.numbered(from: options.startTime).flatMap { plan($0, of: module) }
    return .section(id: nil, startsPage: true, content: content)
  }

  /// What the session before left for those who were not there; it is said at the start of this one.
  private func recaps(of previous: Session?, in scope: ModuleScope) -> [Block] {
    guard let previous else { return [] }
    let recaps = previous.activities.compactMap(\.recap)
    guard !recaps.isEmpty else { return [] }
    return [
      .box(
        role: .notice, label: "To tell anybody who missed “\(previous.title.text)”",
        content: recaps.map { .paragraph(scope.inlines($0.content)) })
    ]
  }
}
