import LLSModel

extension FacilitatorPack {
  /// An activity as the facilitator reads it, in the order that it is needed.
  func plan(_ entry: NumberedActivity, of module: SessionModule) -> [Block] {
    let activity = entry.activity
    let home = ActivityHome(module, adults: Self.adults(for: module, groupSize: options.groupSize))
    let name =
      entry.number.map { "\($0). \(activity.title.text)" } ?? "Before the group comes: \(activity.title.text)"
    return [
      .title(name, level: 3, id: home.scope.name(activity.id)), .words(Self.line(about: entry)),
    ] + content(of: activity, at: home)
  }

  /// What stands under an activity's title and times.
  func content(of activity: Activity, at home: ActivityHome) -> [Block] {
    let scope = home.scope
    var blocks: [Block] = []
    if let aim = activity.aim {
      blocks.append(.paragraph([.strong([.text("Aim: ")])] + scope.inlines(aim.content)))
    }
    blocks += needs(of: activity, at: home)
    blocks += scope.blocks(activity.blocks(.during))
    blocks += feedback(in: activity, at: home)
    blocks += scope.blocks(activity.blocks(.otherWays))
    blocks += scope.blocks(activity.blocks(.waysOut))
    return blocks
  }

  /// Time, length and grouping in a line.
  private static func line(about entry: NumberedActivity) -> String {
    let activity = entry.activity
    let end = entry.start.adding(activity.minutes)
    let parts = [
      "\(entry.start.text) to \(end.text)", length(of: activity), activity.core ? "core" : "may be dropped",
      activity.grouping.map(words) ?? "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// How long an activity takes, and how short and long it can be.
  static func length(of activity: Activity) -> String {
    let length = InterfaceText.minutes(activity.minutes)
    return activity.min == nil && activity.max == nil ? length : length + " (\(range(of: activity)))"
  }

  /// How people sit together, in words.
  static func words(_ grouping: Activity.Grouping) -> String {
    switch grouping {
    case .whole: "all together"
    case .pairs: "in pairs"
    case .smallGroups: "in small groups"
    case .alone: "each alone"
    }
  }

  private func needs(of activity: Activity, at home: ActivityHome) -> [Block] {
    let items = activity.needs.compactMap { need -> [Block]? in
      guard let material = home.material(need.ref) else { return nil }
      let count = material.count(groupSize: options.groupSize, adults: home.adults)
      var words = home.scope.inlines(material.content) + [.text(" (\(count))")]
      if let handout = material.handout.flatMap({ home.handout($0) }) {
        words += [
          .text(", sheet: "), .reference([.text(handout.title.text)], id: home.scope.name(handout.id)),
        ]
      }
      return [.paragraph(words)]
    }
    guard !items.isEmpty else { return [] }
    return [.paragraph([.strong([.text("You need:")])]), .list(ordered: false, items: items)]
  }

  /// Which form the activity hands out, and where it is.
  private func feedback(in activity: Activity, at home: ActivityHome) -> [Block] {
    guard let questions = activity.exitQuestions, let form = form(questions.ref, at: home) else { return [] }
    let words: [Inline] = [
      .text("Give everybody the form "), .reference([.text(form.instrument.title.text)], id: form.anchor),
      .text(
        ". Answers carry a code, not a name. Anybody may leave out any question. A worker reads every card before the "
          + "group goes home."),
    ]
    return [.box(role: .instruction, label: BoxLabel.exitQuestions, content: [.paragraph(words)])]
  }

  /// A form by its id: the module's own, or the toolkit's.
  private func form(_ id: String, at home: ActivityHome) -> (instrument: Instrument, anchor: String)? {
    if let own = home.instrument(id) { return (own, home.scope.name(id)) }
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
