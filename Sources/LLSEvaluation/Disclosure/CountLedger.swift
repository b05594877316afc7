/// The exact counts of people that a summary has let out, as sets of people, so that no new one gives away
/// a few by subtraction.
///
/// With every set its complement among those enrolled is known. Where one known set lies in another, a
/// reader may subtract; where two known sets overlap in a known set, a reader may add. None of these may
/// come to 1 up to the threshold less one. A set that only happens to lie in another counts as lying in it:
/// that hides a little more than a reader could find out.
struct CountLedger {
  private let threshold: Int
  private let everybody: PersonSet
  private var known: [PersonSet] = []
  private var lookup: Set<PersonSet> = []

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
    let complement = everybody.subtracting(set)
    for candidate in [set, complement] {
      guard isSafe(candidate.count), stands(candidate, beside: known) else { return false }
      guard unionsStand(of: candidate, beside: known) else { return false }
    }
    for candidate in [set, complement] where lookup.insert(candidate).inserted {
      known.append(candidate)
    }
    return true
  }

  /// A lower bound for a set whose exact size must not be known: far enough below every known set around it.
  ///
  /// - Returns: a multiple of the threshold, or nil where none is left.
  func floor(for set: PersonSet) -> Int? {
    var limit = set.count
    for container in known where set.isSubset(of: container) {
      limit = min(limit, container.count - threshold)
    }
    let floor = limit / threshold * threshold
    return floor >= threshold ? floor : nil
  }

  /// Differences with sets around it or within it.
  private func stands(_ set: PersonSet, beside others: [PersonSet]) -> Bool {
    others.allSatisfy { other in
      guard set.isSubset(of: other) || other.isSubset(of: set) else { return true }
      return isSafe(abs(set.count - other.count))
    }
  }

  /// Unions whose size follows because the overlap is known or empty.
  private func unionsStand(of set: PersonSet, beside others: [PersonSet]) -> Bool {
    for (index, first) in others.enumerated() {
      let overlap = set.intersection(first)
      if overlap.isEmpty || lookup.contains(overlap), !stands(set.union(first), beside: others) {
        return false
      }
      for second in others[(index + 1)...] where first.intersection(second) == set {
        if !stands(first.union(second), beside: others) { return false }
      }
    }
    return true
  }
}
