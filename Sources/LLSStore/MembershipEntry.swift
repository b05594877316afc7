internal import GRDB
import LLSModel

/// The memberships of one participant, and what a line of an enrolment file means for them: joining, leaving, coming back, or nothing new.
struct MembershipEntry {
  /// What came of it.
  enum Outcome {
    /// A membership or a leaving was entered.
    case changed
    /// All of it was there.
    case same
    /// The group takes nobody any more, or nobody new.
    case closed(ImportProblem)
    /// The person is in another group.
    case elsewhere(String)
    /// The day of leaving is before the day of joining.
    case leftTooEarly(joined: String)
  }

  private struct Membership {
    let key: FactKey
    let group: FactKey
    let groupID: String
    let day: String
    let departed: String?
  }

  private let participant: FactKey
  private let group: FactKey
  private let batch: FactKey
  private let writing: Writing
  /// All of the participant, in the order of entry.
  private let memberships: [Membership]

  /// Reads the memberships.
  init(of participant: FactKey, in group: FactKey, batch: FactKey, _ writing: Writing) throws {
    self.participant = participant
    self.group = group
    self.batch = batch
    self.writing = writing
    let rows = try Row.fetchAll(
      writing.database,
      sql: """
        SELECT membership.key, pilot_group, pilot_group.id, day, (SELECT departure.day FROM departure
          WHERE membership = membership.key ORDER BY departure.key DESC LIMIT 1) AS departed
        FROM membership JOIN pilot_group ON pilot_group.key = membership.pilot_group
        WHERE participant = ? ORDER BY membership.key
        """, arguments: [participant])
    memberships = try rows.map { row in
      try Membership(
        key: row.decode(forColumn: "key"), group: row.decode(forColumn: "pilot_group"),
        groupID: row.decode(forColumn: "id"), day: row.decode(forColumn: "day"),
        departed: row.decode(forColumn: "departed"))
    }
  }

  /// Enters what is new in a line.
  ///
  /// - Parameter closed: which groups take nobody, asked only where a stay begins.
  func enter(_ enrolment: Enrolment, _ closed: ClosedPlaces) throws -> Outcome {
    let day = enrolment.day.description
    let left = enrolment.left?.description
    let own = memberships.filter { $0.group == group }.sorted { ($0.day, $0.key) < ($1.day, $1.key) }
    // A line that was entered before speaks of the membership that it began, not of a later one.
    if let spokenOf = own.last(where: { $0.day <= day }) ?? own.first, !comesBack(enrolment, own.last) {
      guard let left, left != spokenOf.departed else { return .same }
      if left < spokenOf.day { return .leftTooEarly(joined: spokenOf.day) }
      try leave(spokenOf.key, left)
      return .changed
    }
    if let now = memberships.last, now.departed == nil { return .elsewhere(now.groupID) }
    if let left, left < day { return .leftTooEarly(joined: day) }
    if let problem = closed.problem(
      of: enrolment.groupID, after: memberships.map(\.groupID), line: enrolment.line)
    {
      return .closed(problem)
    }
    let key = writing.keys.next()
    try writing.run(
      "INSERT INTO membership (key, participant, pilot_group, day, batch) VALUES (?, ?, ?, ?, ?)",
      [key, participant, group, day, batch])
    if let left { try leave(key, left) }
    return .changed
  }

  /// Whether somebody who had left takes part again from the line's day on. A decision after leaving that names the day of leaving again, or
  /// that is against taking part, is no return.
  private func comesBack(_ enrolment: Enrolment, _ latest: Membership?) -> Bool {
    guard let departed = latest?.departed, enrolment.consent[.takePart] == .given else { return false }
    let day = enrolment.day.description
    return day > departed && (enrolment.left.map { $0.description >= day } ?? true)
  }

  private func leave(_ membership: FactKey, _ day: String) throws {
    try writing.run(
      "INSERT INTO departure (key, membership, day, batch) VALUES (?, ?, ?, ?)",
      [writing.keys.next(), membership, day, batch])
  }

  /// Ends the stay that somebody is in and begins one in this group on the same day.
  ///
  /// - Returns: whether anything changed; who is there already stays.
  func move(
    on day: CalendarDay, code: ParticipantCode, to groupID: String, _ closed: ClosedPlaces
  ) throws -> Bool {
    let day = day.description
    let now = memberships.last.flatMap { $0.departed == nil ? $0 : nil }
    if let now, now.group == group { return false }
    if let problem = closed.problem(of: groupID, after: memberships.map(\.groupID), line: nil) {
      throw StoreError.refused([problem])
    }
    if let now {
      guard now.day <= day else { throw tooEarly(code, joined: now.day) }
      try leave(now.key, day)
    } else if let last = memberships.last, let departed = last.departed, departed > day {
      throw StoreError.refused([
        ImportProblem(
          "\(code) left \(last.groupID) on \(departed), which is after \(day)",
          remedy: "look at the register again; the day of leaving can be corrected with lls participant leave"
        )
      ])
    }
    try writing.run(
      "INSERT INTO membership (key, participant, pilot_group, day, batch) VALUES (?, ?, ?, ?, ?)",
      [writing.keys.next(), participant, group, day, batch])
    return true
  }

  /// Ends the latest stay, or corrects the day on which it ended.
  func leave(on day: CalendarDay, code: ParticipantCode) throws -> Bool {
    guard let latest = memberships.last, latest.departed != day.description else { return false }
    guard latest.day <= day.description else { throw tooEarly(code, joined: latest.day) }
    try leave(latest.key, day.description)
    return true
  }

  private func tooEarly(_ code: ParticipantCode, joined: String) -> StoreError {
    .refused([
      ImportProblem(
        "\(code) came into the group on \(joined), which is after that day",
        remedy: "look at the register again")
    ])
  }
}
