import LLSModel

extension Dose {
  /// Counts sessions and minutes, and lets shares of attendance through the gate.
  init(_ arm: PilotArm, _ attendances: Attendances, gate: inout DisclosureGate) {
    let runs = arm.deliveries.flatMap { $0 }
    sessions = .notPeople(runs.count)
    sessionsByGroups = Set(arm.deliveries.map(\.count)).sorted().map { count in
      let groups = arm.deliveries.filter { $0.count == count }.count
      return SessionsByGroups(sessions: .notPeople(count), groups: .notPeople(groups))
    }
    plannedMinutes = .notPeople(runs.reduce(0) { $0 + $1.plannedMinutes })
    deliveredMinutes = .notPeople(Self.minutes(of: runs))
    minutes = Self.minutesBySession(runs)
    let people = arm.people.count
    let all = attendances.all
    attendance = gate.share(all.came, of: all.recorded, people: people, in: .attendance)
    let steady = PersonSet(of: people) { person in
      let offered = arm.deliveries[arm.groupOfPerson[person]].count
      return offered > 0 && 3 * attendances.cameOfPerson[person] >= 2 * offered
    }
    cameToTwoThirds =
      all.recorded > 0 ? gate.count(of: steady, in: .attendance) : gate.hide(in: .attendance)
    var byNumber: [SessionAttendance] = []
    for (index, share) in attendances.byNumber.enumerated() {
      let figure = gate.share(
        share.came, of: share.recorded, people: share.recorded, step: 5, in: .attendance)
      byNumber.append(SessionAttendance(number: .notPeople(index + 1), share: figure))
    }
    attendanceBySession = byNumber
    sentences =
      [
        """
        \(.count(sessions, "session was", "sessions were")) delivered to \
        \(.count(notPeople: arm.groups.count, "pilot group", "pilot groups")). \
        \(.count(plannedMinutes, "minute was", "minutes were")) planned for that and \
        \(.count(deliveredMinutes, "minute", "minutes")) of activity delivered, pauses left out.
        """
      ] + [arm.sessions.leftOut].compactMap(\.self)
      + Self.sentences(attendance, cameToTwoThirds, practiceRuns: arm.sessions.practice)
  }

  private static func minutes(of runs: [SessionRecord]) -> Int {
    let seconds = runs.reduce(0) { sum, run in sum + run.blocks.reduce(0) { $0 + $1.seconds } }
    return (seconds + 30) / 60
  }

  private static func minutesBySession(_ runs: [SessionRecord]) -> [SessionMinutes] {
    struct Key: Hashable {
      let moduleID: String
      let sessionID: String
    }
    var order: [Key] = []
    var found: [Key: [SessionRecord]] = [:]
    for run in runs.sorted(by: { ($0.day, $0.runID) < ($1.day, $1.runID) }) {
      let key = Key(moduleID: run.moduleID, sessionID: run.sessionID)
      if found[key] == nil { order.append(key) }
      found[key, default: []].append(run)
    }
    return order.map { key in
      let same = found[key] ?? []
      return SessionMinutes(
        moduleID: key.moduleID, sessionID: key.sessionID, deliveries: .notPeople(same.count),
        planned: .notPeople(same.reduce(0) { $0 + $1.plannedMinutes }),
        delivered: .notPeople(minutes(of: same)))
    }
  }

  private static func sentences(
    _ attendance: Disclosed, _ cameToTwoThirds: Disclosed, practiceRuns: Int
  ) -> [ReleasableText] {
    var sentences: [ReleasableText] = []
    if attendance.isHidden {
      sentences.append("The share of attendance is hidden, or no register was kept.")
    } else {
      sentences.append(
        "Of all entries in the registers, \(attendance) % are of somebody who came, for all or part of it."
      )
    }
    sentences.append(
      """
      People who came to at least two thirds of their group's sessions: \(cameToTwoThirds). Shares by \
      session number are rounded to 5 %, and stop where the first group stopped.
      """)
    if practiceRuns > 0 {
      sentences.append(
        "Runs played from typed lines are practice and not counted: \(.notPeople(practiceRuns)).")
    }
    return sentences
  }
}
