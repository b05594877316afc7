internal import GRDB
import LLSModel

/// A decision about consent on its way in.
struct ConsentEntry {
  /// What came of it.
  enum Outcome {
    /// An event was entered.
    case new
    /// All of it was there.
    case same
    /// The person agreed on a later day, so that this decision against it would be without effect.
    case overtaken(ConsentScope, day: String)
  }

  /// Stands where neither the decision nor an earlier one names the form.
  private static let unknownForm = "none"

  private let decision: ConsentDecision
  private let participant: FactKey
  private let batch: FactKey
  private let writing: Writing

  /// Takes a decision.
  init(_ decision: ConsentDecision, of participant: FactKey, batch: FactKey, _ writing: Writing) {
    self.decision = decision
    self.participant = participant
    self.batch = batch
    self.writing = writing
  }

  /// Enters what is new in it.
  func enter() throws -> Outcome {
    var outcome = Outcome.same
    for scope in ConsentScope.allCases {
      guard let state = decision.states[scope] else { continue }
      switch try enter(scope, state) {
      case .new: outcome = .new
      case .same: break
      case .overtaken(let scope, let day): return .overtaken(scope, day: day)
      }
    }
    return outcome
  }

  /// Whether a no of a day or of a later one stands.
  static func standsAgainst(
    _ scope: ConsentScope, of participant: FactKey, since day: CalendarDay, _ database: Database
  ) throws -> Bool {
    let standing = try Row.fetchOne(
      database,
      sql: """
        SELECT state, day FROM consent WHERE participant = ? AND scope = ? ORDER BY day DESC, key DESC LIMIT 1
        """, arguments: [participant, scope.rawValue])
    guard let standing else { return false }
    let state: String = try standing.decode(forColumn: "state")
    let since: String = try standing.decode(forColumn: "day")
    return state != ConsentState.given.rawValue && since >= day.description
  }

  private func enter(_ scope: ConsentScope, _ state: ConsentState) throws -> Outcome {
    let day = decision.day.description
    let standing = try Row.fetchOne(
      writing.database,
      sql: """
        SELECT state, day, form_version FROM consent WHERE participant = ? AND scope = ?
          ORDER BY day DESC, key DESC LIMIT 1
        """, arguments: [participant, scope.rawValue])
    let standingState: String? = try standing?.decode(forColumn: "state")
    let standingDay: String = try standing?.decode(forColumn: "day") ?? ""
    let standingForm: String? = try standing?.decode(forColumn: "form_version")
    let speaksAgainst = state != .given && standingState == ConsentState.given.rawValue
    let values: [(any DatabaseValueConvertible)?] = [
      participant, scope.rawValue, state.rawValue, decision.decidedBy.who.rawValue,
      decision.decidedBy.detail, decision.formVersion ?? standingForm ?? Self.unknownForm, day,
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
}
