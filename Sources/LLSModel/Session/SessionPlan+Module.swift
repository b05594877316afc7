extension SessionPlan {
  /// Takes one session out of a checked module.
  ///
  /// Activities that only facilitators take part in happen before the group comes, so they are not blocks of the run.
  ///
  /// - Parameters:
  ///   - module: the module.
  ///   - sessionID: the session's id within it.
  ///   - toolkit: for spare activities and the safeguarding procedure.
  ///   - contentHash: SHA-256 of the module's file in lower-case hexadecimal.
  ///   - nation: whose procedure applies, as the language writes it: `england`, `wales` or `any`. Missing: every procedure, each step
  ///     with its nation, because the wrong one alone could send somebody to the wrong people.
  /// - Returns: nil when the module has no such session, or the session nothing for the group to do.
  package init?(
    module: SessionModule, sessionID: String, toolkit: Toolkit, contentHash: String, nation: String?
  ) {
    guard let session = module.session(sessionID) else { return nil }
    let blocks = session.groupActivities.map { PlannedBlock($0, in: module, toolkit: toolkit) }
    guard !blocks.isEmpty else { return nil }
    let needed = Set(session.activities.flatMap { $0.needs.map(\.ref) })
    let materials = (module.materials?.materials ?? []).filter { needed.contains($0.id) }
    self.init(
      moduleID: module.id, moduleTitle: module.title.text, moduleVersion: module.version,
      contentHash: contentHash, sessionID: session.id, title: session.title.text,
      adults: module.audience.adults, blocks: blocks,
      materials: materials.map {
        PlannedMaterial(id: $0.id, name: $0.text, share: $0.per, quantity: $0.quantity)
      },
      spares: toolkit.spares.activities.map { PlannedBlock($0, in: nil, toolkit: toolkit) },
      safeguardingSteps: Self.steps(of: toolkit.safeguarding, for: nation),
      around: AroundSession(
        roomChecks: session.roomCheck?.checks.map(\.text) ?? [],
        remoteChecks: session.remoteCheck?.checks.map(\.text) ?? [],
        reflection: session.reflection?.prompts.map(\.text) ?? []))
  }

  /// What the toolkit alone has for a session whose module cannot be used any more: its spare activities and safeguarding steps. The blocks
  /// have to come from elsewhere.
  ///
  /// - Parameters:
  ///   - moduleID: the module that is missed.
  ///   - moduleVersion: the version it had.
  ///   - contentHash: the fingerprint its file had.
  ///   - sessionID: the session's id.
  ///   - title: the session's title.
  ///   - toolkit: for spare activities and the safeguarding procedure.
  ///   - nation: as for a whole plan.
  package init(
    withoutModule moduleID: String, moduleVersion: String, contentHash: String, sessionID: String,
    title: String,
    toolkit: Toolkit, nation: String?
  ) {
    self.init(
      moduleID: moduleID, moduleTitle: moduleID, moduleVersion: moduleVersion, contentHash: contentHash,
      sessionID: sessionID, title: title, adults: 0, blocks: [], materials: [],
      spares: toolkit.spares.activities.map { PlannedBlock($0, in: nil, toolkit: toolkit) },
      safeguardingSteps: Self.steps(of: toolkit.safeguarding, for: nation))
  }

  private static func steps(of safeguarding: Safeguarding, for nation: String?) -> [SafeguardingStep] {
    if let nation {
      return safeguarding.procedure(for: nation)?.steps.map { SafeguardingStep($0.text) } ?? []
    }
    guard safeguarding.procedures.count > 1 else {
      return safeguarding.procedures.first?.steps.map { SafeguardingStep($0.text) } ?? []
    }
    return safeguarding.procedures.flatMap { procedure in
      let name: String
      switch procedure.nation {
      case .england: name = "England"
      case .wales: name = "Wales"
      case .any, nil: name = "Elsewhere"
      }
      return procedure.steps.map { SafeguardingStep(nation: name, $0.text) }
    }
  }
}

extension PlannedBlock {
  /// Takes one activity out of a module; `module` is nil for a spare activity of the toolkit.
  package init(_ activity: Activity, in module: SessionModule?, toolkit: Toolkit) {
    self.init(
      id: activity.id, title: activity.title.text, phase: activity.phase?.rawValue ?? "",
      kind: activity.kind?.rawValue ?? "", minutes: activity.minutes, minimumMinutes: activity.min,
      maximumMinutes: activity.max, isCore: activity.core,
      cues: Cue.cues(of: activity, in: module, toolkit: toolkit),
      optOut: activity.optOut?.text, shortVersion: activity.shortVersion?.text,
      recap: activity.recap?.text,
      needs: activity.needs.map { need in
        (module?.material(need.ref) ?? toolkit.spares.material(need.ref))?.text ?? need.ref
      }, aims: [activity.aim?.text].compactMap(\.self) + Self.outcomes(of: activity, in: module))
  }

  /// The outcomes that an activity works towards, each with its number in the module.
  private static func outcomes(of activity: Activity, in module: SessionModule?) -> [String] {
    (module?.outcomes.outcomes ?? []).enumerated().filter { activity.serves.contains($1.id) }
      .map { "A\($0 + 1) \($1.text)" }
  }
}

extension Cue {
  /// What a facilitator meets in an activity, in order. Lists and tables join what they belong to: the cue before them.
  fileprivate static func cues(
    of activity: Activity, in module: SessionModule?, toolkit: Toolkit
  ) -> [Cue] {
    var cues: [Cue] = []
    for part in activity.parts {
      switch part {
      case .say(let say): cues.append(Cue(.say, say.text))
      case .ask(let ask): cues.append(Cue(.ask, ask.oneLine))
      case .do(let step): cues.append(Cue(.instruct, step.text, minutes: step.minutes))
      case .tip(let tip): cues.append(Cue(.tip, tip.text))
      case .p(let paragraph): cues.append(Cue(.tip, paragraph.text))
      case .listenFor(let note): cues.append(Cue(.listenFor, note.text))
      case .watchFor(let note): cues.append(Cue(.watchFor, note.text))
      case .debrief(let debrief): cues.append(Cue(.debrief, debrief.oneLine))
      case .list(let list): join(list.oneLine, to: &cues)
      case .table(let table): join(table.oneLine, to: &cues)
      case .figure(let figure): join(figure.oneLine, to: &cues)
      case .exitQuestions(let questions):
        // A module may have its own, or use the toolkit's.
        let instrument = module?.instrument(questions.ref) ?? toolkit.instrument(questions.ref)
        cues.append(
          Cue(.instruct, "\(BoxLabel.exitQuestions): \(instrument?.title.text ?? questions.ref)"))
      case .variation, .shortVersion, .recap, .optOut, .after: break
      }
    }
    return cues
  }

  private static func join(_ words: String, to cues: inout [Cue]) {
    if let last = cues.last {
      cues[cues.count - 1] = Cue(last.kind, last.text + " " + words, minutes: last.minutes)
    } else {
      cues.append(Cue(.tip, words))
    }
  }
}

extension Ask {
  /// The question and what to ask next, in one line.
  fileprivate var oneLine: String { ([text] + followUps.map(\.text)).joined(separator: " ") }
}

extension Debrief {
  /// All its parts in one line.
  fileprivate var oneLine: String {
    parts.map { part in
      switch part {
      case .p(let paragraph): paragraph.text
      case .ask(let ask): ask.oneLine
      case .list(let list): list.oneLine
      }
    }.joined(separator: " ")
  }
}

extension List {
  /// All its items in one line.
  fileprivate var oneLine: String {
    items.enumerated().map { place, item in (ordered ? "\(place + 1). " : "• ") + item.text }
      .joined(separator: " ")
  }
}

extension AuthoredTable {
  /// All its rows in one line, each cell after its header.
  fileprivate var oneLine: String {
    let rows = rows.map { row in
      zip(head.cells, row.cells).filter { !$1.text.isEmpty }.map { "\($0.text): \($1.text)" }
        .joined(separator: ", ")
    }
    return "\(caption.text): " + rows.joined(separator: "; ")
  }
}

extension AuthoredFigure {
  /// What it shows, in one line.
  fileprivate var oneLine: String { "(\(caption?.text ?? alt))" }
}
