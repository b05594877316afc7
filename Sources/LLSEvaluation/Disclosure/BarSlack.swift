import LLSModel

/// What the bars of some questions leave open about single answers, so that a mean of the same answers does not close it.
///
/// Where every group has as many pairs as every other, a mean of group means is the mean of the people, and a reader who knows how many
/// there are knows the sum of their answers. Where groups differ in size, nobody can work back from the mean to that sum.
struct BarSlack {
  private let rows: [LikertRow]

  /// Takes the bars before and after.
  init(_ rows: [LikertRow]) { self.rows = rows }

  /// Whether the means of some answers leave open what the bars leave open.
  ///
  /// - Parameters:
  ///   - answers: one question or a score of several.
  ///   - groups: their means by group.
  ///   - gate: with the thresholds.
  func stays(closedTo answers: PairedAnswers, _ groups: GroupChanges, gate: DisclosureGate) -> Bool {
    let isScore = !rows.contains { $0.itemID == answers.id }
    guard isScore else { return rows.allSatisfy { Self.openParts($0) == 0 } && standsAlone(answers, gate) }
    guard Set(groups.sizes).count == 1 else { return true }
    // The sum is known. One part of one bar that is open would be solved by it; two leave each other open.
    return [Wave.pre, .post].allSatisfy { wave in
      rows.filter { $0.wave == wave }.reduce(0) { $0 + Self.openParts($1) } != 1
    } && standsAlone(answers, gate)
  }

  /// Whether nobody, or enough people, answered at one time only: the sum of their answers is what the bar and the mean differ by.
  private func standsAlone(_ answers: PairedAnswers, _ gate: DisclosureGate) -> Bool {
    [answers.before, answers.after].allSatisfy { values in
      let rest = values.indices.count { values[$0] != nil && !answers.pairs.contains($0) }
      return rest == 0 || rest >= gate.settings.percentBase
    }
  }

  /// Parts of a bar that take answers together; a bar that is withheld is open everywhere.
  private static func openParts(_ row: LikertRow) -> Int {
    row.isWithheld
      ? 2 : row.segments.count { ($0.labels?.count ?? 1) > 1 || ($0.includesMissing && $0.labels != nil) }
  }
}
