import LLSModel

extension FacilitatorPack {
  /// An activity as the facilitator reads it, in the order that it is needed.
  func plan(_ entry: NumberedActivity, of module: SessionModule) -> [Block] {
    let activity = entry.activity
    let scope = ModuleScope(module.id)
    let name =
      entry.number.map { "\($0). \(activity.title.text)" } ?? "Before the group comes: \(activity.title.text)"
    var blocks: [Block] = [
      .title(name, level: 3, id: scope.name(activity.id)), .words(Self.line(about: entry)),
    ]
    if let aim = activity.aim {
      blocks.append(.paragraph([.strong([.text("Aim: ")])] + scope.inlines(aim.content)))
    }
    blocks += needs(of: activity, in: module)
    blocks += scope.blocks(activity.blocks(.during))
    blocks += feedback(in: activity, of: module)
    blocks += scope.blocks(activity.blocks(.otherWays))
    blocks += scope.blocks(activity.blocks(.waysOut))
    return blocks
  }

  /// Time, length and grouping in a line.
  private static func line(about entry: NumberedActivity) -> String {
    let activity = entry.activity
    let end = entry.start.adding(activity.minutes)
    var length = "\(activity.minutes) minutes"
    if activity.min != nil || activity.max != nil { length += " (\(range(of: activity)))" }
    let parts = [
      "\(entry.start.text) to \(end.text)", length, activity.core ? "core" : "may be dropped",
      activity.grouping.map(words) ?? "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static func words(_ grouping: Activity.Grouping) -> String {
    switch grouping {
    case .whole: "all together"
    case .pairs: "in pairs"
    case .smallGroups: "in small groups"
    case .alone: "each alone"
    }
  }

  private func needs(of activity: Activity, in module: SessionModule) -> [Block] {
    let scope = ModuleScope(module.id)
    let adults = Self.adults(for: module, groupSize: options.groupSize)
    let items = activity.needs.compactMap { need -> [Block]? in
      guard let material = module.material(need.ref) else { return nil }
      let count =
        material.quantity * KitList.shares(material.per, groupSize: options.groupSize, adults: adults)
      var words = scope.inlines(material.content) + [.text(" (\(count))")]
      if let handout = material.handout.flatMap({ module.handout($0) }) {
        words += [.text(", sheet: "), .reference([.text(handout.title.text)], id: scope.name(handout.id))]
      }
      return [.paragraph(words)]
    }
    guard !items.isEmpty else { return [] }
    return [.paragraph([.strong([.text("You need:")])]), .list(ordered: false, items: items)]
  }

  /// Which form the activity hands out, and where it is.
  private func feedback(in activity: Activity, of module: SessionModule) -> [Block] {
    guard let questions = activity.exitQuestions, let form = form(questions.ref, for: module) else {
      return []
    }
    let words: [Inline] = [
      .text("Give everybody the form "), .reference([.text(form.instrument.title.text)], id: form.anchor),
      .text(
        ". Answers carry a code, not a name. Anybody may leave out any question. A worker reads every card before the "
          + "group goes home."),
    ]
    return [.box(role: .instruction, label: BoxLabel.exitQuestions, content: [.paragraph(words)])]
  }

  /// A form by its id: the module's own, or the toolkit's.
  func form(_ id: String, for module: SessionModule) -> (instrument: Instrument, anchor: String)? {
    if let own = module.instrument(id) { return (own, ModuleScope(module.id).name(id)) }
    return toolkit.instrument(id).map { ($0, ModuleScope("toolkit").name(id)) }
  }
}

/// When a part of an activity is needed.
private enum PartOfActivity {
  case during, otherWays, waysOut
}

extension Activity {
  /// The blocks of the parts that are needed together, in the author's order.
  fileprivate func blocks(_ wanted: PartOfActivity) -> [Block] {
    parts.filter { $0.place == wanted }.flatMap(\.blocks)
  }
}

extension ActivityPart {
  fileprivate var place: PartOfActivity {
    switch self {
    case .p, .list, .table, .figure, .do, .say, .ask, .tip, .listenFor, .watchFor, .debrief, .exitQuestions:
      .during
    case .variation, .shortVersion: .otherWays
    case .optOut, .recap, .after: .waysOut
    }
  }
}
