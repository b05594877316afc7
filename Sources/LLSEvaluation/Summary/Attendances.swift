import LLSModel

/// Who came how often. Everybody who was in the group on the day counts, also those whom the register forgets: they count as not there.
struct Attendances {
  /// People who could have come and, of them, those who did, at one session or all.
  struct Share: Hashable {
    /// Who could have come.
    var expected = 0
    /// Of them, there for all or part.
    var came = 0
  }

  /// All sessions.
  private(set) var all = Share()
  /// By session number, as far as every group came. Shape: sessions.
  private(set) var byNumber: [Share]
  /// Sessions each person could have come to. Shape: people.
  private(set) var offeredToPerson: [Int]
  /// Sessions each person came to. Shape: people.
  private(set) var cameOfPerson: [Int]
  /// Groups that kept a register at one session or more.
  private(set) var groupsWithRegister = 0

  /// Reads the registers of the pilot arm; codes of nobody enrolled are left out. A session without any register tells nothing.
  init(_ arm: PilotArm) {
    let common = arm.deliveries.map(\.count).min() ?? 0
    byNumber = [Share](repeating: Share(), count: common)
    offeredToPerson = [Int](repeating: 0, count: arm.people.count)
    cameOfPerson = [Int](repeating: 0, count: arm.people.count)
    for runs in arm.deliveries {
      var hasRegister = false
      for (number, run) in runs.enumerated() where !run.attendance.isEmpty {
        hasRegister = true
        let share = count(run, arm)
        all.expected += share.expected
        all.came += share.came
        guard number < common else { continue }
        byNumber[number].expected += share.expected
        byNumber[number].came += share.came
      }
      groupsWithRegister += hasRegister ? 1 : 0
    }
  }

  private mutating func count(_ run: SessionRecord, _ arm: PilotArm) -> Share {
    let status = Dictionary(
      run.attendance.compactMap { entry in arm.place[entry.code].map { ($0, entry.status) } },
      uniquingKeysWith: { first, _ in first })
    let day = CalendarDay(run.day)
    var share = Share()
    for person in arm.people.indices
    where status[person] != nil || arm.people[person].isIn(run.groupID, on: day) {
      let came = status[person]?.isThere ?? false
      share.expected += 1
      share.came += came ? 1 : 0
      offeredToPerson[person] += 1
      cameOfPerson[person] += came ? 1 : 0
    }
    return share
  }
}

extension PilotRecord.Participant {
  /// Whether the person was in a group on a day. Where no stay is known, the person was in the latest group all along.
  func isIn(_ group: String, on day: CalendarDay?) -> Bool {
    guard let day, !memberships.isEmpty else { return group == groupID }
    return memberships.contains { $0.groupID == group && $0.covers(day) }
  }
}

extension SessionRecord.Attendance.Status {
  /// Whether the person was there for all or part of the session.
  var isThere: Bool {
    switch self {
    case .present, .part, .left: true
    case .absent, .excused: false
    }
  }
}
