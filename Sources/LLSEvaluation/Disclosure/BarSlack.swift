import LLSModel

/// What the bars of some questions leave open about single answers, and whether a mean of the same answers would close it.
///
/// A reader who knows a mean knows the sum behind it, within a tolerance: the mean is rounded, groups weigh the same whatever their size,
/// and who answered at one time only is in the bar and not in the mean. The sum ties the open parts of all bars together. So each part is
/// looked at as a reader could: how far it can still go when the sum holds and all others go as far as they can.
struct BarSlack {
  /// A part of a bar that takes several answers together.
  private struct OpenPart {
    /// How far above its least answers its people are in sum, as the score counts. Unit: steps.
    let excess: Double
    /// How far they could be.
    let most: Double
    /// Steps between its least and its greatest answer.
    let span: Double
  }

  private let rows: [LikertRow]
  private let items: [PairedAnswers]

  /// Takes the bars before and after, and the answers behind them.
  init(_ rows: [LikertRow], of items: [PairedAnswers]) {
    self.rows = rows
    self.items = items
  }

  /// Whether the means of one question or of a score leave open what the bars leave open.
  ///
  /// - Parameters:
  ///   - answers: one question or a score of several.
  ///   - groups: their means by group.
  ///   - gate: with the thresholds.
  func stays(openBeside answers: PairedAnswers, _ groups: GroupChanges, gate: DisclosureGate) -> Bool {
    let threshold = Double(gate.settings.threshold)
    return [Wave.pre, .post].allSatisfy { wave in
      let values = wave == .pre ? answers.before : answers.after
      let rest = Double(values.indices.count { values[$0] != nil && !answers.pairs.contains($0) })
      let range = answers.range.upperBound - answers.range.lowerBound
      let count = Double(items.count)
      let parts = openParts(at: wave)
      let tolerance = count * groups.tolerance(ofSum: range)
      let open = parts.reduce(0) { $0 + $1.most }
      // The sum of the answers of those who are in the bar and not in the mean.
      guard rest == 0 || rest >= threshold || 2 * tolerance + open >= rest * count * range / 2 else {
        return false
      }
      let excess = parts.reduce(0) { $0 + $1.excess }
      let slack = tolerance + rest * count * range / 2
      return parts.allSatisfy { part in
        let least = max(0, excess - slack - (open - part.most))
        let greatest = min(part.most, excess + slack)
        // What the bar by itself leaves open is enough; the mean must not take of it.
        return greatest - least >= min(part.most, threshold * part.span)
      }
    }
  }

  private func openParts(at wave: Wave) -> [OpenPart] {
    items.flatMap { item -> [OpenPart] in
      guard let row = rows.first(where: { $0.itemID == item.id && $0.wave == wave }) else { return [] }
      let values = (wave == .pre ? item.before : item.after).compactMap(\.self)
      // A bar that is withheld is open from end to end.
      let parts = row.isWithheld ? [0...(row.labels.count - 1)] : row.segments.compactMap(\.labels)
      return parts.filter { $0.count > 1 }.compactMap { part in
        let low = item.range.lowerBound + Double(part.lowerBound)
        let high = item.range.lowerBound + Double(part.upperBound)
        let inside = values.filter { $0 >= low && $0 <= high }
        guard !inside.isEmpty else { return nil }
        let excess = inside.reduce(0) { $0 + (item.isReversed ? high - $1 : $1 - low) }
        return OpenPart(excess: excess, most: Double(inside.count) * (high - low), span: high - low)
      }
    }
  }
}

extension GroupChanges {
  /// How far the sum of a wave's answers can be from what the mean of group means, rounded to two decimals, says.
  ///
  /// - Parameter range: between the least and the greatest answer. Unit: steps.
  /// - Returns: to each side. Unit: steps.
  func tolerance(ofSum range: Double) -> Double {
    let people = Double(sizes.reduce(0, +))
    let usual = people / Double(max(sizes.count, 1))
    let uneven = sizes.reduce(0) { $0 + abs(Double($1) - usual) }
    return 0.005 * people + uneven * range / 2
  }
}
