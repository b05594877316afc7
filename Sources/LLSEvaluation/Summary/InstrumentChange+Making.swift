import LLSModel

extension InstrumentChange {
  /// Compares before and after on one instrument; nil when it was not asked of participants at both times.
  ///
  /// - Parameter answers: the bars that are let out beside it; a mean must not undo them.
  init?(
    _ instrument: InstrumentDefinition, _ arm: PilotArm, beside answers: [LikertRow],
    gate: inout DisclosureGate
  ) {
    guard instrument.respondent == .participant else { return nil }
    let paired = instrument.items.compactMap { PairedAnswers(item: $0, of: instrument, in: arm) }
    guard !paired.isEmpty else { return nil }
    instrumentID = instrument.id
    title = instrument.title
    guard gate.isOpen else {
      _ = gate.hide(in: .changes)
      withheld = """
        the table is withheld. With fewer than \(.notPeople(DisclosureGate.leastGroups)) groups or \
        \(.notPeople(gate.settings.percentBase)) people, even how many groups answered tells about a few.
        """
      score = nil
      items = []
      missingRule = Self.missingRule(of: paired.count, instrument, hasScore: false)
      return
    }
    withheld = nil
    let bars = answers.filter { $0.instrumentID == instrument.id && $0.unit == .people }
    if paired.count >= Self.leastItemsOfScore,
      let score = PairedAnswers(scoreOf: instrument, items: paired, people: arm.people.count)
    {
      // Means of its questions would undo the taking together of answers in their bars; the score of several does not.
      self.score = ChangeRow(score, arm, bars: BarSlack(bars, of: paired), gate: &gate)
      items = []
    } else {
      score = nil
      var rows: [ChangeRow] = []
      for answers in paired {
        let own = bars.filter { $0.itemID == answers.id }
        rows.append(ChangeRow(answers, arm, bars: BarSlack(own, of: [answers]), gate: &gate))
      }
      items = rows
    }
    missingRule = Self.missingRule(of: paired.count, instrument, hasScore: score != nil)
  }

  /// The fewest questions whose mean is a score that tells nothing about any of them.
  private static let leastItemsOfScore = 3

  private static func missingRule(
    of items: Int, _ instrument: InstrumentDefinition, hasScore: Bool
  ) -> ReleasableText {
    let needed = min(items, max(1, instrument.minimumAnswered ?? items))
    let rule: ReleasableText = """
      Only people with an answer before and after are counted; nothing is filled in for a missing answer. \
      Each group counts once, whatever its size.
      """
    guard hasScore else {
      return """
        \(rule) Where neighbouring answers to a question had to be taken together, its mean is withheld: it would \
        undo that.
        """
    }
    return """
      \(rule) The score is the mean of the items answered, if at least \(.notPeople(needed)) of \
      \(.count(notPeople: items, "was", "were")); items that point the other way are turned in it. The items \
      themselves stand as bars, not as means, which would undo the taking together of answers.
      """
  }
}

extension ChangeRow {
  /// Lets one row out whole, or withholds it whole: any two of before, after and change give the third.
  ///
  /// - Parameter bars: what the bars of the same questions leave open.
  init(_ answers: PairedAnswers, _ arm: PilotArm, bars: BarSlack, gate: inout DisclosureGate) {
    let pairs = answers.pairs
    let groups = GroupChanges(answers, arm)
    id = answers.id
    label = answers.label
    isReversed = answers.isReversed
    scaleLow = answers.range.lowerBound
    scaleHigh = answers.range.upperBound
    // Directions of groups tell about a few people as much as the means do: "up in 1 of 7, unchanged in 6".
    guard gate.isOpen, pairs.count >= gate.settings.percentBase,
      groups.change.count >= DisclosureGate.leastGroups,
      Self.mayBeSeen(answers, pairs, gate: gate),
      bars.stays(openBeside: answers, groups, gate: gate),
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
    guard groups.change.count >= DisclosureGate.leastGroupsOfInterval else {
      (lower, upper) = (gate.hide(in: .changes), gate.hide(in: .changes))
      self.interval = .hidden
      return
    }
    lower = gate.measure(interval.interval.lower, people: pairs.count, in: .changes)
    upper = gate.measure(interval.interval.upper, people: pairs.count, in: .changes)
    self.interval = gate.interval(from: lower, to: upper)
  }

  /// Whether the means and the change point at nobody: of answers before, of answers after and of changes, none is given by all but a few.
  private static func mayBeSeen(
    _ answers: PairedAnswers, _ pairs: PersonSet, gate: DisclosureGate
  ) -> Bool {
    let people = (0..<answers.before.count).filter(pairs.contains)
    let before = people.compactMap { answers.before[$0] }
    let after = people.compactMap { answers.after[$0] }
    return [before, after, zip(after, before).map { $0 - $1 }].allSatisfy { values in
      let most = Dictionary(grouping: values, by: { ($0 * 1e9).rounded() }).values.map(\.count).max() ?? 0
      return values.count - most >= gate.settings.threshold
    }
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
    sentence: """
      Which way each group went is withheld: too few people are behind it, they answered alike, or it would tell what \
      the bars leave open.
      """)

  /// Counts the groups' directions; a group with seven pairs or fewer has its direction withheld.
  init(_ changes: GroupChanges) {
    let seen = zip(changes.change, changes.sizes).filter { $0.1 > 7 }.map(\.0)
    guard seen.count >= DisclosureGate.leastGroups else {
      self.init(
        up: .hidden, down: .hidden, unchanged: .hidden, withheld: .hidden, groups: .hidden,
        sentence: """
          Which way each group went is withheld: in too few of them did more than seven people answer both times.
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
