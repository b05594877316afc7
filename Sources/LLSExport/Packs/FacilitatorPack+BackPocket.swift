import LLSModel

extension FacilitatorPack {
  /// The toolkit's spare activities, near the front: they are wanted at once, when somebody is in distress or an adult is
  /// missing.
  var backPocket: [Block] {
    let activities = toolkit.spares.activities
    guard !activities.isEmpty else { return [] }
    let home = ActivityHome(
      toolkit.spares,
      adults: modules.map { Self.adults(for: $0.module, groupSize: options.groupSize) }.max() ?? 1)
    let intro: Block = .words(
      "Short activities that fit anywhere. Play one when the plan has to wait: somebody is in distress, an adult is missing, "
        + "or the group needs another thing. Read them before the day, so that you need no paper then.")
    return [
      .part(
        "Back pocket: activities for when something has to change", id: "back-pocket",
        [intro] + activities.flatMap { spare($0, at: home) })
    ]
  }

  private func spare(_ activity: Activity, at home: ActivityHome) -> [Block] {
    let line = [Self.length(of: activity), activity.grouping.map(Self.words) ?? ""].filter { !$0.isEmpty }
    return [
      .title(activity.title.text, level: 2, id: home.scope.name(activity.id)),
      .words(line.joined(separator: " · ")),
    ] + content(of: activity, at: home)
  }
}
