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
    // A share of one or two groups would be a table of groups.
    let isWide = attendances.groupsWithRegister >= DisclosureGate.leastGroups
    attendance =
      isWide
      ? gate.share(all.came, of: all.expected, people: people, in: .attendance) : gate.hide(in: .attendance)
    let steady = PersonSet(of: people) { person in
      let offered = attendances.offeredToPerson[person]
      return offered > 0 && 3 * attendances.cameOfPerson[person] >= 2 * offered
    }
    cameToTwoThirds = isWide ? gate.count(of: steady, in: .attendance) : gate.hide(in: .attendance)
    attendanceBySession = Self.bySession(attendances, isWide: isWide, gate: &gate)
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

  /// Shares by session number. They and the share of all sessions give each other away, so that all are shown or none.
  private static func bySession(
    _ attendances: Attendances, isWide: Bool, gate: inout DisclosureGate
  ) -> [SessionAttendance] {
    var trial = gate
    let shares = attendances.byNumber.map { share in
      isWide
        ? trial.share(share.came, of: share.expected, people: share.expected, step: 5, in: .attendance)
        : trial.hide(in: .attendance)
    }
    guard shares.contains(where: \.isHidden) else {
      gate = trial
      return shares.enumerated().map { SessionAttendance(number: .notPeople($0 + 1), share: $1) }
    }
    return shares.indices.map {
      SessionAttendance(number: .notPeople($0 + 1), share: gate.hide(in: .attendance))
    }
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
        """
        Of all places at the sessions, one for everybody in the group on the day, \(attendance) % were taken, \
        for all or part of it. Who is not in a register counts as not there.
        """)
    }
    sentences.append(
      """
      People who came to at least two thirds of the sessions while they were in the group: \
      \(cameToTwoThirds). Shares by session number are rounded to 5 %, stop where the first group stopped, and \
      are shown for all sessions or for none.
      """)
    if practiceRuns > 0 {
      sentences.append(
        "Runs played from typed lines are practice and not counted: \(.notPeople(practiceRuns)).")
    }
    return sentences
  }
}
