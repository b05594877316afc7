/// Which lines, or other comparable things, two sequences have in common, in order.
///
/// Things that stand once in each sequence are matched first, since a person takes those for the same; between them the
/// fewest changes are looked for, up to a bound that keeps a hostile pair cheap.
///
/// - Source: E. W. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1 (1986); the things matched
///   first are those of Bram Cohen's patience difference.
package enum LineMatching {
  /// Two equal things, by their places.
  package struct Pair: Hashable, Sendable {
    /// Its place in the old sequence, from 0.
    package let old: Int
    /// Its place in the new sequence, from 0.
    package let new: Int

    /// Names the places.
    package init(old: Int, new: Int) {
      self.old = old
      self.new = new
    }
  }

  /// Where more changes than this stand between two matched things, nothing there is matched.
  static let mostChanges = 600

  /// Finds the pairs.
  ///
  /// - Parameters:
  ///   - old: the things before.
  ///   - new: the things after.
  /// - Returns: pairs that rise on both sides.
  package static func pairs<Thing: Hashable>(old: [Thing], new: [Thing]) -> [Pair] {
    var numbers: [Thing: Int] = [:]
    func number(_ thing: Thing) -> Int {
      if let known = numbers[thing] { return known }
      numbers[thing] = numbers.count
      return numbers.count - 1
    }
    let (before, after) = (old.map(number), new.map(number))
    var found: [Pair] = []
    var (top, left) = (0, 0)
    let whole = trimmed(before, after, 0..<before.count, 0..<after.count)
    for anchor in anchors(before, after, whole.old, whole.new) + [Pair(old: before.count, new: after.count)] {
      fill(before, after, top..<anchor.old, left..<anchor.new, into: &found)
      if anchor.old < before.count, anchor.new < after.count { found.append(anchor) }
      (top, left) = (anchor.old + 1, anchor.new + 1)
    }
    return found
  }

  // MARK: Parts

  /// The ranges without what is equal at their starts and ends.
  private static func trimmed(
    _ before: [Int], _ after: [Int], _ old: Range<Int>, _ new: Range<Int>
  ) -> (old: Range<Int>, new: Range<Int>) {
    var (top, left, bottom, right) = (old.lowerBound, new.lowerBound, old.upperBound, new.upperBound)
    while top < bottom, left < right, before[top] == after[left] {
      top += 1
      left += 1
    }
    while top < bottom, left < right, before[bottom - 1] == after[right - 1] {
      bottom -= 1
      right -= 1
    }
    return (top..<bottom, left..<right)
  }

  /// Things that stand once in each range, as many of them as keep their order.
  private static func anchors(
    _ before: [Int], _ after: [Int], _ old: Range<Int>, _ new: Range<Int>
  ) -> [Pair] {
    var places: [Int: (count: Int, at: Int)] = [:]
    for place in old { places[before[place]] = ((places[before[place]]?.count ?? 0) + 1, place) }
    var counts: [Int: Int] = [:]
    for place in new { counts[after[place], default: 0] += 1 }
    let candidates = new.compactMap { place -> Pair? in
      guard counts[after[place]] == 1, let found = places[after[place]], found.count == 1 else { return nil }
      return Pair(old: found.at, new: place)
    }
    return RisingPart.of(candidates.map(\.old)).map { candidates[$0] }
  }

  /// Matches what lies between two anchors.
  private static func fill(
    _ before: [Int], _ after: [Int], _ old: Range<Int>, _ new: Range<Int>, into found: inout [Pair]
  ) {
    let inner = trimmed(before, after, old, new)
    for step in 0..<(inner.old.lowerBound - old.lowerBound) {
      found.append(Pair(old: old.lowerBound + step, new: new.lowerBound + step))
    }
    if !inner.old.isEmpty, !inner.new.isEmpty { found += shortest(before, after, inner.old, inner.new) }
    for step in 0..<(old.upperBound - inner.old.upperBound) {
      found.append(Pair(old: inner.old.upperBound + step, new: inner.new.upperBound + step))
    }
  }

  /// The fewest changes between two ranges; nothing where there are too many.
  private static func shortest(
    _ before: [Int], _ after: [Int], _ old: Range<Int>, _ new: Range<Int>
  ) -> [Pair] {
    let (rows, columns) = (old.count, new.count)
    let most = min(rows + columns, mostChanges)
    // The furthest row reached on each diagonal, and a copy of it before each step.
    var reach = [Int32](repeating: 0, count: 2 * most + 3)
    var history: [[Int32]] = []
    for changes in 0...most {
      history.append(Array(reach[(most + 1 - changes)...(most + 1 + changes)]))
      for diagonal in stride(from: -changes, through: changes, by: 2) {
        let middle = most + 1 + diagonal
        let comesDown =
          diagonal == -changes || (diagonal != changes && reach[middle - 1] < reach[middle + 1])
        var row = Int(comesDown ? reach[middle + 1] : reach[middle - 1] + 1)
        while row < rows, row - diagonal < columns, row - diagonal >= 0,
          before[old.lowerBound + row] == after[new.lowerBound + row - diagonal]
        {
          row += 1
        }
        reach[middle] = Int32(row)
        if row >= rows, row - diagonal >= columns {
          return walkBack(history, from: rows, columns).map {
            Pair(old: old.lowerBound + $0.old, new: new.lowerBound + $0.new)
          }
        }
      }
    }
    return []
  }

  /// The matched places on the way that the history tells of.
  private static func walkBack(_ history: [[Int32]], from rows: Int, _ columns: Int) -> [Pair] {
    var (row, column) = (rows, columns)
    var found: [Pair] = []
    for changes in stride(from: history.count - 1, through: 0, by: -1) {
      let reach = history[changes]
      func reached(_ diagonal: Int) -> Int {
        let place = changes + diagonal
        return reach.indices.contains(place) ? Int(reach[place]) : 0
      }
      let diagonal = row - column
      let comesDown =
        diagonal == -changes
        || (diagonal != changes && reached(diagonal - 1) < reached(diagonal + 1))
      let came = comesDown ? diagonal + 1 : diagonal - 1
      let start = changes == 0 ? 0 : comesDown ? reached(came) : reached(came) + 1
      while row > start, row > 0, row - diagonal > 0 {
        row -= 1
        found.append(Pair(old: row, new: row - diagonal))
      }
      row = changes == 0 ? 0 : reached(came)
      column = row - came
    }
    return found.reversed()
  }
}

/// A longest part of a row of numbers that rises.
///
/// - Source: patience sorting; M. L. Fredman, "On computing the length of longest increasing subsequences" (1975).
package enum RisingPart {
  /// Finds the part.
  ///
  /// - Parameter values: different numbers.
  /// - Returns: the places of those that belong to it, in order.
  package static func of(_ values: [Int]) -> [Int] {
    var tails: [Int] = []
    var previous = [Int](repeating: -1, count: values.count)
    for (place, value) in values.enumerated() {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if values[tails[middle]] < value { low = middle + 1 } else { high = middle }
      }
      previous[place] = low > 0 ? tails[low - 1] : -1
      if low == tails.count { tails.append(place) } else { tails[low] = place }
    }
    var part: [Int] = []
    var place = tails.last ?? -1
    while place >= 0 {
      part.append(place)
      place = previous[place]
    }
    return part.reversed()
  }
}
