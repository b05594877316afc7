import Foundation
import LLSEvaluation
import LLSModel
import Testing

/// What a reader with a pencil could find out, tried on many made-up pilots.
@Suite("Nothing small leaks")
struct DisclosurePropertyTests {
  /// Few in the quick run, some where `LLS_HEAVY` asks for a sample, many where it asks for all.
  static let seeds: [UInt64] =
    switch ProcessInfo.processInfo.environment["LLS_HEAVY"] {
    case nil: Array(1...8)
    case "all": Array(1...200)
    default: Array(1...20)
    }

  /// Pilots of different trouble: ordinary, tiny, tidy (so that nearly everybody answers), and long-tailed.
  static let shapes: [RandomPilot] = [
    RandomPilot(),
    RandomPilot(pilotGroups: 3, sizes: 4...5, passes: 0.1, misses: 0.2),
    RandomPilot(passes: 0.02, misses: 0.02, leaves: 0.03, withdraws: 0.02, refuses: 0.02),
    RandomPilot(passes: 0.3, misses: 0.4, leaves: 0.3, withdraws: 0.2, refuses: 0.2),
    RandomPilot(sizes: 15...25, passes: 0.01, misses: 0.02, lift: 2, sessions: 3),
  ]

  private func summary(_ shape: RandomPilot, _ seed: UInt64) -> PilotSummary {
    PilotSummary(record: shape.record(seed: seed), settings: DisclosureSettings())
  }

  private func isSmall(_ number: Double) -> Bool { number > 0.5 && number < 4.5 }

  @Test("neither a count of people nor a difference of nested counts is from 1 to 4", arguments: seeds)
  func nestedCounts(_ seed: UInt64) {
    for shape in Self.shapes {
      let summary = summary(shape, seed)
      for (part, whole) in nestedFigures(of: summary) {
        guard let whole = whole.value else { continue }
        if let part = part.value {
          #expect(!isSmall(part) && !isSmall(whole) && !isSmall(abs(whole - part)), "\(part) in \(whole)")
        } else if let least = part.text.split(separator: " ").first.flatMap({ Double($0) }) {
          // A lower bound has to leave room for five people at least.
          #expect(whole - least >= 5, "\(part.text) in \(whole), seed \(seed)")
        }
      }
      for (one, two, both, all) in overlaps(of: summary) {
        guard let one = one.value, let two = two.value, let both = both.value else { continue }
        guard let all = all.value else { continue }
        #expect(!isSmall(all - one - two + both), "neither \(one) nor \(two) of \(all), seed \(seed)")
      }
    }
  }

  /// Every published count of people beside those that it lies in.
  private func nestedFigures(of summary: PilotSummary) -> [(Disclosed, Disclosed)] {
    let flow = summary.flow
    let all = flow.count(.enrolled)
    let used = flow.count(.feedbackUsed)
    let both = flow.count(.answeredBoth)
    let steady = summary.dose.cameToTwoThirds
    var nested = ParticipantFlow.Step.Kind.allCases.map { (flow.count($0), all) }
    nested += [(used, flow.count(.consented)), (flow.count(.answeredBefore), used)]
    nested += [(flow.count(.answeredAfter), used), (both, flow.count(.answeredBefore))]
    nested += [(both, flow.count(.answeredAfter)), (both, used), (summary.reach.cameOnce, all)]
    nested += [(steady, all), (steady, summary.reach.cameOnce)]
    for row in summary.answers where row.unit == .people {
      let wave = flow.count(row.wave == .pre ? .answeredBefore : .answeredAfter)
      for whole in [row.base, wave, used, flow.count(.consented), all] {
        nested.append((row.answered, whole))
      }
      nested.append((row.outside, all))
      guard let change = summary.changes.flatMap(\.items).first(where: { $0.id == row.itemID }) else {
        continue
      }
      for whole in [row.answered, wave, both, used, all] { nested.append((change.pairs, whole)) }
      nested.append((change.missing, all))
    }
    return nested
  }

  /// Two published counts, what they share, and what both lie in.
  private func overlaps(of summary: PilotSummary) -> [(Disclosed, Disclosed, Disclosed, Disclosed)] {
    let flow = summary.flow
    let none = Disclosed.notPeople(0)
    var found: [(Disclosed, Disclosed, Disclosed, Disclosed)] = []
    for whole in [flow.count(.feedbackUsed), flow.count(.consented), flow.count(.enrolled)] {
      found.append(
        (flow.count(.answeredBefore), flow.count(.answeredAfter), flow.count(.answeredBoth), whole))
      for change in summary.changes.flatMap(\.items) {
        let rows = summary.answers.filter { $0.itemID == change.id && $0.unit == .people }
        guard rows.count == 2 else { continue }
        found.append((rows[0].answered, rows[1].answered, change.pairs, whole))
      }
    }
    found.append((flow.count(.feedbackUsed), flow.count(.withdrew), none, flow.count(.enrolled)))
    return found
  }

  @Test("the parts of a published bar are none or enough, add up, and were really given so", arguments: seeds)
  func bars(_ seed: UInt64) throws {
    for shape in Self.shapes {
      for row in summary(shape, seed).answers {
        if row.isWithheld {
          #expect(row.segments.allSatisfy { $0.count.isHidden && $0.percent.isHidden })
          continue
        }
        let counts = try row.segments.map { try #require($0.count.value) }
        #expect(counts.allSatisfy { !isSmall($0) })
        let base = try #require(row.base.value)
        #expect(counts.reduce(0, +) == base)
        #expect(base >= 10)
        #expect(row.segments.filter { $0.side != .missing && $0.count.value != 0 }.count >= 2)
        for segment in row.segments {
          // A percentage must not allow a count that is small, or leaves a small rest.
          let percent = try #require(segment.percent.value)
          let decimals = segment.percent.text.split(separator: ".").dropFirst().first?.count ?? 0
          let half = decimals == 0 ? 0.5 : decimals == 1 ? 0.05 : 0.005
          let allowed = (0...Int(base)).filter { abs(100 * Double($0) / base - percent) <= half + 1e-9 }
          #expect(allowed.allSatisfy { !isSmall(Double($0)) && !isSmall(base - Double($0)) }, "\(segment)")
        }
      }
    }
  }

  @Test("no answer inside a grouped part can be worked out to within four", arguments: seeds)
  func groupedParts(_ seed: UInt64) throws {
    for shape in Self.shapes.prefix(4) {
      for row in summary(shape, seed).answers where !row.isWithheld && row.unit == .people {
        let base = Int(try #require(row.base.value))
        let least = Int(row.answered.text.split(separator: " ").first ?? "") ?? 0
        for segment in row.segments {
          let cells =
            (segment.labels?.count ?? 0) + (segment.labels != nil && segment.includesMissing ? 1 : 0)
          let total = Int(try #require(segment.count.value))
          guard cells > 1, total > 0 else { continue }  // none is none for each of them, and may be seen
          let most = segment.includesMissing ? min(total, base - least) : 0
          let ranges = reach(total: total, cells: cells, lastAtMost: segment.includesMissing ? most : total)
          for (low, high) in ranges { #expect(high - low >= 5, "\(segment) of \(base), \(least) or more") }
        }
      }
    }
  }

  /// Tries every way to share a total among cells, and keeps each cell's least and greatest value.
  private func reach(total: Int, cells: Int, lastAtMost: Int) -> [(Int, Int)] {
    var found = [(Int, Int)](repeating: (total, 0), count: cells)
    var current = [Int](repeating: 0, count: cells)
    func fill(_ cell: Int, _ rest: Int) {
      if cell == cells - 1 {
        guard rest <= lastAtMost else { return }
        current[cell] = rest
        for (index, value) in current.enumerated() {
          found[index] = (min(found[index].0, value), max(found[index].1, value))
        }
        return
      }
      // Two cells stand for any number of cells before the last: only their sum matters to the others.
      for value in 0...rest where cell < 2 || value == 0 {
        current[cell] = value
        fill(cell + 1, rest - value)
      }
    }
    fill(0, total)
    return found.enumerated().filter { $0.offset < 2 || $0.offset == cells - 1 }.map(\.element)
  }

  @Test(
    "the flow of a tiny pilot cannot be solved: every small rest stays wide open", arguments: seeds.prefix(25)
  )
  func tinyFlow(_ seed: UInt64) {
    let shape = RandomPilot(
      pilotGroups: 3, sizes: 4...5, misses: 0.3, withdraws: 0.1, refuses: 0.15, sessions: 1)
    let summary = summary(shape, seed)
    guard let enrolled = summary.flow.count(.enrolled).value else { return }
    let solver = FlowSolver(enrolled: Int(enrolled), summary.flow)
    let truth = FlowSolver.truth(of: shape.record(seed: seed))
    for (index, (low, high)) in solver.ranges.enumerated() where isSmall(Double(truth[index])) {
      #expect(low <= truth[index] && truth[index] <= high)
      #expect(high - low >= 5, "rest \(index): \(low) to \(high), truly \(truth[index]), seed \(seed)")
    }
  }

  @Test("a change is published only for ten people or more in three groups or more", arguments: seeds)
  func changes(_ seed: UInt64) {
    for shape in Self.shapes {
      let record = shape.record(seed: seed)
      for change in summary(shape, seed).changes.flatMap({ ($0.score.map { [$0] } ?? []) + $0.items }) {
        let seen = [change.before, change.after, change.change, change.groups]
        #expect(Set(seen.map(\.isHidden)).count == 1)
        // An interval of fewer than five groups would tell each group's mean.
        let isBare = change.change.isHidden || (change.groups.value ?? 0) < 5
        #expect([change.lower, change.upper, change.interval].allSatisfy { $0.isHidden == isBare })
        guard !change.change.isHidden else {
          #expect(change.pairs.isHidden && change.missing.isHidden && change.replication.up.isHidden)
          continue
        }
        let pairs = TrueCounts(record).pairs(change.id)
        #expect(pairs.reduce(0) { $0 + $1.count } >= 10)
        #expect(pairs.filter { !$0.isEmpty }.count >= 3)
        let means = pairs.filter { !$0.isEmpty }.map { $0.reduce(0, +) / Double($0.count) }
        let mean = means.reduce(0, +) / Double(means.count)
        #expect(abs((change.change.value ?? 99) - mean) <= 0.005 + 1e-9)
      }
    }
  }

  @Test("below three groups or ten people nothing about people is published")
  func tooSmall() {
    for shape in [RandomPilot(pilotGroups: 2), RandomPilot(pilotGroups: 3, sizes: 3...3)] {
      let summary = summary(shape, 5)
      #expect(summary.flow.steps.allSatisfy { $0.count.isHidden })
      #expect(summary.answers.allSatisfy { $0.isWithheld && $0.base.isHidden && $0.answered.isHidden })
      #expect(!summary.changes.isEmpty)
      #expect(summary.changes.allSatisfy { $0.withheld != nil && $0.score == nil && $0.items.isEmpty })
      #expect(summary.dose.attendance.isHidden && summary.dose.cameToTwoThirds.isHidden)
      #expect(summary.dose.attendanceBySession.allSatisfy { $0.share.isHidden })
      #expect(summary.limits.contains { $0.words.contains("too small") })
    }
  }
}
