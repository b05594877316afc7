/// Which neighbouring answers of a scale are taken together, and where missing answers are counted, so that
/// no part of a bar holds a few.
struct ScaleGrouping: Hashable {
  /// The answers to one item at one wave.
  struct Counts: Hashable {
    /// How many gave each answer, from low to high.
    var answers: [Int]
    /// Who gave each answer; nil where each person answers once.
    var people: [PersonSet]?
    /// How many gave none.
    var missing: Int
    /// Whether the number of missing answers may stand alone.
    var missingMayStand: Bool
  }

  /// Where missing answers are counted.
  enum MissingPlace: Hashable {
    /// In a part of their own.
    case alone
    /// With the answers of this part.
    case part(Int)
  }

  /// Ranges of answers taken together, from low to high, without gaps.
  let parts: [ClosedRange<Int>]
  /// Where each wave's missing answers are counted.
  let missing: [MissingPlace]

  /// Finds the finest grouping that is safe at every wave: the most parts, then the most missing answers
  /// left alone, then the fewest parts across the middle.
  ///
  /// - Parameters:
  ///   - waves: one entry a wave; all of the same scale. Shape: waves × points, 2 to 11 points.
  ///   - threshold: the smallest count that may be seen.
  /// - Returns: nil when no grouping is safe; the rows are then withheld.
  init?(_ waves: [Counts], threshold: Int) {
    let points = waves.first?.answers.count ?? 0
    guard points >= 2, points <= 11 else { return nil }
    var best: (score: [Int], parts: [ClosedRange<Int>], missing: [MissingPlace])?
    for cuts in 0..<(1 << (points - 1)) {
      let parts = Self.parts(points: points, cuts: cuts)
      let places = waves.compactMap { Self.place(forMissingIn: $0, parts: parts, threshold: threshold) }
      guard places.count == waves.count else { continue }
      let crossing = parts.filter { Self.crossesMiddle($0, points: points) }.count
      let score = [parts.count, places.filter { $0 == .alone }.count, -crossing]
      if let found = best, !found.score.lexicographicallyPrecedes(score) { continue }
      best = (score, parts, places)
    }
    guard let best else { return nil }
    parts = best.parts
    missing = best.missing
  }

  /// Whether a range holds answers on both sides of the scale's middle.
  static func crossesMiddle(_ part: ClosedRange<Int>, points: Int) -> Bool {
    2 * part.lowerBound < points - 1 && 2 * part.upperBound > points - 1
  }

  private static func parts(points: Int, cuts: Int) -> [ClosedRange<Int>] {
    var parts: [ClosedRange<Int>] = []
    var start = 0
    for point in 0..<points where point == points - 1 || cuts & (1 << point) != 0 {
      parts.append(start...point)
      start = point + 1
    }
    return parts
  }

  /// Where a wave's missing answers go: alone, into the middle, or else into the smallest part that takes
  /// them; nil when the parts are not safe.
  private static func place(
    forMissingIn wave: Counts, parts: [ClosedRange<Int>], threshold: Int
  ) -> MissingPlace? {
    let answers = parts.map { wave.answers[$0].reduce(0, +) }
    // Everyone in one part would be an answer about everyone.
    guard answers.filter({ $0 > 0 }).count >= 2 else { return nil }
    if let people = wave.people {
      for (part, count) in zip(parts, answers) where count > 0 {
        guard let first = people[part].first else { return nil }
        let distinct = people[part].dropFirst().reduce(first) { $0.union($1) }.count
        guard distinct >= threshold else { return nil }
      }
    }
    let small = parts.indices.filter { answers[$0] > 0 && answers[$0] < threshold }
    if wave.missingMayStand { return small.isEmpty ? .alone : nil }
    let last = wave.answers.count - 1
    let middle = parts.firstIndex { 2 * $0.lowerBound <= last && 2 * $0.upperBound >= last }
    let order = parts.indices.sorted { first, second in
      if (first == middle) != (second == middle) { return first == middle }
      return (answers[first], first) < (answers[second], second)
    }
    let fitting = order.first { part in
      answers[part] > 0 && answers[part] + wave.missing >= threshold && (small.isEmpty || small == [part])
    }
    return fitting.map(MissingPlace.part)
  }
}
