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
    let groupID: String?
    let takesPart: ConsentState?
    let feedback: ConsentState?
  }

  private let persons: [String: Person]
  private let days: [String: [SessionRecord]]

  /// Reads people and deliveries of a pilot.
  init(_ pilot: FactKey, _ database: Database) throws {
    var persons: [String: Person] = [:]
    for participant in try ParticipantReading(database).all(pilot) {
      persons[participant.code] = Person(
        key: participant.key, groupID: participant.groupID, takesPart: participant.consent[.takePart],
        feedback: participant.consent[.useFeedback])
    }
    self.persons = persons
    days = Dictionary(grouping: try DeliveryReading(database).standing(pilot), by: \.day)
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
      switch session(of: form, group: person?.groupID) {
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

  private func session(of form: FormSheet.Form, group: String?) -> Result<String, NoSession> {
    guard let day = form.day else {
      return .failure(
        NoSession(message: "the line has no day", remedy: "write the day of the session in the column day"))
    }
    let onDay = (days[day.description] ?? []).filter { record in
      (group == nil || record.groupID == group)
        && (form.sessionID == nil || record.sessionID == form.sessionID)
    }
    if onDay.count == 1, let only = onDay.first { return .success(only.runID) }
    let whose = group.map { "the group \($0)" } ?? "the pilot"
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
          + Set(onDay.map(\.sessionID)).sorted().joined(separator: ", ")))
  }
}
