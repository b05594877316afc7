import LLSModel

/// The session records of some groups, parted into those that count as delivered and those that do not.
///
/// A session was delivered when it was finished and at least one of its core activities was done, as planned
/// or in another way.
struct DeliveredSessions {
  /// Those that count. Order: by day, then run.
  let counted: [SessionRecord]
  /// Played from typed lines, while the pilot itself is real.
  let practice: Int
  /// Without an ending so far.
  let open: Int
  /// Broken off.
  let brokenOff: Int
  /// Finished without one core activity done.
  let nothingDone: Int

  /// Parts the records of the groups.
  init(_ record: PilotRecord, groups: Set<String>) {
    var counted: [SessionRecord] = []
    var (practice, open, brokenOff, nothingDone) = (0, 0, 0, 0)
    for run in record.deliveries where groups.contains(run.groupID) {
      guard record.isSynthetic || run.mode != .scripted else {
        practice += 1
        continue
      }
      switch run.ending {
      case .open: open += 1
      case .abandoned: brokenOff += 1
      case .finished where run.hasCoreActivityDone: counted.append(run)
      case .finished: nothingDone += 1
      }
    }
    self.counted = counted.sorted { ($0.day, $0.runID) < ($1.day, $1.runID) }
    self.practice = practice
    self.open = open
    self.brokenOff = brokenOff
    self.nothingDone = nothingDone
  }

  /// How many records were left out, and why; nil when none was.
  var leftOut: ReleasableText? {
    let total = open + brokenOff + nothingDone
    guard total > 0 else { return nil }
    return """
      A session counts when it was finished and at least one core activity was done or adapted. \
      \(.count(notPeople: total, "other record is", "other records are")) left out: \
      \(.notPeople(open)) still open, \(.notPeople(brokenOff)) broken off, \(.notPeople(nothingDone)) with \
      no core activity done.
      """
  }
}

extension SessionRecord {
  /// Whether at least one core activity was done, as planned or in another way.
  var hasCoreActivityDone: Bool {
    blocks.contains { block in
      switch block.status {
      case .done, .adapted: block.isCore
      case .skipped, .notReached: false
      }
    }
  }
}
