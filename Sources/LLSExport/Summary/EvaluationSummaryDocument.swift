package import LLSEvaluation
package import LLSModel

/// A pilot's evaluation summary as a document: limits first, disclosed figures and releasable sentences only.
package struct EvaluationSummaryDocument: Sendable {
  /// What may be told.
  let summary: PilotSummary
  /// Whether the summary has not been released.
  let isDraft: Bool
  /// Titles of modules, sessions and forms by their ids; ids stand where there is none.
  let titles: [String: String]

  /// Prepares a summary.
  ///
  /// - Parameters:
  ///   - summary: what may be told.
  ///   - toolkit: for the titles of its forms.
  ///   - modules: the modules that the pilot ran, for their titles; others are shown by their ids.
  ///   - isDraft: whether it has not been released; a draft says so on every part.
  package init(
    summary: PilotSummary, toolkit: Toolkit? = nil, modules: [SessionModule] = [], isDraft: Bool = true
  ) {
    self.summary = summary
    self.isDraft = isDraft
    var titles: [String: String] = [:]
    for form in (toolkit?.instruments ?? []) + modules.flatMap(\.instruments) {
      titles["form/" + form.id] = form.title.text
    }
    for module in modules {
      titles[module.id] = module.title.text
      for session in module.sessions { titles[module.id + "/" + session.id] = session.title.text }
    }
    self.titles = titles
  }

  /// The words on every part of a draft.
  package static let draftMark = "draft: not for release"

  /// The summary as a document.
  package var document: Document {
    var facts = [Fact("Pilot", [.text(summary.title)])]
    facts.append(Fact("State", [.text(isDraft ? Self.draftMark : "released")]))
    if summary.isSynthetic {
      facts.append(Fact("Data", [.strong([.text("synthetic: made by a generator, not by people")])]))
    }
    let modules = summary.reach.modules.map(title(ofModule:)).joined(separator: "; ")
    if !modules.isEmpty { facts.append(Fact("Modules", [.text(modules)])) }
    return Document(
      title: "Evaluation summary", subtitle: isDraft ? Self.draftMark : "", language: "en-GB", facts: facts,
      blocks: parts)
  }

  private var parts: [Block] {
    let opening = [
      part("What this can and cannot tell you", "limits", [bullets(summary.limits)]),
      part("In short", "headline", [bullets(summary.headline)]),
    ]
    let findings = [
      criteria, flow, reach, dose, fidelity, adaptations, care, acceptability, outcomes, comparison,
    ]
    let statements = [
      evidence, disclosure,
      part("How the data are kept", "data-protection", paragraphs(summary.dataProtection)),
    ]
    return (opening + findings + lists + statements).compactMap { $0 }
  }

  /// A part that says on top whether its data are real and whether it may be passed on; nil when it has
  /// nothing to say.
  func part(_ title: String, _ id: String, _ content: [Block]) -> Block? {
    let content = content.filter { block in
      if case .list(ordered: _, items: let items) = block { !items.isEmpty } else { true }
    }
    guard !content.isEmpty else { return nil }
    let heading = Block.heading(level: 1, text: [.text(title)], id: id)
    return .section(id: nil, startsPage: false, content: [heading] + marks + content)
  }

  private var marks: [Block] {
    let draft = "This is a \(Self.draftMark)."
    if summary.isSynthetic {
      let words = "A generator made these figures; they describe nobody." + (isDraft ? " " + draft : "")
      return [.box(role: .notice, label: "Synthetic data", content: [.words(words)])]
    }
    return isDraft
      ? [.box(role: .notice, label: Self.draftMark, content: [.words("Do not pass it on.")])] : []
  }

  /// Sentences as a list.
  func bullets(_ sentences: [ReleasableText]) -> Block {
    .list(ordered: false, items: sentences.map { [.paragraph($0.inlines)] })
  }

  /// Sentences, a paragraph each.
  func paragraphs(_ sentences: [ReleasableText]) -> [Block] { sentences.map { .paragraph($0.inlines) } }

  /// What the marker means; it stands under every table.
  var marker: Block { .paragraph([.emphasis(summary.disclosure.marker.inlines)]) }

  /// A module's title and version, from `id@version`.
  func title(ofModule name: String) -> String {
    let parts = name.split(separator: "@", maxSplits: 1)
    guard let id = parts.first else { return name }
    return ([titles[String(id)] ?? String(id)] + parts.dropFirst().map(String.init)).joined(separator: " ")
  }
}
