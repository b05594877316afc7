internal import GRDB
import LLSModel

/// Whose form it is and which session it belongs to.
struct SubmissionPlaces {
  /// Where a form belongs.
  struct Place: Hashable {
    /// The participant; nil for respondents who are not participants.
    let participant: FactKey?
    /// The run; nil outside sessions.
    let run: String?
    /// The day, where nothing else tells two forms apart.
    let day: String?
    /// Whether the person stopped the use of answers.
    let isWithdrawn: Bool
  }

  /// What came of looking.
  enum Finding {
    /// It belongs here.
    case found(Place)
    /// It belongs nowhere.
    case problem(String, remedy: String)
  }

  private struct Person {
    let key: FactKey
    let memberships: [PilotRecord.Membership]
    let takesPart: ConsentState?
    let feedback: ConsentState?

    /// The groups on a day: on the day of a move there are two.
    func groups(on day: CalendarDay?) -> Set<String> {
      let own = Set(memberships.filter { stay in day.map { stay.covers($0) } ?? false }.map(\.groupID))
      return own.isEmpty ? Set(memberships.suffix(1).map(\.groupID)) : own
    }
  }

  private let persons: [String: Person]
  /// A session that stands.
  private struct Session {
    let runID: String
    let groupID: String
    let name: SessionName
  }

  private let days: [String: [Session]]

  /// Reads people and sessions of a pilot.
  ///
  /// - Parameter form: the only form that will be asked about. Missing: any may be.
  init(_ pilot: FactKey, _ database: Database, only form: FormSheet.Form? = nil) throws {
    let reading = ParticipantReading(database)
    let participants =
      if let form {
        try form.code.flatMap { try reading.one($0.description, of: pilot) }.map { [$0] } ?? []
      } else {
        try reading.all(pilot)
      }
    var persons: [String: Person] = [:]
    for participant in participants {
      persons[participant.code] = Person(
        key: participant.key, memberships: participant.memberships, takesPart: participant.consent[.takePart],
        feedback: participant.consent[.useFeedback])
    }
    self.persons = persons
    let needsSessions = form.map { $0.wave == .session } ?? true
    days = needsSessions ? try Self.sessions(pilot, on: form?.day?.description, database) : [:]
  }

  /// The sessions by day.
  ///
  /// - Parameter day: the only one that will be asked about. Missing: any may be.
  private static func sessions(
    _ pilot: FactKey, on day: String?, _ database: Database
  ) throws -> [String: [Session]] {
    let sql = """
      SELECT delivery.run, pilot_group.id, module_id, session_id, delivery.day FROM delivery
        JOIN run ON run.id = delivery.run JOIN pilot_group ON pilot_group.key = run.pilot_group
      WHERE run.pilot = ? \(day == nil ? "" : "AND delivery.day = ?")
        AND NOT EXISTS (SELECT 1 FROM delivery AS later WHERE later.supersedes = delivery.key)
      ORDER BY delivery.day, delivery.run
      """
    let arguments: StatementArguments = if let day { [pilot, day] } else { [pilot] }
    let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
    var days: [String: [Session]] = [:]
    while let row = try rows.next() {
      let session = try Session(
        runID: row.decode(atIndex: 0), groupID: row.decode(atIndex: 1),
        name: SessionName(moduleID: row.decode(atIndex: 2), sessionID: row.decode(atIndex: 3)))
      days[try row.decode(atIndex: 4), default: []].append(session)
    }
    return days
  }

  /// Looks where a form belongs.
  func place(of form: FormSheet.Form) -> Finding {
    var person: Person?
    if let code = form.code {
      guard let found = persons[code.description] else {
        return .problem(
          "the code \(code) is not in the pilot",
          remedy:
            "look at the paper again; if the person is new, enter the code with lls participant enrol first")
      }
      // Who took part and stopped may have answered before; who never agreed to take part has nothing to answer here.
      guard let part = found.takesPart, part != .refused else {
        return .problem(
          "\(code) has not agreed to take part",
          remedy:
            "take the line out; if a consent form says otherwise, enter it with lls participant consent first"
        )
      }
      guard let consent = found.feedback, consent != .refused else {
        return .problem(
          "\(code) has not agreed that answers are used",
          remedy:
            "take the line out; if a consent form says otherwise, enter it with lls participant consent first"
        )
      }
      person = found
    }
    var run: String?
    if form.wave == .session {
      switch session(of: form, person) {
      case .success(let found): run = found
      case .failure(let problem): return .problem(problem.message, remedy: problem.remedy)
      }
    }
    return .found(
      Place(
        participant: person?.key, run: run, day: person == nil ? form.day?.description : nil,
        isWithdrawn: person?.feedback == .withdrawn))
  }

  private struct NoSession: Error {
    let message: String
    let remedy: String
  }

  private func session(of form: FormSheet.Form, _ person: Person?) -> Result<String, NoSession> {
    guard let day = form.day else {
      return .failure(
        NoSession(message: "the line has no day", remedy: "write the day of the session in the column day"))
    }
    let groups = person?.groups(on: day) ?? []
    let onDay = (days[day.description] ?? []).filter { record in
      (groups.isEmpty || groups.contains(record.groupID)) && record.name.isCalled(form.sessionID)
    }
    if onDay.count == 1, let only = onDay.first { return .success(only.runID) }
    let whose =
      groups.isEmpty
      ? "the pilot"
      : groups.count == 1
        ? "the group \(groups.sorted()[0])"
        : "the groups \(groups.sorted().joined(separator: " and ")) together"
    if onDay.isEmpty {
      return .failure(
        NoSession(
          message: "\(whose) has no session\(form.sessionID.map { " \($0)" } ?? "") on \(day)",
          remedy: "correct the day, or enter the session's journal with lls delivery import first"))
    }
    return .failure(
      NoSession(
        message: "\(whose) had \(onDay.count) sessions on \(day)",
        remedy: "say which in the column session: "
          + Set(onDay.map(\.name.full)).sorted().joined(separator: ", ")))
  }
}
