/// The exact counts of people that a summary has let out, as sets of people, so that no new one gives away
/// a few by subtraction.
///
/// With every set its complement among those enrolled is known. Where one known set lies in another, a
/// reader may subtract; where two known sets overlap in a known set, a reader may add. None of these may
/// come to 1 up to the threshold less one. A set that only happens to lie in another counts as lying in it:
/// that hides a little more than a reader could find out.
struct CountLedger {
  /// The most sets whose exact size is let out; later ones are coarsened or hidden, so that a long questionnaire costs no more time than it
  /// may. Counts are let out in the order of their worth.
  private static let most = 128

  private let threshold: Int
  private let everybody: PersonSet
  private var known: [PersonSet] = []
  private var lookup: Set<PersonSet> = []
  private var derived: [PersonSet] = []
  private var lookupOfDerived: Set<PersonSet> = []
  private var bounded: [(set: PersonSet, floor: Int)] = []

  /// Starts with nothing let out.
  init(everybody: PersonSet, threshold: Int) {
    self.everybody = everybody
    self.threshold = threshold
  }

  /// Whether a count is large enough to be seen, or none.
  func isSafe(_ count: Int) -> Bool { count == 0 || count >= threshold }

  /// Lets the set's size out if nothing small follows from it.
  ///
  /// - Returns: whether it was let out.
  mutating func admit(_ set: PersonSet) -> Bool {
    if lookup.contains(set) { return true }
    guard known.count < Self.most else { return false }
    let both = [set, everybody.subtracting(set)]
    var unions: [PersonSet] = []
    for candidate in both {
      guard isSafe(candidate.count), stands(candidate, beside: known + derived) else { return false }
      guard leavesRoom(candidate) else { return false }
      unions += self.unions(with: candidate)
    }
    for (index, union) in unions.enumerated() {
      guard leavesRoom(union), stands(union, beside: known + derived + both + unions[..<index]) else {
        return false
      }
    }
    for candidate in both where lookup.insert(candidate).inserted { known.append(candidate) }
    for union in unions where lookupOfDerived.insert(union).inserted { derived.append(union) }
    return true
  }

  /// Lets out a lower bound for a set whose exact size must not be known: far enough below every known set
  /// around it, now and later.
  ///
  /// - Returns: a multiple of the threshold, or nil where none is left.
  mutating func admitFloor(of set: PersonSet) -> Int? {
    var limit = set.count
    for container in known + derived where set.isSubset(of: container) {
      limit = min(limit, container.count - threshold)
    }
    let floor = limit / threshold * threshold
    guard floor >= threshold else { return nil }
    bounded.append((set, floor))
    return floor
  }

  /// Whether sets of which only a lower bound is known keep room within this one.
  private func leavesRoom(_ set: PersonSet) -> Bool {
    bounded.allSatisfy { !$0.set.isSubset(of: set) || set.count - $0.floor >= threshold }
  }

  /// Differences with sets around it or within it.
  private func stands(_ set: PersonSet, beside others: [PersonSet]) -> Bool {
    others.allSatisfy { other in
      guard set.isSubset(of: other) || other.isSubset(of: set) else { return true }
      return isSafe(abs(set.count - other.count))
    }
  }

  /// Unions whose size follows from the set's, because the overlap is known or empty; and what they leave.
  private func unions(with set: PersonSet) -> [PersonSet] {
    var unions: [PersonSet] = []
    for (index, first) in known.enumerated() {
      let overlap = set.intersection(first)
      if overlap.isEmpty || lookup.contains(overlap) { unions.append(set.union(first)) }
      for second in known[(index + 1)...] where first.intersection(second) == set {
        unions.append(first.union(second))
      }
    }
    return unions.flatMap { [$0, everybody.subtracting($0)] }.filter { !lookup.contains($0) }
  }
}
