import LLSModel

/// Who came how often, as far as the registers say.
struct Attendances {
  /// Entries in the register and, of them, those who came, at one session or all.
  struct Share: Hashable {
    /// Entries in the register.
    var recorded = 0
    /// Of them, present for all or part.
    var came = 0
  }

  /// All sessions.
  private(set) var all = Share()
  /// By session number, as far as every group came. Shape: sessions.
  private(set) var byNumber: [Share]
  /// Sessions each person came to. Shape: people.
  private(set) var cameOfPerson: [Int]

  /// Reads the registers of the pilot arm; codes of nobody enrolled are left out.
  init(_ arm: PilotArm) {
    let common = arm.deliveries.map(\.count).min() ?? 0
    byNumber = [Share](repeating: Share(), count: common)
    cameOfPerson = [Int](repeating: 0, count: arm.people.count)
    for runs in arm.deliveries {
      for (number, run) in runs.enumerated() {
        for entry in run.attendance {
          guard let person = arm.place[entry.code] else { continue }
          let came = entry.status.isThere ? 1 : 0
          all.recorded += 1
          all.came += came
          cameOfPerson[person] += came
          guard number < common else { continue }
          byNumber[number].recorded += 1
          byNumber[number].came += came
        }
      }
    }
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
