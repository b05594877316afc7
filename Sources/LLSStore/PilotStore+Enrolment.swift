internal import GRDB
package import LLSModel
import LLSSeal

extension PilotStore {
  /// Enters participants and what they agreed to, all or none. Doing it again changes nothing; another decision is a new event.
  ///
  /// - Returns: how many lines brought somebody new, and how many something new about somebody known (corrected).
  /// - Throws: ``StoreError/refused(_:)`` with every line that does not fit.
  @discardableResult
  package func enrol(_ enrolments: [Enrolment], inPilot id: String) throws(StoreError) -> EntryReceipt {
    try write { try Self.enrol(enrolments, inPilot: Self.openKey(ofPilot: id, $0.database), $0) }
  }

  /// Enters participants within a write that is under way.
  static func enrol(
    _ enrolments: [Enrolment], inPilot pilot: FactKey, _ writing: Writing
  ) throws -> EntryReceipt {
    let groups = try Self.groupKeys(pilot, writing.database)
    let closed = try ClosedPlaces(pilot, writing.database)
    var receipt = EntryReceipt()
    var problems: [ImportProblem] = []
    try writing.database.inSavepoint {
      let batch = try writing.batch(.enrolment)
      for enrolment in enrolments {
        guard let group = groups[enrolment.groupID] else {
          problems.append(Self.unknownGroup(enrolment))
          continue
        }
        let entry = EnrolmentEntry(
          enrolment, pilot: pilot, group: group, closed: closed, batch: batch, writing)
        switch try entry.enter() {
        case .new: receipt.added += 1
        case .changed: receipt.corrected += 1
        case .same: receipt.unchanged += 1
        case .closed(let problem): problems.append(problem)
        case .elsewhere(let other): problems.append(Self.inTwoGroups(enrolment, other))
        case .leftTooEarly(let joined): problems.append(Self.leftTooEarly(enrolment, joined))
        case .overtaken(let scope, let day): problems.append(Self.overtaken(enrolment, scope, day))
        }
      }
      try writing.audit(.enrolment, batch)
      return receipt.added + receipt.corrected > 0 ? .commit : .rollback
    }
    if !problems.isEmpty { throw StoreError.refused(problems) }
    return receipt
  }

  private static func unknownGroup(_ enrolment: Enrolment) -> ImportProblem {
    ImportProblem(
      line: enrolment.line, "the pilot has no group \(enrolment.groupID)",
      remedy: "correct the id, or enter the group with lls group add first")
  }

  private static func inTwoGroups(_ enrolment: Enrolment, _ other: String) -> ImportProblem {
    ImportProblem(
      line: enrolment.line, "\(enrolment.code) is in the group \(other) already",
      remedy: "look at the paper list; to move somebody, enter the day of leaving \(other) first")
  }

  private static func leftTooEarly(_ enrolment: Enrolment, _ joined: String) -> ImportProblem {
    ImportProblem(
      line: enrolment.line, "the day of leaving of \(enrolment.code) is before the day of joining, \(joined)",
      remedy: "look at the register again")
  }

  private static func overtaken(_ enrolment: Enrolment, _ scope: ConsentScope, _ day: String) -> ImportProblem
  {
    overtaken(enrolment.code, scope, day, decided: enrolment.day, line: enrolment.line)
  }

  /// A decision against something that the person agreed to on a later day.
  static func overtaken(
    _ code: ParticipantCode, _ scope: ConsentScope, _ day: String, decided: CalendarDay, line: Int? = nil
  ) -> ImportProblem {
    ImportProblem(
      line: line,
      "\(code): “given” of \(day) for \(scope.rawValue) is later than this decision of \(decided)",
      remedy: "if the person has stopped since, write the day they said so; "
        + "if \(day) is a mistake, use that day too")
  }

  /// The codes of a pilot, for checking a file before it is taken.
  ///
  /// - Throws: ``StoreError/noSuchPilot(_:known:)``.
  package func codes(ofPilot id: String) throws(StoreError) -> Set<String> {
    try read { database in
      let pilot = try Self.key(ofPilot: id, database)
      return try String.fetchSet(
        database, sql: "SELECT code FROM participant WHERE pilot = ?", arguments: [pilot])
    }
  }

  /// The groups' keys by id.
  static func groupKeys(_ pilot: FactKey, _ database: Database) throws -> [String: FactKey] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT id, key FROM pilot_group WHERE pilot = ?", arguments: [pilot])
    return try Dictionary(
      rows.map { (try $0.decode(forColumn: "id"), try $0.decode(forColumn: "key")) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// One line of an enrolment file on its way in.
struct EnrolmentEntry {
  /// What came of it.
  enum Outcome {
    /// Somebody was entered.
    case new
    /// Something was entered about somebody who was there.
    case changed
    /// All of it was there.
    case same
    /// The group takes nobody any more, or nobody new.
    case closed(ImportProblem)
    /// The person is in another group.
    case elsewhere(String)
    /// The day of leaving is before the day of joining.
    case leftTooEarly(joined: String)
    /// The person agreed on a later day, so that this decision against it would be without effect.
    case overtaken(ConsentScope, day: String)
  }

  private let enrolment: Enrolment
  private let pilot: FactKey
  private let group: FactKey
  private let closed: ClosedPlaces
  private let batch: FactKey
  private let writing: Writing

  /// Takes a line.
  init(
    _ enrolment: Enrolment, pilot: FactKey, group: FactKey, closed: ClosedPlaces, batch: FactKey,
    _ writing: Writing
  ) {
    self.enrolment = enrolment
    self.pilot = pilot
    self.group = group
    self.closed = closed
    self.batch = batch
    self.writing = writing
  }

  /// Enters what is new in it.
  func enter() throws -> Outcome {
    var isNew = false
    var isChanged = false
    let code = enrolment.code.description
    let participant = try writing.key(
      finding: "SELECT key FROM participant WHERE pilot = ? AND code = ?", [pilot, code]
    ) {
      isNew = true
      try writing.run(
        "INSERT INTO participant (key, pilot, code, batch) VALUES (?, ?, ?, ?)", [$0, pilot, code, batch])
    }
    let place = try MembershipEntry(of: participant, in: group, batch: batch, writing)
    switch try place.enter(enrolment, closed) {
    case .changed: isChanged = true
    case .same: break
    case .closed(let problem): return .closed(problem)
    case .elsewhere(let other): return .elsewhere(other)
    case .leftTooEarly(let joined): return .leftTooEarly(joined: joined)
    }
    if let decidedBy = enrolment.decidedBy {
      let decision = ConsentDecision(
        states: enrolment.consent, decidedBy: decidedBy, formVersion: enrolment.formVersion,
        day: enrolment.day)
      switch try ConsentEntry(decision, of: participant, batch: batch, writing).enter() {
      case .new: isChanged = true
      case .same: break
      case .overtaken(let scope, let day): return .overtaken(scope, day: day)
      }
    }
    return isNew ? .new : isChanged ? .changed : .same
  }
}
