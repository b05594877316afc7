import LLSModel

extension InstrumentChange {
  /// Compares before and after on one instrument; nil when it was not asked of participants at both times.
  init?(_ instrument: InstrumentDefinition, _ arm: PilotArm, gate: inout DisclosureGate) {
    guard instrument.respondent == .participant else { return nil }
    let paired = instrument.items.compactMap { PairedAnswers(item: $0, of: instrument, in: arm) }
    guard !paired.isEmpty else { return nil }
    instrumentID = instrument.id
    title = instrument.title
    guard gate.isOpen else {
      _ = gate.hide(in: .changes)
      withheld = """
        the table is withheld. With fewer than \(.notPeople(3)) groups or \
        \(.notPeople(gate.settings.percentBase)) people, even how many groups answered tells about a few.
        """
      score = nil
      items = []
      missingRule = Self.missingRule(of: paired.count, instrument)
      return
    }
    withheld = nil
    if let answers = PairedAnswers(scoreOf: instrument, items: paired, people: arm.people.count) {
      score = ChangeRow(answers, arm, gate: &gate)
    } else {
      score = nil
    }
    var rows: [ChangeRow] = []
    for answers in paired { rows.append(ChangeRow(answers, arm, gate: &gate)) }
    items = rows
    missingRule = Self.missingRule(of: paired.count, instrument)
  }

  private static func missingRule(of items: Int, _ instrument: InstrumentDefinition) -> ReleasableText {
    let needed = min(items, max(1, instrument.minimumAnswered ?? items))
    return """
      Only people with an answer before and after are counted; nothing is filled in for a missing answer. \
      Each group counts once, whatever its size. A score is the mean of the items answered, if at least \
      \(.notPeople(needed)) of \(.count(notPeople: items, "was", "were")); items that point the other way \
      are turned in the score, and shown as they were answered by themselves.
      """
  }
}

extension ChangeRow {
  /// Lets one row out whole, or withholds it whole: any two of before, after and change give the third.
  init(_ answers: PairedAnswers, _ arm: PilotArm, gate: inout DisclosureGate) {
    let pairs = answers.pairs
    let groups = GroupChanges(answers, arm)
    id = answers.id
    label = answers.label
    isReversed = answers.isReversed
    scaleLow = answers.range.lowerBound
    scaleHigh = answers.range.upperBound
    // Directions of groups tell about a few people as much as the means do: "up in 1 of 7, unchanged in 6".
    guard gate.isOpen, pairs.count >= gate.settings.percentBase, groups.change.count >= 3,
      Self.mayBeSeen(answers, pairs, gate: gate),
      let interval = try? GroupMeanInterval(means: groups.change),
      let first = try? MeanAndSpread(groups.before), let last = try? MeanAndSpread(groups.after)
    else {
      (self.pairs, missing) = (gate.hide(in: .changes), gate.hide(in: .changes))
      self.groups = gate.hide(in: .changes)
      (before, after, change) = (gate.hide(in: .changes), gate.hide(in: .changes), gate.hide(in: .changes))
      (lower, upper) = (gate.hide(in: .changes), gate.hide(in: .changes))
      self.interval = .hidden
      replication = .withheld
      return
    }
    self.pairs = gate.count(of: pairs, in: .changes)
    missing =
      self.pairs.value == nil
      ? gate.hide(in: .changes) : gate.count(of: arm.everybody.subtracting(pairs), in: .changes)
    self.groups = .notPeople(groups.change.count)
    replication = Replication(groups)
    before = gate.measure(first.mean, people: pairs.count, in: .changes)
    after = gate.measure(last.mean, people: pairs.count, in: .changes)
    change = gate.measure(interval.mean, people: pairs.count, in: .changes)
    lower = gate.measure(interval.interval.lower, people: pairs.count, in: .changes)
    upper = gate.measure(interval.interval.upper, people: pairs.count, in: .changes)
    self.interval = gate.interval(from: lower, to: upper)
  }

  /// Whether neither the means nor the change point at a few: people away from each end of the scale at
  /// each time, and people who changed, are enough to be seen, or (for change) none of these is nearly
  /// everybody.
  private static func mayBeSeen(
    _ answers: PairedAnswers, _ pairs: PersonSet, gate: DisclosureGate
  ) -> Bool {
    let people = (0..<answers.before.count).filter(pairs.contains)
    let threshold = gate.settings.threshold
    func enough(_ holds: (Int) -> Bool) -> Bool { people.filter(holds).count >= threshold }
    for end in [answers.range.lowerBound, answers.range.upperBound] {
      guard enough({ answers.before[$0] != end }), enough({ answers.after[$0] != end }) else { return false }
    }
    guard enough({ answers.before[$0] != answers.after[$0] }) else { return false }
    for values in [answers.before, answers.after] {
      guard let first = people.first.flatMap({ values[$0] }) else { return false }
      guard people.contains(where: { values[$0] != first }) else { return false }
    }
    return true
  }
}

/// Means of one item by group, over the people with both answers. Groups without any are left out.
struct GroupChanges {
  /// Mean before. Shape: groups with pairs.
  private(set) var before: [Double] = []
  /// Mean after. Shape: groups with pairs.
  private(set) var after: [Double] = []
  /// Mean of after minus before. Shape: groups with pairs.
  private(set) var change: [Double] = []
  /// Pairs in each group. Shape: groups with pairs.
  private(set) var sizes: [Int] = []
  /// Groups in all.
  let groups: Int

  /// Takes the means.
  init(_ answers: PairedAnswers, _ arm: PilotArm) {
    groups = arm.groups.count
    for group in arm.groups.indices {
      let pairs = arm.people.indices.compactMap { person -> (Double, Double)? in
        guard arm.groupOfPerson[person] == group else { return nil }
        guard let first = answers.before[person], let last = answers.after[person] else { return nil }
        return (first, last)
      }
      guard let first = try? MeanAndSpread(pairs.map(\.0)), let last = try? MeanAndSpread(pairs.map(\.1)),
        let difference = try? MeanAndSpread(pairs.map { $0.1 - $0.0 })
      else { continue }
      before.append(first.mean)
      after.append(last.mean)
      change.append(difference.mean)
      sizes.append(pairs.count)
    }
  }
}

extension Replication {
  /// No direction of any group, in a row that is withheld.
  static let withheld = Replication(
    up: .hidden, down: .hidden, unchanged: .hidden, withheld: .hidden, groups: .hidden,
    sentence: "Which way each group went is withheld: too few people are behind it, or they answered alike.")

  /// Counts the groups' directions; a group with seven pairs or fewer has its direction withheld.
  init(_ changes: GroupChanges) {
    let seen = zip(changes.change, changes.sizes).filter { $0.1 > 7 }.map(\.0)
    guard !seen.isEmpty else {
      self.init(
        up: .hidden, down: .hidden, unchanged: .hidden, withheld: .hidden, groups: .hidden,
        sentence: """
          Which way each group went is withheld: in none of them did more than seven people answer both times.
          """)
      return
    }
    // A sum of decimals that cancels out may leave a last bit behind.
    let ups = seen.filter { $0 > 1e-9 }.count
    let downs = seen.filter { $0 < -1e-9 }.count
    let (up, down) = (Disclosed.notPeople(ups), Disclosed.notPeople(downs))
    let unchanged = Disclosed.notPeople(seen.count - ups - downs)
    let withheld = Disclosed.notPeople(changes.groups - seen.count)
    let groups = Disclosed.notPeople(changes.groups)
    self.init(
      up: up, down: down, unchanged: unchanged, withheld: withheld, groups: groups,
      sentence: """
        Up in \(up) of \(.count(groups, "group", "groups")), down in \(down), unchanged in \(unchanged), \
        withheld in \(withheld).
        """)
  }
}
