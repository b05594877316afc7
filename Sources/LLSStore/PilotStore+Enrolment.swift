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
    try write { writing in
      let pilot = try Self.key(ofPilot: id, writing.database)
      let groups = try Self.groupKeys(pilot, writing.database)
      var receipt = EntryReceipt()
      var problems: [ImportProblem] = []
      try writing.database.inSavepoint {
        let batch = try writing.batch("enrolment")
        for enrolment in enrolments {
          guard let group = groups[enrolment.groupID] else {
            problems.append(Self.unknownGroup(enrolment))
            continue
          }
          let entry = EnrolmentEntry(enrolment, pilot: pilot, group: group, batch: batch, writing)
          switch try entry.enter() {
          case .new: receipt.added += 1
          case .changed: receipt.corrected += 1
          case .same: receipt.unchanged += 1
          case .elsewhere(let other): problems.append(Self.inTwoGroups(enrolment, other))
          case .overtaken(let scope, let day): problems.append(Self.overtaken(enrolment, scope, day))
          }
        }
        let digest = try EnrolmentEntry.digest(ofBatch: batch, writing.database)
        try writing.audit("enrolment", "\(batch)", digest: digest)
        return receipt.added + receipt.corrected > 0 ? .commit : .rollback
      }
      if !problems.isEmpty { throw StoreError.refused(problems) }
      return receipt
    }
  }

  private static func unknownGroup(_ enrolment: Enrolment) -> ImportProblem {
    ImportProblem(
      line: enrolment.line, "the pilot has no group \(enrolment.groupID)",
      remedy: "correct the id, or enter the group with lls pilot groups first")
  }

  private static func inTwoGroups(_ enrolment: Enrolment, _ other: String) -> ImportProblem {
    ImportProblem(
      line: enrolment.line, "\(enrolment.code) is in the group \(other) already",
      remedy: "look at the paper list; to move somebody, enter the day of leaving \(other) first")
  }

  private static func overtaken(_ enrolment: Enrolment, _ scope: ConsentScope, _ day: String) -> ImportProblem
  {
    ImportProblem(
      line: enrolment.line,
      "\(enrolment.code): “given” of \(day) for \(scope.rawValue) is later than this decision of \(enrolment.day)",
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
    /// The person is in another group.
    case elsewhere(String)
    /// The person agreed on a later day, so that this decision against it would be without effect.
    case overtaken(ConsentScope, day: String)
  }

  private let enrolment: Enrolment
  private let pilot: FactKey
  private let group: FactKey
  private let batch: FactKey
  private let writing: Writing

  /// Takes a line.
  init(_ enrolment: Enrolment, pilot: FactKey, group: FactKey, batch: FactKey, _ writing: Writing) {
    self.enrolment = enrolment
    self.pilot = pilot
    self.group = group
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
      try writing.run("INSERT INTO participant (key, pilot, code) VALUES (?, ?, ?)", [$0, pilot, code])
    }
    let now = try Row.fetchOne(
      writing.database,
      sql: """
        SELECT membership.key, pilot_group, pilot_group.id, (SELECT departure.day FROM departure
          WHERE membership = membership.key ORDER BY departure.key DESC LIMIT 1) AS departed
        FROM membership JOIN pilot_group ON pilot_group.key = membership.pilot_group
        WHERE participant = ? ORDER BY membership.key DESC LIMIT 1
        """, arguments: [participant])
    var membership: FactKey? = try now?.decode(forColumn: "key")
    var departed: String? = try now?.decode(forColumn: "departed")
    if let now, try now.decode(forColumn: "pilot_group") != group {
      guard departed != nil else { return .elsewhere(try now.decode(forColumn: "id")) }
      (membership, departed) = (nil, nil)
    }
    if membership == nil {
      isChanged = true
      membership = writing.keys.next()
      try writing.run(
        "INSERT INTO membership (key, participant, pilot_group, day) VALUES (?, ?, ?, ?)",
        [membership, participant, group, enrolment.day.description])
    }
    if let left = enrolment.left?.description, left != departed {
      isChanged = true
      try writing.run(
        "INSERT INTO departure (key, membership, day) VALUES (?, ?, ?)",
        [writing.keys.next(), membership, left])
    }
    for scope in ConsentScope.allCases {
      guard let state = enrolment.consent[scope] else { continue }
      switch try enter(scope, state, of: participant) {
      case .new, .changed: isChanged = true
      case .overtaken(let scope, let day): return .overtaken(scope, day: day)
      case .same, .elsewhere: break
      }
    }
    return isNew ? .new : isChanged ? .changed : .same
  }

  private func enter(_ scope: ConsentScope, _ state: ConsentState, of participant: FactKey) throws -> Outcome
  {
    let day = enrolment.day.description
    let standing = try Row.fetchOne(
      writing.database,
      sql: """
        SELECT state, day FROM consent WHERE participant = ? AND scope = ? ORDER BY day DESC, key DESC LIMIT 1
        """, arguments: [participant, scope.rawValue])
    let standingState: String? = try standing?.decode(forColumn: "state")
    let standingDay: String = try standing?.decode(forColumn: "day") ?? ""
    let speaksAgainst = state != .given && standingState == ConsentState.given.rawValue
    let values: [(any DatabaseValueConvertible)?] = [
      participant, scope.rawValue, state.rawValue, enrolment.decidedBy.who.rawValue,
      enrolment.decidedBy.detail, enrolment.formVersion, day,
    ]
    let isThere = try Bool.fetchOne(
      writing.database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM consent WHERE participant = ? AND scope = ? AND state = ? AND decided_by = ?
          AND detail IS ? AND form_version = ? AND day = ?)
        """, arguments: StatementArguments(values))
    // A no that was taken back and is said again on one day is a new no; a yes never is, so that in doubt the no stands.
    if isThere == true, !(speaksAgainst && standingDay == day) { return .same }
    if speaksAgainst, standingDay > day { return .overtaken(scope, day: standingDay) }
    try writing.run(
      """
      INSERT INTO consent (participant, scope, state, decided_by, detail, form_version, day, key, batch)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, values + [writing.keys.next(), batch])
    return .new
  }

  /// A digest over a batch's events; each begins with a random key, so that it cannot be guessed.
  static func digest(ofBatch batch: FactKey, _ database: Database) throws -> String {
    var lines = ""
    let events = try Row.fetchCursor(
      database,
      sql:
        """
        SELECT key, participant, scope, state, decided_by, coalesce(detail, '') AS detail, form_version, day
        FROM consent WHERE batch = ? ORDER BY key
        """,
      arguments: [batch])
    while let event = try events.next() {
      let key: FactKey = try event.decode(forColumn: "key")
      let participant: FactKey = try event.decode(forColumn: "participant")
      let words: [String] = try [
        event.decode(forColumn: "scope"), event.decode(forColumn: "state"),
        event.decode(forColumn: "decided_by"), event.decode(forColumn: "detail"),
        event.decode(forColumn: "form_version"),
        event.decode(forColumn: "day"),
      ]
      lines += "\(key) \(participant) \(words.joined(separator: " "))\n"
    }
    return ContentDigest(of: lines.utf8).description
  }
}
